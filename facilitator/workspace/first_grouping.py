"""Whether to offer that what waits is grouped: much waits, as in a practice that was brought in, or the packs tell other things.

What was known at the last grouping is remembered outside, in the settings (`Known.text`): a word for the packs' wordings and
a number, nothing that anybody said. Forgotten, it is offered once more.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b

from sqlalchemy import select

from facilitator.curriculum.library import Library
from facilitator.storage.counter import counter_table
from facilitator.workspace.grouping import is_being_grouped
from facilitator.workspace.workspace import Workspace

MUCH = 100  # lines that came since, and wait: some months of groups, of which one in ten fits no theme
SOME = 10  # are worth it when the packs were changed


@dataclass(frozen=True)
class Known:
    """At the last grouping, or when it was first looked. `left`: lines that nothing was near."""

    packs: str
    left: int = 0

    @property
    def text(self) -> str:
        return f"{self.packs} {self.left}"


@dataclass(frozen=True)
class Offer:
    waiting: int
    packs_changed: bool


@dataclass(frozen=True)
class Looked:
    """`to_remember`: of a practice that was never looked at, and where there is nothing to offer."""

    practice: str
    offer: Offer | None
    to_remember: Known | None = None


def look(ws: Workspace, remembered: dict[str, str]) -> Looked:
    """`remembered`: `Known.text` by practice. In the background: at 500,000 lines a third of a second."""
    practice = practice_of(ws)
    if is_being_grouped(ws):
        return Looked(practice, None)
    before = known_of(remembered.get(practice, ""))
    waiting, packs = ws.placements.waiting_count(), fingerprint(ws.library)
    if before is None and waiting < MUCH:
        return Looked(practice, None, Known(packs))
    packs_changed = before is not None and before.packs != packs
    since = waiting - (before.left if before else 0)
    is_worth_it = waiting >= SOME if packs_changed else since >= MUCH
    return Looked(practice, Offer(waiting, packs_changed) if is_worth_it else None)


def practice_of(ws: Workspace) -> str:
    """By chance, and never another: the vault's own name."""
    with ws.vault.read() as connection:
        return str(connection.scalar(select(counter_table.c.vault)))


def known_of(text: str) -> Known | None:
    packs, _, left = text.partition(" ")
    return Known(packs, int(left)) if packs and left.isdecimal() else None


def fingerprint(library: Library) -> str:
    """Of all that the packs' themes are told by."""
    told = blake2b(digest_size=8)
    for theme in library.themes:
        for text in (theme.id, *theme.examples, "", *theme.helps, ""):
            told.update(text.encode() + b"\n")
    return told.hexdigest()
