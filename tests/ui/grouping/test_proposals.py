"""A theme is proposed from lines that wait: accepted, named anew, thinned out or refused, by key and by mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from facilitator.board.line import Line, LineId
from facilitator.board.seal import seal
from facilitator.themes.rollup import Cell, count_anew
from facilitator.vocabulary import EntryKind
from tests.ui.pages import around, clock, press, said, seen, ws
from tests.workspaces import circle
from ui.grouping.page import GroupingPage
from ui.grouping.proposal_card import ProposalCard
from ui.parts.title_list import TitleList

__all__ = ["around", "clock", "ws"]

Key = Qt.Key
GARDEN = ("the tomatoes in my garden", "weeds in the garden again", "nothing grows in my garden", "a beer on my garden chair")
DOGS = ("the neighbor's barking dog", "my neighbor's dog again", "that barking dog all night")
OTHERS = ("qwxz <b>words</b> {0}", "cold soup", "two left shoes")


@pytest.fixture
def page(ws, window, around, qtbot):
    group = circle(ws).group.id
    for words in (*GARDEN, *DOGS, *OTHERS):  # each in a meeting of its own
        with ws.vault.write("themes") as connection:
            seal(connection, [Line(LineId(1), words, EntryKind.TRIGGER, (), None, 1)], group, "2026-11", True, ws.rng)
            count_anew(connection, [Cell("2026-11", group)])
    window.resize(1200, 800)
    page = GroupingPage(around.desk)
    page._proposing.rest.setInterval(0)
    seen(page, window, around)
    page.open_about()
    window.activateWindow()
    looked(page, qtbot)
    yield page
    page.put_away()


def looked(page, qtbot):
    qtbot.waitUntil(lambda: not page._proposing.is_looking)


def card(page):
    return page.findChild(ProposalCard)


def name(page):
    return page.findChild(QLineEdit, "proposed-name")


def proposed(page):
    lines = page.findChild(TitleList, "proposed-lines").model()
    return {lines.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(lines.rowCount())}


def own(ws):
    return [theme.name for theme in ws.themes.all() if theme.is_own]


def waiting(ws):
    return {entry.wording for entry in ws.placements.waiting()}


def test_a_proposal_stands_above_the_line_with_its_lines(page):
    assert card(page).isVisible() and name(page).text() == "Garden"
    assert proposed(page) == set(GARDEN)
    assert card(page).y() < page._line.y()


def test_enter_in_its_name_makes_it_and_it_is_taken_back_as_one(page, ws, around, qtbot):
    qtbot.keyClick(name(page), Key.Key_Return)
    looked(page, qtbot)

    assert own(ws) == ["Garden"] and waiting(ws) == {*DOGS, *OTHERS}
    assert name(page).text() == "Dog"  # the next one
    around.desk.doing.undo()
    looked(page, qtbot)
    assert own(ws) == [] and waiting(ws) == {*GARDEN, *DOGS, *OTHERS}
    around.desk.doing.redo()
    looked(page, qtbot)
    assert own(ws) == ["Garden"] and waiting(ws) == {*DOGS, *OTHERS}
    assert ws.rollups.disagreements() == []


def test_it_is_named_in_other_words(page, ws, qtbot):
    name(page).selectAll()
    qtbot.keyClicks(name(page), "Growing things")
    press(page, qtbot, "accept-theme")

    assert own(ws) == ["Growing things"]


def test_a_line_that_does_not_belong_is_left_out_and_goes_on_waiting(page, ws, qtbot):
    lines = page.findChild(TitleList, "proposed-lines")
    before = proposed(page)
    lines.setFocus()
    qtbot.keyClick(lines, Key.Key_Down)
    qtbot.keyClick(lines, Key.Key_Delete)
    [out] = before - proposed(page)
    press(page, qtbot, "accept-theme")

    assert waiting(ws) == {out, *DOGS, *OTHERS}


def test_the_last_line_is_never_left_out(page, qtbot):
    for _ in GARDEN:
        if card(page)._leave_out.isEnabled():
            press(page, qtbot, "leave-line-out")

    assert len(proposed(page)) == 1


def test_a_name_that_says_a_line_is_refused_beside_it_and_stays(page, ws, qtbot):
    name(page).setText("Cold soup!")
    qtbot.keyClick(name(page), Key.Key_Return)

    assert any("word for word" in words for words in said(page))
    assert name(page).text() == "Cold soup!" and own(ws) == []


def test_not_now_shows_the_next_and_it_does_not_come_back_in_this_visit(page, ws, around, qtbot):
    press(page, qtbot, "refuse-theme")
    assert name(page).text() == "Dog"
    press(page, qtbot, "refuse-theme")
    page.read_again()
    looked(page, qtbot)

    assert not card(page).isVisible() and own(ws) == [] and page._list.hasFocus()
    around.desk.doing.undo()
    looked(page, qtbot)
    assert name(page).text() == "Dog" and card(page).isVisible()
    around.desk.doing.redo()
    looked(page, qtbot)
    assert not card(page).isVisible()


def test_a_name_that_is_being_typed_stays_when_another_line_is_moved(page, ws, qtbot):
    name(page).selectAll()
    qtbot.keyClicks(name(page), "Growing")
    other = next(entry.id for entry in ws.placements.waiting() if entry.wording == "cold soup")
    ws.placements.move([other], "breakup")
    QApplication.processEvents()
    looked(page, qtbot)

    assert name(page).text() == "Growing"


def test_a_line_that_found_a_theme_is_no_longer_in_it(page, ws, qtbot):
    moved = next(entry for entry in ws.placements.waiting() if entry.wording == GARDEN[0])
    ws.placements.move([moved.id], "breakup")
    QApplication.processEvents()
    looked(page, qtbot)

    assert proposed(page) == set(GARDEN[1:])
