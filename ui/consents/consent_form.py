"""A consent to be asked for: who gets what, what for, until when, and how it is taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import astuple, fields
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from facilitator.language import Explained
from ui.consents.offered import Offered, Typed, offers, usual_way_back
from ui.parts.action import action
from ui.parts.asked_line import AskedLine
from ui.parts.asked_text import AskedText
from ui.parts.button import Button
from ui.parts.chip import Chip
from ui.parts.columns import Columns
from ui.parts.flow import Flow
from ui.parts.into_view import bring_into_view
from ui.parts.named import named
from ui.parts.offer import Offer
from ui.parts.type_ahead import TypeAhead
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class ConsentForm(QWidget):
    """Nothing stands in it that nobody chose. What is refused stays as it was typed."""

    kept = Signal(object, bool)  # Typed; whether it is to be printed now
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "consent-form", self.tr("Ask for a consent"))
        self._taken = Typed()
        self._title = words("", Tone.STRONG, wraps=True)
        who = TypeAhead("consent-recipient", self.tr("Who gets it"), self.tr("A name, or a kind of people"))
        self._who = who
        self._recipient = AskedLine("consent-recipient", self.tr("Who gets it"), who)
        self._information = AskedText("consent-information", self.tr("What they get, in so many words"), lines=4)
        self._purpose = AskedLine("consent-purpose", self.tr("What for"))
        self._until = AskedLine("consent-until", self.tr("Until the end of this day"), hint=self.tr("may 14, or 6 months"))
        self._event = AskedLine("consent-event", self.tr("Or until this happens"), hint=self.tr("when my treatment here ends"))
        self._revoke = AskedText("consent-revoke", self.tr("How the client takes it back"), hint=usual_way_back())
        self._signed = AskedLine(
            "consent-signed", self.tr("Signed on paper already? On this day"), hint=self.tr("nov 20; empty while it is not")
        )
        who.taken.connect(self._take_recipient)
        who.entered.connect(lambda _: self._keep(is_printed=False))
        for line in (self._purpose, self._until, self._event, self._signed):
            line.entered.connect(lambda: self._keep(is_printed=False))
        self._lay_out()

    @property
    def typed(self) -> Typed:
        until, event = self._until.field.text(), self._event.field.text()
        return Typed(
            self._who.text(), self._information.text(), self._purpose.field.text(), until, event, self._revoke.text(),
            self._signed.field.text(),
        )  # fmt: skip

    def type(self, typed: Typed) -> None:
        for put, text in zip(self._putters(), astuple(typed), strict=True):
            put(text)

    def begin(self, typed: Typed, recipients: Sequence[Offer], *, is_new: bool) -> None:
        self._title.setText(self.tr("Ask for a consent") if is_new else self.tr("Change the consent"))
        self._taken = Typed()
        self._who.offer(recipients)
        self.type(typed)
        for line in self._lines().values():
            if isinstance(line, AskedLine):
                line.accept()

    def enter(self) -> None:
        """Where one begins. No focus proxy: Tab would pass by what stands before it (see enters_at)."""
        self._who.setFocus()

    def refuse(self, field: str, problem: Explained) -> None:
        line = self._lines()[field]
        line.refuse(problem)
        line.field.setFocus()
        bring_into_view(line)

    def _lines(self) -> dict[str, AskedLine | AskedText]:
        lines: tuple[AskedLine | AskedText, ...] = (self._recipient, self._information, self._purpose)
        ends: tuple[AskedLine | AskedText, ...] = (self._until, self._event, self._revoke, self._signed)
        return dict(zip((field.name for field in fields(Typed)), lines + ends, strict=True))

    def _putters(self) -> list[Callable[[str], None]]:
        return [_put_in(line.field) if isinstance(line, AskedLine) else line.put for line in self._lines().values()]

    def _lay_out(self) -> None:
        column = spaced(QVBoxLayout(self), SPACE.snug, down=SPACE.snug)
        column.addWidget(self._title)
        column.addWidget(words(self.tr("Words to begin with, for:"), Tone.QUIET, wraps=True))
        chips = spaced(Flow(), SPACE.snug)
        for offered in offers():
            chips.addWidget(self._chip(f"offer-{offered.name}", offered.words, partial(self._offer, offered)))
        column.addLayout(chips)
        for shown in (self._recipient, self._information, self._purpose):
            column.addWidget(shown)
        ends = spaced(Columns(9), SPACE.near)
        ends.addWidget(self._until)
        ends.addWidget(self._event)
        column.addLayout(ends)
        column.addWidget(self._revoke)
        usual = self.tr("Left empty, the usual way stands on the form. The program's own way may be another.")
        column.addWidget(words(usual, Tone.SMALL, wraps=True))
        column.addWidget(self._signed)
        does = spaced(Flow(), SPACE.snug)
        for name, text, is_first in (
            ("keep-and-print-consent", self.tr("Keep it and print it to sign…"), True),
            ("keep-consent", self.tr("Keep it"), False),
        ):
            made = action(self, name, text)
            made.triggered.connect(lambda _=False, first=is_first: self._keep(is_printed=first))
            does.addWidget(Button(made, primary=is_first))
        leave = action(self, "leave-consent-form", self.tr("Cancel"))
        leave.triggered.connect(self.left)
        does.addWidget(Button(leave))
        column.addLayout(does)

    def _chip(self, name: str, text: str, do: Callable[[], object]) -> Chip:
        made = action(self, name, text)
        made.triggered.connect(lambda: do())
        return Chip(made)

    def _offer(self, offered: Offered) -> None:
        """Another offer takes the place of the one before; what was typed stays."""
        self.type(self.typed.without(self._taken).filled_with(offered.typed))
        self._taken = offered.typed
        self._who.setFocus()

    def _take_recipient(self, words_: str) -> None:
        self._who.setText(words_)
        self._information.field.setFocus()

    def _keep(self, *, is_printed: bool) -> None:
        self.kept.emit(self.typed, is_printed)


def _put_in(field: QLineEdit) -> Callable[[str], None]:
    def put(text: str) -> None:
        if text != field.text():
            field.setText(text)
            field.setCursorPosition(0)

    return put
