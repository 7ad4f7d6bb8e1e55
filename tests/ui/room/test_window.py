from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from ui.room.colors import CALM, HIGH_CONTRAST
from ui.room.motion import FADE
from ui.room.view import Pacer, RoomEntry, RoomView
from ui.room.window import RoomWindow

VIEW = RoomView(
    topic="Places that pull me back",
    prompt="What happens in you when you are near it?",
    minutes_left=7,
    entries=(RoomEntry("Cash in my pocket", 5), RoomEntry("<b>markup</b> & {0}")),
    ground_rules="You may pass at any time.",
)


@pytest.fixture
def room(qtbot):
    room = RoomWindow()
    qtbot.addWidget(room)
    room.resize(960, 600)
    with qtbot.waitExposed(room):
        room.show()
    return room


def _colors(widget):
    picture = widget.grab().toImage()
    return {picture.pixelColor(x, y).name() for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3)}


def test_before_anything_is_known_it_is_black(room):
    assert _colors(room) == {CALM.blank}


def test_it_shows_what_it_is_given(room):
    room.show_view(VIEW)
    colors = _colors(room)
    assert {CALM.ground, CALM.card, CALM.ink} <= colors


def test_blank_is_one_calm_surface(room):
    room.show_view(VIEW)
    room.show_view(replace(VIEW, is_blank=True))
    assert _colors(room) == {CALM.blank}


def test_any_error_while_painting_makes_it_black_and_tells_no_words(room, caplog):
    room.show_view(VIEW)
    room.show_view(replace(VIEW, entries=(None, RoomEntry("Secret words"))))
    assert _colors(room) == {"#000000"}
    assert "AttributeError" in caplog.text and "Secret" not in caplog.text
    room.show_view(VIEW)
    assert CALM.card in _colors(room)


def test_black_on_request_of_the_facilitators_side(room):
    room.show_view(VIEW)
    room.go_black()
    assert _colors(room) == {CALM.blank}


def test_its_title_says_nothing_about_the_session(room):
    room.show_view(VIEW)
    assert room.windowTitle() == "Room screen"


def test_it_never_asks_for_the_focus(room):
    assert room.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert room.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


def test_a_breath_moves_only_while_it_is_seen(room):
    timer = room._frames
    assert not timer.isActive()
    room.show_view(replace(VIEW, prompt="", pacer=Pacer(4, 2, 6)))
    assert timer.isActive()
    room.show_view(replace(VIEW, prompt="", pacer=Pacer(4, 2, 6), is_blank=True))
    assert not timer.isActive()
    room.show_view(replace(VIEW, prompt="", pacer=Pacer(4, 2, 6)))
    room.hide()
    assert not timer.isActive()


def test_the_breath_grows_and_shrinks(qtbot):
    now = [100.0]
    room = RoomWindow(seconds=lambda: now[0])
    qtbot.addWidget(room)
    room.resize(960, 600)
    room.show_view(RoomView(pacer=Pacer(4, 2, 6)))

    def breath():
        picture = room.grab().toImage()
        points = ((x, y) for x in range(0, 960, 6) for y in range(0, 600, 6))
        return sum(picture.pixelColor(x, y) == QColor(CALM.breath) for x, y in points)

    empty = breath()
    now[0] += 5
    full = breath()
    now[0] += 6.9
    assert full > 2 * empty and breath() < full


def test_high_contrast_is_worn_at_once(room):
    room.show_view(VIEW)
    room.wear(HIGH_CONTRAST)
    colors = _colors(room)
    assert HIGH_CONTRAST.ground in colors and CALM.ground not in colors


def test_a_smaller_window_shows_the_same(room):
    room.show_view(VIEW)
    room.resize(480, 300)
    assert CALM.card in _colors(room)


def test_a_pause_takes_the_place_of_the_minutes(room):
    room.show_view(VIEW)
    before = room.grab().toImage()
    room.show_view(replace(VIEW, is_paused=True))
    assert room.grab().toImage() != before


class Watch:
    """Seconds that a test lets pass."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def _fading(qtbot, *, is_still=False):
    watch = Watch()
    room = RoomWindow(seconds=watch, is_still=lambda: is_still)
    qtbot.addWidget(room)
    room.resize(960, 600)
    with qtbot.waitExposed(room):
        room.show()
    room.show_view(VIEW)
    room.grab()
    return room, watch


def _with_one_more(view=VIEW):
    return replace(view, entries=(*view.entries, RoomEntry("Payday")))


def test_a_new_line_comes_calmly_and_is_seen_a_little_at_once(qtbot):
    room, watch = _fading(qtbot)
    before = room.grab().toImage()
    room.show_view(_with_one_more())
    at_first = room.grab().toImage()
    assert at_first != before, "who shared it looks up and sees it"
    assert room._frames.isActive()
    watch.now += FADE
    qtbot.waitUntil(lambda: not room._frames.isActive())
    at_last = room.grab().toImage()
    assert at_last != at_first
    fresh = RoomWindow(is_still=lambda: True)
    qtbot.addWidget(fresh)
    fresh.resize(room.size())
    fresh.show_view(_with_one_more())
    assert fresh.grab().toImage() == at_last, "nothing of what was there before is left"


def test_with_less_motion_it_stands_there_at_once(qtbot):
    room, _ = _fading(qtbot, is_still=True)
    room.show_view(_with_one_more())
    at_once = room.grab().toImage()
    assert not room._frames.isActive()
    room.update()
    assert room.grab().toImage() == at_once


@pytest.mark.parametrize(
    "now",
    [
        replace(VIEW, entries=VIEW.entries[:1]),
        replace(VIEW, entries=(*VIEW.entries[:1], RoomEntry("Payday"), RoomEntry("Another"))),
        replace(VIEW, prompt="Another question?", entries=(*VIEW.entries, RoomEntry("Payday"))),
        replace(VIEW, is_blank=True),
        replace(VIEW, seconds_left=30),
    ],
)
def test_what_was_taken_away_is_gone_at_once(qtbot, now):
    room, _ = _fading(qtbot)
    room.show_view(now)
    at_once = room.grab().toImage()
    fresh = RoomWindow()
    qtbot.addWidget(fresh)
    fresh.resize(room.size())
    fresh.show_view(now)
    assert fresh.grab().toImage() == at_once


def test_a_fade_that_is_not_seen_does_not_go_on(qtbot):
    room, _ = _fading(qtbot)
    room.show_view(_with_one_more())
    room.hide()
    assert not room._frames.isActive()
