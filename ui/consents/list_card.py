"""A card of rows with one form above them, which opens in place of its chip and keeps what is typed when it closes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction

from ui.consents.consent_form import ConsentForm
from ui.consents.give_form import GiveForm
from ui.consents.offered import tr
from ui.parts.action import action
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.deed import Told
from ui.parts.deed_rows import DeedRows
from ui.parts.into_view import bring_into_view
from ui.parts.named import named
from ui.parts.section_title import SectionTitle
from ui.parts.tab_order import in_order
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

Form = ConsentForm | GiveForm
SEEN = 8  # rows; the others are shown when they are asked for


class ListCard(Card):
    wanted = Signal(object, str)  # the key of a row, the verb

    def __init__(self, name: str, heading: str, opens: QAction, form: Form) -> None:
        super().__init__()
        named(self, f"{name}-card", heading)
        spaced(self.body, SPACE.near)
        self._told: Sequence[Told] = ()
        self._shows_all = False
        self._form = form
        self._chip = Chip(opens, primary=True)
        self._nothing = named(words("", Tone.QUIET, wraps=True), f"{name}-nothing")
        self.rows = DeedRows(name)
        self.rows.wanted.connect(self.wanted)
        self._older = action(self, f"older-{name}", "")
        self._older.triggered.connect(self._show_all)
        self._older_chip = Chip(self._older)
        form.hide()
        for shown in (SectionTitle(heading, "", self._chip), form, self._nothing, self.rows, self._older_chip):
            self.body.addWidget(shown)

    @property
    def is_open(self) -> bool:
        return not self._form.isHidden()

    def open_form(self) -> None:
        self._chip.hide()
        self._form.show()
        self._form.enter()
        bring_into_view(self._form)

    def close_form(self) -> None:
        """The focus goes back to where it came from."""
        if not self.is_open:
            return
        had_focus = self._form.isAncestorOf(self.window().focusWidget() or self)
        self._chip.show()
        if had_focus:
            self._chip.setFocus()
        self._form.hide()

    def forget(self) -> None:
        """The page is about another client now."""
        self._shows_all = False
        self.close_form()

    def show_rows(self, told: Sequence[Told], nothing: str) -> None:
        """`nothing` is said while there are no rows."""
        self._told = told
        self._nothing.setText(nothing)
        self._nothing.setVisible(not told)
        shown = told if self._shows_all else told[:SEEN]
        self.rows.show_rows(shown)
        self._older.setText(tr("Show {count} older").format(count=len(told) - len(shown)))
        self._older.setVisible(len(shown) < len(told))
        self._older.setEnabled(len(shown) < len(told))
        in_order(self._chip, self._form, *self.rows.stops, self._older_chip)

    def _show_all(self) -> None:
        self._shows_all = True
        self.show_rows(self._told, "")
