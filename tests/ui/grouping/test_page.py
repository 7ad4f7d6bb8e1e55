"""Lines that wait for a theme, and themes themselves: by keys and by mouse, each step taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from facilitator.board.line import Line, LineId
from facilitator.board.seal import seal
from facilitator.themes.rollup import Cell, count_anew
from facilitator.vocabulary import EntryKind
from tests.ui.pages import around, clock, press, said, seen, ws
from tests.workspaces import circle
from ui.grouping.page import GroupingPage
from ui.parts.type_ahead import TypeAhead

__all__ = ["around", "clock", "ws"]

Key = Qt.Key
WAITING = ("qwxz on a Tuesday", "cash in my pocket on payday", "the bus")


@pytest.fixture
def tuesdays(ws):
    return circle(ws)


@pytest.fixture
def page(ws, tuesdays, window, around, qtbot):
    lines = [Line(LineId(at), words, EntryKind.TRIGGER, (), None, 1) for at, words in enumerate(WAITING)]
    with ws.vault.write("themes") as connection:
        seal(connection, lines, tuesdays.group.id, "2026-11", True, ws.rng)
        count_anew(connection, [Cell("2026-11", tuesdays.group.id)])
    window.resize(1200, 800)
    page = seen(GroupingPage(around.desk), window, around)
    page.open_about()
    window.activateWindow()
    return page


def choose(page, words):
    page._list.choose(next(id_ for id_, entry in page._lines.items() if entry.wording == words))


def shown(page):
    return sorted(entry.wording for entry in page._lines.values())


def theme_of(ws, words):
    for theme in ws.themes.all():
        if words in {entry.wording for entry, _ in ws.placements.of(theme.id, ["2026-11"])}:
            return theme.name
    return None


def field(page, name):
    return page.findChild(QLineEdit, name)


def test_a_line_goes_into_the_nearest_theme_with_one_key_and_comes_back(page, ws, around, qtbot):
    choose(page, "cash in my pocket on payday")
    qtbot.keyClick(page._list, Key.Key_1, Qt.KeyboardModifier.AltModifier)

    assert theme_of(ws, "cash in my pocket on payday") == "Payday or cash in hand"
    assert shown(page) == sorted(set(WAITING) - {"cash in my pocket on payday"})
    assert page._list.hasFocus() and page._list.key() in page._lines  # the next line is chosen

    around.desk.doing.undo()
    assert shown(page) == sorted(WAITING)
    around.desk.doing.redo()
    assert theme_of(ws, "cash in my pocket on payday") == "Payday or cash in hand"


def test_any_theme_is_found_by_typing(page, ws, qtbot):
    choose(page, "the bus")
    qtbot.keyClicks(field(page, "to-theme"), "old pla")
    qtbot.keyClick(field(page, "to-theme"), Key.Key_Down)
    qtbot.keyClick(field(page, "to-theme"), Key.Key_Return)

    assert theme_of(ws, "the bus") == "Passing old places"


def test_a_new_name_makes_a_theme_and_moves_the_line_in_one_step(page, ws, around, qtbot):
    choose(page, "qwxz on a Tuesday")
    before = len(ws.themes.all())
    qtbot.keyClicks(field(page, "to-theme"), "Odd days")
    qtbot.keyClick(field(page, "to-theme"), Key.Key_Return)
    assert theme_of(ws, "qwxz on a Tuesday") == "Odd days"

    around.desk.doing.undo()
    assert len(ws.themes.all()) == before and shown(page) == sorted(WAITING)
    around.desk.doing.redo()
    assert theme_of(ws, "qwxz on a Tuesday") == "Odd days"
    assert ws.rollups.disagreements() == []


def test_a_theme_that_says_a_line_is_refused_beside_the_field_and_stays_typed(page, ws, qtbot):
    choose(page, "the bus")
    qtbot.keyClicks(field(page, "to-theme"), "The bus!")
    qtbot.keyClick(field(page, "to-theme"), Key.Key_Return)

    assert any("word for word" in words for words in said(page))
    assert field(page, "to-theme").text() == "The bus!" and shown(page) == sorted(WAITING)


def which(page, name):
    box = page.findChild(QComboBox, "which-theme")
    box.setCurrentIndex(box.findText(name))


def test_a_theme_is_renamed_and_the_name_comes_back(page, ws, around, qtbot):
    which(page, "Someone offers")
    field(page, "theme-new-name").selectAll()
    qtbot.keyClicks(field(page, "theme-new-name"), "Offers")
    qtbot.keyClick(field(page, "theme-new-name"), Key.Key_Return)
    assert ws.themes.get("someone-offers").name == "Offers"

    around.desk.doing.undo()
    assert ws.themes.get("someone-offers").name == "Someone offers"


def test_a_clients_words_are_no_name_of_a_theme(page, ws, qtbot):
    which(page, "Someone offers")
    field(page, "theme-new-name").setText("Rosalind Achterberg")
    press(page, qtbot, "rename-theme")

    assert any("client’s record" in words or "client's record" in words for words in said(page))
    assert ws.themes.get("someone-offers").name == "Someone offers"


def test_a_theme_is_put_into_another_and_taken_out_again(page, ws, around, qtbot):
    which(page, "Breakup")
    into = page.findChild(TypeAhead, "merge-into")
    qtbot.keyClicks(into, "grief")
    qtbot.keyClick(into, Key.Key_Down)
    qtbot.keyClick(into, Key.Key_Return)
    qtbot.waitUntil(lambda: ws.themes.get("breakup").id == "grief-and-dates")
    qtbot.waitUntil(lambda: not page._work.is_busy)

    which(page, "Grief and its dates")
    press(page, qtbot, "part-breakup")
    qtbot.waitUntil(lambda: ws.themes.get("breakup").id == "breakup")
    qtbot.waitUntil(lambda: any("stands by itself" in sentence for sentence in around.told))


def test_what_waits_is_grouped_beside_the_windows(page, ws, around, qtbot):
    press(page, qtbot, "group-waiting")
    qtbot.waitUntil(lambda: bool(around.told), timeout=30_000)

    assert theme_of(ws, "cash in my pocket on payday") == "Payday or cash in hand"
    assert "lines found a theme" in around.told[-1]


def test_when_nothing_waits_it_says_so_and_themes_can_still_be_changed(page, ws, qtbot):
    ws.placements.move(list(page._lines), "passing-old-places")
    QApplication.processEvents()

    assert "Every line is in a theme." in said(page)
    assert page.findChild(QComboBox, "which-theme").isVisible()
