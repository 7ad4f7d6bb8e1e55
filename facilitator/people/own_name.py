"""Names of this place that the screening looks for: staff, local places, whatever else would point at somebody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum
from random import Random
from typing import NewType

from sqlalchemy import BigInteger, Column, Named, String, Table, TypedColumns, select

from facilitator.language import Explained
from facilitator.privacy.plain import one_line
from facilitator.privacy.sameness import folded
from facilitator.storage.rows import put_row
from facilitator.storage.schema import Words, vault_tables
from facilitator.storage.vault import Vault

OwnNameId = NewType("OwnNameId", int)

LONGEST_OWN_NAME = 80


class OwnNameKind(StrEnum):
    STAFF = "staff"
    PLACE = "place"
    OTHER = "other"


class OwnNameColumns(TypedColumns):
    id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    kind: Named[str] = Column(String(8))
    words: Named[str] = Column(Words)


own_name_table = Table("own_name", vault_tables, OwnNameColumns)


@dataclass(frozen=True)
class OwnName:
    id: OwnNameId
    kind: OwnNameKind
    words: str


class OwnNameMissing(Explained):
    def __init__(self) -> None:
        super().__init__("There is no name yet. Nothing was changed. Type it first.")


class OwnNameTooLong(Explained):
    def __init__(self, length: int) -> None:
        super().__init__(
            "A name can have {longest} letters; this one has {length}. Nothing was changed. Make it shorter.",
            longest=LONGEST_OWN_NAME,
            length=length,
        )


class OwnNameThere(Explained):
    def __init__(self) -> None:
        super().__init__("This name is on the list already. Nothing was changed.")


class OwnNames:
    def __init__(self, vault: Vault, rng: Random) -> None:
        self._vault = vault
        self._rng = rng

    def all(self) -> list[OwnName]:
        """By name."""
        with self._vault.read() as connection:
            rows = connection.execute(select(own_name_table)).all()
        names = [OwnName(OwnNameId(id_), OwnNameKind(kind), words) for id_, kind, words in rows]
        return sorted(names, key=lambda name: name.words.casefold())

    def add(self, kind: OwnNameKind, words: str) -> OwnName:
        """Raises OwnNameMissing, OwnNameTooLong, OwnNameThere."""
        name = OwnName(OwnNameId(self._rng.getrandbits(63)), kind, one_line(words))
        if not name.words:
            raise OwnNameMissing
        if len(name.words) > LONGEST_OWN_NAME:
            raise OwnNameTooLong(len(name.words))
        if any(folded(other.words) == folded(name.words) for other in self.all()):
            raise OwnNameThere
        self.put(name)
        return name

    def change(self, kind: OwnNameKind, words: Iterable[str]) -> list[OwnName]:
        """These in place of what was there of this kind, which is returned, for undo (`put_back`).

        Empty words, and those said twice, are left out. Raises OwnNameTooLong; OwnNameThere, where another kind has them.
        """
        with self._vault.write("people"):
            before = [name for name in self.all() if name.kind is kind]
            wanted = {folded(each): each for each in map(one_line, words) if each}
            for name in before:
                if wanted.get(folded(name.words)) == name.words:
                    del wanted[folded(name.words)]
                else:
                    self.remove(name.id)
            for each in wanted.values():
                self.add(kind, each)
        return before

    def put_back(self, kind: OwnNameKind, names: Iterable[OwnName]) -> None:
        with self._vault.write("people") as connection:
            connection.execute(own_name_table.delete().where(own_name_table.c.kind == kind))
            for name in names:
                self.put(name)

    def remove(self, name: OwnNameId) -> None:
        with self._vault.write("people") as connection:
            connection.execute(own_name_table.delete().where(own_name_table.c.id == name))

    def put(self, name: OwnName) -> None:
        """Undo of `remove`."""
        with self._vault.write("people") as connection:
            put_row(connection, own_name_table, asdict(name))
