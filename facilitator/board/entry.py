"""Sealed entries: what groups shared, without person, order, time or session."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NewType

from facilitator.groups.group import GroupId
from facilitator.storage.vault import Vault
from facilitator.vocabulary import EntryKind, Situation, Stage

EntryId = NewType("EntryId", int)


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


class Entries:
    def __init__(self, vault: Vault) -> None: ...

    def count(self) -> int:
        raise NotImplementedError

    def of(self, group: GroupId | None, months: Sequence[str]) -> list[Entry]:
        """In no order that means anything (by id)."""
        raise NotImplementedError

    def has_wording(self, text: str) -> bool:
        """Whether an entry says the same words (privacy.sameness), found by an index of their folded form's hash."""
        raise NotImplementedError
