"""Ninety minutes in the room, led in a rehearsal by mouse alone: prepared, led with every tool, looked back at, sealed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from facilitator.care.word_afterwards import LEAVING_CHECK
from facilitator.session.pulse import PulseQuestion
from facilitator.vocabulary import EntryKind, HowItWent, SessionState, StepKind
from facilitator.workspace.check_in import CONFIDENCE, CRAVING
from tests.journeys.mouse import MouseAlone
from ui.session.completing_line import Completing

OWN = "Where could you turn around this week?"
PASTED = "Payday with cash\n- The long way past the market\nWalking past Mike's place\nA song from back then"
SLIP = "I am only driving by"


@pytest.mark.parametrize(("width", "height", "percent"), [(1440, 900, 100), (1280, 720, 150)])
def test_ninety_minutes_by_mouse_alone(stage, clock, width, height, percent):
    played = stage(MouseAlone)
    played.program.window.resize(width, height)
    played.program.prefer(replace(played.program.preferences, text_percent=percent))
    played.open_rehearsal()
    planned = _prepare(played)
    _check_displays(played)
    played.start_session()
    run = played.evening.run
    assert [step.id for step in run.agenda.steps] == planned
    late = _who_is_here(played)
    _lead(played, clock, late)
    _after(played)


# before -----------------------------------------------------------------------------------------


def _prepare(played):
    """A step dragged, one longer, an own prompt, and the plan made to fit; its steps as they stand then."""
    hands = played.hands
    hands.do("prepare")
    hands.until(lambda: played.house.place == "prepare", "The plan did not open")
    page = played.house.page("prepare")
    session = page._now.session.id
    agenda = played.ws.sessions.agenda(session)
    before = [step.id for step in agenda.steps]
    asking = next(number for number, step in enumerate(agenda.steps) if step.prompts and step.id == "what-pulls")
    hands.drop_row("steps", asking + 1, asking)
    hands.click_row("steps", asking + 1)
    hands.do("prepare-longer")
    hands.go_into("own-prompt")
    hands.type(OWN)
    hands.do("add-prompt")
    hands.do("prepare-fit")
    changed = played.ws.sessions.agenda(session)
    steps = {step.id: step for step in changed.steps}
    planned = [step.id for step in changed.steps]
    assert planned[asking : asking + 2] == before[asking : asking + 2][::-1]
    assert steps["what-pulls"].prompts[-1].question == OWN
    assert sum(step.minutes for step in changed.steps if not step.is_skipped) == 90
    return planned


def _check_displays(played):
    hands = played.hands
    hands.do("check-displays")
    hands.do("test-card")
    hands.do("test-card")
    hands.do("leave-page")
    hands.until(lambda: played.house.place == "prepare", "The display check did not lead back")


# in the room --------------------------------------------------------------------------------------


def _who_is_here(played):
    """Everybody but one, who knocks later."""
    *here, late = [client.code_name for client, _ in played.evening.people()]
    played.mark_here(*here)
    played.hands.do("room-screen")
    assert played.live.room.screen.is_open
    return late


def _lead(played, clock, late):
    run = played.evening.run
    met, begun = set(), set()
    while True:
        met.add(run.step.id)
        place = (run.position, played.live.steering.is_telling)
        if run.step.kind not in begun and not played.live.steering.is_telling:
            begun.add(run.step.kind)
            _begin(played, clock, run.step.kind, late)
        if run.prompt and not played.live.steering.is_telling:
            _ask(played, run.prompt)
        if run.step.id == "what-pulls" and run.position.prompt == 1:
            _pause_and_retime(played, clock)
        clock.passes(minutes=max(1, run.step.minutes // (2 * max(1, len(run.step.prompts)))))
        played.next_prompt()
        if (run.position, played.live.steering.is_telling) == place:
            break
    assert met == {step.id for step in run.agenda.steps if not step.is_skipped}


def _begin(played, clock, kind, late):
    """What belongs to one kind of step, once."""
    match kind:
        case StepKind.CHECK_IN:
            _check_in(played, late)
        case StepKind.PRACTICE_REVIEW:
            _practices(played)
        case StepKind.RELAX:
            _breathe(played)
        case _:
            pass


def _people(played):
    return [client for client, is_here in played.evening.people() if is_here]


def _check_in(played, late):
    ws, hands, people = played.ws, played.hands, _people(played)
    for number, client in enumerate(people):
        hands.do(f"spoke-{client.code_name}")
        hands.go_into(f"{CRAVING}-{client.code_name}")
        hands.type(str(number % 11))
        hands.go_into(f"{CONFIDENCE}-{client.code_name}")
        hands.type("7")
    hands.do("show-dots")
    told = [ws.measures.of(client.id)[CRAVING][-1].value for client in people]
    assert told == [number % 11 for number in range(len(people))]
    assert len(ws.measures.last_of_each([client.id for client in people], CONFIDENCE)) == len(people)
    assert played.live.room.screen.window.view.dots == tuple(sorted(told))
    played.mark_here(late)
    arrivals = ws.attendance.of(played.evening.session.id)
    assert all(arrivals[client.id].has_checked_in for client in people)
    hands.do(f"leaves-{people[-1].code_name}")
    assert ws.attendance.of(played.evening.session.id)[people[-1].id].left_early_at


def _practices(played):
    ws, hands = played.ws, played.hands
    asked = [each for each in _people(played) if ws.practices.last_of(each.id)]
    for client in asked:
        hands.do(f"{HowItWent.HELPED}-{client.code_name}")
    on = played.evening.session.on
    tonight = [each for client in asked for each in ws.tries.of(ws.practices.last_of(client.id).id) if each.on == on]
    assert asked and [each.how_it_went for each in tonight] == [HowItWent.HELPED] * len(asked)


def _breathe(played):
    """The switches for it stand in the corner: laid over the board where the window is low."""
    hands, room = played.hands, played.live.room.screen.window
    lays_it = hands.find(QWidget, "group-sees-panel") is None
    if lays_it:
        hands.do("group-sees")
    before = room.view.pacer
    hands.do("breathe-out-longer-button")
    assert room.view.pacer.breathe_out == before.breathe_out + 1
    hands.do("breathe-out-shorter-button")
    hands.do("room-board")
    assert room.view.pacer is None and room.view.entries
    hands.do("room-pacer")
    assert room.view.pacer == before
    hands.do("room-pacer")
    if lays_it:
        hands.do("group-sees")


def _ask(played, prompt):
    """The tools of a question, at the first that the group writes about."""
    hands, room = played.hands, played.live.room.screen.window
    if prompt.if_quiet:
        hands.do("if-quiet")
        assert room.view.prompt == prompt.if_quiet[0]
    if prompt.collects and not played.evening.board.lines():
        _draw(played)
        hands.do("timer")
        assert room.view.seconds_left
        hands.do("timer")
        _write_down(played)
        _paste(played)
        _hard_moment(played)


def _pause_and_retime(played, clock):
    """A pause costs nothing; what ran over is taken from the rest. Meanwhile somebody walks in who is on no roster here."""
    run, ws = played.evening.run, played.ws
    played.pause()
    clock.passes(minutes=5)
    played.pause()
    now = run.clock()
    clock.passes(minutes=(now.step_left - min(now.behind, 0)) / 60 + 4)
    assert run.clock().behind > 60
    played.hands.control("re-time")  # the advice comes with the next tick
    played.hands.do("re-time")
    assert run.clock().behind <= 60

    known = {client.id for client, _ in played.evening.people()}
    other = next(client for client in ws.clients.all() if client.id not in known)
    played.hands.enter_strip()
    played.hands.do("walk-in")
    played.hands.type(other.code_name)
    played.hands.do("walk-in-enter")
    assert ws.attendance.of(played.evening.session.id)[other.id].came_late_at


def _draw(played):
    hands = played.hands
    hands.do("slips")
    hands.go_into("slips-field")
    hands.type(SLIP)
    hands.do("put-slips")
    hands.do("leave-slips")
    hands.do("draw-slip")
    assert played.live.room.screen.window.view.slip == SLIP
    hands.do("slip-to-line")
    played.enter_line()
    assert SLIP in _wordings(played)


def _hard_moment(played):
    client = _people(played)[0]
    played.open_hard_moments()
    played.hands.click_row("hard-moment-list", 1)
    played.hands.do(f"word-with-{client.code_name}")
    played.leave_hard_moments()
    assert [word.client for word in played.ws.words_afterwards.of(played.evening.session.id)] == [client.id]
    played.blank()


def _wordings(played):
    return [line.wording for line in played.evening.board.lines()]


def _write_down(played):
    """A line is filed, counted, completed, changed, taken off and brought back; one that is marked takes other words."""
    hands, board = played.hands, played.live.stage.board
    played.share("Cash in my pocket")
    for _ in range(3):
        hands.do("more-voices")
    hands.do("situation-2")
    hands.do("next-theme")
    hands.do("kind-warning-sign")
    line = played.evening.board.lines()[-1]
    assert (line.voices, line.kind, len(line.situations)) == (4, EntryKind.WARNING_SIGN, 2)
    hands.do("kind-trigger")

    played.type_line("Cash in my p")
    field = hands.control("capture-line")
    assert isinstance(field, Completing)
    hands.click(field, field.gray_place.center())
    assert field.text() == "Cash in my pocket"
    hands.type(" at noon")
    played.enter_line()

    last = len(_wordings(played)) - 1
    hands.double_click_row(board.view, last)
    hands.type("Money at noon")
    hands.go_into("capture-line")
    assert _wordings(played)[last] == "Money at noon"
    hands.menu_of(board.view, last)
    hands.choose("remove-line")
    assert "Money at noon" not in _wordings(played)
    hands.do("undo")
    assert _wordings(played)[last] == "Money at noon"

    played.share("Walking past Rosalind's house")
    hands.do("reword")
    assert not any("Rosalind" in wording for wording in _wordings(played))
    hands.do("park")
    hands.type("Who has a bus card")
    hands.do("park-line-enter")
    assert played.evening.parking.thoughts() == ["Who has a bus card"]


def _paste(played):
    hands = played.hands
    before = len(_wordings(played))
    QGuiApplication.clipboard().setText(PASTED)
    hands.do("paste-lines")
    hands.click_row("pasted-list", 2)
    hands.do("reword")
    hands.click_row("pasted-list", 3)
    hands.do("drop-pasted")
    hands.do("share-pasted")
    assert len(_wordings(played)) == before + 3 and "Payday with cash" in _wordings(played)
    assert not any("Mike" in wording for wording in _wordings(played))


# afterwards -----------------------------------------------------------------------------------------


def _after(played):
    ws, hands, people, evening = played.ws, played.hands, _people(played), played.evening
    close = played.end()
    session = close.session
    hands.do(f"{LEAVING_CHECK[1]}-{people[1].code_name}")
    hands.do(f"had-{LEAVING_CHECK[1]}-{people[1].code_name}")
    hands.do("count-pulse")
    for _ in range(5):
        for answer in ("yes", "partly", "no", "empty"):
            hands.do(f"pulse-answer-{answer}")
    assert evening.pulse.pulse()[PulseQuestion.HEARD].yes == 5
    hands.go_into("takeaway")
    hands.type("Alone in the evening")
    hands.do("add-takeaway")
    assert ws.sessions.takeaways(session) == ["Alone in the evening"]
    _take_home(played, session, people[:2])
    close.seal()
    assert ws.sessions.get(session).state is SessionState.SEALED
    assert set(ws.sessions.pulse(session)) == {each for each in PulseQuestion if each is not PulseQuestion.GOOD_TO_COME}
    words = ws.words_afterwards.of(session)
    assert {(word.client, word.is_done) for word in words} == {(people[0].id, False), (people[1].id, True)}
    assert ws.attendance.of(session)[people[-1].id].is_here


def _take_home(played, session, clients):
    """The client in the list, what is picked from what is offered, and own words."""
    hands, ws = played.hands, played.ws
    for number, _ in enumerate(clients):
        hands.click_row("came", number)
        hands.go_into("pick")
        hands.type("alone")
        offered = hands.control("pick").offered
        hands.click(offered.viewport(), offered.visualRect(offered.model().index(0, 0)).center())
        hands.go_into("pick")
        hands.type("Sundays without a plan")
        hands.do("add-pick")
        hands.go_into("practice")
        hands.type("Call someone first")
        hands.go_into("practice-day")
        hands.type("friday")
    hands.go_into("takeaway")
    assert [ws.practices.of_session(session)[client.id].what for client in clients] == ["Call someone first"] * len(clients)
    assert all(len(ws.picks.of_session(session)[client.id]) == 2 for client in clients)
