"""Lines that wait, lines in doubt and lines of a theme, and themes themselves: by keys and by mouse, each step taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from facilitator.board.line import Line, LineId
from facilitator.board.seal import seal
from facilitator.themes.placement import How
from facilitator.themes.placing import Placed
from facilitator.themes.rollup import Cell, count_anew
from facilitator.vocabulary import EntryKind
from tests.ui.pages import around, clock, press, said, seen, ws
from tests.workspaces import circle
from ui.grouping.page import GroupingPage
from ui.grouping.reading import Which
from ui.parts.type_ahead import TypeAhead

__all__ = ["around", "clock", "ws"]

Key, Modifier = Qt.Key, Qt.KeyboardModifier
CASH = "cash in my pocket on payday"
WAITING = ("qwxz on a Tuesday", CASH, "the bus")


@pytest.fixture
def tuesdays(ws):
    return circle(ws)


def said_in_november(ws, group, *wordings):
    lines = [Line(LineId(at), words, EntryKind.TRIGGER, (), None, 1) for at, words in enumerate(wordings)]
    with ws.vault.write("themes") as connection:
        seal(connection, lines, group.id, "2026-11", True, ws.rng)
        count_anew(connection, [Cell("2026-11", group.id)])


@pytest.fixture
def page(ws, tuesdays, window, around, qtbot):
    said_in_november(ws, tuesdays.group, *WAITING)
    window.resize(1200, 800)
    page = seen(GroupingPage(around.desk), window, around)
    page.open_about()
    window.activateWindow()
    read(page, qtbot)
    yield page
    page.put_away()


def read(page, qtbot):
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not page._reading.is_busy)


def choose(page, *words):
    page._list.choose_keys([id_ for id_, line in page._lines.items() if line.entry.wording in words])


def shown(page):
    return sorted(line.entry.wording for line in page._lines.values())


def entry(ws, words):
    return next(line for line in ws.placements.waiting() if line.wording == words)


def theme_of(ws, words):
    for theme in ws.themes.all():
        if words in {entry.wording for entry, _ in ws.placements.of(theme.id, ["2026-11"])}:
            return theme.name
    return None


def guessed(page, ws, qtbot, words, theme, how=How.MAYBE):
    ws.placements.put([Placed(entry(ws, words).id, theme, how)])
    read(page, qtbot)


def field(page, name):
    return page.findChild(QLineEdit, name)


def typed(page, qtbot, name, words, *, offer=False):
    qtbot.keyClicks(field(page, name), words)
    if offer:
        qtbot.keyClick(field(page, name), Key.Key_Down)
    qtbot.keyClick(field(page, name), Key.Key_Return)


# lines that wait ---------------------------------------------------------------------------


def test_a_line_goes_into_the_nearest_theme_with_one_key_and_comes_back(page, ws, around, qtbot):
    choose(page, CASH)
    qtbot.keyClick(page._list, Key.Key_1, Modifier.AltModifier)

    assert theme_of(ws, CASH) == "Payday or cash in hand"
    assert shown(page) == sorted(set(WAITING) - {CASH})  # at once: the next press is for the next line
    assert page._list.hasFocus() and page._list.key() in page._lines

    around.desk.doing.undo()
    read(page, qtbot)
    assert shown(page) == sorted(WAITING)
    around.desk.doing.redo()
    assert theme_of(ws, CASH) == "Payday or cash in hand"


def test_two_presses_in_a_row_move_two_lines(page, ws, qtbot):
    for _ in range(2):
        qtbot.keyClick(page._list, Key.Key_1, Modifier.AltModifier)

    read(page, qtbot)
    assert len(shown(page)) == 1


def test_any_theme_is_found_by_typing(page, ws, qtbot):
    choose(page, "the bus")
    typed(page, qtbot, "to-theme", "old pla", offer=True)

    assert theme_of(ws, "the bus") == "Passing old places"


def test_several_lines_are_moved_in_one_step(page, ws, around, qtbot):
    choose(page, WAITING[0])
    page._list.setFocus()
    qtbot.keyClick(page._list, Key.Key_Home)
    qtbot.keyClick(page._list, Key.Key_Down, Modifier.ShiftModifier)
    assert any("2 lines are chosen" in words for words in said(page))
    both = [line.entry.wording for line in page._chosen()]
    typed(page, qtbot, "to-theme", "passing old places")

    assert {theme_of(ws, words) for words in both} == {"Passing old places"}
    assert len(shown(page)) == 1
    around.desk.doing.undo()
    read(page, qtbot)
    assert shown(page) == sorted(WAITING)
    assert ws.rollups.disagreements() == []


def test_a_new_name_makes_a_theme_and_moves_the_line_in_one_step(page, ws, around, qtbot):
    choose(page, "qwxz on a Tuesday")
    before = len(ws.themes.all())
    typed(page, qtbot, "to-theme", "Odd days")
    assert theme_of(ws, "qwxz on a Tuesday") == "Odd days"

    around.desk.doing.undo()
    read(page, qtbot)
    assert len(ws.themes.all()) == before and shown(page) == sorted(WAITING)
    around.desk.doing.redo()
    assert theme_of(ws, "qwxz on a Tuesday") == "Odd days"
    assert ws.rollups.disagreements() == []


def test_a_theme_that_says_a_line_is_refused_beside_the_field_and_stays_typed(page, ws, qtbot):
    choose(page, "the bus")
    typed(page, qtbot, "to-theme", "The bus!")

    assert any("word for word" in words for words in said(page))
    assert field(page, "to-theme").text() == "The bus!" and shown(page) == sorted(WAITING)


def test_when_nothing_waits_it_says_so_and_themes_can_still_be_changed(page, ws, qtbot):
    ws.placements.move(list(page._lines), "passing-old-places")
    read(page, qtbot)

    assert "Every line is in a theme." in said(page)
    page._all_themes.setFocus()
    assert not field(page, "theme-new-name").isVisible()  # who passes by has chosen none
    qtbot.keyClick(page._all_themes, Key.Key_Down)
    assert page._theme_chosen() == ws.themes.all()[0]
    assert field(page, "theme-new-name").isVisible()


@pytest.mark.faults  # the encoder itself
def test_what_waits_is_grouped_beside_the_windows(page, ws, around, qtbot):
    press(page, qtbot, "group-waiting")
    qtbot.waitUntil(lambda: bool(around.told), timeout=30_000)

    assert theme_of(ws, CASH) == "Payday or cash in hand"
    assert "lines found a theme" in around.told[-1]
    assert around.preferences.grouped  # that it was done, so that it is not offered again


def test_what_was_said_in_the_same_words_is_one_row_and_moved_together(page, ws, tuesdays, qtbot):
    said_in_november(ws, tuesdays.group, "The bus!")
    read(page, qtbot)
    assert page._list.model().rowCount() == len(WAITING)
    choose(page, "the bus", "The bus!")
    assert any("2 lines say this" in words for words in said(page))
    typed(page, qtbot, "to-theme", "passing old places")

    assert theme_of(ws, "the bus") == theme_of(ws, "The bus!") == "Passing old places"


def test_enter_on_a_line_leads_to_the_field_for_its_theme(page, qtbot):
    choose(page, CASH)
    page._list.setFocus()
    qtbot.keyClick(page._list, Key.Key_Return)

    assert field(page, "to-theme").hasFocus()


def test_whoever_comes_to_have_all_grouped_sees_it_being_done(page):
    page.open_about(group=True)
    page.read_again()

    assert page._deeds.work.is_busy


# sure, maybe, by hand ------------------------------------------------------------------------


def test_lines_in_doubt_are_looked_through_and_stay_with_one_key(page, ws, around, qtbot):
    guessed(page, ws, qtbot, CASH, "breakup")
    guessed(page, ws, qtbot, "the bus", "breakup", How.SURE)
    press(page, qtbot, "lines-maybe")
    read(page, qtbot)
    assert shown(page) == [CASH]
    assert any("is not sure" in words for words in said(page))

    qtbot.keyClick(page._list, Key.Key_Return, Modifier.AltModifier)
    assert ws.placements.examples() == {"breakup": [CASH]}
    assert "No line is in doubt." in said(page)
    around.desk.doing.undo()
    read(page, qtbot)
    assert shown(page) == [CASH] and ws.placements.examples() == {}


def test_a_line_in_doubt_goes_where_it_belongs_with_one_key(page, ws, qtbot):
    guessed(page, ws, qtbot, CASH, "breakup")
    press(page, qtbot, "lines-maybe")
    read(page, qtbot)
    qtbot.keyClick(page._list, Key.Key_1, Modifier.AltModifier)

    assert theme_of(ws, CASH) == "Payday or cash in hand"


def test_the_lines_of_a_theme_tell_how_sure_they_are_in_words(page, ws, qtbot):
    for words, how in zip(WAITING, How, strict=True):
        guessed(page, ws, qtbot, words, "breakup", how)
    page.open_about(theme="breakup")
    page.read_again()
    read(page, qtbot)

    rows = page._list.model()
    spoken = {rows.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(rows.rowCount())}
    assert spoken == {f"{WAITING[0]}. sure", f"{CASH}. maybe", "the bus. by hand"}


def test_a_line_goes_out_of_its_theme_and_waits_again(page, ws, around, qtbot):
    guessed(page, ws, qtbot, CASH, "breakup")
    press(page, qtbot, "lines-maybe")
    read(page, qtbot)
    qtbot.keyClick(page._list, Key.Key_0, Modifier.AltModifier)

    assert theme_of(ws, CASH) is None
    around.desk.doing.undo()
    assert theme_of(ws, CASH) == "Breakup"


def test_other_lines_are_chosen_by_key(page, qtbot):
    for key, which in ((Key.Key_M, Which.MAYBE), (Key.Key_L, Which.OF_THEME), (Key.Key_W, Which.WAITING)):
        qtbot.keyClick(page, key, Modifier.AltModifier)
        read(page, qtbot)
        assert page._look.which is which


def test_a_theme_is_split_in_one_step(page, ws, around, qtbot):
    ws.placements.move(list(page._lines), "breakup")
    page.open_about(theme="breakup")
    page.read_again()
    read(page, qtbot)
    choose(page, CASH, "the bus")
    typed(page, qtbot, "to-theme", "Money and roads")

    assert theme_of(ws, CASH) == theme_of(ws, "the bus") == "Money and roads"
    assert shown(page) == ["qwxz on a Tuesday"]
    around.desk.doing.undo()
    read(page, qtbot)
    assert {theme_of(ws, words) for words in WAITING} == {"Breakup"}
    assert ws.rollups.disagreements() == []


# by mouse --------------------------------------------------------------------------------------


def dropped(page, theme, data):
    """As Qt tells it: a drag in itself needs a hand."""
    themes = page._all_themes
    themes.choose(theme)
    place = themes.visualRect(themes.currentIndex()).center()
    move, left, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Modifier.NoModifier
    QApplication.sendEvent(themes.viewport(), entered := QDragEnterEvent(place, move, data, left, none))
    QApplication.sendEvent(themes.viewport(), drop := QDropEvent(QPointF(place), move, data, left, none))
    return entered.isAccepted() and drop.isAccepted()


def test_chosen_lines_are_dropped_on_a_theme(page, ws, around, qtbot):
    choose(page, CASH, "the bus")
    data = page._list.mimeData()
    assert dropped(page, "breakup", data)

    assert theme_of(ws, CASH) == theme_of(ws, "the bus") == "Breakup"
    around.desk.doing.undo()
    read(page, qtbot)
    assert shown(page) == sorted(WAITING)


# themes themselves -------------------------------------------------------------------------------


def test_a_theme_is_renamed_and_the_name_comes_back(page, ws, around, qtbot):
    page._all_themes.choose("someone-offers")
    field(page, "theme-new-name").selectAll()
    typed(page, qtbot, "theme-new-name", "Offers")
    assert ws.themes.get("someone-offers").name == "Offers"

    around.desk.doing.undo()
    assert ws.themes.get("someone-offers").name == "Someone offers"


def test_a_clients_words_are_no_name_of_a_theme(page, ws, qtbot):
    page._all_themes.choose("someone-offers")
    field(page, "theme-new-name").setText("Rosalind Achterberg")
    press(page, qtbot, "rename-theme")

    assert any("client’s record" in words or "client's record" in words for words in said(page))
    assert ws.themes.get("someone-offers").name == "Someone offers"


def test_a_name_that_is_being_typed_stays_when_a_line_is_moved(page, ws, qtbot):
    page._all_themes.choose("someone-offers")
    qtbot.keyClicks(field(page, "theme-new-name"), "s to me")
    ws.placements.move([entry(ws, CASH).id], "breakup")
    read(page, qtbot)

    assert field(page, "theme-new-name").text() == "Someone offerss to me"


def test_a_theme_is_put_into_another_and_taken_out_again(page, ws, around, qtbot):
    page._all_themes.choose("breakup")
    typed(page, qtbot, "merge-into", "grief", offer=True)
    qtbot.waitUntil(lambda: ws.themes.get("breakup").id == "grief-and-dates")
    qtbot.waitUntil(lambda: not page._deeds.work.is_busy)

    assert field(page, "merge-into").text() == "" and isinstance(field(page, "merge-into"), TypeAhead)
    page._all_themes.choose("grief-and-dates")
    press(page, qtbot, "part-breakup")
    qtbot.waitUntil(lambda: ws.themes.get("breakup").id == "breakup")
    qtbot.waitUntil(lambda: any("stands by itself" in sentence for sentence in around.told))
