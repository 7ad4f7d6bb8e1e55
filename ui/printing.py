"""The one place that prints: PDFs in memory go to a printer page by page. Loaded by what prints, not before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from facilitator.language import Explained
from facilitator.progress import Canceled, Report, nobody_watches

ChoosePrinter = Callable[[QWidget, QPageSize], QPrinter | None]
"""Over which window, on what paper → the printer that the user chose; None when printing is left."""

FINEST = 600  # dots an inch; finer is not seen and fills the spooler
BAND = 512  # rows drawn at a time, so that a page never takes the memory of a page
POINTS = 72  # an inch


class PrinterFailed(Explained):
    """Before anything was printed, or in the middle."""

    def __init__(self) -> None:
        super().__init__(
            "The printer did not take it. Nothing is marked as printed, and nothing was lost. "
            "Look whether the printer is on and has paper, then print again; or save as PDF."
        )


class LoadedPdf:
    """A PDF in memory, open for drawing. Nothing of it is written anywhere."""

    def __init__(self, pdf: bytes) -> None:
        self._buffer = QBuffer()
        self._buffer.setData(pdf)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document = QPdfDocument()
        self.document.load(self._buffer)

    @property
    def pages(self) -> int:
        return self.document.pageCount()

    @property
    def page_size(self) -> QPageSize:
        """Of its first page, by its name where it has one: "Letter", "A4"."""
        return QPageSize(self.document.pagePointSize(0), QPageSize.Unit.Point, matchPolicy=QPageSize.SizeMatchPolicy.FuzzyMatch)


def paper_size(paper: str) -> QPageSize:
    """Of "letter" or "a4"."""
    return QPageSize(QPageSize.PageSizeId.A4 if paper == "a4" else QPageSize.PageSizeId.Letter)


def ask_for_printer(parent: QWidget, paper: QPageSize) -> QPrinter | None:
    """The system's own dialog. The spooler learns no names: what is printed is called as the program is."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(parent.tr("Facilitator"))
    printer.setPageSize(paper)
    printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)
    dialog = QPrintDialog(printer, parent)
    for option in (QAbstractPrintDialog.PrintDialogOption.PrintPageRange, QAbstractPrintDialog.PrintDialogOption.PrintSelection):
        dialog.setOption(option, False)
    return printer if dialog.exec() else None


def print_pdf(parent: QWidget, pdf: bytes, choose_printer: ChoosePrinter = ask_for_printer) -> bool:
    """Ask for a printer and print a page or two at once. False when the user left it. Raises PrinterFailed."""
    printer = choose_printer(parent, LoadedPdf(pdf).page_size)
    if printer is None:
        return False
    send(printer, [pdf])
    return True


def send(printer: QPrinter, pdfs: Sequence[bytes], report: Report = nobody_watches) -> None:
    """Print each of `pdfs`, beginning on a sheet of its own; may run in the background.

    Raises PrinterFailed, and Canceled when `report` does: what was not yet given to the printer is taken back.
    """
    printer.setFullPage(True)
    pages = _pages(pdfs)
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterFailed
    try:
        for done, page in enumerate(pages):
            report(done / len(pages))
            if done and not printer.newPage():
                raise PrinterFailed
            if page:
                _draw(painter, printer, *page)
        report(1)
    except (Canceled, PrinterFailed):
        _take_back(printer, painter)
        raise
    if not painter.end() or printer.printerState() in (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted):
        raise PrinterFailed


def _pages(pdfs: Sequence[bytes]) -> list[tuple[LoadedPdf, int] | None]:
    """None is a blank page, so that nobody's sheet has somebody else's on its back."""
    pages: list[tuple[LoadedPdf, int] | None] = []
    for pdf in map(LoadedPdf, pdfs):
        pages += [None] * (len(pages) % 2)
        pages += [(pdf, number) for number in range(pdf.pages)]
    return pages


def _take_back(printer: QPrinter, painter: QPainter) -> None:
    printer.abort()
    painter.end()
    if half_written := printer.outputFileName():
        Path(half_written).unlink(missing_ok=True)


def _draw(painter: QPainter, printer: QPrinter, pdf: LoadedPdf, page: int) -> None:
    """In its own size, or smaller where the paper is; in the middle of it."""
    points = pdf.document.pagePointSize(page)
    place = _place(points, printer)
    finest = min(1.0, FINEST / printer.resolution())
    dots = QSize(round(place.width() * finest), round(place.height() * finest))
    for top in range(0, dots.height(), BAND):
        band = QRect(0, top, dots.width(), min(BAND, dots.height() - top))
        target = QRectF(place.left(), place.top() + top / finest, band.width() / finest, band.height() / finest)
        painter.drawImage(target, _band(pdf.document, page, dots, band))


def _place(points: QSizeF, printer: QPrinter) -> QRectF:
    paper = printer.paperRect(QPrinter.Unit.DevicePixel)
    size = points * (printer.resolution() / POINTS)
    if size.width() > paper.width() + 1 or size.height() > paper.height() + 1:
        size = size * min(paper.width() / size.width(), paper.height() / size.height())
    place = QRectF(QRectF().topLeft(), size)
    place.moveCenter(QRectF(0, 0, paper.width(), paper.height()).center())
    return place


def _band(document: QPdfDocument, page: int, whole: QSize, band: QRect) -> QImage:
    options = QPdfDocumentRenderOptions()
    options.setScaledSize(whole)
    options.setScaledClipRect(band)
    drawn = QImage(band.size(), QImage.Format.Format_RGB32)
    drawn.fill("white")
    painter = QPainter(drawn)
    painter.drawImage(0, 0, document.render(page, band.size(), options))
    painter.end()
    return drawn.convertToFormat(QImage.Format.Format_Grayscale8) if drawn.allGray() else drawn
