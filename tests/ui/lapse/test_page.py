"""A lapse is written down as one event, mapped back, and the plan learns from it. Nothing is counted."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QDateEdit, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout

from facilitator.care.lapse import Decision
from facilitator.vocabulary import PlanPart
from tests.ui.evenings import around, clock, led, ws
from tests.ui.reached import out_of_reach
from ui.lapse.page import LapsePage
from ui.parts.title_list import TitleList

__all__ = ["around", "clock", "led", "ws"]

KEY = Qt.Key


@pytest.fixture
def heron(led):
    return led.named("Heron").id


@pytest.fixture
def page(window, around, heron):
    window.resize(1000, 900)
    page = LapsePage(around.desk)
    QVBoxLayout(window).addWidget(page)
    page.show()
    window.activateWindow()
    page.open_about(client=heron)
    page.read_again()
    around.desk.changes.changed.connect(lambda rooms: page.read_again())
    return page


@pytest.fixture
def write(qtbot):
    """Words and Enter, one field after the other, wherever Enter leads."""

    def written(*lines):
        for line in lines:
            qtbot.keyClicks(QApplication.focusWidget(), line)
            qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Return)

    return written


def offered(page):
    chips = page.findChildren(QPushButton)
    return [chip.accessibleName() for chip in chips if chip.objectName().startswith("learn-") and chip.isVisible()]


def items(ws, client):
    return [(item.part, item.words) for item in ws.plans.current(client).items]


STORY = (
    *("Two beers at the game", "Sat beside the bar", "Sit with my brother", "Said yes to tickets", "Ask who else comes", ""),
    "Told my sister the next day",
)


def test_it_is_written_by_keyboard_alone_and_mapped_back(page, write, ws, heron, around):
    write(*STORY)

    (lapse,) = ws.lapses.of(heron)
    assert lapse.on == date(2026, 11, 24) and lapse.what_happened == "Two beers at the game"
    assert lapse.decisions == (
        Decision("Sat beside the bar", "Sit with my brother"),
        Decision("Said yes to tickets", "Ask who else comes"),
    )
    assert lapse.came_back == "Told my sister the next day"
    assert around.told == ["What was written about the lapse is kept."]


def test_what_could_be_done_another_time_goes_in_the_plan_with_one_key_each(page, write, qtbot, ws, heron, around):
    write(*STORY)
    assert ws.plans.current(heron).items == ()
    assert QApplication.focusWidget().objectName() == "learn-0"
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Return)
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Return)

    assert items(ws, heron) == [
        (PlanPart.TRIGGER_OUTSIDE, "Sat beside the bar"),
        (PlanPart.STRATEGY, "Sit with my brother"),
        (PlanPart.TRIGGER_OUTSIDE, "Said yes to tickets"),
        (PlanPart.STRATEGY, "Ask who else comes"),
    ]
    assert QApplication.focusWidget().objectName() == "to-plan"
    assert offered(page) == []
    around.desk.doing.undo()
    assert len(items(ws, heron)) == 2 and offered(page) == ["Add to the plan: Ask who else comes"]
    qtbot.mouseClick(page.findChild(QPushButton, "to-plan"), Qt.MouseButton.LeftButton)
    assert around.went == [("follow-up", {"client": heron, "at": "plan"})]


def test_each_field_is_taken_back_by_itself(page, write, ws, heron, around):
    write(*STORY)
    around.desk.doing.undo()
    assert ws.lapses.of(heron)[0].came_back == ""
    for _ in range(4):
        around.desk.doing.undo()
    assert ws.lapses.of(heron)[0].decisions == ()
    around.desk.doing.undo()
    assert ws.lapses.of(heron) == []
    assert page.findChild(QPlainTextEdit, "what-happened").toPlainText() == ""


def test_nothing_is_counted_and_nobody_is_blamed(page, write, ws, heron):
    for words in ("One evening", "Another one"):
        write(words)
        page.findChild(QPushButton, "new-lapse").click()
    shown = " ".join(label.text() for label in page.findChildren(QLabel)).casefold()

    assert "nothing is counted" in shown
    assert not any(word in shown for word in ("relapse", "fail", "days since", "streak", "clean", "2 lapses", "again"))
    assert "return to use" in shown and "naloxone" in shown


def test_earlier_ones_can_be_read_and_the_day_be_changed(page, write, ws, heron):
    write("One evening")
    page.findChild(QDateEdit, "lapse-day").setDate(QDate(2026, 11, 20))
    page.findChild(QPushButton, "new-lapse").click()
    write("Another evening")
    assert [lapse.on for lapse in ws.lapses.of(heron)] == [date(2026, 11, 24), date(2026, 11, 20)]

    shown = page.findChild(TitleList, "lapses")
    shown.setCurrentIndex(shown.model().index(1, 0))

    assert page.findChild(QPlainTextEdit, "what-happened").toPlainText() == "One evening"


def test_one_is_taken_out_and_comes_back(page, write, qtbot, ws, heron, around):
    write("One evening")
    qtbot.mouseClick(page.findChild(QPushButton, "remove-lapse"), Qt.MouseButton.LeftButton)
    assert ws.lapses.of(heron) == []
    around.desk.doing.undo()
    assert len(ws.lapses.of(heron)) == 1


def test_a_board_line_is_refused_under_its_field_and_nothing_else_is_lost(page, write, ws, heron, led):
    led.evening.seal()
    write("Walking past the old corner")
    assert page.findChild(QLabel, "what-happened-problem").isVisible()
    assert ws.lapses.of(heron) == []

    write("Took the bus", "Other way", "")
    field = page.findChild(QPlainTextEdit, "what-happened")
    field.setPlainText("Went by the old corner after work")
    field.setFocus()
    write("")
    (lapse,) = ws.lapses.of(heron)
    assert lapse.decisions == (Decision("Took the bus", "Other way"),)


def test_what_is_typed_is_kept_when_the_page_is_left(page, qtbot, ws, heron):
    qtbot.keyClicks(QApplication.focusWidget(), "Half a sen")
    page.hide()
    assert [lapse.what_happened for lapse in ws.lapses.of(heron)] == ["Half a sen"]


def test_what_is_typed_is_kept_when_the_program_locks_and_nothing_is_read_afterwards(page, qtbot, ws, heron, led):
    led.evening.seal()
    qtbot.keyClicks(QApplication.focusWidget(), "Half a sen")
    page.put_away()
    assert [lapse.what_happened for lapse in ws.lapses.of(heron)] == ["Half a sen"]
    page.findChild(QPlainTextEdit, "what-happened").setPlainText("Walking past the old corner")
    page.hide()
    assert [lapse.what_happened for lapse in ws.lapses.of(heron)] == ["Half a sen"]


def test_a_step_that_is_refused_is_the_one_in_its_row_also_below_an_empty_one(page, write, ws, heron, led):
    led.evening.seal()
    write("One evening", "Took the bus", "Other way")
    page.findChild(QLineEdit, "step-1").setText("x" * 301)
    page.findChild(QLineEdit, "step-0").setText("")
    page.findChild(QLineEdit, "instead-0").setText("")
    write("")
    assert page.findChild(QLabel, "step-1-problem").isVisible()
    assert "301" in page.findChild(QLabel, "step-1-problem").text()


def test_what_cannot_be_kept_yet_waits_while_another_client_is_shown(page, qtbot, ws, heron, led):
    juniper = led.named("Juniper").id
    page.findChild(QPlainTextEdit, "came-back").setFocus()
    qtbot.keyClicks(QApplication.focusWidget(), "Told my sister")
    page.open_about(client=juniper)
    page.read_again()
    assert page.findChild(QPlainTextEdit, "came-back").toPlainText() == ""
    page.open_about(client=heron)
    page.read_again()

    assert page.findChild(QPlainTextEdit, "came-back").toPlainText() == "Told my sister"
    assert ws.lapses.of(heron) == ws.lapses.of(juniper) == []


def test_a_note_of_danger_opens_the_clients_page(page, qtbot, ws, heron, around):
    qtbot.mouseClick(page.findChild(QPushButton, "lapse-danger"), Qt.MouseButton.LeftButton)

    assert heron in ws.safety.open_of_each([heron])
    assert around.went == [("follow-up", {"client": heron})]


def test_markup_shows_as_typed(page, write, ws, heron):
    page.findChild(QPlainTextEdit, "what-happened").setPlainText("<b>{0}</b> مريم 😀")
    write("", "{name} & co", "<i>walk</i>")
    shown = [label.text() for label in page.findChildren(QLabel)]

    assert ws.lapses.of(heron)[0].what_happened == "<b>{0}</b> مريم 😀"
    assert "→ <i>walk</i>" in shown and "{name} & co" in shown


def test_everything_can_be_reached_by_keys(page, write, window, qtbot):
    assert not out_of_reach(window, qtbot)
    write(*STORY)
    assert not out_of_reach(window, qtbot)
