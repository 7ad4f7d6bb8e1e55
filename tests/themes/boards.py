"""Sealed boards for these tests: some groups in a small vault, with a library of a few themes that a test may change."""

from __future__ import annotations

from datetime import time
from random import Random

from sqlalchemy import select

from facilitator.board.entry import EntryId, entry_table
from facilitator.board.line import Line, LineId
from facilitator.board.seal import seal
from facilitator.curriculum.library import Library
from facilitator.curriculum.theme import Theme
from facilitator.groups.group import GroupId, Groups
from facilitator.storage.vault import Vault
from facilitator.themes.placement import How, place
from facilitator.themes.placing import Placements
from facilitator.themes.rollup import Cell, Rollups, count_anew
from facilitator.themes.search import index
from facilitator.themes.theme import Themes
from facilitator.vocabulary import EntryKind, Situation, Stage, Weekday

SITUATION = Situation.URGES_AND_TEMPTATIONS
MONTHS = ("2026-08", "2026-09", "2026-10")


def theme(id_: str, name: str = "", topics: tuple[str, ...] = ("a-topic",), **of_it: object) -> Theme:
    name = name or id_.replace("-", " ").capitalize()
    wordings = of_it.pop("wordings", tuple(f"{name} {number}" for number in range(16)))
    return Theme(id=id_, name=name, situations=(SITUATION,), topics=topics, wordings=wordings, **of_it)  # type: ignore[arg-type]


def line(wording: str, kind: EntryKind = EntryKind.TRIGGER, number: int = 0, **of_it: object) -> Line:
    return Line(LineId(number), wording, kind, (SITUATION,), None, 1, **of_it)  # type: ignore[arg-type]


class Boards:
    """`seal` puts one meeting there, as the product does; the rest are the objects of the room."""

    def __init__(self, vault: Vault, *themes: str, seed: int = 1) -> None:
        self.vault = vault
        self.rng = Random(seed)
        self.groups = [Groups(vault, self.rng).form(name, Weekday.TUESDAY, time(18)).id for name in ("Tuesdays", "Fridays")]
        self.library = Library(themes=[theme(id_) for id_ in themes or ("payday", "old-places", "conflict", "boredom")])
        self.placements = Placements(vault)
        self.rollups = Rollups(vault)

    @property
    def themes(self) -> Themes:
        """With the library as it is now."""
        return Themes(self.vault, self.library, self.rng)

    def seal(self, *of_lines: str | None, month: str = MONTHS[0], group: GroupId | None = None) -> list[EntryId]:
        """A meeting with one line for each given theme (None: not yet grouped). Entries in that order."""
        kinds, stages = list(EntryKind), [None, *Stage]
        lines = [
            Line(
                LineId(number), f"Words {self.rng.getrandbits(40)}", self.rng.choice(kinds),
                tuple(self.rng.sample(list(Situation), self.rng.randint(0, 3))), self.rng.choice(stages), self.rng.randint(1, 3),
            )
            for number in range(len(of_lines))
        ]  # fmt: skip
        group = group or self.groups[0]
        with self.vault.write("session") as connection:
            entries = seal(connection, lines, group, month, True, self.rng)
            ids = [entries[each.id] for each in lines]
            place(connection, {id_: theme for id_, theme in zip(ids, of_lines, strict=True) if theme}, How.MAYBE)
            index(connection, ids)
            count_anew(connection, [Cell(month, group)])
        return ids

    def shown(self) -> dict[str, set[EntryId]]:
        """Entries by the theme that they show in."""
        return {
            each.id: {entry.id for entry, _ in self.placements.of(each.id, MONTHS, most=10_000)} for each in self.themes.all()
        }

    def all(self) -> list[EntryId]:
        with self.vault.read() as connection:
            return [EntryId(id_) for id_ in connection.scalars(select(entry_table.c.id).order_by(entry_table.c.id))]
