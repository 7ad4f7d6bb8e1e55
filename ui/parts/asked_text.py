"""A field of several lines: its label above it, below it what is wrong with what was typed, and the words offered instead."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.language import Explained
from ui.parts.named import named
from ui.parts.refusal import Refusal
from ui.parts.several_lines import SeveralLines
from ui.parts.words import Tone, words
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE


class AskedText(QWidget):
    """Tab goes on to the next field, Enter begins a new line unless it goes on. What is typed stays when it is refused."""

    left = Signal()  # the focus went on
    entered = Signal()  # where Enter goes on
    edited = Signal()

    def __init__(self, name: str, label: str, *, hint: str = "", lines: int = 3, enter_goes_on: bool = False) -> None:
        super().__init__()
        self.field = named(_Field(lines, enter_goes_on=enter_goes_on), name, label)
        self.field.left.connect(self.left)
        self.field.entered.connect(self.entered)
        self.field.setPlaceholderText(hint)
        self._refusal = Refusal(self, self.field, SPACE.hair)
        self._refusal.taken.connect(self._take)
        self._said = ""  # the words that were refused
        self.field.textChanged.connect(self._accept)
        column = spaced(QVBoxLayout(self), SPACE.hair)
        for shown in (words(label, Tone.LABEL, wraps=True), self.field, self._refusal):
            column.addWidget(shown)
        self.setFocusProxy(self.field)

    def text(self) -> str:
        return self.field.toPlainText()

    def put(self, text: str) -> None:
        """The same words once more leave the cursor and what can be taken back as they are."""
        if text != self.text():
            self.field.setPlainText(text)

    def refuse(self, problem: Explained) -> None:
        self._said = getattr(problem, "says", "")
        self._refusal.refuse(problem)

    def _take(self, offered: str) -> None:
        """In place of the words that were refused, and of no others."""
        self.put(self.text().replace(self._said, offered, 1) if self._said else self.text())
        self.field.setFocus()

    def _accept(self) -> None:
        self._refusal.accept()
        self.edited.emit()


class _Field(SeveralLines):
    def __init__(self, lines: int, *, enter_goes_on: bool) -> None:
        super().__init__(enter_goes_on=enter_goes_on)
        self._lines = lines
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        around = em(SPACE.apart) + 2 * round(self.document().documentMargin())
        self.setFixedHeight(self.fontMetrics().lineSpacing() * self._lines + around)
