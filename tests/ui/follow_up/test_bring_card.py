"""What a client picked goes into the plan in the client's own words, or not at all."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout

from facilitator.vocabulary import PlanPart
from tests.ui.evenings import around, clock, led, ws
from tests.ui.reached import out_of_reach
from ui.follow_up.bring_card import BringCard

__all__ = ["around", "clock", "led", "ws"]

KEY = Qt.Key


@pytest.fixture
def heron(led):
    return led.named("Heron").id


@pytest.fixture
def card(window, around, led, heron, ws):
    ws.picks.choose(led.evening.session.id, heron, ["Alone in the evening", "Passing old places"])
    card = BringCard(around.desk)
    QVBoxLayout(window).addWidget(card)
    card.show_client(heron)
    around.desk.changes.changed.connect(lambda _: card.read_again())
    card.show()
    window.activateWindow()
    card.setFocus()
    return card


@pytest.fixture
def press(qtbot):
    def pressed(*keys):
        for key in keys:
            qtbot.keyClick(QApplication.focusWidget(), key)

    return pressed


def triggers(ws, client):
    return [(item.part, item.words) for item in ws.plans.current(client).items]


def shown(card):
    return [label.text() for label in card.findChildren(QLabel) if label.isVisible()]


def test_picks_are_shown_with_where_they_came_from(card):
    assert {"Alone in the evening", "Passing old places"} <= set(shown(card))
    about = card.findChild(QLabel, "bring-about").text()
    assert about == "Chosen by Heron at the end of the group. Kept here only; the group's board does not know."


def test_enter_opens_the_line_and_enter_stores_it_in_the_clients_words(card, press, qtbot, ws, heron, around):
    press(KEY.Key_Return)
    assert QApplication.focusWidget().text() == "Alone in the evening"
    qtbot.keyClicks(QApplication.focusWidget(), "When the house goes quiet on Sundays")
    press(KEY.Key_Return)
    assert triggers(ws, heron) == [(PlanPart.TRIGGER_OUTSIDE, "When the house goes quiet on Sundays")]
    assert any(text.endswith("in the plan") for text in shown(card))
    assert QApplication.focusWidget() is card.findChild(QPushButton, "add-to-plan-1")
    around.desk.doing.undo()
    assert triggers(ws, heron) == []
    assert [picked.item for picked in ws.picks.all_of(heron)] == [None, None]
    around.desk.doing.redo()
    assert len(triggers(ws, heron)) == 1
    assert ws.picks.all_of(heron)[0].item is not None


def test_it_can_be_a_trigger_from_inside_by_mouse(card, qtbot, ws, heron):
    for name in ("add-to-plan-1", "inside-1", "store-1"):
        qtbot.mouseClick(card.findChild(QPushButton, name), Qt.MouseButton.LeftButton)
    assert triggers(ws, heron) == [(PlanPart.TRIGGER_INSIDE, "Passing old places")]


def test_escape_closes_the_line_and_keeps_what_was_typed(card, press, qtbot, ws, heron):
    press(KEY.Key_Return)
    qtbot.keyClicks(QApplication.focusWidget(), "Sundays")
    press(KEY.Key_Escape)
    assert not card.findChild(QLineEdit, "own-words-0").isVisible()
    card.read_again()
    press(KEY.Key_Return)
    assert QApplication.focusWidget().text() == "Sundays"
    assert triggers(ws, heron) == []


def test_words_about_one_client_wait_while_another_is_shown(card, press, qtbot, heron, led):
    press(KEY.Key_Return)
    qtbot.keyClicks(QApplication.focusWidget(), "Sundays")
    card.show_client(led.named("Juniper").id)
    assert "Alone in the evening" not in shown(card)
    card.show_client(heron)
    assert card.findChild(QLineEdit, "own-words-0").isVisible()
    assert card.findChild(QLineEdit, "own-words-0").text() == "Sundays"


def test_reading_again_leaves_the_line_that_is_being_typed(card, press, qtbot):
    press(KEY.Key_Return)
    qtbot.keyClicks(QApplication.focusWidget(), "Sun")
    card.read_again()
    assert QApplication.focusWidget() is card.findChild(QLineEdit, "own-words-0")
    assert QApplication.focusWidget().text() == "Sun"


def test_a_board_line_is_refused_beside_the_field_and_other_words_are_offered(card, press, qtbot, ws, heron, led):
    led.evening.seal()
    press(KEY.Key_Return)
    qtbot.keyClicks(QApplication.focusWidget(), "Walking past the old corner")
    press(KEY.Key_Return)
    assert card.findChild(QLabel, "own-words-0-problem").isVisible()
    assert triggers(ws, heron) == []
    qtbot.mouseClick(card.findChild(QPushButton, "reword"), Qt.MouseButton.LeftButton)
    press(KEY.Key_Return)
    assert len(triggers(ws, heron)) == 1


def test_an_empty_line_is_refused(card, press, ws, heron):
    press(KEY.Key_Return, KEY.Key_Delete, KEY.Key_Return)
    assert card.findChild(QLabel, "own-words-0-problem").isVisible()
    assert triggers(ws, heron) == []


def test_of_many_picks_the_newest_are_shown_and_the_rest_on_demand(card, qtbot, ws, heron, led):
    picks = [f"Pick {number}" for number in range(9)]
    ws.picks.choose(led.evening.session.id, heron, picks)
    assert [text for text in shown(card) if text.startswith("Pick ")] == picks[:5]
    card.setFocus()
    assert not out_of_reach(card.window(), qtbot)

    qtbot.mouseClick(card.findChild(QPushButton, "older-picks"), Qt.MouseButton.LeftButton)

    assert [text for text in shown(card) if text.startswith("Pick ")] == picks
    assert not card.findChild(QPushButton, "older-picks").isVisible()


def test_who_picked_nothing_is_told_where_picks_come_from(card, led):
    card.show_client(led.named("Juniper").id)
    assert card.findChild(QLabel, "bring-about").text().startswith("Nothing picked yet.")
    assert not card.findChildren(QPushButton, "add-to-plan-0")[0].isVisible()
