"""A table of numbers with shades: the number says all, and each cell can be heard alone."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QVBoxLayout

from ui.style.tokens import DARK, HIGH_CONTRAST, LIGHT
from ui.themes.shade_table import DARKEST, ShadeTable
from ui.themes.shaded import Cell, Row, Shaded

ROLE = Qt.ItemDataRole
SHADED = Shaded(
    ("Oct 2026", "Nov 2026"),
    (
        Row("Unpleasant emotions", (Cell("31", 0.9, "31 lines"), Cell("4", 0.1))),
        Row("Social pressure to use", (Cell("–", 0.0, "too few to show", is_quiet=True), Cell("12", 0.4))),
    ),
)


@pytest.fixture
def table(window):
    table = ShadeTable("situations", "Situations by month")
    QVBoxLayout(window).addWidget(table)
    table.show_shaded(SHADED)
    return table


def test_numbers_stand_under_their_columns_beside_their_rows(table):
    rows = table.rows
    assert [rows.headerData(n, Qt.Orientation.Horizontal) for n in range(2)] == ["Oct 2026", "Nov 2026"]
    assert [rows.headerData(n, Qt.Orientation.Vertical) for n in range(2)] == ["Unpleasant emotions", "Social pressure to use"]
    assert [rows.index(r, c).data() for r, c in product(range(2), range(2))] == ["31", "4", "–", "12"]


def test_each_cell_says_whose_number_it_is(table):
    spoken = [table.rows.index(row, column).data(ROLE.AccessibleTextRole) for row, column in product(range(2), range(2))]

    assert spoken == [
        "Unpleasant emotions, Oct 2026: 31 lines",
        "Unpleasant emotions, Nov 2026: 4",
        "Social pressure to use, Oct 2026: too few to show",
        "Social pressure to use, Nov 2026: 12",
    ]


def test_a_screen_reader_meets_a_table(table):
    seen = QAccessible.queryAccessibleInterface(table)

    assert seen.role() == QAccessible.Role.Table
    assert seen.text(QAccessible.Text.Name) == "Situations by month"
    names = {seen.child(number).text(QAccessible.Text.Name) for number in range(seen.childCount())}
    assert {"Social pressure to use", "Nov 2026", "Unpleasant emotions, Oct 2026: 31 lines"} <= names


def test_all_rows_are_seen_and_arrows_go_from_cell_to_cell(table, qtbot):
    table.setFocus()
    table.setCurrentIndex(table.rows.index(0, 0))
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Right)

    assert (table.currentIndex().row(), table.currentIndex().column()) == (1, 1)
    last = table.visualRect(table.rows.index(1, 1))
    assert table.viewport().rect().contains(last)


@pytest.mark.parametrize("colors", [LIGHT, DARK, HIGH_CONTRAST])
def test_the_darkest_shade_leaves_its_number_readable(colors):
    ground = _over(QColor(colors.accent), QColor(colors.raised), DARKEST)

    assert _contrast(QColor(colors.ink), ground) >= 4.5


def test_in_gray_a_deeper_shade_is_still_a_deeper_one():
    grays = [_light(_over(QColor(LIGHT.accent), QColor(LIGHT.raised), DARKEST * share / 4)) for share in range(5)]

    assert grays == sorted(grays, reverse=True)
    assert grays[0] - grays[-1] > 0.3


def _over(color, ground, alpha):
    pairs = zip(color.getRgbF()[:3], ground.getRgbF()[:3], strict=True)
    return QColor.fromRgbF(*(one * alpha + other * (1 - alpha) for one, other in pairs))


def _light(color):
    parts = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in color.getRgbF()[:3])
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


def _contrast(one, other):
    low, high = sorted((_light(one), _light(other)))
    return (high + 0.05) / (low + 0.05)
