"""Words that the group must not read where it sees the facilitator's own display: bars over a line, dots in what is painted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from unicodedata import bidirectional

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QInputMethodEvent, QPainter, QPaintEvent, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.privacy.screening import Mark
from ui.parts.named import named
from ui.parts.text_block import Span
from ui.style.spacing import em
from ui.style.tokens import RADIUS

DOTS = "•••••"  # always as many: how long a name is says something
WORD = re.compile(r"\S+")
FAR = 1_000_000.0


def dotted(text: str, marks: Iterable[Mark]) -> str:
    """With dots in place of what is marked."""
    shown, end = [], 0
    for start, stop in joined((mark.start, mark.end) for mark in marks):
        shown += [text[end:start], DOTS]
        end = stop
    return "".join((*shown, text[end:]))


def joined(spans: Iterable[Span]) -> list[Span]:
    """In their order; those that touch are one."""
    made: list[Span] = []
    for start, end in sorted(spans):
        if made and start <= made[-1][1]:
            made[-1] = (made[-1][0], max(end, made[-1][1]))
        else:
            made.append((start, end))
    return made


class WordCover(QWidget):
    """Over `line`. What is marked is covered, the word that is being typed, and all of it until it was looked at."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        named(self, "word-cover")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._line = line
        self._marked: Sequence[Span] = ()
        self._looked_at: str | None = None
        self._is_composing = False
        line.installEventFilter(self)
        for changed in (line.textChanged, line.cursorPositionChanged, line.selectionChanged):
            changed.connect(lambda *_: self.update())
        self.hide()

    def show_marks(self, marks: Iterable[Mark]) -> None:
        """Of the text as it stands now."""
        self._looked_at = self._line.text()
        self._marked = [(mark.start, mark.end) for mark in marks]
        self.update()

    def cover(self, is_covering: bool) -> None:
        self.setGeometry(self._line.rect())
        self.setVisible(is_covering)
        self.raise_()

    @property
    def covered(self) -> list[Span]:
        """Letters that cannot be read now."""
        text = self._line.text()
        if self._is_composing:
            return [(0, len(text))]
        words = [(word.start(), word.end()) for word in WORD.finditer(text)]
        if text != self._looked_at:
            return words
        at = self._line.cursorPosition() if self._line.hasFocus() else -1
        return joined((*self._marked, *(word for word in words if word[0] <= at <= word[1])))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._line.rect())
        elif isinstance(event, QInputMethodEvent):
            self._is_composing = bool(event.preeditString())
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._line.palette().placeholderText())
        if self._is_composing:
            painter.drawRect(self.rect())  # letters of an input method stand where nothing tells
            return
        for place in self._places():
            painter.drawRoundedRect(place, em(RADIUS.small), em(RADIUS.small))

    def _places(self) -> list[QRectF]:
        """Of what is covered, on the line."""
        layout = self._laid_out()
        line = layout.lineAt(0)  # it lives no longer than its layout
        cursor = self._line.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
        here = cursor.center().x() - _x(line, self._line.cursorPosition())
        top, tall = cursor.top(), cursor.height()
        places = []
        for start, end in self.covered:
            edges = sorted(here + _x(line, at) for at in (start, end))
            places.append(QRectF(edges[0], top, edges[1] - edges[0], tall))
        return places

    def _laid_out(self) -> QTextLayout:
        """As the line lays it out."""
        text = self._line.text()
        layout = QTextLayout(text, self._line.font())
        option = QTextOption()
        option.setTextDirection(_direction(text))
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        layout.beginLayout()
        layout.createLine().setLineWidth(FAR)
        layout.endLayout()
        return layout


def _x(line: QTextLine, at: int) -> float:
    place = line.cursorToX(at)
    return float(place[0] if isinstance(place, tuple) else place)  # type: ignore[arg-type]  # the stubs do not know the pair


def _direction(text: str) -> Qt.LayoutDirection:
    """That of its first letter that has one."""
    first = next((kind for kind in map(bidirectional, text) if kind in ("L", "R", "AL")), "L")
    return Qt.LayoutDirection.LeftToRight if first == "L" else Qt.LayoutDirection.RightToLeft
