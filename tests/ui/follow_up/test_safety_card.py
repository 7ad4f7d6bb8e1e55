"""The safety card: comes up when there is a reason to ask, says what to ask and whom to call, and is looked after."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout

from facilitator.care.measure import MeasureId
from facilitator.workspace.asked import answer
from tests.ui.evenings import around, clock, led, ws
from tests.ui.reached import out_of_reach
from ui.follow_up.safety_card import SafetyCard
from ui.preferences import Preferences

__all__ = ["around", "clock", "led", "ws"]

KEY = Qt.Key
PHQ_2 = MeasureId("phq-2")


@pytest.fixture
def heron(led):
    return led.named("Heron").id


@pytest.fixture
def card(window, around, heron):
    window.resize(1000, 800)
    around.preferences = Preferences(country="US")
    card = SafetyCard(around.desk)
    QVBoxLayout(window).addWidget(card)
    card.show_client(heron)
    around.desk.changes.changed.connect(lambda _: card.read_again())
    window.activateWindow()
    return card


def text(card, name):
    return card.findChild(QLabel, name).text()


def write(card, qtbot, name, words):
    field = card.findChild(QLineEdit, name)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, KEY.Key_Return)


def test_it_is_not_there_while_nothing_is_open(card):
    assert not card.isVisible()


def test_answers_of_concern_bring_it_up_with_the_focus_and_without_a_score(card, ws, heron):
    answer(ws, heron, PHQ_2, [2, 2])

    assert card.isVisible()
    assert QApplication.focusWidget().objectName() == "danger-noted"
    shown = " ".join(label.text() for label in card.findChildren(QLabel) if label.isVisible())
    assert "two questions about mood are a reason to ask" in shown
    assert "killing yourself" in shown and "do not leave them alone" in shown and "clinician should review" in shown
    assert not any(mark in shown for mark in ("risk", "score", "4 of 6", "%"))


def test_a_note_of_danger_is_opened_said_and_taken_back(card, qtbot, ws, heron, around):
    card.note()
    assert card.isVisible() and around.told == ["A note of danger is open."]
    write(card, qtbot, "danger-noted", "Said that nobody would miss <b>{0}</b>")
    assert [danger.noted for danger in ws.safety.of(heron)] == ["Said that nobody would miss <b>{0}</b>"]

    around.desk.doing.undo()
    assert [danger.noted for danger in ws.safety.of(heron)] == [""]
    around.desk.doing.undo()
    assert ws.safety.of(heron) == [] and not card.isVisible()


def test_the_chip_shows_the_note_that_is_open_and_opens_no_other(card, ws, heron):
    card.note()
    card.note()

    assert len(ws.safety.of(heron)) == 1


def test_it_is_looked_after_with_what_was_done_and_that_can_be_undone(card, qtbot, ws, heron, around):
    ws.safety.note(heron)
    qtbot.mouseClick(card.findChild(QPushButton, "looked-after"), Qt.MouseButton.LeftButton)
    assert text(card, "danger-done-problem").startswith("Write in a few words what was done.")

    write(card, qtbot, "danger-done", "Asked, called together, her aunt came")
    (danger,) = ws.safety.of(heron)
    assert danger.what_was_done == "Asked, called together, her aunt came" and danger.looked_after_at
    assert not card.isVisible()
    around.desk.doing.undo()
    assert card.isVisible()
    around.desk.doing.redo()
    assert not card.isVisible()


@pytest.mark.parametrize(
    ("country", "shown", "why"),
    [("US", ["911", "988"], ""), ("CA", ["911"], "those of Canada are not checked yet"), ("", [], "no country is chosen")],
)
def test_numbers_are_those_of_the_country_and_only_checked_ones(card, ws, heron, around, country, shown, why):
    around.preferences = Preferences(country=country)
    ws.safety.note(heron)

    numbers = text(card, "safety-numbers")
    assert all(number in numbers for number in shown)
    assert ("988" in numbers) is ("988" in shown)
    assert card.findChild(QPushButton, "check-numbers").isVisible() is bool(why)
    assert why in text(card, "numbers-unchecked")


def test_words_about_one_client_wait_while_another_is_shown(card, qtbot, ws, heron, led):
    juniper = led.named("Juniper").id
    ws.safety.note(heron)
    card.findChild(QLineEdit, "danger-done").setFocus()
    qtbot.keyClicks(QApplication.focusWidget(), "Asked")
    card.show_client(juniper)
    assert not card.isVisible()
    card.note()
    assert card.findChild(QLineEdit, "danger-done").text() == ""
    card.show_client(heron)

    assert card.findChild(QLineEdit, "danger-done").text() == "Asked"


def test_what_is_typed_is_kept_with_the_open_note_when_the_program_locks(card, qtbot, ws, heron):
    ws.safety.note(heron)
    for name, words in (("danger-noted", "Said so"), ("danger-done", "Asked, and cal")):
        card.findChild(QLineEdit, name).setFocus()
        qtbot.keyClicks(QApplication.focusWidget(), words)
    card.put_away()

    (danger,) = ws.safety.of(heron)
    assert (danger.noted, danger.what_was_done, danger.looked_after_at) == ("Said so", "Asked, and cal", None)


def test_a_board_line_is_refused_under_its_field_and_waits(card, qtbot, ws, heron, led):
    led.evening.seal()
    ws.safety.note(heron)
    write(card, qtbot, "danger-done", "Walking past the old corner")
    assert card.isVisible() and card.findChild(QLabel, "danger-done-problem").isVisible()
    card.show_client(led.named("Juniper").id)
    card.show_client(heron)

    assert card.findChild(QLineEdit, "danger-done").text() == "Walking past the old corner"
    assert ws.safety.of(heron)[0].what_was_done == ""


def test_a_client_with_an_open_note_is_shown_without_taking_the_focus(card, ws, led, window):
    otter = led.named("Otter").id
    ws.safety.note(otter)
    elsewhere = QLineEdit(window)
    window.layout().addWidget(elsewhere)
    elsewhere.show()
    elsewhere.setFocus()
    card.show_client(otter)

    assert card.isVisible() and QApplication.focusWidget() is elsewhere


def test_the_sheet_to_fill_in_is_asked_for_with_or_without_people(card, qtbot, ws, heron):
    ws.safety.note(heron)
    for chosen in (False, True):
        if chosen:
            card.findChild(QPushButton, "with-people").click()
        with qtbot.waitSignal(card.paper_wanted) as wanted:
            qtbot.mouseClick(card.findChild(QPushButton, "safety-plan-paper"), Qt.MouseButton.LeftButton)
        assert wanted.args == [chosen]


def test_everything_can_be_reached_by_keys(card, ws, heron, window, qtbot, around):
    around.preferences = Preferences(country="CA")  # with the way to Settings
    ws.safety.note(heron)

    assert not out_of_reach(window, qtbot)
