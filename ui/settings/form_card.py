"""A card with a sentence and a button; the button opens a form in its place, which goes when it is done or left."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.into_view import bring_into_view
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class FormCard(Card):
    opened = Signal()

    def __init__(self, heading: str, about: str, opens: QAction) -> None:
        super().__init__(heading)
        spaced(self.body, SPACE.snug)
        self._form: QWidget | None = None
        self._about = words(about, Tone.QUIET, wraps=True)
        self._button = Button(opens)
        opens.triggered.connect(self.opened)
        self.body.addWidget(self._about)
        self.body.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeading)

    @property
    def form(self) -> QWidget | None:
        return self._form

    def show_form(self, form: QWidget) -> None:
        self._form = form
        self._about.hide()
        self._button.hide()
        self.body.addWidget(form)
        form.show()
        form.setFocus()
        bring_into_view(form)

    def close_form(self) -> None:
        """The focus goes back to where it came from."""
        form, self._form = self._form, None
        if form is None:
            return
        self._about.show()
        self._button.show()
        if form.isAncestorOf(self.window().focusWidget() or self):
            self._button.setFocus()
        self.body.removeWidget(form)
        form.hide()
        form.deleteLater()
