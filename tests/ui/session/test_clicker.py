"""A clicker sends what it sends, whatever keys were chosen: next, back, blank; its other buttons break nothing."""

from __future__ import annotations

import pytest

from tests.ui.session.stand import Key
from ui.chosen_keys import choose


@pytest.fixture
def clicker(running):
    choose({"next": "F12", "back": "F11", "blank": "Ctrl+Shift+J"})
    running.key(Key.Key_Escape)
    yield running
    choose({})


@pytest.mark.parametrize(("forth", "back"), [(Key.Key_Right, Key.Key_Left), (Key.Key_Down, Key.Key_Up)])
def test_arrows_lead_on_and_back_as_well(clicker, forth, back):
    before = clicker.live.evening.run.position
    clicker.key(forth)
    assert clicker.live.evening.run.position != before
    clicker.key(back)
    assert clicker.live.evening.run.position == before


def test_its_buttons_lead_on_back_and_blank(clicker):
    before = clicker.live.evening.run.position
    clicker.key(Key.Key_PageDown)
    assert clicker.live.evening.run.position != before
    clicker.key(Key.Key_PageUp)
    assert clicker.live.evening.run.position == before
    for key in (Key.Key_B, Key.Key_Period):
        clicker.key(key)
        assert clicker.room.is_blank
        clicker.key(key)
        assert not clicker.room.is_blank


def test_start_and_end_of_a_show_change_nothing(clicker):
    before = clicker.live.evening.run.position, clicker.room
    for key in (Key.Key_F5, Key.Key_Escape, Key.Key_F5, Key.Key_Escape):
        clicker.key(key)
    assert (clicker.live.evening.run.position, clicker.room) == before and clicker.live.room.screen.is_open


def test_the_words_on_the_screen_say_the_chosen_keys(clicker):
    choose({"kind-trigger": "Alt+7", "kind-warning-sign": "Alt+8", "kind-coping-idea": "Alt+9", "attendance": "F12"})
    assert clicker.live.stage.capture.kind._cap.text() == "Alt+7–9"
    assert clicker.live.stage.strip._cap.text() == "F12"
