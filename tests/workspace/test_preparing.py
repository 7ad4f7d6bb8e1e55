"""What is known of a session that is prepared, and that nothing of the facilitator's words points at anybody."""

from __future__ import annotations

from datetime import timedelta
from random import Random

import pytest

from facilitator.board.line import Line, LineId
from facilitator.board.seal import seal
from facilitator.session.agenda import from_topic
from facilitator.session.agenda_edit import led_by_other, moved, over, step_of, with_step, without_step
from facilitator.session.own_prompt import PromptMissing, own_prompts, with_prompt
from facilitator.vocabulary import EntryKind, SessionState
from facilitator.workspace.evening import Evening
from facilitator.workspace.made_up import MadeUp, Past
from facilitator.workspace.opening import close_workspace
from facilitator.workspace.plans_again import agenda_again, keep_plan, plans_again
from facilitator.workspace.preparing import PromptNamesSomebody, own_words, preparation, topics_told
from facilitator.workspace.sides import said_by_clients
from facilitator.workspace.wall import SaysABoardLine
from tests.workspaces import TOPIC, TUESDAY, circle, planned, practice, tuesday_evening

WEEK = timedelta(weeks=1)
QUESTION = "What is one place you could walk around this week?"


@pytest.fixture
def ws(tmp_path):
    ws = practice(tmp_path / "practice", tuesday_evening())
    yield ws
    close_workspace(ws, backup=False)


@pytest.fixture
def tuesdays(ws):
    return circle(ws)


def led(ws, session, *, more: int = 0):
    """Sealed without a board; each step took so many minutes more than planned."""
    agenda = ws.sessions.agenda(session.id)
    ws.sessions.mark_running(session.id, ws.now())
    ws.sessions.mark_closed(session.id, ws.now() + timedelta(minutes=90))
    with ws.vault.write("session") as connection:
        minutes = {step.id: (step.title, step.minutes, step.minutes + more) for step in agenda.steps}
        ws.sessions.keep_minutes(connection, session.id, minutes)
        ws.sessions.mark_sealed(connection, session.id)


def with_own(ws, session, text=QUESTION):
    agenda, _ = with_prompt(ws.sessions.agenda(session.id), "what-pulls", text)
    ws.sessions.change_plan(session.id, agenda)
    return agenda


def test_a_first_session_has_nothing_behind_it(ws, tuesdays):
    found = preparation(ws, tuesdays.session.id)

    assert found.agenda == ws.sessions.agenda(tuesdays.session.id) and found.told.id == TOPIC
    assert (found.told.last_led, found.told.themes, found.parked, found.usual.sessions) == (None, (), (), 0)


def test_what_was_parked_last_time_is_offered_until_it_is_a_prompt(ws, tuesdays):
    last = planned(ws, tuesdays.group, TUESDAY - WEEK)
    led(ws, last)
    ws.sessions.keep_parked(last.id, [QUESTION, "Sleep"])

    assert preparation(ws, tuesdays.session.id).parked == (QUESTION, "Sleep")
    with_own(ws, tuesdays.session)
    assert preparation(ws, tuesdays.session.id).parked == ("Sleep",)


def test_times_of_two_sessions_tell_where_the_next_runs_over(ws, tuesdays):
    for weeks in (2, 1):
        led(ws, planned(ws, tuesdays.group, TUESDAY - weeks * WEEK), more=3)
    found = preparation(ws, tuesdays.session.id)

    assert found.usual.sessions == 2 and found.usual.is_of_group and set(found.usual.steps.values()) == {3}
    assert found.told.last_led == TUESDAY - WEEK


def test_once_it_runs_there_is_nothing_to_prepare(ws, tuesdays):
    ws.sessions.mark_running(tuesdays.session.id, ws.now())

    assert preparation(ws, tuesdays.session.id).agenda is None


@pytest.mark.parametrize(("says", "offered"), [
    ("What would Heron say to you?", "What would a friend say to you?"),
    ("Who has seen Rosalind this week?", "Who has seen a friend this week?"),
    ("Call 555-0134 and say what?", ""),
])  # fmt: skip
def test_a_prompt_that_may_point_at_somebody_is_refused_with_other_words(ws, tuesdays, says, offered):
    with pytest.raises(PromptNamesSomebody) as refused:
        own_words(ws, says)
    assert refused.value.offered == offered or (not offered and "555" not in refused.value.offered)
    assert own_words(ws, refused.value.offered) == refused.value.offered


def test_days_and_numbers_may_be_asked_about(ws, tuesdays):
    assert own_words(ws, "  From 0 to 10, how is Friday? ") == "From 0 to 10, how is Friday?"
    with pytest.raises(PromptMissing):
        own_words(ws, " ")


