"""The table of recurring themes is read without a stumble: words under their heads, an arrow that covers none."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout

from facilitator.themes.course import Course
from facilitator.themes.guess import ThemeId
from facilitator.themes.period import Period
from facilitator.themes.review import Recurring, Review
from facilitator.vocabulary import Situation
from ui.style.sheet import dress
from ui.style.tokens import Look
from ui.themes.recurring_model import Shown
from ui.themes.recurring_table import RecurringTable

BY_MONTH = tuple((f"2026-{month:02}", 2, 4) for month in range(5, 11))
REVIEW = Review(
    period=Period("2026-07"),
    group=None,
    sessions=15,
    entries=90,
    recurring=tuple(
        Recurring(ThemeId(name), name, Situation.PLEASANT_TIMES_WITH_OTHERS, 8, 77, 20, BY_MONTH, course)
        for name, course in (("Drinks at celebrations", Course.TOO_LITTLE), ("Drinks at home", Course.RISING))
    ),
    rare=18,
    rare_sessions=29,
    rare_voices=229,
    waiting=0,
)


@pytest.fixture
def table(window):
    window.resize(900, 400)
    table = RecurringTable()
    QVBoxLayout(window).addWidget(table)
    table.show_review(REVIEW, None)
    window.grab()
    return table


def ink_begins(image: QImage, ground: int) -> int:
    """The first column of pixels that is much darker than the ground."""
    rows, columns = range(image.height()), range(image.width())
    return next(x for x in columns if any(image.pixelColor(x, y).lightness() < ground - 80 for y in rows))


@pytest.mark.parametrize("percent", [100, 150])
def test_words_stand_under_the_words_of_their_head(app, template, table, window, percent, qtbot):
    dress(app, Look(text_percent=percent), template)
    window.resize(1400, 500)
    window.grab()
    for shown in (Shown.THEME, Shown.SITUATION):
        at, head = table.columnViewportPosition(shown), table.horizontalHeader().viewport().grab().toImage()
        cell = table.visualRect(table.rows.index(1, shown))
        below = table.viewport().grab(cell.adjusted(1, 2, -1, -2)).toImage()
        of_head = head.copy(QRect(at + 1, 2, cell.width() - 2, head.height() - 6))
        assert abs(ink_begins(of_head, 245) - ink_begins(below, 255)) <= 3


@pytest.mark.parametrize("shown", list(Shown))
def test_the_arrow_of_the_sorted_column_covers_no_word(table, shown):
    head = table.horizontalHeader()
    section = QRect(table.columnViewportPosition(shown), 0, table.columnWidth(shown), head.height())
    words, arrow = head.words_in(section, shown), head.arrow_in(section, shown)

    assert not words.intersects(arrow)
    assert section.contains(words.toAlignedRect()) and section.contains(arrow.toAlignedRect())


def test_the_arrow_turns_with_the_order(table):
    head = table.horizontalHeader()
    down = head.viewport().grab().toImage()
    table.sort_by(Shown.SESSIONS, Qt.SortOrder.AscendingOrder)

    assert head.viewport().grab().toImage() != down


def test_a_situation_is_read_whole_where_there_is_room_for_it(table, window):
    window.resize(1000, 400)
    window.grab()
    needed = table.sizeHintForColumn(Shown.SITUATION)
    assert table.columnWidth(Shown.SITUATION) == needed

    window.resize(640, 400)
    window.grab()
    assert table.columnWidth(Shown.THEME) < needed


def test_sessions_of_rarer_themes_are_not_added_up_to_more_than_there_were(table):
    last = table.rows.rowCount() - 1

    assert [table.rows.index(last, shown).data() for shown in Shown] == ["18 rarer themes", "", "", "229", "", ""]


def test_a_theme_that_is_chosen_from_elsewhere_is_seen(table, window):
    many = tuple(replace(REVIEW.recurring[0], theme=ThemeId(str(at)), name=f"Theme {at:02}") for at in range(40))
    table.show_review(replace(REVIEW, recurring=many), None)
    window.grab()

    table.choose(ThemeId("30"))

    row = table.visualRect(table.currentIndex())
    assert table.theme == "30" and table.viewport().rect().contains(row)
    table.verticalScrollBar().setValue(0)
    table.choose(ThemeId("30"))
    assert table.verticalScrollBar().value() == 0  # chosen already: who looks elsewhere is left alone


def test_what_a_column_counts_is_said_at_its_head(table):
    def meaning(shown):
        return table.rows.headerData(shown, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)

    assert "hands, not people" in meaning(Shown.VOICES)
    assert all(meaning(shown) for shown in (Shown.SESSIONS, Shown.BY_MONTH, Shown.COURSE))
