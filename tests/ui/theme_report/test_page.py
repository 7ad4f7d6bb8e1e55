"""The theme report by keys and by mouse: chosen, made once, seen, and taken along in each form."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton

from facilitator.board.line import Line, LineId
from facilitator.board.seal import seal
from facilitator.storage.access_log import Access
from facilitator.themes.placement import How, place
from facilitator.themes.rollup import Cell, count_anew
from facilitator.vocabulary import EntryKind
from tests.ui.pages import around, clock, press, said, seen, ws
from tests.ui.papers import ink, pages_of, printer_into, text_of
from tests.ui.reached import out_of_reach
from tests.workspaces import circle
from ui.handouts.outlets import Outlets
from ui.style.spacing import em
from ui.theme_report.before import Before
from ui.theme_report.page import ThemeReportPage

__all__ = ["around", "clock", "ws"]


@pytest.fixture
def tuesdays(ws):
    return circle(ws)


@pytest.fixture
def summer(ws, tuesdays):
    """Eight sealed boards of the third quarter, of more than five people, all on payday."""
    for number in range(8):
        led(ws, tuesdays.group.id, f"2026-0{7 + number % 3}", "payday-or-cash-in-hand")
    led(ws, tuesdays.group.id, "2026-11", "alone-in-the-evening")


def led(ws, group, month, theme):
    line = Line(LineId(1), f"Words {ws.rng.getrandbits(40)}", EntryKind.TRIGGER, (), None, 1)
    with ws.vault.write("themes") as connection:
        entries = seal(connection, [line], group, month, True, ws.rng)
        place(connection, dict.fromkeys(entries.values(), theme), How.SURE)
        count_anew(connection, [Cell(month, group)])


@pytest.fixture
def out(tmp_path):
    """Where what is taken out goes."""
    return SimpleNamespace(folder=tmp_path, name="", printed=tmp_path / "printed.pdf")


@pytest.fixture
def page(ws, window, around, out):
    def file(parent, name):
        out.name = name
        return out.folder / name

    page = ThemeReportPage(around.desk, Outlets(printer=lambda parent, size: printer_into(out.printed), file=file))
    window.resize(1200, 800)
    page.open_about()
    return seen(page, window, around)


def made(page, qtbot):
    press(page, qtbot, "make-report")
    qtbot.waitUntil(lambda: page._preview.isVisible())
    return page


def test_without_a_quarter_that_is_over_it_says_what_a_report_is_made_of(ws, tuesdays, page, around, qtbot):
    assert "No quarter is over yet" in said(page)

    press(page, qtbot, "to-themes")
    assert around.went == [("themes", {})]


def test_the_quarters_that_are_over_are_offered_and_the_running_one_is_not(summer, page):
    boxes = [page.findChild(QComboBox, name) for name in ("report-quarter", "report-group")]

    assert [[box.itemText(at) for at in range(box.count())] for box in boxes] == [
        ["July 2026 – September 2026"],
        ["All groups together", "Tuesday evening"],
    ]


def test_before_it_is_made_it_says_what_will_stand_in_it_and_the_hand_is_at_the_quarter(summer, page, qtbot):
    assert any("make that one first" in words for words in said(page))
    quarter = page.findChild(QComboBox, "report-quarter")
    note = page.findChild(QLabel, "report-note")
    assert note.mapTo(page, note.rect().topLeft()).y() - quarter.mapTo(page, quarter.rect().bottomLeft()).y() < em(2)

    [before] = page.findChildren(Before)
    assert before.height() <= before.sizeHint().height()  # its sentences are not spread over the page
    page.open_about()
    assert quarter.hasFocus()

    made(page, qtbot)
    assert not any("make that one first" in words for words in said(page))


def test_a_report_is_made_with_a_key_and_seen(summer, page, ws, qtbot):
    button = page.findChild(QPushButton, "make-report")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page._preview.isVisible())

    assert page._preview.pages == 1
    assert "Payday or cash in hand" in text_of(page._pdf)
    assert not button.isVisible() and "Made. It stays as it is." in said(page)
    [report] = ws.theme_reports.all()
    assert report.planned == ("Places that pull me back",)


def test_what_was_made_is_seen_again_and_is_the_same_whatever_became_of_the_theme(summer, page, ws, qtbot):
    before = made(page, qtbot)._pdf
    ws.themes.rename("payday-or-cash-in-hand", "Money days")
    page.open_about()
    page.read_again()

    assert page._pdf == before


def test_too_few_sessions_are_refused_beside_the_choice(ws, tuesdays, page, qtbot):
    led(ws, tuesdays.group.id, "2026-08", "payday-or-cash-in-hand")
    page.read_again()
    press(page, qtbot, "make-report")

    qtbot.waitUntil(lambda: any("too few sessions" in words for words in said(page)))
    assert ws.theme_reports.all() == []


def test_it_is_saved_as_paper_picture_and_table(summer, page, out, ws, around, qtbot):
    made(page, qtbot)

    press(page, qtbot, "save-pdf")
    assert pages_of((out.folder / out.name).read_bytes()) == 1
    press(page, qtbot, "save-picture")
    assert QImage(str(out.folder / out.name)).width() == round(8.5 * 150)
    press(page, qtbot, "save-table")
    assert out.name == "Theme report 2026-07 to 09.csv"
    assert (out.folder / out.name).read_text("utf-8-sig").splitlines()[1] == "Payday or cash in hand,Came up in most sessions"
    assert [each.what for each in ws.access_log.recent(3)] == [Access.SAVED] * 3


def test_the_clipboard_gets_the_report_as_a_picture_and_nothing_else(summer, page, qtbot):
    made(page, qtbot)
    press(page, qtbot, "copy-picture")

    data = QGuiApplication.clipboard().mimeData()
    assert data.hasImage() and not data.hasText()


def test_it_goes_to_the_printer(summer, page, out, around, qtbot):
    made(page, qtbot)
    press(page, qtbot, "print")

    qtbot.waitUntil(lambda: "The report went to the printer." in around.told)
    assert ink(out.printed.read_bytes(), 0) > 100


def test_nothing_can_be_taken_out_before_it_is_made(summer, page):
    outs = ("print", "save-pdf", "save-picture", "save-table", "copy-picture")

    assert not [name for name in outs if page.findChild(QPushButton, name).isEnabled()]


def test_everything_is_reached_by_tab_and_escape_goes_back(summer, page, window, around, qtbot):
    made(page, qtbot)
    assert not out_of_reach(page, qtbot)

    qtbot.keyClick(page._preview, Qt.Key.Key_Escape)
    assert around.went == [("themes", {})]
