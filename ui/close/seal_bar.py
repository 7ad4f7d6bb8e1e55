"""The foot of the close: back to the session, later, or seal. What the seal does is said in two lines before it is done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.keys import keyed
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.meter import Meter
from ui.parts.named import named
from ui.parts.panel import Panel
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class SealBar(Panel):
    reopen_wanted = Signal()
    nobody_came = Signal()
    later_wanted = Signal()
    seal_asked = Signal()  # before it is explained: what is typed is to be stored first
    seal_wanted = Signal()
    resized = Signal()

    def __init__(self, owner: QWidget) -> None:
        """The key that asks for the seal works wherever the focus is on `owner`, the page."""
        super().__init__("foot")
        named(self, "seal-bar")
        self._usual = self._usual_row(owner)
        self._explained = self._explanation()
        self._busy = self._progress()
        column = spaced(QVBoxLayout(self))
        for part in (self._usual, self._explained, self._busy):
            column.addWidget(part)
        self.show_usual()

    def show_usual(self) -> None:
        self._show(self._usual)

    def offer_nobody_came(self, is_so: bool) -> None:
        """When nobody came and nothing was shared, it may be said not to have taken place."""
        self._nobody.setVisible(is_so)

    def explain(self, notes: Sequence[str]) -> None:
        """What the seal does, and, for this session, what else it will do."""
        self._notes.setText("\n".join(notes))
        self._notes.setVisible(bool(notes))
        self._show(self._explained)
        self._seal_now.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_busy(self) -> None:
        self._meter.setValue(0)
        self._show(self._busy)

    def show_share(self, share: float) -> None:
        self._meter.setValue(round(share * 100))

    def focus_seal(self) -> None:
        self._seal.setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._explained.isVisible():
            self._leave()
        else:
            super().keyPressEvent(event)

    def _show(self, part: QWidget) -> None:
        for each in (self._usual, self._explained, self._busy):
            each.setVisible(each is part)
        self._asking.setEnabled(part is self._usual)

    def _leave(self) -> None:
        self.show_usual()
        self.focus_seal()

    def _usual_row(self, owner: QWidget) -> QWidget:
        back = action(self, "reopen", self.tr("Back to the session"))
        self._nobody = action(self, "nobody-came-at-all", self.tr("Nobody came"))
        later = action(self, "seal-later", self.tr("Seal later"))
        self._asking = keyed(owner, "seal", words=self.tr("Seal…"))
        back.triggered.connect(self.reopen_wanted)
        self._nobody.triggered.connect(self.nobody_came)
        later.triggered.connect(self.later_wanted)
        self._asking.triggered.connect(self.seal_asked)
        self._seal = Button(self._asking, primary=True)
        usual = QWidget()
        row = spaced(QHBoxLayout(usual), SPACE.near)
        row.addWidget(Button(back))
        row.addWidget(Button(self._nobody))
        row.addStretch(1)
        row.addWidget(Button(later))
        row.addWidget(self._seal)
        return usual

    def _explanation(self) -> QWidget:
        does = self.tr(
            "Sealing shuffles the lines of the board and keeps them not linked to a person: neither who said them, nor in which "
            "order. It cannot be undone."
        )
        does_not = self.tr("Which meeting a line is from can often be worked out, and the people in the room heard each other.")
        self._notes = named(words("", Tone.WARN, wraps=True), "seal-notes")
        seal = action(self, "seal-now", self.tr("Seal it"))
        leave = action(self, "leave-seal", self.tr("Not yet"))
        seal.triggered.connect(self.seal_wanted)
        leave.triggered.connect(self._leave)
        self._seal_now = Button(seal, primary=True)
        explained = named(QWidget(), "seal-explained", does)
        row = spaced(QHBoxLayout(explained), SPACE.apart)
        said = spaced(QVBoxLayout(), SPACE.hair)
        for shown in (words(does, wraps=True), words(does_not, Tone.QUIET, wraps=True), self._notes):
            said.addWidget(shown)
        row.addLayout(said, 1)
        row.addWidget(Button(leave), 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self._seal_now, 0, Qt.AlignmentFlag.AlignBottom)
        return explained

    def _progress(self) -> QWidget:
        busy = QWidget()
        self._meter = Meter("sealing-done", self.tr("How far it is"), length=16)
        row = spaced(QHBoxLayout(busy), SPACE.apart)
        row.addWidget(words(self.tr("Sealing…")))
        row.addWidget(self._meter, 1)
        return busy
