"""A list of titled things keeps its choice, and says each row whole to a screen reader."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from ui.parts.title_list import Titled, TitleList

ROWS = [Titled(7, "Money and paydays", "Decide before the money comes."), Titled(9, "Long evenings alone", note="Last led Nov 3")]


@pytest.fixture
def titles(window):
    QVBoxLayout(window).addWidget(titles := TitleList("topics", "Topics"))
    titles.show_rows(ROWS)
    window.grab()
    return titles


def test_an_arrow_goes_to_the_next_row(titles, qtbot):
    titles.choose_first()
    with qtbot.waitSignal(titles.chosen) as chosen:
        qtbot.keyClick(titles, Qt.Key.Key_Down)

    assert chosen.args == [9]


def test_the_choice_stays_on_the_same_thing_when_rows_come_before_it(titles):
    titles.choose(9)
    titles.show_rows([Titled(3, "How a slip begins"), *ROWS])

    assert titles.key() == 9


def test_showing_the_same_rows_again_chooses_nothing_anew(titles, qtbot):
    titles.choose(7)
    with qtbot.assertNotEmitted(titles.chosen):
        titles.show_rows(ROWS)


def test_a_row_is_said_whole(titles):
    said = titles.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert said == "Long evenings alone. Last led Nov 3"


def test_a_long_title_makes_its_row_higher(titles, window):
    titles.show_rows([Titled(1, "A word " * 30), Titled(2, "Short")])
    window.grab()

    rows = [titles.visualRect(titles.model().index(number, 0)).height() for number in range(2)]
    assert rows[0] >= 1.5 * rows[1]


def test_rows_are_as_high_as_their_words_need_when_the_list_gets_narrower(window, qtbot):
    """A scroll bar that comes is enough: the next row was painted over the second line of this one."""
    listed = TitleList("things", "Things")
    listed.setParent(window)
    listed.show_rows([Titled(number, "A title that just fits", "") for number in range(3)])
    listed.resize(400, 300)
    listed.show()
    qtbot.waitUntil(lambda: listed.visualRect(listed.model().index(0, 0)).height() > 0)
    one_line = listed.visualRect(listed.model().index(0, 0)).height()
    listed.setMinimumWidth(0)
    listed.resize(110, 300)

    qtbot.waitUntil(lambda: listed.visualRect(listed.model().index(0, 0)).height() > one_line)
