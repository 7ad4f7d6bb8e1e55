"""Themes: numbers with shades, one table at a time, with the rule of small numbers under each."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout
from sqlalchemy import update

from facilitator.board.entry import entry_table
from facilitator.themes.period import Period
from facilitator.vocabulary import EntryKind, SignKind, Stage
from tests.themes.boards import MONTHS
from tests.ui.pages import around, clock, press, ws
from tests.ui.themes.said import say
from ui.themes.asked import Asked
from ui.themes.shades_card import ShadesCard

__all__ = ["around", "clock", "ws"]

ASKED = Asked(Period("2026-07"))
ROLE = Qt.ItemDataRole


@pytest.fixture
def boards(ws):
    """Each month two meetings: two triggers, a coping idea and a warning sign in each."""
    theme = ws.library.themes[0]
    for month in MONTHS:
        for number in range(2):
            say(ws, f"one {month} {number}", f"two {month} {number}", theme=theme.id, month=month)
            say(ws, f"walk {month} {number}", theme=theme.id, month=month, kind=EntryKind.COPING_IDEA)
            say(ws, f"sign {month} {number}", theme=None, month=month, kind=EntryKind.WARNING_SIGN)
    with ws.vault.write("board") as connection:
        signs = entry_table.c.kind == EntryKind.WARNING_SIGN
        connection.execute(update(entry_table).where(signs).values(sign=SignKind.BODY, stage=Stage.EMOTIONAL))
    return theme


@pytest.fixture
def card(boards, window, around):
    card = ShadesCard(around.desk)
    QVBoxLayout(window).addWidget(card)
    card.show_asked(ASKED)
    yield card
    card.put_away()


def rows(card):
    model = card.table.rows
    return {
        model.headerData(row, Qt.Orientation.Vertical): [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    }


def columns(card):
    return [card.table.rows.headerData(number, Qt.Orientation.Horizontal) for number in range(card.table.rows.columnCount())]


def test_situations_stand_by_month_in_percent(card):
    assert columns(card) == ["Apr", "May", "Jun", "Jul", "Aug", "Sep"]
    assert rows(card) == {"Urges & temptations": ["", "", "", "", "100%", "100%"]}
    assert "fewer than 3 sessions" in card.findChild(QLabel, "shades-rule").text()


def test_each_number_is_said_with_what_it_is_of(card):
    cell = card.table.rows.index(0, 4)

    assert cell.data(ROLE.AccessibleTextRole) == "Urges & temptations, Aug: 8 of 8 lines"


def test_warning_signs_stand_by_stage_and_kind(card, qtbot):
    press(card, qtbot, "shades-signs")
    qtbot.waitUntil(lambda: rows(card) == {"Emotional": ["4"]})

    assert columns(card) == ["Body"]
    assert card.table.accessibleName() == "Warning signs"
    assert "neither an order nor a score" in card.findChild(QLabel, "shades-rule").text()


def test_coping_ideas_stand_by_theme(card, boards, qtbot):
    press(card, qtbot, "shades-helps")

    assert rows(card) == {boards.name: ["", "", "", "", "2", "2"]}


def test_where_there_is_too_little_it_says_so(card):
    card.show_asked(Asked(Period("2020-01")))

    assert not card.table.isVisible()
    assert card.findChild(QLabel, "shades-nothing").isVisible()


def test_all_three_are_reached_and_chosen_by_key(card, qtbot):
    chip = card.findChild(QPushButton, "shades-helps")
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Return)

    assert card.table.accessibleName() == "Coping ideas"
