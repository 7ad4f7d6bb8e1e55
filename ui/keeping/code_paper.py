"""The recovery code on paper: to a printer, or into a PDF where the user says. Nowhere else is it ever written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QWidget

from facilitator.language import Explained
from ui.ask import ask
from ui.said import said
from ui.saving import ChooseFile, ask_for_file, may_replace, save_file
from ui.style.sheet import FAMILIES

if TYPE_CHECKING:
    from ui.printing import ChoosePrinter

MARGIN = 25.0  # mm
A_ROW = 4  # groups of letters side by side


@dataclass(frozen=True)
class Papers:
    """Each returns a sentence on how it went, or "" when the user thought better of it. Tests bring their own."""

    to_printer: Callable[[QWidget, str], str]
    to_file: Callable[[QWidget, str], str]


def papers(paper: str, made_on: str, printer: ChoosePrinter | None = None, file: ChooseFile | None = None) -> Papers:
    """`paper` is "letter" or "a4"; `made_on` a day as people write it. `printer` and `file` answer in the user's place."""
    return Papers(
        lambda parent, code: _print(parent, code_pdf(code, paper, made_on), printer),
        lambda parent, code: _save(parent, code_pdf(code, paper, made_on), file),
    )


def _print(parent: QWidget, pdf: bytes, printer: ChoosePrinter | None) -> str:
    from ui.printing import PrinterFailed, ask_for_printer, print_pdf  # loads QtPdf, so not before it is wanted

    try:
        return tr("It was sent to the printer.") if print_pdf(parent, pdf, printer or ask_for_printer) else ""
    except PrinterFailed:
        return tr("It did not print. Look at the printer and try again, or write the code down by hand.")


def _save(parent: QWidget, pdf: bytes, choose: ChooseFile | None) -> str:
    file = (choose or ask_for_file)(parent, tr("Recovery code.pdf"))
    if file is None or not may_replace(parent, file, lambda *what: ask(parent, *what)):
        return ""
    try:
        save_file(file, pdf)
    except Explained as problem:
        return said(problem)
    return tr("Saved. Keep it on a stick or on paper, and not on this computer.")


def code_pdf(code: str, paper: str, made_on: str) -> bytes:
    """One page, in memory."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    size = QPageSize.PageSizeId.A4 if paper == "a4" else QPageSize.PageSizeId.Letter
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    writer.setPageLayout(QPageLayout(QPageSize(size), QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter))
    writer.setTitle(tr("Recovery code"))
    painter = QPainter(writer)
    _draw(painter, QRectF(0, 0, writer.width(), writer.height()), code, made_on)
    painter.end()
    return bytes(buffer.data().data())


def tr(text: str) -> str:
    return QCoreApplication.translate("CodePaper", text)


def _draw(painter: QPainter, page: QRectF, code: str, made_on: str) -> None:
    gap = painter.device().logicalDpiY() / 6
    top = _text(painter, page, 0, tr("Recovery code for Facilitator"), 22, bold=True)
    top = _text(painter, page, top + gap / 2, tr("Made on {day}").format(day=made_on), 12)
    top = _groups(painter, page, top + 2 * gap, code.split("-"))
    for sentence in _sentences():
        top = _text(painter, page, top + gap, sentence, 14)


def _sentences() -> tuple[str, ...]:
    return (
        tr("It opens your practice when the passphrase is forgotten, also from any backup. Whoever has it can read everything."),
        tr("Keep this sheet locked away, apart from the computer and from its backups."),
        tr("0 and O are the same; so are 1, I and L. Capital or small letters, dashes and spaces do not matter."),
    )


def _groups(painter: QPainter, page: QRectF, top: float, groups: Sequence[str]) -> float:
    wide = page.width() / A_ROW
    painter.setFont(_font(26, bold=True))
    high = painter.fontMetrics().height() * 1.5
    for number, group in enumerate(groups):
        place = QRectF(page.left() + wide * (number % A_ROW), top + high * (number // A_ROW), wide, high)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, group)
    return top + high * -(-len(groups) // A_ROW)


def _text(painter: QPainter, page: QRectF, top: float, text: str, points: float, *, bold: bool = False) -> float:
    """Where the next one may begin."""
    painter.setFont(_font(points, bold=bold))
    room = QRectF(page.left(), page.top() + top, page.width(), page.height() - top)
    return painter.drawText(room, Qt.TextFlag.TextWordWrap, text).bottom()


def _font(points: float, *, bold: bool) -> QFont:
    font = QFont(FAMILIES)
    font.setPointSizeF(points)
    font.setBold(bold)
    return font
