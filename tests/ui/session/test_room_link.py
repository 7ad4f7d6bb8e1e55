"""What the room sees: the topic, the question, the lines; the step's own lines while it is told; a breath; or nothing."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from facilitator.workspace.evening import Evening
from tests.ui.room.made_up import LAPTOP, MIRROR, PROJECTOR, TELEVISION
from tests.ui.session.stand import CTRL, Key, settle
from ui.preferences import Preferences, Theme
from ui.room.colors import HIGH_CONTRAST
from ui.room.view import Pacer
from ui.session.live import Live


def test_at_a_question_the_room_sees_it_with_the_minutes_and_the_board(running):
    running.share("cash in my pocket")
    running.key(Key.Key_Up, CTRL)
    room = running.room
    assert room.topic == "Places that pull me back"
    assert room.prompt == running.live.evening.run.prompt.question
    assert room.minutes_left * 60 == running.live.evening.run.clock().prompt_left
    assert [(entry.wording, entry.voices) for entry in room.entries] == [("cash in my pocket", 2)]
    assert "You may pass" in room.ground_rules and room.pacer is None and room.show == ()


def test_while_a_step_is_told_the_room_sees_its_own_lines_and_no_question(running):
    running.share("cash in my pocket")
    running.key(Key.Key_F6)
    room = running.room
    assert room.prompt == "" and room.entries == ()
    assert room.show == running.live.evening.run.step.show


def test_a_breath_runs_while_the_group_relaxes(running):
    steps = [step.id for step in running.live.evening.run.agenda.steps]
    relax = next(number for number, step in enumerate(running.live.evening.run.agenda.steps) if step.pacer)
    running.live.steering.go_to(relax)
    assert running.room.pacer == Pacer(4, 2, 6), steps
    running.live.steering.go_to(0)
    assert running.room.pacer is None


def test_minutes_go_down_and_are_not_pressed_when_over(running):
    before = running.room.minutes_left
    running.clock.passes(minutes=2)
    running.live.tick()
    assert running.room.minutes_left == before - 2
    running.clock.passes(minutes=60)
    running.live.tick()
    assert running.room.minutes_left is None


def test_one_key_blanks_and_shows_again(running):
    running.key(Key.Key_B, CTRL)
    assert running.room.is_blank and running.room.topic == "" and running.room.entries == ()
    assert running.part("blank").text() == "Show again"
    assert "blank" in running.part("room-screen").text()
    running.share("cash in my pocket")
    running.live.tick()
    assert running.room.is_blank, "nothing that happens meanwhile shows it"
    running.key(Key.Key_B, CTRL)
    assert running.room_wordings == ["cash in my pocket"]


def test_a_clickers_b_and_period_blank_once_escape_has_left_the_line(running):
    running.type("b.")
    assert running.line.text() == "b." and not running.room.is_blank
    running.key(Key.Key_Escape)
    assert running.part("resting").isVisible()
    running.key(Key.Key_B)
    assert running.room.is_blank
    running.key(Key.Key_Period)
    assert not running.room.is_blank
    running.key(Key.Key_PageDown)
    assert running.live.evening.run.position.prompt == 1
    running.key(Key.Key_Space)
    assert QApplication.focusWidget() is running.line and running.line.text() == "b."
    assert not running.part("resting").isVisible()


def test_the_chip_says_where_it_is_and_turns_it_off_and_on(running):
    chip = running.part("room-screen")
    assert chip.text() == "Room screen: on · Projector" and chip.isChecked()
    running.key(Key.Key_F7)
    assert running.live.room.screen.window is None and chip.text() == "Room screen: off" and not chip.isChecked()
    running.click(chip)
    assert running.live.room.screen.display == PROJECTOR
    assert QApplication.focusWidget() is running.line


def test_an_unplugged_display_takes_it_along_and_typing_goes_on(running, qtbot):
    running.type("half ")
    running.displays.plug(LAPTOP)
    assert running.live.room.screen.window is None
    qtbot.waitUntil(lambda: QApplication.focusWidget() is running.line)
    running.type("a line")
    assert running.line.text() == "half a line"
    assert running.part("room-screen").text() == "Room screen: off"
    running.displays.plug(LAPTOP, PROJECTOR)
    assert running.room.topic == "Places that pull me back"


def test_mirrored_displays_are_said_for_as_long_as_they_are(running):
    running.displays.plug(LAPTOP, MIRROR)
    settle()
    assert running.part("mirrored").isVisible() and running.live.room.screen.window is None
    running.displays.plug(LAPTOP, PROJECTOR)
    assert not running.part("mirrored").isVisible()


def test_of_several_displays_one_is_chosen_and_remembered(running):
    assert not running.part("which-display").isVisible()
    running.displays.plug(LAPTOP, PROJECTOR, TELEVISION)
    settle()
    running.click_named("which-display")
    menu = QApplication.activePopupWidget()
    menu.actions()[1].trigger()
    menu.close()
    assert running.desk.preferences().room_display == "Television"
    assert running.live.room.screen.display == TELEVISION


def test_high_contrast_is_worn_by_the_room_too(running):
    running.desk.prefer(Preferences(theme=Theme.HIGH_CONTRAST))
    running.live.tick()
    assert running.live.room.screen.window._colors == HIGH_CONTRAST


class Failing(Evening):
    """Something is broken on the facilitator's side."""

    fails = False

    @property
    def run(self):
        if self.fails:
            raise RuntimeError("secret words of Heron")
        return self._run

    @run.setter
    def run(self, run):
        self._run = run


def test_what_cannot_be_made_is_black_and_tells_no_words(running, app, caplog):
    running.page.put_away()
    evening = Failing.resume(running.ws, running.circle.session)
    live = Live(running.desk, evening, app, running.displays)
    live.begin()
    assert not live.room.screen.window.view.is_blank
    evening.fails = True
    live.room.show_now()
    evening.fails = False
    assert live.room.screen.window.view.is_blank
    assert "RuntimeError" in caplog.text and "Heron" not in caplog.text
    live.put_away()


def test_window_titles_say_nothing(running):
    assert running.live.room.screen.window.windowTitle() == "Room screen"
