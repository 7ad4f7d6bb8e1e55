"""Paper and crisis lines: only numbers that somebody has checked are printed, and the page says so."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from tests.workspaces import TUESDAY
from ui.keeping.country_choice import ELSEWHERE
from ui.preferences import Preferences


def choose(hands, country):
    """By keyboard, as typed: the first letters of its name."""
    box = hands.find("country", QComboBox)
    box.setFocus()
    hands.qtbot.keyClicks(box, country)


def test_paper_is_chosen_with_one_click(opened, around):
    hands = opened("paper")
    hands.press("paper-size-a4")
    assert around.preferences.paper == "a4"

    hands.press("paper-size-letter")
    assert around.preferences.paper == "letter"


def test_a_checked_country_shows_its_numbers_and_the_day(opened):
    hands = opened("paper")

    hands.qtbot.waitUntil(lambda: "911" in hands.seen_words() and "988" in hands.seen_words())
    assert hands.said("lines-say") == "Printed as they stand here. Checked on November 24, 2026."


def test_another_country_is_in_use_at_once(opened, around):
    hands = opened("paper")
    choose(hands, "United K")

    assert around.preferences.country == "GB"
    hands.qtbot.waitUntil(lambda: "999" in hands.seen_words() and "911" not in hands.seen_words())


def test_numbers_nobody_has_checked_are_said_to_be_left_blank(opened, around):
    around.preferences = Preferences(country="GB")
    hands = opened("paper")

    assert "Nobody has checked" in hands.said("lines-say") and "blank lines" in hands.said("lines-say")


def test_a_country_without_a_table_prints_blank_lines(opened, around):
    around.preferences = Preferences(country="FR")
    hands = opened("paper")

    assert hands.find("country", QComboBox).currentData() == ELSEWHERE
    assert "blank lines" in hands.said("lines-say")
    assert hands.find("confirm-lines") is None
    assert around.preferences.country == "FR"  # what was chosen elsewhere stays until another is chosen here


def test_confirmed_numbers_are_printed_from_then_on(opened, around, ws):
    around.preferences = Preferences(country="GB")
    hands = opened("paper")
    hands.press("confirm-lines")

    assert ws.crisis_lines.of("GB").printed_lines
    assert around.preferences.lines_checked == {"GB": TUESDAY}
    assert "Checked on November 24, 2026" in hands.said("lines-say")


def test_a_confirmation_can_be_taken_back_and_done_again(opened, around, ws):
    around.preferences = Preferences(country="GB", lines_checked={"CA": date(2026, 1, 1)})
    hands = opened("paper")
    hands.press("confirm-lines")
    around.desk.doing.undo()
    assert ws.crisis_lines.of("GB").printed_lines == ()
    assert around.preferences.lines_checked == {"CA": date(2026, 1, 1)}
    assert "Nobody has checked" in hands.said("lines-say")

    around.desk.doing.redo()
    assert ws.crisis_lines.of("GB").printed_lines


def test_the_wheel_over_the_country_does_not_change_it(opened, around, window):
    """A country that changes unseen puts wrong numbers on a sheet."""
    hands = opened("paper")
    box = hands.find("country")
    hands.qtbot.waitUntil(lambda: box.width() > 100)
    QTest.wheelEvent(window.windowHandle(), box.mapTo(window, box.rect().center()), QPoint(0, -120))

    assert around.preferences.country == "US"
