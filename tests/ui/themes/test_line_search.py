"""Themes: a line of the board is found as one types, and leads to its theme."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from tests.themes.boards import MONTHS
from tests.ui.pages import around, clock, ws
from tests.ui.themes.said import say
from ui.themes.find_row import MONTH, THEME, THEME_NAME
from ui.themes.line_search import LineSearch

__all__ = ["around", "clock", "ws"]

KEY = Qt.Key


@pytest.fixture
def theme(ws):
    return ws.library.themes[0]


@pytest.fixture
def search(ws, theme, window, around, qtbot):
    """One theme of three sessions, one of a single one, and a line that waits."""
    for number, month in enumerate(MONTHS):
        say(ws, f"the dock by the river {number}", theme=theme.id, month=month)
    say(ws, "the dog barks", theme=ws.library.themes[1].id)
    say(ws, "<b>the</b> {0} door 🎉", theme=None)
    place = QWidget()
    search = LineSearch(around.desk, place)
    column = QVBoxLayout(place)
    column.addWidget(search.field)
    column.addWidget(search.card)
    QVBoxLayout(window).addWidget(place)
    window.show()
    yield search
    search.put_away()


@pytest.fixture
def seek(search, qtbot):
    def seek(typed, count):
        search.field.clear()
        qtbot.keyClicks(search.field, typed)
        qtbot.waitUntil(lambda: search.card.isVisible() and search.card.list.model().rowCount() == count)
        return [search.card.list.model().index(row, 0) for row in range(count)]

    return seek


def test_as_one_types_lines_of_all_months_appear_with_their_theme(seek, theme):
    finds = seek("the doc", 3)

    assert {find.data() for find in finds} == {f"the dock by the river {number}" for number in range(3)}
    assert {find.data(MONTH) for find in finds} == {"Aug 2026", "Sep 2026", "Oct 2026"}
    assert {(find.data(THEME), find.data(THEME_NAME)) for find in finds} == {(theme.id, theme.name)}


def test_a_rarer_theme_is_not_named_and_what_waits_says_so(seek):
    [dog] = seek("dog", 1)
    assert (dog.data(THEME), dog.data(THEME_NAME)) == (None, "in a rarer theme")

    [door] = seek("door", 1)
    assert (door.data(), door.data(THEME), door.data(THEME_NAME)) == ("<b>the</b> {0} door 🎉", None, "not yet grouped")


def test_escape_gives_the_page_back(search, seek, qtbot):
    seek("dock", 3)
    with qtbot.waitSignal(search.in_use, check_params_cb=lambda is_used: not is_used):
        qtbot.keyClick(search.field, KEY.Key_Escape)

    assert not search.card.isVisible()
    assert search.field.text() == ""


def test_enter_and_a_click_lead_to_the_theme(search, seek, theme, qtbot):
    seek("dock", 3)
    qtbot.keyClick(search.field, KEY.Key_Down)
    with qtbot.waitSignal(search.theme_chosen, check_params_cb=lambda chosen: chosen == theme.id):
        qtbot.keyClick(search.field, KEY.Key_Return)
    assert not search.card.isVisible()

    finds = seek("dock", 3)
    place = search.card.list.visualRect(finds[1]).center()
    with qtbot.waitSignal(search.theme_chosen, check_params_cb=lambda chosen: chosen == theme.id):
        qtbot.mouseClick(search.card.list.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_line_that_leads_nowhere_stays(search, seek, qtbot):
    seek("dog", 1)
    with qtbot.assertNotEmitted(search.theme_chosen):
        qtbot.keyClick(search.field, KEY.Key_Return)

    assert search.card.isVisible()


def test_where_nothing_is_found_it_says_so(search, qtbot):
    qtbot.keyClicks(search.field, "zebra")
    qtbot.waitUntil(search.card.isVisible)

    told = search.card.findChild(QLabel, "finds-say").text()
    assert told.startswith("No line of any group or year has all these words.") and "Escape gives the page back" in told
    assert not search.card.list.isVisible()


def test_each_find_is_said_whole(search, seek, theme):
    [dog] = seek("dog", 1)

    assert dog.data(Qt.ItemDataRole.AccessibleTextRole) == "the dog barks. in a rarer theme. Aug 2026"
    assert QAccessible.queryAccessibleInterface(search.card.list).text(QAccessible.Text.Name) == "Lines that were found"


def test_what_is_typed_last_is_what_is_shown(search, seek, qtbot):
    qtbot.keyClicks(search.field, "dog")
    seek("dock", 3)
    qtbot.keyClicks(search.field, " 2")
    qtbot.waitUntil(lambda: search.card.list.model().rowCount() == 1)

    assert search.card.list.model().index(0, 0).data() == "the dock by the river 2"


def test_the_last_of_many_says_that_there_are_more(ws, search, seek):
    say(ws, *(f"many lines {number}" for number in range(130)), theme=None)
    seek("many", 100)

    assert search.card.findChild(QLabel, "finds-say").text().startswith("100 lines of many")
