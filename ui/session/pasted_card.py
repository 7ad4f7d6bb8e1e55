"""The chosen one of the pasted lines, as the capture card shows a line: its words, what it looks like, what is marked."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from facilitator.board.line import LONGEST_LINE
from facilitator.board.pasted import has_lines
from ui.parts.card import Card
from ui.parts.focus_ring import framed_by
from ui.parts.named import named
from ui.parts.several_lines import SeveralLines
from ui.parts.words import Tone, words
from ui.session.filed_row import FiledRow, ThemeName
from ui.session.kind_chip import KindChip
from ui.session.marks_row import MarksRow
from ui.session.pasted_lines import Pasted
from ui.spoken import mark_words
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE

MIDDLE = Qt.AlignmentFlag.AlignVCenter


class PastedField(SeveralLines):
    """Enter leads to the next line, Escape to the list; what is written is in the line at once."""

    pasted = Signal(str)  # more lines
    gone_back = Signal()

    def __init__(self) -> None:
        super().__init__(enter_goes_on=True)
        named(self, "pasted-field", self.tr("The words of the chosen line"))
        self.setProperty("tone", "bare")
        self.setFixedHeight(em(4))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.gone_back.emit()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if has_lines(source.text()):
            self.pasted.emit(source.text())
        else:
            super().insertFromMimeData(source)


class PastedCard(Card):
    reworded = Signal(str)

    def __init__(self, theme_name: ThemeName) -> None:
        super().__init__()
        named(self, "pasted-card", self.tr("The chosen line"))
        self.field = PastedField()
        self.kind = KindChip()
        self.filed = FiledRow(theme_name)
        self.marks = MarksRow()
        self._count = named(words("", Tone.SMALL), "pasted-letters")
        framed_by(self.field, self)
        self._is_showing = False
        self.field.textChanged.connect(self._changed)
        first = spaced(QHBoxLayout(), SPACE.near)
        first.addWidget(self.kind, 0, MIDDLE)
        first.addWidget(self.field, 1)
        first.addWidget(self._count, 0, MIDDLE)
        self.body.addLayout(first)
        self.body.addWidget(self.marks)
        self.body.addWidget(self.filed)

    def show_row(self, row: Pasted, other_words: str) -> None:
        self._is_showing = True
        if self.field.toPlainText() != row.line.wording:
            self.field.setPlainText(row.line.wording)
        self._is_showing = False
        target = row.target
        if target:
            self.kind.show_kind(target.kind)
        self.filed.show_target(target)
        held = target.marks if target else ()
        reason = self.tr("{what}: it stays off the room screen.").format(what=mark_words(held[0].kind)) if held else ""
        self.marks.show_marks(reason, other_words)
        self._count.setText(self.tr("{count} of {most}").format(count=row.letters, most=LONGEST_LINE))
        self._count.setProperty("tone", "warn" if row.letters > LONGEST_LINE else "small")
        self._count.style().polish(self._count)

    def _changed(self) -> None:
        if not self._is_showing:
            self.reworded.emit(self.field.toPlainText())
