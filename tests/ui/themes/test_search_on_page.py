"""Themes: Ctrl+F finds a line, Escape gives the page back, Enter leads to the theme, also one of another year."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.ui.pages import around, clock, seen, ws
from tests.ui.themes.said import say
from ui.parts.scroll import Scroll
from ui.parts.search_field import SearchField
from ui.themes.finds_card import FindsList
from ui.themes.page import ThemesPage
from ui.themes.recurring_table import RecurringTable
from ui.themes.shades_card import ShadesCard

__all__ = ["around", "clock", "ws"]

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def themes(ws):
    """One of this quarter, one of spring, one of years ago."""
    themes = ws.library.themes[:3]
    for theme, months, words in zip(themes, (("2026-10",), ("2026-03",), ("2019-05",)), ("dock", "court", "dance"), strict=True):
        for number in range(3):
            say(ws, f"the {words} {number}", theme=theme.id, month=months[0])
    return themes


@pytest.fixture
def page(themes, window, around):
    window.resize(1300, 900)
    page = seen(ThemesPage(around.desk), window, around)
    yield page
    page.put_away()


@pytest.fixture
def seek(page, qtbot):
    def seek(typed):
        field = page.findChild(SearchField)
        qtbot.keyClick(page.window(), KEY.Key_F, CTRL)
        assert field.hasFocus()
        qtbot.keyClicks(field, typed)
        qtbot.waitUntil(lambda: finds(page).isVisible() and finds(page).model().rowCount() == 3, timeout=20_000)
        return field

    return seek


def finds(page):
    return page.findChild(FindsList)


def test_while_a_line_is_sought_the_finds_stand_for_the_page(page, seek, qtbot):
    field = seek("dock")
    assert not page.findChild(ShadesCard).isVisible()

    qtbot.keyClick(field, KEY.Key_Escape)

    assert page.findChild(ShadesCard).isVisible()
    assert not finds(page).isVisible()


def test_wherever_the_page_was_scrolled_to_the_field_is_seen(page, seek, qtbot):
    page.window().resize(1000, 500)
    bar = page.findChild(Scroll).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())

    field = seek("dock")

    qtbot.waitUntil(lambda: field.visibleRegion().boundingRect().height() == field.height())


def test_enter_leads_to_the_theme_of_this_period(page, seek, themes, qtbot):
    field = seek("dock")
    qtbot.keyClick(field, KEY.Key_Return)

    assert page.findChild(RecurringTable).theme == themes[0].id
    assert page.findChild(QLabel, "theme-name").text() == themes[0].name


def test_of_an_earlier_month_it_leads_to_the_theme_in_the_whole_year(page, seek, themes, qtbot):
    field = seek("court")
    qtbot.keyClick(field, KEY.Key_Return)

    assert page.findChild(QLabel, "period").text() == "2026"
    assert page.findChild(RecurringTable).theme == themes[1].id


def test_of_years_ago_it_says_where_to_look(page, seek, around, qtbot):
    field = seek("dance")
    qtbot.keyClick(field, KEY.Key_Return)

    assert around.told == ["This theme came up in fewer than 3 sessions of this year. Look at an earlier one."]
