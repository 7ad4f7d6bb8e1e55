"""Beside the note: who came, and for each what is to be done next; a tick where all is done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.dates import weekday
from facilitator.notes.owed import Owed, Step
from facilitator.people.client import ClientId
from ui.keys import keyed
from ui.notes.piece import step_words
from ui.notes.standing import Standing
from ui.parts.chip import Chip
from ui.parts.enters_at import enters_at
from ui.parts.named import named
from ui.parts.panel import Panel
from ui.parts.ticked_item import Row
from ui.parts.ticked_list import TickedList
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class WhoCame(Panel):
    chosen = Signal(object)  # ClientId
    entered = Signal()  # Enter on a client: to the note

    def __init__(self, owner: QWidget) -> None:
        super().__init__("aside")
        self.names = keyed(owner, "names", words=self.tr("Show names"), checkable=True)
        self._keys: list[ClientId] = []
        self._list = TickedList("notes-of", self.tr("Who came"), by_hand=False)
        self._list.chosen.connect(self.chosen)
        self._list.activated.connect(lambda _: self.entered.emit())
        for name, by in (("next-client", 1), ("previous-client", -1)):
            keyed(owner, name).triggered.connect(lambda _=False, by=by: self.step(by))
        self._owed = named(words("", Tone.SMALL, wraps=True), "notes-owed")
        self._held = named(words("", Tone.CHOSEN, wraps=True), "on-clipboard")
        column = spaced(QVBoxLayout(self), SPACE.snug)
        column.addWidget(words(self.tr("Who came"), Tone.LABEL))
        column.addWidget(self._owed)
        column.addWidget(self._list, 1)
        column.addWidget(self._held)
        column.addWidget(Chip(self.names), 0, Qt.AlignmentFlag.AlignLeading)
        enters_at(self, self._list)
        self.show_held("")

    def show_standings(self, standings: Sequence[Standing], unkept: Collection[ClientId], on: date) -> None:
        """`unkept`: for whom something that was typed was refused; `on`: the day of the session."""
        with_names = self.names.isChecked()
        self._keys = [each.client.id for each in standings]
        self._list.show_rows([self._row(each, with_names=with_names, is_unkept=each.client.id in unkept) for each in standings])
        owed = counted([each.owed for each in standings if each.owed and not each.is_done])
        self._owed.setText(owed or self.tr("All notes of {weekday} are in.").format(weekday=weekday(on)))

    def show_held(self, name: str) -> None:
        """Whose note is on the clipboard; "" when none is."""
        self._held.setText(self.tr("On the clipboard: {name}").format(name=name) if name else "")
        self._held.setVisible(bool(name))

    @property
    def client(self) -> ClientId | None:
        return cast("ClientId | None", self._list.key())

    def choose(self, client: ClientId | None) -> None:
        self._list.choose(client)

    def step(self, by: int) -> None:
        """At the ends it stays."""
        place = self._keys.index(self.client) + by if self.client in self._keys else -1
        if 0 <= place < len(self._keys):
            self._list.choose(self._keys[place])
            self.entered.emit()

    def _row(self, standing: Standing, *, with_names: bool, is_unkept: bool) -> Row:
        client = standing.client
        is_named = with_names and bool(client.real_name)
        notes = [client.code_name] if is_named else []
        notes.append(self.tr("not kept yet") if is_unkept else self._says(standing))
        return Row(
            client.id, client.real_name if is_named else client.code_name, " · ".join(notes),
            is_ticked=standing.is_done and not is_unkept,
        )  # fmt: skip

    def _says(self, standing: Standing) -> str:
        if standing.note.is_elsewhere:
            return self.tr("written elsewhere")
        if standing.owed is None:
            return self.tr("done")
        overdue = [self.tr("overdue")] if standing.owed.is_overdue else []
        return " · ".join([step_words(standing.owed.step), *overdue])


def counted(owed: Sequence[Owed]) -> str:
    """5 to write · 3 to sign · 2 overdue."""
    steps = Counter(each.step for each in owed)
    overdue = sum(each.is_overdue for each in owed)
    said = [f"{steps[step]} {step_words(step)}" for step in Step if steps[step]]
    return " · ".join([*said, *([_overdue(overdue)] if overdue else [])])


def _overdue(count: int) -> str:
    from ui.notes.piece import tr

    return tr("{count} overdue").format(count=count)
