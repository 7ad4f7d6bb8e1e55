"""Themes: then and now, in words, with the care of small groups."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout

from facilitator.groups.group import GroupId
from facilitator.session.agenda import from_topic
from facilitator.session.session import session_table
from facilitator.themes.period import Period
from facilitator.vocabulary import SessionState
from tests.ui.pages import around, clock, ws
from tests.ui.themes.said import group_of, say
from tests.workspaces import TOPIC
from ui.themes.asked import Asked
from ui.themes.then_card import ThenCard

__all__ = ["around", "clock", "ws"]

ASKED = Asked(Period("2026-07"))


def meet(ws, month, times, theme=None):
    for number in range(times):
        say(ws, f"{month} {theme} {number}", theme=theme, month=month)


@pytest.fixture
def theme(ws):
    theme = ws.library.themes[0]
    meet(ws, "2026-04", 2, theme.id)
    meet(ws, "2026-05", 4, theme.id)
    meet(ws, "2026-05", 4)
    meet(ws, "2026-08", 2, theme.id)
    meet(ws, "2026-08", 6)
    meet(ws, "2026-09", 2, theme.id)
    return theme


@pytest.fixture
def card(theme, window, around):
    card = ThenCard(around.desk)
    QVBoxLayout(window).addWidget(card)
    card.show_asked(ASKED)
    return card


def rows(card):
    model = card.table.model()
    return [[model.index(row, column).data() for column in range(4)] for row in range(model.rowCount())]


def headings(card):
    return [card.table.model().headerData(column, Qt.Orientation.Horizontal) for column in range(4)]


def says(card):
    return card.findChild(QLabel, "then-says").text()


def test_the_period_before_stands_beside_this_one(card, theme):
    assert headings(card) == ["Theme", "Apr to Jun 2026", "Jul to Sep 2026", "Change"]
    assert rows(card) == [[theme.name, "6 of 10", "4 of 10", "no clear change"]]
    assert says(card).startswith("Sessions it came up in, of 10 then and 10 now.")


def test_where_small_numbers_tell_nothing_it_says_so(ws, card, theme):
    meet(ws, "2026-02", 3, theme.id)
    card.show_asked(Asked(Period("2026-04")))

    assert rows(card) == [[theme.name, "3 of 3", "6 of 10", "too few to tell"]]


def test_a_span_with_a_single_session_is_not_set_beside(ws, card, theme):
    meet(ws, "2026-01", 1, theme.id)
    card.show_asked(Asked(Period("2026-04")))

    assert not card.table.isVisible()
    assert says(card) == "Too few sessions in one of the two to set them side by side."


def test_another_period_is_chosen_by_key(ws, card, theme, qtbot):
    meet(ws, "2026-01", 5, theme.id)
    card.show_asked(ASKED)
    card.field.setFocus()
    qtbot.keyClick(card.field, Qt.Key.Key_Down)

    assert headings(card)[1:3] == ["Jan to Mar 2026", "Jul to Sep 2026"]
    assert rows(card)[0][1] == "5 of 5"


def test_before_and_after_a_topic_is_by_month_and_claims_nothing(ws, card, theme, qtbot):
    topic = ws.library.topic(TOPIC)
    session = ws.sessions.plan(GroupId(group_of(ws)), date(2026, 6, 16), from_topic(topic, 90))
    with ws.vault.write("session") as connection:
        connection.execute(session_table.update().where(session_table.c.id == session.id).values(state=SessionState.SEALED))
    meet(ws, "2026-06", 5, theme.id)
    card.show_asked(ASKED)
    qtbot.keyClick(card.field, Qt.Key.Key_End)

    assert card.field.currentText() == f"Around the topic: {topic.title}"
    assert headings(card)[1:3] == ["Two months before", "Two months after"]
    assert rows(card) == [[theme.name, "6 of 10", "2 of 8", "too few to tell"]]
    assert says(card).startswith("Sessions it came up in. Led in June 2026, which is left out; 2 full months on each side.")
    assert "does not say that the topic worked" in says(card)


def test_a_theme_is_chosen_from_the_table(card, theme, qtbot):
    with qtbot.waitSignal(card.theme_chosen, check_params_cb=lambda chosen: chosen == theme.id):
        card.table.setFocus()
        qtbot.keyClick(card.table, Qt.Key.Key_Down)


def test_where_nothing_is_earlier_it_says_so(card):
    card.show_asked(Asked(Period("2026-04")))

    assert says(card) == "There is nothing earlier to compare with yet."


def test_what_is_compared_first_is_the_period_before_also_where_topics_were_led(ws, card, theme):
    topic = ws.library.topic(TOPIC)
    session = ws.sessions.plan(GroupId(group_of(ws)), date(2026, 5, 12), from_topic(topic, 90))
    with ws.vault.write("session") as connection:
        connection.execute(session_table.update().where(session_table.c.id == session.id).values(state=SessionState.SEALED))
    card.field.clear()
    card.show_asked(ASKED)

    assert card.field.currentText() == "Apr to Jun 2026"
