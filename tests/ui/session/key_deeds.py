"""What each key of the running session does, as the sheet says it: pressed on the real windows, and looked at afterwards.

Each deed leaves the session so that the next can begin; those of one group are done one after the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget

from facilitator.session.own_prompt import with_prompt
from facilitator.vocabulary import EntryKind, StepKind
from facilitator.workspace.check_in import CRAVING, CheckInRound
from tests.ui.session.stand import Key, Stand, settle
from ui.keys import key_of

Deed = Callable[[Stand], None]
DEEDS: dict[str, tuple[str, Deed]] = {}
"""Name in the table → its group, and the deed."""


def does(name: str, group: str) -> Callable[[Deed], Deed]:
    def known(deed: Deed) -> Deed:
        DEEDS[name] = group, deed
        return deed

    return known


def press(stand: Stand, name: str, times: int = 1) -> None:
    pressed = QKeySequence(key_of(name))[0]
    stand.key(pressed.key(), pressed.keyboardModifiers(), times)


def seen(stand: Stand, name: str) -> bool:
    return any(each.isVisible() for each in stand.house.findChildren(QWidget, name))


def at_home(stand: Stand) -> bool:
    return QApplication.focusWidget() is stand.line


@contextmanager
def typed(stand: Stand, text: str) -> Iterator[None]:
    """A line that is not shared."""
    stand.type(text)
    yield
    stand.live.stage.capture.clear()
    settle()


# leading ------------------------------------------------------------------------------


@does("next", "leading")
def goes_on(stand):
    before = stand.live.evening.run.position
    press(stand, "next")
    assert stand.live.evening.run.position != before
    stand.to_prompt()


@does("back", "leading")
def goes_back(stand):
    before = stand.live.evening.run.position
    press(stand, "next")
    press(stand, "back")
    assert stand.live.evening.run.position == before


@does("pause", "leading")
def pauses(stand):
    press(stand, "pause")
    assert stand.live.evening.run.is_paused
    press(stand, "pause")
    assert not stand.live.evening.run.is_paused


@does("agenda", "leading")
def leads_to_the_agenda(stand):
    press(stand, "agenda")
    assert QApplication.focusWidget() is stand.live.stage.aside.agenda
    stand.key(Key.Key_Escape)
    assert at_home(stand)


@does("extend", "leading")
def gives_a_minute_more(stand):
    before = stand.live.evening.run.step.minutes
    press(stand, "extend")
    assert stand.live.evening.run.step.minutes == before + 1


@does("re-time", "leading")
def keeps_the_end(stand):
    clock = stand.live.evening.run.clock()
    stand.clock.passes(seconds=clock.step_left - clock.behind + 480)
    assert stand.live.evening.run.clock().behind > 400
    press(stand, "re-time")
    assert stand.live.evening.run.clock().behind <= 60


@does("skip", "leading")
def leaves_the_step(stand):
    before = stand.live.evening.run.position.step
    press(stand, "skip")
    assert stand.live.evening.run.position.step > before
    stand.to_prompt()


@does("park", "leading")
def parks_a_thought(stand):
    press(stand, "park")
    stand.type("Who has a bus card")
    stand.key(Key.Key_Return)
    assert stand.live.evening.parking.thoughts() == ["Who has a bus card"] and at_home(stand)


@does("say", "leading")
def shows_what_to_say(stand):
    press(stand, "say")
    assert stand.live.steering.is_telling
    press(stand, "say")
    assert not stand.live.steering.is_telling


@does("more-help", "leading")
def shows_more_help(stand):
    before = seen(stand, "more-cues")
    press(stand, "more-help")
    assert seen(stand, "more-cues") is not before
    press(stand, "more-help")


@does("if-quiet", "leading")
def asks_another_question(stand):
    press(stand, "if-quiet")
    question = stand.live.stage.prompt.findChild(QLabel, "question").text()
    assert question == stand.live.evening.run.prompt.if_quiet[0] == stand.room.prompt


@does("attendance", "leading")
def marks_who_is_here(stand):
    press(stand, "attendance")
    stand.key(Key.Key_1)
    press(stand, "attendance")
    assert [is_here for _, is_here in stand.live.evening.people()].count(True) == 1 and at_home(stand)


@does("round", "leading")
def opens_the_round(stand):
    press(stand, "round")
    assert seen(stand, "check-in-round") and not at_home(stand)
    press(stand, "round")
    assert not seen(stand, "check-in-round") and at_home(stand)


@does("slips", "leading")
def opens_the_slips(stand):
    press(stand, "slips")
    assert seen(stand, "slips-panel")
    stand.type("When the bus stops there")
    stand.key(Key.Key_Return, QKeySequence("Ctrl+Return")[0].keyboardModifiers())
    press(stand, "slips")
    assert not seen(stand, "slips-panel")


@does("draw-slip", "leading")
def draws_one(stand):
    press(stand, "draw-slip")
    assert stand.room.slip == "When the bus stops there"


@contextmanager
def named_by_an_own_question(stand: Stand) -> Iterator[None]:
    """The room does not see it; afterwards the plan is as it was."""
    run = stand.live.evening.run
    before = run.agenda
    own, _ = with_prompt(before, run.step.id, "What would Rosalind say?")
    run.replace_agenda(own)
    run.go_to(run.position.step, len(run.step.prompts) - 1)
    stand.live.steering.agenda_changed.emit()
    assert stand.part("held-prompt").isVisible() and not stand.room.prompt
    yield
    assert not stand.part("held-prompt").isVisible()
    run.replace_agenda(before)
    run.go_to(0)
    stand.to_prompt()


@does("question-reword", "room")
def gives_an_own_question_other_words(stand):
    with named_by_an_own_question(stand):
        press(stand, "question-reword")
        assert stand.room.prompt and "Rosalind" not in stand.room.prompt


@does("question-keep", "room")
def shows_an_own_question_as_it_is(stand):
    with named_by_an_own_question(stand):
        press(stand, "question-keep")
        assert stand.room.prompt == "What would Rosalind say?"


@does("slip-to-line", "leading")
def puts_it_into_the_line(stand):
    press(stand, "slip-to-line")
    assert stand.line.text() == "When the bus stops there"
    stand.live.stage.capture.clear()


@does("timer", "leading")
def runs_a_timer(stand):
    press(stand, "timer")
    assert stand.room.seconds_left
    press(stand, "timer")
    assert stand.room.seconds_left is None


@does("hard-moment", "leading")
def opens_what_helps_when_it_gets_hard(stand):
    press(stand, "hard-moment")
    assert seen(stand, "hard-moments") and stand.room.is_blank
    press(stand, "hard-moment")
    assert not seen(stand, "hard-moments") and stand.room.is_blank and at_home(stand)
    stand.live.room.blank(False)


@does("end-session", "leading")
def ends_the_session(stand):
    evening = stand.live.evening
    press(stand, "end-session")
    assert evening.run.is_closed and not seen(stand, "live")


# the room screen --------------------------------------------------------------------------


@does("blank", "room")
def blanks(stand):
    press(stand, "blank")
    assert stand.room.is_blank
    press(stand, "blank")
    assert not stand.room.is_blank


@does("room-screen", "room")
def closes_the_room_screen_and_opens_it(stand):
    press(stand, "room-screen")
    assert not stand.live.room.screen.is_open
    press(stand, "room-screen")
    assert stand.live.room.screen.is_open


@does("only-i-see", "room")
def hides_what_is_private(stand):
    press(stand, "only-i-see")
    assert stand.live.stage.private.is_hidden
    press(stand, "only-i-see")
    assert not stand.live.stage.private.is_hidden


@does("covered-words", "room")
def looks_at_covered_words(stand):
    press(stand, "only-i-see")
    private = stand.live.stage.private
    assert private.covers_words
    press(stand, "covered-words")
    assert private.is_hidden and not private.covers_words
    press(stand, "covered-words")
    assert private.covers_words and at_home(stand)
    press(stand, "only-i-see")


@does("group-sees", "room")
def shows_what_the_group_sees(stand):
    before = seen(stand, "group-sees-panel")
    press(stand, "group-sees")
    assert seen(stand, "group-sees-panel") is not before
    press(stand, "group-sees")


@does("room-question", "room")
def shows_the_question_alone(stand):
    stand.share("cash in my pocket")
    press(stand, "room-question")
    assert stand.room.prompt and not stand.room.entries
    press(stand, "room-question")


@does("room-board", "room")
def shows_the_board_alone(stand):
    press(stand, "room-board")
    assert stand.room.entries and not stand.room.prompt
    press(stand, "room-board")


@does("room-cards", "room")
def shows_the_points_one_by_one(stand):
    show = stand.live.evening.run.step.show
    press(stand, "room-cards")
    assert stand.room.show == show[:1]
    press(stand, "room-board")
    press(stand, "room-board")


@does("room-pacer", "room")
def shows_a_breath(stand):
    press(stand, "room-pacer")
    assert stand.room.pacer


def _breathing(name: str, breathe_in: int, breathe_out: int) -> Deed:
    def deed(stand):
        before = stand.room.pacer
        press(stand, name)
        now = stand.room.pacer
        assert (now.breathe_in - before.breathe_in, now.breathe_out - before.breathe_out) == (breathe_in, breathe_out)

    return deed


does("breathe-in-longer", "room")(_breathing("breathe-in-longer", 1, 0))
does("breathe-in-shorter", "room")(_breathing("breathe-in-shorter", -1, 0))
does("breathe-out-longer", "room")(_breathing("breathe-out-longer", 0, 1))
does("breathe-out-shorter", "room")(_breathing("breathe-out-shorter", 0, -1))


@does("show-dots", "room")
def shows_numbers_as_dots(stand):
    evening = stand.live.evening
    rounds = CheckInRound(stand.ws, evening)
    for client, number in zip(stand.circle.clients[:5], (8, 2, 5, 9, 1), strict=True):
        evening.toggle(client.id)
        rounds.say(client.id, CRAVING, number)
    kinds = [step.kind for step in evening.run.agenda.steps]
    stand.live.steering.go_to(kinds.index(StepKind.CHECK_IN))
    if stand.live.steering.is_telling:
        press(stand, "say")
    if not seen(stand, "check-in-round"):
        press(stand, "round")
    press(stand, "show-dots")
    assert stand.room.dots == (1, 2, 5, 8, 9)


# the line -------------------------------------------------------------------------------


@does("share", "line")
def shares(stand):
    stand.type("the long way home")
    press(stand, "share")
    assert stand.wordings == ["the long way home"] == stand.room_wordings


@does("share-and-count", "line")
def shares_and_counts(stand):
    stand.type("my old street")
    press(stand, "share-and-count")
    stand.type("5")
    stand.key(Key.Key_Return)
    assert stand.last.voices == 5 and stand.last.wording == "my old street" and at_home(stand)
    press(stand, "undo")
    assert stand.wordings == ["the long way home"]


@does("paste-lines", "line")
def looks_through_many_lines(stand):
    QGuiApplication.clipboard().setText("payday\nmy old street")
    with typed(stand, "half"):
        press(stand, "paste-lines")
        assert seen(stand, "pasted-panel")
        press(stand, "share-pasted")
        assert stand.wordings[-2:] == ["payday", "my old street"] and at_home(stand) and stand.line.text() == "half"
        press(stand, "take-back")
        assert stand.wordings == ["the long way home"]


@does("complete", "line")
def takes_the_words_in_gray(stand):
    with typed(stand, "the lo"):
        press(stand, "complete")
        assert stand.line.text() == "the long way home" and at_home(stand)


def _kind(kind: EntryKind) -> Deed:
    def deed(stand):
        with typed(stand, "payday"):
            press(stand, f"kind-{kind.value}")
            assert stand.live.sharing.target.kind is kind

    return deed


for each in EntryKind:
    does(f"kind-{each.value}", "line")(_kind(each))


def _situation(number: int) -> Deed:
    def deed(stand):
        with typed(stand, "walking past the old bar with friends"):
            offered = stand.live.sharing.target.offered[number - 1]
            before = offered in stand.live.sharing.target.situations
            press(stand, f"situation-{number}")
            assert (offered in stand.live.sharing.target.situations) is not before

    return deed


for number in (1, 2, 3):
    does(f"situation-{number}", "line")(_situation(number))


@does("situations", "line")
def offers_all_situations(stand):
    with typed(stand, "payday"):
        press(stand, "situations")
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu) and len(menu.actions()) == 8
        menu.close()
        settle()


@does("next-theme", "line")
def takes_another_theme(stand):
    with typed(stand, "walking past the old bar with friends"):
        before = stand.live.sharing.target.theme
        press(stand, "next-theme")
        assert stand.live.sharing.target.theme != before


@does("reword", "line")
def takes_the_other_words(stand):
    with typed(stand, "walking past Mike's place"):
        assert stand.live.sharing.marks
        press(stand, "reword")
        assert not stand.live.sharing.marks and "Mike" not in stand.line.text()


@does("keep", "line")
def keeps_it_as_it_is(stand):
    with typed(stand, "walking past Mike's place"):
        press(stand, "keep")
        assert not stand.live.sharing.target.marks


@does("more-voices", "line")
def counts_a_voice_more(stand):
    with typed(stand, "payday"):
        press(stand, "more-voices")
        assert stand.live.sharing.target.voices == 2


@does("fewer-voices", "line")
def counts_a_voice_less(stand):
    with typed(stand, "payday"):
        press(stand, "more-voices", times=2)
        press(stand, "fewer-voices")
        assert stand.live.sharing.target.voices == 2


@does("to-board", "line")
def leads_to_the_board(stand):
    press(stand, "to-board")
    assert QApplication.focusWidget() is stand.live.stage.board.view
    stand.key(Key.Key_Escape)


@does("edit-line", "line")
def edits_the_line(stand):
    press(stand, "edit-line")
    stand.type("another way home")
    stand.key(Key.Key_Return)
    assert stand.wordings == ["another way home"]


@does("remove-line", "line")
def takes_the_line_off(stand):
    press(stand, "to-board")
    press(stand, "remove-line")
    assert stand.wordings == []


# everywhere -----------------------------------------------------------------------------


@does("undo", "everywhere")
def takes_back(stand):
    before = stand.live.evening.run.step.minutes
    press(stand, "extend")
    press(stand, "undo")
    assert stand.live.evening.run.step.minutes == before


@does("redo", "everywhere")
def does_again(stand):
    before = stand.live.evening.run.step.minutes
    press(stand, "redo")
    assert stand.live.evening.run.step.minutes == before + 1


@does("take-back", "everywhere")
def takes_back_beside_what_is_typed(stand):
    before = stand.live.evening.run.step.minutes
    press(stand, "extend")
    with typed(stand, "half a line"):
        press(stand, "take-back")
        assert stand.live.evening.run.step.minutes == before and stand.line.text() == "half a line"


def _asks(name: str, signal: str) -> Deed:
    def deed(stand):
        spy = QSignalSpy(getattr(stand.house, signal))
        press(stand, name)
        assert spy.count() == 1

    return deed


does("lock", "everywhere")(_asks("lock", "lock_wanted"))
does("show-keys", "everywhere")(_asks("show-keys", "keys_wanted"))


def _goes(place: str) -> Deed:
    def deed(stand):
        press(stand, f"go-{place}")
        assert stand.house.place == place

    return deed


for place in ("today", "groups", "follow-up", "themes", "library", "settings", "session"):
    does(f"go-{place}", "everywhere")(_goes(place))
