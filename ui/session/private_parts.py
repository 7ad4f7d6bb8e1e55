"""What the group must not see on the facilitator's own display: covered while the displays show the same picture (DOMAIN C4)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts.named import named
from ui.parts.panel import Panel
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class _Cover(Panel):
    """Over all of `private`, whatever is put into it later."""

    def __init__(self, private: QWidget, sentence: str) -> None:
        super().__init__("over")
        named(self, "private-cover", sentence)
        self.setParent(private)
        self.setAutoFillBackground(True)
        told = words(sentence, Tone.QUIET, wraps=True)
        told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        spaced(QVBoxLayout(self), SPACE.hair).addWidget(told)
        private.installEventFilter(self)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.ChildAdded, QEvent.Type.Show):
            self._fit()
        return False

    def _fit(self) -> None:
        private = self.parentWidget()
        if private:
            self.setGeometry(private.rect())
            self.raise_()


class PrivateParts(QObject):
    """What is covered takes neither keys nor clicks. What comes into sight meanwhile is covered too."""

    changed = Signal()
    words_changed = Signal()  # covered, or to be read

    def __init__(self, owner: QWidget, *parts: QWidget) -> None:
        super().__init__(owner)
        self._is_hidden = self._is_looked_at = False
        self._covers: dict[QWidget, _Cover] = {}
        self._sentence = self.tr("Not shown while the group may see your display.")
        for part in parts:
            self.watch(part)

    @property
    def is_hidden(self) -> bool:
        return self._is_hidden

    @property
    def covers_words(self) -> bool:
        """Also in what is not private as a whole, words that may name somebody are covered."""
        return self._is_hidden and not self._is_looked_at

    def look(self, is_looked_at: bool) -> None:
        """At the covered words, on purpose."""
        self._is_looked_at = is_looked_at
        self.words_changed.emit()

    def watch(self, part: QWidget) -> None:
        """Of `part`, too, nothing is to be seen while it is hidden."""
        if part not in self._covers:
            self._covers[part] = _Cover(part, self._sentence)
        self._show(part)

    def hide(self, is_hidden: bool) -> None:
        if is_hidden != self._is_hidden:
            self._is_hidden, self._is_looked_at = is_hidden, False
            for part in self._covers:
                self._show(part)
            self.changed.emit()
            self.words_changed.emit()

    def _show(self, part: QWidget) -> None:
        self._covers[part].setVisible(self._is_hidden)
        part.setEnabled(not self._is_hidden)
