"""After the session with the mouse alone: what Enter and digits do has a place to click."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from facilitator.session.pulse import PulseQuestion, Tally

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def click(seen, qtbot):
    return lambda name: qtbot.mouseClick(seen.button(name), LEFT)


def test_sheets_are_counted_with_clicks_and_a_wrong_one_goes_back(seen, led, click):
    assert seen.buttons("pulse-answer-yes") == []
    click("count-pulse")
    click("pulse-answer-no")
    click("pulse-back")
    for answer in ("yes", "partly", "no", "empty", "yes"):
        click(f"pulse-answer-{answer}")

    assert led.evening.pulse.pulse() == {
        PulseQuestion.HEARD: Tally(yes=2),
        PulseQuestion.FITS: Tally(partly=1),
        PulseQuestion.ONE_THING: Tally(no=1),
        PulseQuestion.GOOD_TO_COME: Tally(),
    }
    assert seen.label("pulse-sheet").text().startswith("Sheet 2, line 2.")


def test_back_before_the_first_answer_cannot_be_clicked(seen, click):
    click("count-pulse")
    assert not seen.button("pulse-back").isEnabled()


def test_own_words_become_a_takeaway_and_a_pick_with_a_click(seen, led, ws, click, qtbot):
    session = led.evening.session.id
    click("add-takeaway")
    assert seen.field("takeaway").hasFocus() and ws.sessions.takeaways(session) == []
    qtbot.keyClicks(seen.field("takeaway"), "alone in the e")
    click("add-takeaway")
    assert ws.sessions.takeaways(session) == ["alone in the e"] and seen.offers("takeaway") == []

    assert seen.buttons("add-pick") == []
    qtbot.mouseClick(seen.field("pick"), LEFT)
    qtbot.keyClicks(seen.field("pick"), "Sundays without a plan")
    click("add-pick")
    assert seen.button("pick-0").text().startswith("Sundays without a plan")
    assert seen.field("pick").text() == "" and seen.buttons("add-pick") == []


def test_nothing_moves_under_a_button_that_is_pressed(seen, led, ws, window):
    """A click at the edge of what is seen scrolled it away before it was let go, and did nothing."""
    window.resize(900, 420)
    for _ in range(4):  # one layout after the other
        QApplication.processEvents()
    chip = seen.button("call-tonight-Heron")
    scroll = next(each for each in seen.page.findChildren(QScrollArea) if each.isAncestorOf(chip))
    held, bar = scroll.widget(), scroll.verticalScrollBar()
    assert held and seen.field("takeaway").hasFocus()
    bar.setValue(chip.mapTo(held, QPoint()).y() + chip.height() // 3)
    at, place = bar.value(), chip.mapTo(window, chip.rect().center())
    QTest.mousePress(window.windowHandle(), LEFT, PLAIN, place)
    assert bar.value() == at > 0
    QTest.mouseRelease(window.windowHandle(), LEFT, PLAIN, place)

    assert [word.client for word in ws.words_afterwards.of(led.evening.session.id)] == [led.named("Heron").id]
