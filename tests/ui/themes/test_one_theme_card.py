"""One theme whole, beside the table, in a practice of half a year."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout

from facilitator.themes.one_theme import OneTheme
from facilitator.themes.period import Period, Span
from facilitator.themes.theme import NamedTheme
from facilitator.workspace.made_up import MadeUp
from facilitator.workspace.opening import close_workspace
from tests.desks import desk_in
from tests.ui.pages import press, said
from tests.workspaces import TUESDAY, practice, tuesday_evening
from ui.themes.asked import Asked
from ui.themes.one_theme_card import MOST_LINES, OneThemeCard

YEAR = Asked(Period.of(TUESDAY, Span.YEAR))


@pytest.fixture(scope="module")
def ws(tmp_path_factory):
    ws = practice(tmp_path_factory.mktemp("practice"), tuesday_evening())
    MadeUp(ws, Random(3)).write()
    yield ws
    close_workspace(ws, backup=False)


@pytest.fixture
def around(window, ws):
    return desk_in(window, ws)


@pytest.fixture
def card(window, around):
    card = OneThemeCard(around.desk)
    QVBoxLayout(window).addWidget(card)
    window.resize(500, 900)
    return card


def most(ws):
    return ws.reviews.of(YEAR.period, TUESDAY).recurring[0]


def test_without_a_theme_it_says_why(card):
    card.show_theme(YEAR, None)

    assert said(card) == ["No theme is named here, so there is none to look at."]


def test_it_tells_words_helps_what_it_goes_with_and_what_works_on_it(card, ws):
    theme = most(ws)
    card.show_theme(YEAR, theme.theme)

    told = said(card)
    assert told[0] == theme.name
    assert {"How groups put it, in no order", "Situations, with sessions", "Topics that work on it"} <= set(told)
    one = ws.one_themes.of(theme.theme, YEAR.period)
    assert set(told) & set(one.wordings)
    assert any(each.startswith("last led in ") or each == "not led yet" for each in told)


def test_other_words_are_shown_when_there_are_more(card, ws, qtbot):
    one = ws.one_themes.of(most(ws).theme, YEAR.period)
    assert len(one.wordings) > MOST_LINES, "or this test tells nothing"
    card.show_theme(YEAR, one.theme.id)
    seen = set()
    for _ in range(12):
        seen |= set(said(card)) & set(one.wordings)
        press(card, qtbot, "other-words")

    assert len(seen) > MOST_LINES


def test_a_topic_is_read_in_the_library(card, ws, around, qtbot):
    card.show_theme(YEAR, most(ws).theme)
    button = next(each for each in card.findChildren(QPushButton) if each.objectName().startswith("read-topic-"))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert around.went == [("library", {"topic": button.objectName().removeprefix("read-topic-")})]


def test_reading_again_leaves_nothing_behind(card, ws):
    theme = most(ws).theme
    card.show_theme(YEAR, theme)
    before = len(card.findChildren(QLabel)), len(card.actions())
    for _ in range(5):
        card.show_theme(YEAR, theme)
        QApplication.sendPostedEvents(None, 52)  # what was to be deleted later

    after = len(card.findChildren(QLabel)), len(card.actions())
    assert after[0] <= before[0] + 3 and after[1] == before[1]


def test_one_idea_in_too_few_sessions_is_said_as_one(card):
    one = OneTheme(NamedTheme("payday", "Payday", (), is_own=False), sessions=3, held=4, few_helps=1)

    assert [label.text() for label in card._helps(one)][-1] == "1 idea in too few sessions to show"
    assert [label.text() for label in card._helps(replace(one, few_helps=2))][-1] == "2 ideas in too few sessions to show"


def test_words_that_are_read_stay_when_something_else_is_changed(card, ws):
    one = ws.one_themes.of(most(ws).theme, YEAR.period)
    assert len(one.wordings) > 2 * MOST_LINES, "or this test tells nothing"

    def words_shown():
        return [text for text in said(card) if text in one.wordings]

    card.show_theme(YEAR, one.theme.id)
    before = words_shown()
    for _ in range(3):
        card.show_asked(YEAR)
        card.show_theme(YEAR, one.theme.id)
        assert words_shown() == before
