"""Paper for tests of printing and saving: small PDFs, printers that print into a file or not at all."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from reportlab.lib.pagesizes import LETTER
from reportlab.pdfgen.canvas import Canvas


def small_pdf(*pages: str, size: tuple[float, float] = LETTER) -> bytes:
    """One page a text."""
    held = BytesIO()
    canvas = Canvas(held, pagesize=size)
    for text in pages:
        canvas.setFont("Helvetica", 20)
        canvas.drawString(72, size[1] - 100, text)
        canvas.showPage()
    canvas.save()
    return held.getvalue()


def printer_into(file: Path) -> QPrinter:
    """Coarse, so that tests are quick."""
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    printer.setResolution(72)
    return printer


def broken_printer(folder: Path) -> QPrinter:
    """It cannot begin: where it would write is no folder."""
    return printer_into(folder / "no such folder" / "paper.pdf")


def pages_of(pdf: bytes) -> int:
    return _opened(pdf)[0].pageCount()


def ink(pdf: bytes, page: int) -> int:
    """How many dots of a page are not white."""
    document, _buffer = _opened(pdf)
    size = document.pagePointSize(page).toSize()
    image = document.render(page, size)
    return sum(
        image.pixelColor(x, y).alpha() > 0 and image.pixelColor(x, y).lightness() < 200
        for x in range(0, size.width(), 2)
        for y in range(0, size.height(), 2)
    )


def text_of(pdf: bytes) -> str:
    document, _buffer = _opened(pdf)
    return "\n".join(document.getAllText(page).text() for page in range(document.pageCount()))


def _opened(pdf: bytes) -> tuple[QPdfDocument, QBuffer]:
    buffer = QBuffer()
    buffer.setData(pdf)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    return document, buffer