def test_a_prompt_never_says_a_line_of_a_board(ws, tuesdays):
    with ws.vault.write("board") as connection:
        line = Line(LineId(1), "The bus stop outside", EntryKind.TRIGGER, (), None, 1)
        seal(connection, [line], tuesdays.group.id, "2026-10", True, Random(1))

    with pytest.raises(SaysABoardLine):
        own_words(ws, "the bus stop outside!")


def test_the_wall_sees_an_own_prompt_in_a_plan_and_in_one_that_is_kept(ws, tuesdays):
    agenda = with_own(ws, tuesdays.session)
    with ws.vault.read() as connection:
        assert said_by_clients(connection, [QUESTION]) == {QUESTION}
    keep_plan(ws, "Ours", agenda)
    ws.sessions.change_plan(tuesdays.session.id, from_topic(ws.library.topic(TOPIC), 90))
    with ws.vault.read() as connection:
        assert said_by_clients(connection, [QUESTION]) == {QUESTION}


def test_a_past_session_and_a_kept_plan_can_be_led_again(ws, tuesdays):
    changed = moved(without_step(from_topic(ws.library.topic(TOPIC), 90), "what-helps"), "what-pulls", 1)
    last = planned(ws, tuesdays.group, TUESDAY - WEEK)
    ws.sessions.change_plan(last.id, changed)
    led(ws, last)
    own = with_own(ws, tuesdays.session)
    keep_plan(ws, "Ours", own)
    kept, past = plans_again(ws, tuesdays.session)

    assert (kept.title, kept.group, past.on, past.is_same_group) == ("Ours", "", TUESDAY - WEEK, True)
    assert agenda_again(ws, kept) == own
    again = agenda_again(ws, past)
    assert [step.id for step in again.steps] == [step.id for step in changed.steps] and over(again) == over(changed)


def test_a_plan_of_another_session_that_waits_is_led_again_with_its_own_prompts(ws, tuesdays):
    next_week = planned(ws, tuesdays.group, TUESDAY + WEEK)
    with_own(ws, next_week)
    (other,) = plans_again(ws, tuesdays.session)

    assert own_prompts(agenda_again(ws, other)) == [QUESTION]


def test_a_kept_prompt_is_reworded_where_it_points_at_somebody_by_now(ws, tuesdays):
    keep_plan(ws, "Ours", with_own(ws, tuesdays.session, "How would Bittern do it?"))
    ws.clients.add("Bittern", "")
    kept = plans_again(ws, tuesdays.session)[0]

    assert own_prompts(agenda_again(ws, kept)) == ["How would a friend do it?"]


def test_topics_are_told_with_what_keeps_coming_up_and_when_they_were_led(ws):
    MadeUp(ws, Random(3), Past(weeks=18, clients=(6, 5), lines=(10, 12))).write()
    group = next(iter(ws.groups.all()))
    told = topics_told(ws, group.id)

    assert [each.id for each in told] == [topic.id for topic in ws.library.topics]
    assert any(each.themes for each in told) and all(len(each.themes) <= 2 for each in told)
    assert any(each.last_led for each in told)
    waiting = next(each for each in ws.sessions.of_group(group.id) if each.state is SessionState.PLANNED)
    assert preparation(ws, waiting.id).told in told


def test_a_prepared_session_is_led_as_prepared_and_its_minutes_are_kept_by_step(ws, tuesdays):
    other = ws.library.topic("money-and-paydays")
    agenda = with_own(ws, tuesdays.session)
    agenda, added = with_step(agenda, step_of(other, other.step[4].id, agenda), 1)
    agenda = led_by_other(agenda, added, True)
    ws.sessions.change_plan(tuesdays.session.id, agenda)
    evening = Evening.start(ws, tuesdays.session)
    asked = set()
    for _ in range(80):
        evening.run.next()
        asked.add(evening.run.prompt.question if evening.run.prompt else "")
    assert QUESTION in asked and evening.run.agenda == agenda

    evening.seal()
    kept = ws.sessions.minutes(tuesdays.session.id)
    assert [each.step for each in kept] == [step.id for step in agenda.steps] and kept[1].step == added
    next_week = planned(ws, tuesdays.group, TUESDAY + WEEK)
    again = agenda_again(ws, plans_again(ws, next_week)[0])
    assert [step.id for step in again.steps] == [step.id for step in agenda.steps] and own_prompts(again) == []


def test_who_joined_since_the_plan_was_made_is_not_named_to_the_room(ws, tuesdays):
    with_own(ws, tuesdays.session, "How would Bittern do it?")
    ws.clients.add("Bittern", "")

    assert own_prompts(Evening.start(ws, tuesdays.session).run.agenda) == ["How would a friend do it?"]
