"""Sealed entries: what groups shared, without person, order, time or session."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NewType

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Named, String, Table, TypedColumns, func, select, text

from facilitator.groups.group import GroupId
from facilitator.privacy.sameness import fold_hash, folded
from facilitator.storage.schema import Words, vault_tables
from facilitator.storage.vault import Vault
from facilitator.vocabulary import EntryKind, SignKind, Situation, Stage

EntryId = NewType("EntryId", int)


class EntryColumns(TypedColumns):
    """Without a rowid: SQLite would number the rows. Filled by one shuffled insert (board.seal), never line by line."""

    id = Column(BigInteger, primary_key=True, autoincrement=False)
    group = Column(BigInteger, ForeignKey("group.id"), nullable=False)
    meeting = Column(BigInteger, nullable=False)
    wording = Column(Words, nullable=False)
    folded = Column(BigInteger, nullable=False)  # fold_hash of the wording
    month: Named[str]
    five_or_more: Named[bool]
    kind: Named[str]
    situations: Named[int]  # a bit each, in the order of the enum: which one fitted best is an order that is not kept
    stage: Named[str | None]
    voices: Named[int]
    sign: Named[str | None] = Column(String(8))  # of a warning sign: feeling, thought or body, as guessed


entry_table = Table("entry", vault_tables, EntryColumns, sqlite_with_rowid=False)

Index("ix_entry_folded", entry_table.c.folded)
Index("ix_entry_month_group", entry_table.c.month, entry_table.c.group)
Index(  # a year of warning signs is counted from it alone
    "ix_entry_sign",
    *(entry_table.c[name] for name in ("month", "group", "stage", "sign", "meeting")),
    sqlite_where=text(f"kind = '{EntryKind.WARNING_SIGN}'"),
)


@dataclass(frozen=True)
class Entry:
    id: EntryId  # random 63 bits, never a sequence
    group: GroupId
    month: str  # "2026-11"
    meeting: int  # random tag: "the same session", stored nowhere else
    five_or_more: bool
    kind: EntryKind
    situations: tuple[Situation, ...]
    stage: Stage | None
    wording: str
    voices: int
    sign: SignKind | None = None


class Entries:
    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def count(self) -> int:
        with self._vault.read() as connection:
            return connection.execute(select(func.count()).select_from(entry_table)).scalar_one()

    def of(self, group: GroupId | None, months: Sequence[str]) -> list[Entry]:
        """In no order that means anything (by id). `group` None: of all groups."""
        query = select(entry_table).where(entry_table.c.month.in_(months)).order_by(entry_table.c.id)
        if group is not None:
            query = query.where(entry_table.c.group == group)
        with self._vault.read() as connection:
            return [as_entry(row) for row in connection.execute(query)]

    def has_wording(self, text: str) -> bool:
        """Whether an entry says the same words (privacy.sameness), found by an index of their folded form's hash."""
        query = select(entry_table.c.wording).where(entry_table.c.folded == fold_hash(text))
        with self._vault.read() as connection:
            return any(folded(wording) == folded(text) for (wording,) in connection.execute(query))


def as_bits(situations: Sequence[Situation]) -> int:
    return sum(1 << place for place, situation in enumerate(Situation) if situation in situations)


def from_bits(bits: int) -> tuple[Situation, ...]:
    return tuple(situation for place, situation in enumerate(Situation) if bits >> place & 1)


def as_entry(row: Sequence[Any]) -> Entry:
    """Of a row of entry_table, its columns in their order (more may follow)."""
    id_, group, meeting, wording, _hash, month, five_or_more, kind, situations, stage, voices, sign, *_ = row
    return Entry(
        EntryId(id_),
        GroupId(group),
        month,
        meeting,
        five_or_more,
        EntryKind(kind),
        from_bits(situations),
        Stage(stage) if stage else None,
        wording,
        voices,
        SignKind(sign) if sign else None,
    )
