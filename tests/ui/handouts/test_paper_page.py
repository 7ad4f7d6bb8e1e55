"""Any PDF on its way to paper: seen, printed, saved, and back to where one was."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout

from facilitator.storage.access_log import Access
from tests.desks import desk_in
from tests.ui.papers import broken_printer, pages_of, printer_into, small_pdf
from tests.ui.reached import out_of_reach
from ui.handouts.outlets import Outlets
from ui.handouts.paper_page import PaperPage
from ui.parts.pdf_preview import PdfPreview
from ui.parts.work_bar import WorkBar

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PLAN = small_pdf("Welcome", "Breathing")


@pytest.fixture
def around(window):
    return desk_in(window, SimpleNamespace())


def paper(window, around, outlets=None, name="How a slip begins", pdf=PLAN):
    page = PaperPage(around.desk, outlets)
    QVBoxLayout(window).addWidget(page)
    page.show()
    page.open_about(pdf=pdf, name=name, back="library")
    return page


def test_it_shows_every_page_and_what_it_is_called(window, around):
    page = paper(window, around)

    assert page.findChild(PdfPreview).pages == 2
    assert any(label.text() == "How a slip begins" for label in page.findChildren(QLabel))


def test_escape_goes_back(window, around, qtbot):
    page = paper(window, around)

    qtbot.keyClick(page, Qt.Key.Key_Escape)

    assert around.went == [("library", {})]


def test_it_is_printed_with_a_key(window, around, qtbot, tmp_path):
    file = tmp_path / "printed.pdf"
    page = paper(window, around, Outlets(printer=lambda parent, size: printer_into(file)))

    qtbot.keyClick(page, Qt.Key.Key_P, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: around.told != [])

    assert around.told == ["“How a slip begins” went to the printer."]
    assert pages_of(file.read_bytes()) == 2


def test_a_printer_that_fails_is_said(window, around, qtbot, tmp_path):
    page = paper(window, around, Outlets(printer=lambda parent, size: broken_printer(tmp_path)))

    qtbot.keyClick(page, Qt.Key.Key_P, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: around.told != [])

    assert around.told[0].startswith("The printer did not take it.")
    assert not page.findChild(WorkBar).isVisible()


def test_printing_that_is_left_says_nothing(window, around, qtbot):
    page = paper(window, around, Outlets(printer=lambda parent, size: None))

    qtbot.keyClick(page, Qt.Key.Key_P, CONTROL | SHIFT)

    assert around.told == []


def test_it_is_saved_where_the_user_says(window, around, qtbot, tmp_path):
    suggested: list[str] = []

    def choose(parent, name):
        suggested.append(name)
        return tmp_path / "plan.pdf"

    page = paper(window, around, Outlets(file=choose))
    qtbot.keyClick(page, Qt.Key.Key_S, CONTROL)

    assert (tmp_path / "plan.pdf").read_bytes() == PLAN
    assert suggested == ["How a slip begins.pdf"]
    assert around.told == ["Saved as plan.pdf."]


@pytest.mark.parametrize("answers", [True, False])
def test_a_file_that_is_there_is_replaced_only_if_the_user_says_so(window, around, qtbot, tmp_path, answers):
    around.answers = answers
    (tmp_path / "plan.pdf").write_bytes(b"mine")
    page = paper(window, around, Outlets(file=lambda parent, name: tmp_path / "plan.pdf"))

    qtbot.keyClick(page, Qt.Key.Key_S, CONTROL)

    assert around.asked == ["There is a file with this name already: plan.pdf"]
    assert (tmp_path / "plan.pdf").read_bytes() == (PLAN if answers else b"mine")


def test_a_folder_that_is_gone_is_said(window, around, qtbot, tmp_path):
    page = paper(window, around, Outlets(file=lambda parent, name: tmp_path / "gone" / "plan.pdf"))

    qtbot.keyClick(page, Qt.Key.Key_S, CONTROL)

    assert around.told == ["It could not be saved there. Nothing was lost, and no file was changed. Choose another folder."]


@pytest.mark.parametrize("name", ["<b>{0}</b>", "🎉 a/b:c", "x" * 300, "خطة المساء"])
def test_any_name_is_shown_as_it_is_and_makes_a_file(window, around, qtbot, tmp_path, name):
    chosen: list[str] = []

    def choose(parent, suggested):
        chosen.append(suggested)
        return tmp_path / suggested

    page = paper(window, around, Outlets(file=choose), name=name)
    qtbot.keyClick(page, Qt.Key.Key_S, CONTROL)

    assert any(label.text() == name and label.textFormat() == Qt.TextFormat.PlainText for label in page.findChildren(QLabel))
    assert (tmp_path / chosen[0]).read_bytes() == PLAN


def test_put_away_in_the_middle_it_stops_and_says_nothing(window, around, qtbot, tmp_path):
    page = paper(
        window, around, Outlets(printer=lambda parent, size: printer_into(tmp_path / "long.pdf")), pdf=small_pdf(*"x" * 300)
    )

    qtbot.keyClick(page, Qt.Key.Key_P, CONTROL | SHIFT)
    page.put_away()
    qtbot.wait(0)

    assert around.told == []
    assert not (tmp_path / "long.pdf").exists()


def test_every_control_is_reached_by_tab_from_the_paper(window, around, qtbot):
    QPushButton("Beside the page", window).show()
    paper(window, around).setFocus()

    assert not out_of_reach(window, qtbot)


@pytest.mark.parametrize("is_clients", [True, False])
def test_only_a_clients_paper_is_noted_in_the_access_log(window, qtbot, tmp_path, is_clients):
    noted = []
    ws = SimpleNamespace(access_log=SimpleNamespace(note=lambda what, sheets: noted.append((what, sheets))))
    around = desk_in(window, ws)
    page = PaperPage(around.desk, Outlets(file=lambda parent, name: tmp_path / "plan.pdf"))
    QVBoxLayout(window).addWidget(page)
    page.show()
    page.open_about(pdf=PLAN, name="Plan of Heron", back="follow-up", is_clients=is_clients)

    qtbot.keyClick(page, Qt.Key.Key_S, CONTROL)

    assert (tmp_path / "plan.pdf").exists()
    assert noted == ([(Access.SAVED, 1)] if is_clients else [])
