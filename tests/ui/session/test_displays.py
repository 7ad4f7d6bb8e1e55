"""Displays that come, go and mirror while the group meets; a computer that slept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.room.made_up import LAPTOP, MIRROR, PROJECTOR, TELEVISION
from tests.ui.session.stand import CTRL, SHIFT, Key, settle
from ui.session.display_tool import ASLEEP, DisplayTool


def tool(running) -> DisplayTool:
    return next(each for each in running.live._tools._all if isinstance(each, DisplayTool))


def window(running):
    return running.live.room.screen.window


# plugged in ---------------------------------------------------------------------


def test_a_display_that_was_not_there_is_offered_and_gets_the_room_screen_with_one_key(running):
    running.displays.plug(LAPTOP)
    running.type("half a ")
    running.displays.plug(LAPTOP, TELEVISION)
    settle()
    assert running.part("offered-display").isVisible() and window(running) is None, "never unasked"
    assert "Television" in running.part("offered-display").accessibleName()
    running.type("line")
    running.key(Key.Key_F7)
    assert running.live.room.screen.display == TELEVISION and not running.part("offered-display").isVisible()
    assert running.line.text() == "half a line" and QApplication.focusWidget() is running.line


def test_an_offer_is_declined_with_one_click_and_does_not_come_again(running):
    running.displays.plug(LAPTOP)
    running.displays.plug(LAPTOP, TELEVISION)
    settle()
    running.click_named("decline-display")
    assert window(running) is None and not running.part("offered-display").isVisible()
    running.displays.plug(LAPTOP)
    running.displays.plug(LAPTOP, TELEVISION)
    settle()
    assert not running.part("offered-display").isVisible()
    assert QApplication.focusWidget() is running.line


def test_the_one_it_was_on_gets_it_back_without_a_question(running):
    running.displays.plug(LAPTOP)
    assert "gone" in running.told[-1]
    running.displays.plug(LAPTOP, PROJECTOR)
    settle()
    assert running.live.room.screen.display == PROJECTOR and not running.part("offered-display").isVisible()


def test_a_display_that_turned_upright_gets_the_room_screen_in_its_new_shape(running):
    upright = type(PROJECTOR)("Projector", PROJECTOR.place.transposed().translated(0, 0))
    running.displays.plug(LAPTOP, upright)
    settle()
    assert running.live.room.screen.display == upright and window(running).isVisible()
    assert running.room.topic == "Places that pull me back"


# mirrored -----------------------------------------------------------------------


def private(running) -> dict[str, QWidget]:
    stage = running.live.stage
    return {"strip": stage.strip, "walk-in": stage.walk_in, "parked": stage.aside.parked}


def covered(widget: QWidget) -> bool:
    """Nothing of it can be seen: what is on top at its middle and in its corners is the cover."""
    covers = [each for each in widget.findChildren(QWidget, "private-cover") if each.parentWidget() is widget]
    return bool(covers) and covers[0].isVisibleTo(widget) and covers[0].geometry() == widget.rect() and not widget.isEnabled()


def test_while_displays_mirror_what_is_private_is_covered_and_takes_no_keys(running):
    running.live.steering.park("a thought about somebody")
    running.displays.plug(LAPTOP, MIRROR)
    settle()
    for name, widget in private(running).items():
        assert covered(widget), name
    assert running.part("mirrored").isVisible()
    assert window(running) is None, "nothing opens on a mirror"
    running.share("cash in my pocket")
    assert running.wordings == ["cash in my pocket"], "the work goes on"


def test_nobody_is_marked_by_a_key_that_cannot_be_seen(running):
    running.displays.plug(LAPTOP, MIRROR)
    settle()
    before = running.live.evening.people()
    running.key(Key.Key_F2)
    running.key(Key.Key_1)
    assert running.live.evening.people() == before


def test_the_facilitator_decides_with_one_key_and_back_again(running):
    running.displays.plug(LAPTOP, MIRROR)
    settle()
    running.key(Key.Key_F2, SHIFT)
    assert not covered(running.live.stage.strip) and running.live.stage.strip.isEnabled()
    assert running.part("mirrored").isVisible(), "that they mirror is said for as long as they do"
    assert QApplication.focusWidget() is running.line
    running.key(Key.Key_F2, SHIFT)
    assert covered(running.live.stage.strip)


def test_a_new_mirror_asks_anew(running):
    running.displays.plug(LAPTOP, MIRROR)
    running.key(Key.Key_F2, SHIFT)
    running.displays.plug(LAPTOP, PROJECTOR)
    settle()
    assert not covered(running.live.stage.strip) and not running.part("mirrored").isVisible()
    running.displays.plug(LAPTOP, MIRROR)
    settle()
    assert covered(running.live.stage.strip)


def test_private_panels_wait_and_come_with_the_key_that_says_nobody_else_looks(running):
    running.displays.plug(LAPTOP, MIRROR)
    settle()
    running.key(Key.Key_F9)
    settle()
    over = running.part("hard-moments")
    assert not over.isVisible(), "hard moments name people"
    assert running.live.stage.isEnabled() and "waits" in running.told[-1]

    running.click_named("only-i-see")
    assert over.isVisible() and over.isAncestorOf(QApplication.focusWidget())
    running.displays.plug(LAPTOP)
    running.displays.plug(LAPTOP, MIRROR)
    settle()
    assert not over.isVisible(), "a new mirror asks anew"
    running.key(Key.Key_F2, SHIFT)
    running.key(Key.Key_F9)
    assert running.live._over is None


def test_the_round_is_covered_too(running):
    running.displays.plug(LAPTOP, MIRROR)
    steps = [step.id for step in running.live.evening.run.agenda.steps]
    running.to_prompt(next(step for step in steps if "check-in" in step), prompt=-1)
    running.key(Key.Key_F3)
    settle()
    panel = running.live.stage.middle._board
    assert panel is not running.live.stage.board and covered(panel)


def test_what_is_private_is_hidden_by_hand_where_the_computer_does_not_tell_of_a_mirror(running):
    running.displays.plug(LAPTOP)
    settle()
    running.key(Key.Key_F2, SHIFT)
    assert covered(running.live.stage.strip) and running.part("mirrored").isVisible()
    running.key(Key.Key_F2, SHIFT)
    assert not covered(running.live.stage.strip) and not running.part("mirrored").isVisible()


# asleep, out of sight -----------------------------------------------------------


class Wall:
    now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


def test_after_a_long_sleep_the_room_is_blank_until_somebody_looks(running):
    wall = tool(running)._wall = Wall()
    running.live.tick()
    wall.now += 1
    running.live.tick()
    assert not running.room.is_blank
    wall.now += ASLEEP + 1
    running.live.tick()
    assert running.room.is_blank and "asleep" in running.told[-1]
    wall.now += 0.25
    running.live.tick()
    assert running.room.is_blank
    running.key(Key.Key_B, CTRL)
    running.live.tick()
    assert not running.room.is_blank


def test_a_computers_clock_that_is_set_back_is_no_sleep(running):
    wall = tool(running)._wall = Wall()
    running.live.tick()
    wall.now -= 3600
    running.live.tick()
    assert not running.room.is_blank


@pytest.mark.parametrize(
    ("state", "is_blank"),
    [
        (Qt.ApplicationState.ApplicationSuspended, True),
        (Qt.ApplicationState.ApplicationHidden, True),
        (Qt.ApplicationState.ApplicationInactive, False),
        (Qt.ApplicationState.ApplicationActive, False),
    ],
)
def test_what_the_system_puts_out_of_sight_is_blank(running, app, state, is_blank):
    """Inactive is another program in front: the group still looks at the room screen."""
    app.applicationStateChanged.emit(state)
    assert running.room.is_blank is is_blank
