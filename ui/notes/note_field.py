"""A field for a piece of a note: as high as its words. Enter goes on, Shift+Enter begins a new line."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from ui.parts.named import named
from ui.parts.several_lines import SeveralLines
from ui.secret_clipboard import marked
from ui.style.spacing import em

NARROWEST = 12  # em


class NoteField(SeveralLines):
    typed = Signal()  # by hand, or taken back; not by `put`

    def __init__(self, name: str, spoken: str, hint: str = "") -> None:
        super().__init__(enter_goes_on=True)
        named(self, name, spoken)
        self.setPlaceholderText(hint)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(em(NARROWEST))
        self.document().setDocumentMargin(0)
        self.document().clearUndoRedoStacks()  # the margin counts as something to take back
        self._is_put = False
        self._height = 0
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._grow())
        self.textChanged.connect(self._tell)
        self._grow()

    def text(self) -> str:
        return self.toPlainText()

    def put(self, text: str) -> None:
        """In place of what stands there. The same words once more leave the cursor and what can be taken back as they are."""
        if text == self.toPlainText():
            return
        self._is_put = True
        self.setPlainText(text)
        self._is_put = False

    def replace(self, start: int, end: int, other: str) -> None:
        """From a letter until before another; it can be taken back in the field."""
        text, cursor = self.toPlainText(), self.textCursor()
        cursor.setPosition(_units(text[:start]))
        cursor.setPosition(_units(text[:end]), cursor.MoveMode.KeepAnchor)
        cursor.insertText(other)

    def go_to_end(self) -> None:
        self.moveCursor(self.textCursor().MoveOperation.End)

    def sizeHint(self) -> QSize:
        return QSize(em(NARROWEST), self._height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied from the field by hand, too, is marked as not to be remembered."""
        return marked(self.textCursor().selection().toPlainText())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._grow()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            QTimer.singleShot(0, self, self._grow)

    def _tell(self) -> None:
        if not self._is_put:
            self.typed.emit()

    def _grow(self) -> None:
        """Line by line: a line with other letters in it, or a picture, is higher."""
        words, block = 0.0, self.document().firstBlock()
        while block.isValid():
            words += self.blockBoundingRect(block).height()
            block = block.next()
        around = self.height() - self.viewport().height()
        height = ceil(max(words, self.fontMetrics().lineSpacing())) + max(around, 0) + 2
        if height != self._height:
            self._height = height
            self.updateGeometry()


def _units(text: str) -> int:
    """How many positions a Qt document counts for it."""
    return len(text.encode("utf-16-le")) // 2
