"""The left of Follow-up: a field to find anybody, and under it whom to follow up, or what was found while something is typed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.people.client import ClientId
from facilitator.workspace.follow_up import Who
from facilitator.workspace.search import Find
from ui.desk import Desk
from ui.follow_up.finder import Finder
from ui.follow_up.who_list import WhoList
from ui.parts.named import named
from ui.parts.search_field import SearchField
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class WhoSide(QWidget):
    """`chosen` carries a client, found or on the list. Escape in the field gives the list back; the client stays."""

    chosen = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._who: Sequence[Who] = ()
        self._today = date.min
        self._client: ClientId | None = None
        self._finder = Finder(desk, self)
        self._finder.found.connect(self._show_finds)
        self._finder.getting_ready.connect(lambda: self._say(self.tr("Reading the plans…")))
        spoken = self.tr("Find a client or a line of a plan")
        self._field = SearchField("search-clients", spoken, self.tr("Find a client or a line"))
        self._says = named(words("", Tone.QUIET, wraps=True), "search-says")
        self._list = WhoList()
        self._list.chosen.connect(self.chosen)
        self._field.sought.connect(self._seek)
        self._field.stepped.connect(self._list.step)
        self._field.entered.connect(self._take)
        self.setFocusProxy(self._list)
        column = spaced(QVBoxLayout(self), SPACE.snug)
        for part in (self._field, self._says):
            column.addWidget(part)
        column.addWidget(self._list, 1)
        self._says.hide()

    def show_who(self, who: Sequence[Who], today: date, client: ClientId | None) -> None:
        """While something is sought the finds stay, as they are after the change."""
        self._who, self._today, self._client = who, today, client
        if self._field.is_in_use:
            self._finder.seek(self._field.text().strip())
        else:
            self._show_list()

    def step(self, by: int) -> None:
        """To the next of those that are listed or found, or the one before."""
        self._list.step(by)

    def begin_search(self) -> None:
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def put_away(self) -> None:
        self._field.clear()
        self._finder.put_away()

    def _show_list(self) -> None:
        self._say("")
        self._list.show_who(self._who, self._today)
        self._choose()

    def _show_finds(self, finds: Sequence[Find]) -> None:
        self._say("" if finds else self.tr("Nobody has all these words in a name, plan or practice."))
        self._list.show_finds(finds)

    def _choose(self) -> None:
        if self._client is not None:
            self._list.choose(self._client)

    def _seek(self, typed: str) -> None:
        self._finder.seek(typed.strip())
        if not typed.strip():
            self._show_list()

    def _take(self) -> None:
        """The chosen find, else the first; then the list is back."""
        self._list.choose_first()
        if self._list.client is not None:
            self._field.clear()
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, sentence: str) -> None:
        self._says.setText(sentence)
        self._says.setVisible(bool(sentence))
