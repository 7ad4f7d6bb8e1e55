"""A signed note: its text as it was signed, by whom and when, what was added later, and a field for an addendum."""

from __future__ import annotations

from datetime import tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.dates import clock_time, short_day_with_year
from facilitator.language import Explained
from facilitator.notes.signature import Addendum, Role, Signature, Signed
from ui.notes.asked_text import AskedText
from ui.parts.action import action
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.emptied import empty
from ui.parts.named import named
from ui.parts.picture import Picture
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class SignedView(QWidget):
    added = Signal(str)  # an addendum, as typed

    def __init__(self) -> None:
        super().__init__()
        named(self, "signed-note", self.tr("The signed note"))
        self._shown: Signed | None = None
        self._seal = named(words("", Tone.CHOSEN, wraps=True), "signed-by")
        self._broken = named(words("", Tone.WARN, wraps=True), "not-whole")
        self._text = named(words("", wraps=True), "signed-text")
        card = Card(tone="next")
        head = spaced(QHBoxLayout(), SPACE.snug)
        head.addWidget(Picture("lock", "accent"), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._seal, 1)
        card.body.addLayout(head)
        card.body.addWidget(self._broken)
        card.body.addWidget(self._text)
        self._addenda = spaced(QVBoxLayout(), SPACE.near)
        self.asked = AskedText("addendum-words", self.tr("Addendum"), self.tr("What is to be added or put right"))
        self._add = action(self, "add-addendum", self.tr("Add it for good"))
        self._add.triggered.connect(lambda: self.added.emit(self.asked.field.text()))
        self._chip = Chip(self._add)
        self.asked.field.entered.connect(lambda: self._chip.setFocus(Qt.FocusReason.TabFocusReason))
        self._as = words("", Tone.SMALL, wraps=True)
        does = spaced(QHBoxLayout(), SPACE.snug)
        does.addWidget(self._as, 1)
        does.addWidget(self._chip)
        column = spaced(QVBoxLayout(self), SPACE.near)
        column.addWidget(card)
        column.addLayout(self._addenda)
        column.addWidget(self.asked)
        column.addLayout(does)

    def show_signed(self, signed: Signed, signer: str, zone: tzinfo | None) -> None:
        if self._shown is None or self._shown.note != signed.note:
            self.asked.field.put("")
            self.asked.accept()
        self._shown = signed
        self._seal.setText("\n".join(self._signed_by(signature, zone) for signature in signed.signatures))
        broken = self.tr("What is stored of this note no longer agrees with what was signed. Compare it with the record system.")
        self._broken.setText("" if signed.is_whole else broken)
        self._broken.setVisible(not signed.is_whole)
        self._text.setText(signed.text)
        self._as.setText(self.tr("Signed as {name}. It stays for good, too.").format(name=signer) if signer else "")
        empty(self._addenda)
        for addendum in signed.addenda:
            self._addenda.addWidget(self._addendum(addendum, zone))

    def was_added(self) -> None:
        self.asked.field.put("")

    def refuse(self, problem: Explained) -> None:
        self.asked.refuse(problem)
        self.asked.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def write(self) -> None:
        self.asked.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _addendum(self, addendum: Addendum, zone: tzinfo | None) -> Card:
        card = Card(tone="small")
        head = self.tr("Addendum by {name}, {when}").format(name=addendum.by, when=_when(addendum, zone))
        card.body.addWidget(words(head, Tone.LABEL, wraps=True))
        card.body.addWidget(words(addendum.text, wraps=True))
        return card

    def _signed_by(self, signature: Signature, zone: tzinfo | None) -> str:
        sentence = self.tr("Signed by {name}, {when}")
        if signature.role is Role.SECOND:
            sentence = self.tr("Second signature: {name}, {when}")
        return sentence.format(name=signature.by, when=_when(signature, zone))


def _when(thing: Signature | Addendum, zone: tzinfo | None) -> str:
    local = thing.at.astimezone(zone)
    return f"{short_day_with_year(local.date())}, {clock_time(local)}"
