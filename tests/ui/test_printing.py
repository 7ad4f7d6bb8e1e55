"""Printing: page by page, each sheet on paper of its own, and a printer that fails says so."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QWidget
from reportlab.lib.pagesizes import A4

from facilitator.progress import Canceled
from tests.ui.papers import broken_printer, ink, pages_of, printer_into, small_pdf
from ui.printing import LoadedPdf, PrinterFailed, print_pdf, send


def test_every_page_reaches_the_printer(tmp_path):
    send(printer_into(tmp_path / "paper.pdf"), [small_pdf("one", "two")])

    printed = (tmp_path / "paper.pdf").read_bytes()
    assert pages_of(printed) == 2
    assert ink(printed, 0) > 20 and ink(printed, 1) > 20


def test_nobodys_sheet_has_somebody_elses_on_its_back(tmp_path):
    send(printer_into(tmp_path / "paper.pdf"), [small_pdf("one", "two", "three"), small_pdf("other", "other")])

    printed = (tmp_path / "paper.pdf").read_bytes()
    assert pages_of(printed) == 6
    assert ink(printed, 3) == 0
    assert ink(printed, 4) > 20


def test_a_page_that_is_larger_than_the_paper_is_made_smaller(tmp_path):
    printer = printer_into(tmp_path / "paper.pdf")
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A6))

    send(printer, [small_pdf("one", size=A4)])

    assert ink((tmp_path / "paper.pdf").read_bytes(), 0) > 5


def test_a_fine_printer_gets_fine_dots(tmp_path):
    printer = printer_into(tmp_path / "paper.pdf")
    printer.setResolution(1200)

    send(printer, [small_pdf("one")])

    assert ink((tmp_path / "paper.pdf").read_bytes(), 0) > 20


def test_a_printer_that_cannot_begin_says_so(tmp_path):
    with pytest.raises(PrinterFailed, match="Nothing is marked as printed"):
        send(broken_printer(tmp_path), [small_pdf("one")])


def test_stopped_half_way_it_leaves_nothing_behind(tmp_path):
    def stop(share: float) -> None:
        if share > 0.4:
            raise Canceled

    with pytest.raises(Canceled):
        send(printer_into(tmp_path / "paper.pdf"), [small_pdf("one", "two")], stop)

    assert not (tmp_path / "paper.pdf").exists()


def test_it_says_how_far_it_is(tmp_path):
    shares: list[float] = []

    send(printer_into(tmp_path / "paper.pdf"), [small_pdf("one", "two")], shares.append)

    assert shares == [0, 0.5, 1]


def test_a_page_is_printed_on_the_printer_that_was_chosen_for_its_paper(app, tmp_path):
    asked: list[QPageSize] = []

    def choose(parent: QWidget, paper: QPageSize):
        asked.append(paper)
        return printer_into(tmp_path / "code.pdf")

    assert print_pdf(QWidget(), small_pdf("code", size=A4), choose)
    assert asked[0].id() == QPageSize.PageSizeId.A4
    assert (tmp_path / "code.pdf").exists()


def test_printing_that_is_left_prints_nothing(app):
    assert not print_pdf(QWidget(), small_pdf("code"), lambda parent, paper: None)


def test_a_pdf_knows_its_pages_and_its_paper(app):
    loaded = LoadedPdf(small_pdf("one", "two"))

    assert loaded.pages == 2
    assert loaded.page_size.id() == QPageSize.PageSizeId.Letter
