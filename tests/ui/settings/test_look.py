"""Look: a choice holds at once, by key and by mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton, QSlider

from ui.preferences import Preferences, Targets, Theme


def test_larger_and_smaller_go_in_steps_of_ten(opened, around):
    hands = opened("look")
    hands.press("larger-text")
    hands.press("larger-text")
    assert around.preferences.text_percent == 120 and hands.said("text-percent") == "120 %"

    hands.press("smaller-text")
    assert around.preferences.text_percent == 110


def test_the_arrows_move_the_slider(opened, around):
    hands = opened("look")
    hands.find("text-slider").setFocus()
    hands.key(Qt.Key.Key_Right)
    assert around.preferences.text_percent == 110

    hands.key(Qt.Key.Key_End)
    assert around.preferences.text_percent == 200


def test_while_it_is_dragged_only_the_sample_grows(opened, around, qtbot):
    hands = opened("look")
    slider = hands.find("text-slider", QSlider)
    start = QPoint(round(slider.width() * 20 / 120), slider.height() // 2)
    end = QPoint(slider.width() - 4, slider.height() // 2)
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(slider, end)
    before, size = around.preferences.text_percent, hands.find("text-sample").font().pixelSize()
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=end)

    assert (before, size) == (100, 30)
    assert around.preferences.text_percent == 200


@pytest.mark.parametrize(("percent", "stuck"), [(80, "smaller-text"), (200, "larger-text")])
def test_at_the_end_there_is_no_further_step(opened, around, percent, stuck):
    around.preferences = Preferences(text_percent=percent)
    hands = opened("look")

    assert not hands.find(stuck, QPushButton).isEnabled()


@pytest.mark.parametrize("theme", list(Theme))
def test_colors_are_chosen_with_one_click(opened, around, theme):
    around.preferences = Preferences(theme=Theme.DARK if theme == Theme.LIGHT else Theme.LIGHT)
    hands = opened("look")
    hands.press(f"theme-{theme}")

    assert around.preferences.theme is theme
    chosen = [each for each in Theme if hands.find(f"theme-{each}", QPushButton).isChecked()]
    assert chosen == [theme]


def test_a_choice_changes_nothing_else(opened, around):
    around.preferences = Preferences(country="GB", idle_minutes=3, data_folder="/x")
    opened("look").press("theme-dark")

    assert around.preferences == Preferences(theme=Theme.DARK, country="GB", idle_minutes=3, data_folder="/x")


def test_buttons_for_fingers_are_a_choice(opened, around):
    hands = opened("look")
    for choice in (Targets.LARGE, Targets.USUAL, Targets.SYSTEM):
        hands.press(f"targets-{choice}")
        assert around.preferences.targets is choice
