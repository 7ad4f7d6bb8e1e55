"""Names that change while the group meets: of a client, in a plan, on the own list. Lines are looked at anew."""

from __future__ import annotations

from typing import Any

from ui.background import InTurn
from ui.session.tool import Bench, Tool

KNOWS_NAMES = frozenset({"people", "care"})


class NamesTool(Tool):
    """The names are read, and what looks for them is made, off the windows' thread; most of what is stored changes no name."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._in_turn = InTurn(self, self._read)
        bench.desk.changes.changed.connect(self._heard)

    def begin(self) -> None:
        """Also when it is opened again, after names may have changed."""
        if self.bench.evening.learn_names():
            self.bench.sharing.read_again()

    def _heard(self, rooms: frozenset[str]) -> None:
        if rooms & KNOWS_NAMES:
            self._read()

    def _read(self) -> None:
        evening = self.bench.evening
        if not evening.run.is_closed:
            self._in_turn.read(lambda _: evening.other_names(), self._know, self._say)

    def _know(self, found: Any) -> None:
        evening = self.bench.evening
        if found and not evening.run.is_closed:
            evening.know(*found)
            self.bench.sharing.read_again()

    def _say(self, problem: Exception) -> None:
        self.bench.desk.doing.say(self.tr("Names could not be read again: lines are looked through with those of before."))
