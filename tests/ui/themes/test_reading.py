"""What is read when: a filter reads the table alone, what takes long is read beside the windows; what comes late is dropped."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtWidgets import QLabel

from facilitator.themes.period import Period, Span
from facilitator.themes.review import Filter
from facilitator.vocabulary import EntryKind
from tests.ui.pages import around, clock, seen, ws
from tests.ui.themes.said import say
from ui.themes.asked import Asked
from ui.themes.one_theme_card import OneThemeCard
from ui.themes.page import ThemesPage
from ui.themes.reading import Reading

__all__ = ["around", "clock", "ws"]


@pytest.fixture
def reading(window, around):
    reading = Reading(window, around.desk)
    yield reading
    reading.put_away()


def test_what_is_quick_is_there_at_once(reading):
    shown = []
    reading.begin(lambda: 1, shown.append, is_long=False)

    assert shown == [1]


def test_of_what_takes_long_only_what_was_asked_last_is_shown(reading, qtbot):
    shown, may_go_on = [], threading.Event()
    reading.begin(lambda: may_go_on.wait(5) and "first", shown.append, is_long=True)
    reading.begin(lambda: "second", shown.append, is_long=True)
    may_go_on.set()
    qtbot.waitUntil(lambda: bool(shown))
    reading.put_away()

    assert shown == ["second"]


def test_a_filter_changes_the_table_and_nothing_else(window, around, ws, qtbot):
    theme = ws.library.themes[0]
    for number in range(4):
        say(ws, f"said {number}", theme=theme.id, month="2026-10")
    page = seen(ThemesPage(around.desk), window, around)
    name = page.findChild(QLabel, "theme-name")

    page.head.asked.emit(page.head._of().with_filter(Filter(kind=EntryKind.TRIGGER)))
    assert page.findChild(QLabel, "theme-name") is name
    assert page.findChild(OneThemeCard).isVisible()
    page.head.asked.emit(page.head._of().with_filter(Filter(kind=EntryKind.COPING_IDEA)))
    qtbot.waitUntil(lambda: page.findChild(QLabel, "theme-name") is None)
    page.put_away()


def test_a_theme_with_many_lines_comes_from_beside_the_windows(window, around, ws, qtbot):
    theme = ws.library.themes[0]
    for number in range(3):
        say(ws, f"said {number}", theme=theme.id, month="2026-10")
    card = OneThemeCard(around.desk, many=2)
    qtbot.addWidget(card)

    card.show_theme(Asked(Period("2026-10", Span.QUARTER)), theme.id)
    assert card.findChild(QLabel, "theme-name") is None
    qtbot.waitUntil(lambda: card.findChild(QLabel, "theme-name") is not None)
    card.put_away()
