"""Beside the sheets: who came, whose sheet is seen and whose are taken, all or none with one click."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.people.client import ClientId
from ui.handouts.sheets import Handout
from ui.keys import keyed
from ui.parts.action import action
from ui.parts.chip import Chip
from ui.parts.enters_at import enters_at
from ui.parts.named import named
from ui.parts.panel import Panel
from ui.parts.ticked_item import Row
from ui.parts.ticked_list import TickedList
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class Whose(Panel):
    chosen = Signal()  # another sheet is to be seen
    ticked = Signal()

    def __init__(self, owner: QWidget) -> None:
        """The key that shows names works wherever the focus is on `owner`, the page."""
        super().__init__("aside")
        self.names = keyed(owner, "names", words=self.tr("Show names"), checkable=True)
        self._list = TickedList("handouts-of", self.tr("Who came"), by_hand=True)
        self._list.chosen.connect(lambda _: self.chosen.emit())
        self._list.ticked.connect(self.ticked)
        every, nobody = action(self, "tick-all", self.tr("All")), action(self, "tick-none", self.tr("None"))
        every.triggered.connect(lambda: self._list.tick_all(True))
        nobody.triggered.connect(lambda: self._list.tick_all(False))
        self._about = named(words("", Tone.SMALL, wraps=True), "about-ticks")
        head = spaced(QHBoxLayout(), SPACE.tight)
        head.addWidget(words(self.tr("Who came"), Tone.LABEL))
        head.addStretch()
        head.addWidget(Chip(every))
        head.addWidget(Chip(nobody))
        column = spaced(QVBoxLayout(self), SPACE.snug)
        column.addLayout(head)
        column.addWidget(self._list, 1)
        column.addWidget(Chip(self.names), 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._about)
        enters_at(self, self._list)

    def show_handouts(self, handouts: Sequence[Handout]) -> None:
        self._list.show_rows([Row(each.client.id, each.sheet.heading, self._note(each)) for each in handouts])
        has_empty = any(each.has_nothing_recorded for each in handouts)
        self._about.setText(self.tr("Where nothing is recorded, the sheet has lines to write on.") if has_empty else "")
        self._about.setVisible(has_empty)

    def forget(self) -> None:
        """Ticks and choice belong to one session."""
        self._list.show_rows([])

    def take_only(self, client: ClientId) -> None:
        self._list.tick_all(False)
        self._list.tick(client)
        self._list.choose(client)

    def client(self) -> ClientId | None:
        """Whose sheet is to be seen."""
        return cast("ClientId | None", self._list.key())

    def ticked_clients(self) -> list[ClientId]:
        return cast("list[ClientId]", self._list.ticked_keys())

    def _note(self, handout: Handout) -> str:
        """The code name stands with the real one, so that nobody is taken for somebody else."""
        notes = [handout.client.code_name] if handout.sheet.heading != handout.client.code_name else []
        notes += [self.tr("printed")] if handout.is_printed else []
        notes += [self.tr("nothing recorded")] if handout.has_nothing_recorded else []
        notes += [self.tr("large print")] if handout.client.large_print else []
        return " · ".join(notes)
