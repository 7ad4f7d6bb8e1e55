"""What the group sees stands in a corner of the facilitator's screen, as it is seen there."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from tests.ui.room.made_up import LAPTOP
from tests.ui.session.stand import ALT, CTRL, Key, settle
from ui.room.colors import CALM
from ui.room.small_picture import SmallPicture
from ui.session.room_corner import RoomCorner


def picture(running) -> SmallPicture:
    found = running.live.findChild(SmallPicture)
    assert found is not None
    return found


def panel(running):
    return running.live.findChild(RoomCorner).panel


def test_it_is_what_the_room_window_shows_at_any_moment(running):
    for act in (
        lambda: running.share("cash in my pocket"),
        lambda: running.key(Key.Key_PageDown),
        lambda: running.key(Key.Key_P, ALT),
        lambda: running.key(Key.Key_B, CTRL),
        lambda: running.key(Key.Key_B, CTRL),
    ):
        act()
        assert picture(running).view == running.room
    assert picture(running).isVisible()


def test_it_is_painted_in_the_room_screens_own_proportions(running):
    window = running.live.room.screen.window
    assert picture(running)._shape == window.size()
    small = picture(running).grab().toImage()
    assert small.pixelColor(small.width() // 2, small.height() - 2).name() == CALM.ground


def test_it_says_when_the_group_sees_nothing(running):
    title = running.part("group-sees-title")
    assert title.text() == "What the group sees"
    running.key(Key.Key_B, CTRL)
    assert "blank" in title.text() and picture(running).view.is_blank
    running.key(Key.Key_B, CTRL)
    running.displays.plug(LAPTOP)
    settle()
    assert "off" in title.text()
    assert picture(running).view.prompt, "what it would show"


def test_where_the_window_is_low_it_gives_way_and_one_key_lays_it_over_the_corner(running):
    window = running.house.window()
    window.resize(1280, 660)
    settle()
    assert not panel(running).isVisible()
    running.key(Key.Key_G, ALT)
    settle()
    stage = running.live.stage
    for width in (1280, 900):
        window.resize(width, 600)
        settle()
        assert panel(running).isVisible() and stage.rect().contains(panel(running).geometry())
        assert not panel(running).geometry().intersects(stage.capture.geometry()), "never over the line"
    assert QApplication.focusWidget() is running.line
    running.key(Key.Key_G, ALT)
    assert not panel(running).isVisible()


def test_it_can_be_sent_away_where_it_would_stand(running):
    assert panel(running).isVisible()
    running.key(Key.Key_G, ALT)
    assert not panel(running).isVisible()


def test_what_it_cannot_paint_is_black_and_tells_no_words(running, caplog):
    running.share("cash in my pocket")
    small = picture(running)
    small._picture = None
    small.view = None
    small.repaint()
    assert small.grab().toImage().pixelColor(2, 2).name() == "#000000"
    assert "black" in caplog.text and "cash" not in caplog.text
