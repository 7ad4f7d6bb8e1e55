"""Asked in numbers, answered with a key or a click, drawn over the months and told in words."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTableWidget, QVBoxLayout, QWidget

from facilitator.care.measure import MeasureId
from tests.ui.evenings import around, clock, led, ws
from tests.ui.reached import out_of_reach
from ui.follow_up.measures_card import MeasuresCard

__all__ = ["around", "clock", "led", "ws"]

KEY = Qt.Key
CRAVING, CONFIDENCE, PHQ_2 = MeasureId("craving"), MeasureId("confidence"), MeasureId("phq-2")


@pytest.fixture
def heron(led):
    return led.named("Heron").id


@pytest.fixture
def card(window, around, heron):
    window.resize(480, 900)
    card = MeasuresCard(around.desk)
    QVBoxLayout(window).addWidget(card)
    card.show_client(heron)
    around.desk.changes.changed.connect(lambda _: card.read_again())
    card.show()
    window.activateWindow()
    return card


@pytest.fixture
def press(qtbot):
    def pressed(*keys):
        for key in keys:
            qtbot.keyClick(QApplication.focusWidget(), key)

    return pressed


@pytest.fixture
def months(ws, heron, clock):
    """Craving falls from 8 to 4, confidence rises from 3 to 6."""
    for week, (craving, confidence) in enumerate(((8, 3), (9, 2), (6, 4), (4, 6))):
        at = clock() - timedelta(weeks=20 - week)
        ws.measures.record(heron, CRAVING, [craving], at)
        ws.measures.record(heron, CONFIDENCE, [confidence], at)


def ask(card, qtbot, key):
    chip = card.findChild(QPushButton, f"ask-{key}")
    chip.setFocus()
    qtbot.keyClick(chip, KEY.Key_Return)


def values(ws, client, key):
    return [(measured.value, measured.answers) for measured in ws.measures.of(client).get(key, ())]


def told(card):
    return [label.text() for number in range(2) if (label := card.findChild(QLabel, f"measure-told-{number}")).isVisible()]


def test_a_number_is_typed_kept_and_taken_back(card, qtbot, press, ws, heron, around):
    ask(card, qtbot, CRAVING)
    qtbot.keyClicks(QApplication.focusWidget(), "10")
    press(KEY.Key_Return)

    assert values(ws, heron, CRAVING) == [(10, ())]
    assert around.told == ["Kept: Craving."]
    assert QApplication.focusWidget().objectName() == "ask-confidence"
    around.desk.doing.undo()
    assert values(ws, heron, CRAVING) == []
    around.desk.doing.redo()
    assert values(ws, heron, CRAVING) == [(10, ())]


def test_a_number_out_of_range_cannot_be_typed(card, qtbot, press, ws, heron):
    ask(card, qtbot, CRAVING)
    qtbot.keyClicks(QApplication.focusWidget(), "11")
    press(KEY.Key_Return)

    assert values(ws, heron, CRAVING) in ([], [(1, ())])  # the second digit was not taken


def test_a_number_is_clicked(card, qtbot, ws, heron):
    qtbot.mouseClick(card.findChild(QPushButton, "ask-sleep"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(card.findChild(QPushButton, "answer-7"), Qt.MouseButton.LeftButton)

    assert values(ws, heron, MeasureId("sleep")) == [(7, ())]


def test_both_questions_about_mood_are_answered_with_a_digit_each(card, qtbot, press, ws, heron):
    ask(card, qtbot, PHQ_2)
    shown = [label.text() for label in card.findChildren(QLabel) if label.isVisible()]
    assert "Over the last 2 weeks, how often have you been bothered by any of the following problems?" in shown
    assert "Little interest or pleasure in doing things" in shown and "Feeling down, depressed, or hopeless" in shown

    press(KEY.Key_2, KEY.Key_1)
    assert values(ws, heron, PHQ_2) == []
    press(KEY.Key_Return)

    assert values(ws, heron, PHQ_2) == [(1, (1, 0))]
    assert ws.safety.of(heron) == []


def test_two_answers_of_concern_open_a_note_of_danger_and_undo_takes_both(card, qtbot, press, ws, heron, around):
    ask(card, qtbot, PHQ_2)
    press(KEY.Key_3, KEY.Key_3, KEY.Key_Return)

    assert values(ws, heron, PHQ_2) == [(4, (2, 2))]
    assert len(ws.safety.open_of_each([heron])) == 1
    around.desk.doing.undo()
    assert values(ws, heron, PHQ_2) == [] and ws.safety.of(heron) == []
    around.desk.doing.redo()
    assert len(ws.safety.open_of_each([heron])) == 1


def test_escape_asks_nothing_and_another_client_is_not_asked_the_same(card, qtbot, press, ws, heron, led):
    ask(card, qtbot, PHQ_2)
    press(KEY.Key_3, KEY.Key_Escape)
    assert not card.findChild(QWidget, "asking").isVisible()
    assert QApplication.focusWidget().objectName() == "ask-phq-2"

    ask(card, qtbot, PHQ_2)
    card.show_client(led.named("Juniper").id)
    assert not card.findChild(QWidget, "asking").isVisible()


def test_lines_are_told_in_words_and_drawn_when_the_library_is_there(card, qtbot, months):
    card.read_again()
    assert told(card) == ["Craving 8 → 4", "Confidence 3 → 6"]

    qtbot.waitUntil(lambda: card.findChild(QWidget, "measure-chart") is not None, timeout=20_000)
    chart = card.findChild(QWidget, "measure-chart")
    assert chart.accessibleDescription() == "Craving 8 → 4 · Confidence 3 → 6"
    drawn = [curve.getData()[1].tolist() for curve in chart.plotItem.listDataItems()]
    assert drawn == [[8, 9, 6, 4], [3, 2, 4, 6]]
    symbols = {curve.opts["symbol"] for curve in chart.plotItem.listDataItems()}
    dashes = {curve.opts["pen"].style() for curve in chart.plotItem.listDataItems()}
    assert len(symbols) == len(dashes) == 2  # told apart without colors


def test_another_client_is_drawn_in_the_same_chart(card, qtbot, months, ws, led):
    juniper = led.named("Juniper").id
    ws.measures.record(juniper, CRAVING, [2])
    card.read_again()
    qtbot.waitUntil(lambda: card.findChild(QWidget, "measure-chart") is not None, timeout=20_000)
    chart = card.findChild(QWidget, "measure-chart")
    card.show_client(juniper)

    assert card.findChild(QWidget, "measure-chart") is chart
    assert told(card) == ["Craving 2"]
    drawn = [curve.getData()[1] for curve in chart.plotItem.listDataItems()]
    assert [0 if each is None else len(each) for each in drawn] == [1, 0]
    card.show_client(led.named("Otter").id)
    assert not chart.isVisible() and card.findChild(QLabel, "no-measures").isVisible()


def test_the_same_numbers_stand_in_a_table_and_one_can_be_taken_away(card, qtbot, press, months, ws, heron, around):
    card.read_again()
    qtbot.mouseClick(card.findChild(QPushButton, "as-table"), Qt.MouseButton.LeftButton)
    table = card.findChild(QTableWidget, "measure-table")
    rows = [[table.item(row, column).text() for column in (1, 2)] for row in range(table.rowCount())]
    assert rows == [["4", "6"], ["6", "4"], ["9", "2"], ["8", "3"]]

    table.setCurrentCell(2, 1)
    press(KEY.Key_Delete)
    assert [value for value, _ in values(ws, heron, CRAVING)] == [8, 6, 4]
    around.desk.doing.undo()
    assert [value for value, _ in values(ws, heron, CRAVING)] == [8, 9, 6, 4]


def test_of_several_drawings_one_is_looked_at(card, qtbot, months, ws, heron):
    card.read_again()
    assert not card.findChild(QPushButton, "look-at-craving").isVisible()
    ws.measures.record(heron, MeasureId("sleep"), [5])
    qtbot.mouseClick(card.findChild(QPushButton, "look-at-sleep"), Qt.MouseButton.LeftButton)

    assert told(card) == ["Sleep 5"]


def test_a_measure_of_ones_own_is_made_asked_and_retired(card, qtbot, press, ws, heron, around):
    card.findChild(QPushButton, "new-measure").setFocus()
    press(KEY.Key_Return)
    qtbot.keyClicks(QApplication.focusWidget(), "Walks <b>{0}</b>")
    press(KEY.Key_Return)
    qtbot.keyClicks(QApplication.focusWidget(), "3")
    press(KEY.Key_Return)

    made = ws.measures.all()[-1]
    assert made.name == "Walks <b>{0}</b>"
    assert values(ws, heron, made.key) == [(3, ())]
    assert told(card) == ["Walks <b>{0}</b> 3"]
    ask(card, qtbot, made.key)
    qtbot.mouseClick(card.findChild(QPushButton, "retire-measure"), Qt.MouseButton.LeftButton)
    assert not card.findChild(QPushButton, f"ask-{made.key}").isVisible()
    assert told(card) == ["Walks <b>{0}</b> 3"]
    around.desk.doing.undo()
    assert card.findChild(QPushButton, f"ask-{made.key}").isVisible()


def test_a_measure_without_a_name_or_that_says_a_board_line_is_refused_beside_its_field(card, qtbot, press, ws, led):
    led.evening.seal()
    card.findChild(QPushButton, "new-measure").setFocus()
    press(KEY.Key_Return, KEY.Key_Return)
    assert card.findChild(QLabel, "measure-name-problem").isVisible()
    qtbot.keyClicks(QApplication.focusWidget(), "Walking past the old corner")
    press(KEY.Key_Return)

    assert card.findChild(QLabel, "measure-name-problem").isVisible()
    assert not any(measure.is_own for measure in ws.measures.all())


def test_tab_goes_down_the_card_also_to_what_was_made_later(card, qtbot, months, ws, heron):
    card.read_again()
    made = ws.measures.add_own("Walks", "", "", "")
    qtbot.waitUntil(lambda: card.findChild(QPushButton, f"ask-{made.key}").isVisible())
    ask(card, qtbot, PHQ_2)
    card.findChild(QPushButton, "as-table").setFocus()
    names = []
    for _ in range(18):
        qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Tab)
        names.append(QApplication.focusWidget().objectName())

    asks = [f"ask-{key}" for key in ("craving", "confidence", "phq-2", "sleep", "connection", made.key)]
    answers = [f"answer-{question}-{choice}" for question in range(2) for choice in range(4)]
    assert names[: len(asks) + 1 + len(answers) + 1] == [*asks, "new-measure", *answers, "leave-asking"]


def test_everything_can_be_reached_by_keys(card, qtbot, months, ws, heron, window):
    ws.measures.record(heron, MeasureId("sleep"), [5])
    qtbot.mouseClick(card.findChild(QPushButton, "as-table"), Qt.MouseButton.LeftButton)
    ask(card, qtbot, PHQ_2)
    assert not out_of_reach(window, qtbot)
    qtbot.mouseClick(card.findChild(QPushButton, "new-measure"), Qt.MouseButton.LeftButton)
    assert not out_of_reach(window, qtbot)
