"""Clients from a file, as somebody with a spreadsheet does it: everything is seen before anything is changed."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit

from tests.ui.pages import around, clock, press, said, seen, ws
from tests.workspaces import TUESDAY, circle
from ui.roster_file.page import RosterFilePage
from ui.roster_file.preview_table import PreviewTable
from ui.roster_file.row_model import Shown

__all__ = ["around", "clock", "ws"]

KEY = Qt.Key
TABLE = "Code name;Real name;Joined on;Phone\nAcorn;Zoë Ångström;3/4/2026;1\nHeron;;;2\nacorn;;;3\n;Maryam Karimi;soon;4\n"


@pytest.fixture
def evening(ws):
    return circle(ws, clients=3)


@pytest.fixture
def table(tmp_path):
    """The file that is chosen next."""
    file = tmp_path / "roster.csv"
    file.write_bytes(TABLE.encode("cp1252"))
    return file


@pytest.fixture
def page(evening, table, window, around, qtbot):
    page = seen(RosterFilePage(around.desk, lambda parent: table), window, around)
    page.open_about(group=evening.group.id)
    page.read_again()
    yield page
    page.put_away()


@pytest.fixture
def opened(page, qtbot):
    press(page, qtbot, "choose-file")
    qtbot.waitUntil(lambda: page.findChild(PreviewTable).model().rowCount() > 0)
    return page.findChild(PreviewTable)


def shown(preview, column):
    model = preview.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def ticks(preview):
    model = preview.model()
    role = Qt.ItemDataRole.CheckStateRole
    return [model.index(row, 0).data(role) == Qt.CheckState.Checked for row in range(model.rowCount())]


def choice(page, name):
    return next(each for each in page.findChildren(QComboBox, name) if each.isVisible())


def choose(page, name, text, qtbot):
    """With arrows, as long as it takes; the focus stays there."""
    choice(page, name).setFocus()
    for key in [KEY.Key_Home, *[KEY.Key_Down] * 9]:
        if choice(page, name).currentText() == text:
            return
        qtbot.keyClick(choice(page, name), key)
        qtbot.waitUntil(lambda: choice(page, name).hasFocus())
    raise AssertionError(f"there is no {text}")


def test_at_first_it_says_what_is_needed(page):
    assert "A table, one client a row" in said(page)
    assert "Tuesday evening" in said(page)


def test_each_row_says_what_will_happen_and_nothing_is_changed_yet(opened, page, ws):
    assert shown(opened, Shown.CODE_NAME)[:3] == ["Acorn", "Heron", "acorn"]
    assert shown(opened, Shown.HAPPENS)[:3] == [
        "New client.",
        "On the roster already: nothing happens.",
        "Row 2 has this code name: left out. Type another one.",
    ]
    assert "The code name comes from the list. “soon” is no day: joins today." in shown(opened, Shown.HAPPENS)[3]
    assert ticks(opened) == [True, False, False, True]
    assert "2 rows are left out." in said(page)
    assert len(ws.clients.all()) == 3


def test_real_names_show_only_while_names_are_on(opened, page, qtbot):
    assert opened.isColumnHidden(Shown.REAL_NAME)
    press(page, qtbot, "names")

    assert not opened.isColumnHidden(Shown.REAL_NAME)
    assert shown(opened, Shown.REAL_NAME)[0] == "Zoë Ångström"
    page.open_about()
    assert opened.isColumnHidden(Shown.REAL_NAME) or page.findChild(PreviewTable).isHidden()


def test_all_rows_are_put_on_the_roster_in_one_step_that_is_taken_back_in_one(opened, page, ws, around, evening, qtbot):
    press(page, qtbot, "put-in")
    qtbot.waitUntil(lambda: bool(around.told))

    now = {client.code_name: client for client in ws.roster.of(evening.group.id, TUESDAY)}
    assert len(now) == 5 and now["Acorn"].real_name == "Zoë Ångström"
    assert around.told == ["2 clients are on the roster of Tuesday evening."]
    assert around.went == [("groups", {"group": evening.group.id})]
    around.desk.doing.undo()
    assert len(ws.clients.all()) == 3
    around.desk.doing.redo()
    assert len(ws.clients.all()) == 5


def test_space_leaves_a_row_out_and_takes_it_in_again(opened, page, qtbot):
    qtbot.keyClick(opened, KEY.Key_Space)
    assert ticks(opened)[0] is False
    assert shown(opened, Shown.HAPPENS)[0] == "Left out."

    qtbot.keyClick(opened, KEY.Key_Space)
    assert ticks(opened)[0] is True


def test_typing_over_a_code_name_mends_a_row(opened, page, ws, qtbot):
    opened.setCurrentIndex(opened.model().index(2, Shown.CODE_NAME))
    qtbot.keyClick(opened, KEY.Key_F2)
    editor = opened.findChild(QLineEdit)
    qtbot.keyClicks(editor, "Wren")
    qtbot.keyClick(editor, KEY.Key_Return)

    qtbot.waitUntil(lambda: shown(opened, Shown.HAPPENS)[2] == "New client.")
    assert "1 row is left out." in said(page)


def test_a_columns_meaning_can_be_changed(opened, page, ws, evening, qtbot):
    choose(page, "meaning-2", "Left out", qtbot)
    assert set(shown(opened, Shown.JOINED)) == {"Nov 24, 2026"}
    choose(page, "meaning-3", "Code name", qtbot)

    assert shown(opened, Shown.CODE_NAME) == ["1", "2", "3", "4"]


def test_the_letters_that_were_guessed_are_shown_and_others_can_be_chosen(opened, page, qtbot):
    assert choice(page, "letters").currentText() == "Western, Windows"
    choice(page, "letters").setFocus()
    qtbot.keyClicks(choice(page, "letters"), "C")
    qtbot.waitUntil(lambda: shown(opened, Shown.REAL_NAME)[0] == "Zoë Ĺngström")
    assert choice(page, "letters").currentText() == "Central European"
    assert choice(page, "letters").hasFocus()

    qtbot.keyClick(choice(page, "letters"), KEY.Key_Home)
    qtbot.waitUntil(lambda: any("not written in these letters" in sentence for sentence in said(page)))
    assert choice(page, "letters").currentText() == "Central European"


def test_a_day_that_can_be_read_two_ways_is_asked(page, table, qtbot):
    table.write_text("Code;Since\nAcorn;3/4/2026\nAgate;5/6/2026\n")
    press(page, qtbot, "choose-file")
    preview = page.findChild(PreviewTable)
    qtbot.waitUntil(lambda: preview.model().rowCount() == 2)
    assert "Is 3/4/2026" in said(page)
    assert shown(preview, Shown.JOINED) == ["Mar 4, 2026", "May 6, 2026"]

    choose(page, "day-order", "April 3, 2026", qtbot)
    assert shown(preview, Shown.JOINED) == ["Apr 3, 2026", "Jun 5, 2026"]


def test_a_first_row_can_be_told_to_hold_titles(page, table, qtbot):
    table.write_text("Wer\nAcorn\n")
    press(page, qtbot, "choose-file")
    preview = page.findChild(PreviewTable)
    qtbot.waitUntil(lambda: shown(preview, Shown.CODE_NAME) == ["Wer", "Acorn"])
    qtbot.mouseClick(page.findChild(QCheckBox, "has-titles"), Qt.MouseButton.LeftButton, pos=_box(page))

    assert shown(preview, Shown.CODE_NAME) == ["Acorn"]


def _box(page):
    return page.findChild(QCheckBox, "has-titles").rect().center()


def test_what_is_no_table_is_said_and_another_file_can_be_chosen(page, table, qtbot):
    table.write_bytes(b"")
    press(page, qtbot, "choose-file")

    qtbot.waitUntil(lambda: any("No table could be read" in sentence for sentence in said(page)))
    table.write_text(TABLE)
    press(page, qtbot, "choose-file")
    qtbot.waitUntil(lambda: page.findChild(PreviewTable).model().rowCount() == 4)
    assert page.findChild(QLabel, "file-problem").isHidden()


def test_a_file_that_is_gone_is_said(page, table, qtbot):
    table.unlink()
    press(page, qtbot, "choose-file")

    qtbot.waitUntil(lambda: any("could not be read" in sentence for sentence in said(page)))


def test_who_joined_meanwhile_is_not_put_in_again(opened, ws, evening, page):
    client = ws.clients.add("Acorn")
    ws.roster.join(client.id, evening.group.id, date(2026, 11, 3))

    assert shown(opened, Shown.HAPPENS)[0] == "On the roster already: nothing happens."


def test_taking_back_is_refused_whole_once_something_is_kept_for_one(opened, page, ws, around, clock, qtbot):
    press(page, qtbot, "put-in")
    qtbot.waitUntil(lambda: bool(around.told))
    acorn = next(client for client in ws.clients.all() if client.code_name == "Acorn")
    ws.follow_ups.arrange(acorn.id, clock().replace(tzinfo=None).replace(day=30), ws.now())
    around.desk.doing.undo()

    assert len(ws.clients.all()) == 5
    assert any("the client stays" in sentence for sentence in around.told)


def test_markup_in_a_file_is_shown_as_it_is(page, table, qtbot):
    table.write_text("Code\n<b>Bold</b> {0}\n")
    press(page, qtbot, "choose-file")
    preview = page.findChild(PreviewTable)

    qtbot.waitUntil(lambda: shown(preview, Shown.CODE_NAME) == ["<b>Bold</b> {0}"])


def test_escape_goes_back_to_the_group(opened, page, window, around, evening, qtbot):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(opened, KEY.Key_Escape)

    assert around.went == [("groups", {"group": evening.group.id})]
