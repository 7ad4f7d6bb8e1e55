"""The two lists: several lines chosen and dragged without their words; themes to be dropped on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QHBoxLayout

from facilitator.themes.theme import NamedTheme
from ui.grouping.line_list import LineList, carried
from ui.grouping.theme_list import ThemeList
from ui.parts.title_list import Titled

Key, Modifier = Qt.Key, Qt.KeyboardModifier
ROWS = [Titled(number, f"line {number}") for number in range(1, 7)]
THEMES = [
    NamedTheme(id_, id_.capitalize(), (), is_own=False, holds=holds) for id_, holds in (("payday", ("rent",)), ("wedding", ()))
]


@pytest.fixture
def lines(window, qtbot):
    lines = LineList("lines", "Lines")
    QHBoxLayout(window).addWidget(lines)
    lines.show_lines(ROWS)
    window.show()
    window.activateWindow()
    lines.setFocus()
    return lines


@pytest.fixture
def themes(window, lines):
    themes = ThemeList()
    window.layout().addWidget(themes)
    themes.show_themes(THEMES, {"rent": "Rent"})
    themes.show()
    return themes


def test_several_are_chosen_by_key_and_said_once_each_time(lines, qtbot):
    with qtbot.waitSignal(lines.picked):
        qtbot.keyClick(lines, Key.Key_Down, Modifier.ShiftModifier)
    assert lines.keys() == [1, 2]
    qtbot.keyClick(lines, Key.Key_A, Modifier.ControlModifier)
    assert lines.keys() == [1, 2, 3, 4, 5, 6]


def test_one_here_and_one_there_with_ctrl(lines, qtbot):
    for _ in range(2):
        qtbot.keyClick(lines, Key.Key_Down, Modifier.ControlModifier)
    qtbot.keyClick(lines, Key.Key_Space, Modifier.ControlModifier)

    assert lines.keys() == [1, 3]


def test_what_was_chosen_stays_chosen_wherever_it_stands_now(lines):
    lines.choose_keys([2, 5])
    lines.show_lines([row for row in reversed(ROWS) if row.key != 3])

    assert lines.keys() == [5, 2]


def test_when_all_chosen_are_gone_the_next_one_is_chosen(lines):
    lines.choose_keys([2, 3])
    lines.show_lines([ROWS[0], *ROWS[3:]])
    assert lines.keys() == [4]

    lines.show_lines([])
    assert lines.keys() == []


def test_where_other_lines_come_one_starts_with_the_first(lines):
    lines.choose_keys([4])
    lines.start_over()
    lines.show_lines([Titled(number, "other") for number in range(10, 20)])

    assert lines.keys() == [10]


def test_what_is_dragged_holds_no_words(lines):
    lines.choose_keys([2, 5])
    data = lines.mimeData()

    assert carried(data) == [2, 5] and not data.hasText()
    assert "line" not in " ".join(bytes(data.data(kind).data()).decode() for kind in data.formats())


def drop(themes, data, at):
    themes.dropEvent(QDropEvent(QPointF(at), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Modifier.NoModifier))


def test_dropped_on_a_theme_they_are_that_themes(lines, themes, qtbot):
    lines.choose_keys([2, 5])
    with qtbot.waitSignal(themes.dropped) as told:
        drop(themes, lines.mimeData(), themes.visualRect(themes.model().index(1, 0)).center())

    assert told.args == ["wedding", [2, 5]]


def test_beside_a_theme_or_of_another_kind_nothing_is_dropped(lines, themes, qtbot):
    foreign = QMimeData()
    foreign.setText("1 2 3")

    with qtbot.assertNotEmitted(themes.dropped):
        drop(themes, lines.mimeData(), QPoint(2, 5_000))
        drop(themes, foreign, themes.visualRect(themes.model().index(1, 0)).center())


def test_who_only_passes_by_with_tab_has_chosen_no_theme(themes, qtbot):
    with qtbot.assertNotEmitted(themes.chosen):
        themes.setFocus()
    assert themes.key() is None
    qtbot.keyClick(themes, Key.Key_Down)

    assert themes.key() == "payday"


def test_a_theme_says_what_it_holds(themes):
    assert themes.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Payday. with Rent"
