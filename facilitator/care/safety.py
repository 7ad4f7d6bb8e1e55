"""Safety: notes of danger, and that somebody looked after them. What is asked and where to call stands on the safety card."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from random import Random
from typing import NewType

from sqlalchemy import BigInteger, Column, ColumnElement, ForeignKey, Named, Table, TypedColumns, literal_column, select, true
from sqlalchemy.exc import IntegrityError

from facilitator.language import Explained
from facilitator.people.client import ClientId, ClientUnknown
from facilitator.privacy.plain import paragraphs
from facilitator.storage.rows import put_row
from facilitator.storage.schema import Moment, Words, vault_tables
from facilitator.storage.vault import Vault

DangerId = NewType("DangerId", int)

LONGEST_DANGER = 2_000


class DangerColumns(TypedColumns):
    id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    client: Named[int] = Column(BigInteger, ForeignKey("client.id", ondelete="RESTRICT"))
    at: Named[datetime] = Column(Moment)
    noted: Named[str] = Column(Words)
    looked_after_at: Named[datetime | None] = Column(Moment)
    what_was_done: Named[str] = Column(Words)


danger_table = Table("danger", vault_tables, DangerColumns)


@dataclass(frozen=True)
class Danger:
    """`looked_after_at` is None while somebody still has to ask. `noted` is "" when a measure brought it up."""

    id: DangerId
    client: ClientId
    at: datetime
    noted: str
    looked_after_at: datetime | None = None
    what_was_done: str = ""


class DangerTooLong(Explained):
    def __init__(self, length: int) -> None:
        super().__init__(
            "This note can have {longest} letters; it has {length}. Nothing was changed. Make it shorter.",
            longest=LONGEST_DANGER,
            length=length,
        )


class NothingDone(Explained):
    def __init__(self) -> None:
        super().__init__("Write in a few words what was done. Nothing was changed; the note stays open.")


class DangerGone(Explained):
    def __init__(self) -> None:
        super().__init__("This note is no longer there. Nothing was changed. Open this client's page again.")


class Safety:
    def __init__(self, vault: Vault, now: Callable[[], datetime], rng: Random) -> None:
        self._vault = vault
        self._now = now
        self._rng = rng

    def note(self, client: ClientId, noted: str = "") -> Danger:
        """Raises ClientUnknown, DangerTooLong."""
        danger = _cleaned(Danger(DangerId(self._rng.getrandbits(63)), client, self._moment(), noted))
        self.put(danger)
        return danger

    def of(self, client: ClientId) -> list[Danger]:
        """Newest first."""
        return self._read(danger_table.c.client == client)

    def open_of_each(self, clients: Iterable[ClientId]) -> dict[ClientId, Danger]:
        """The newest that nobody has looked after yet, in one reading."""
        return self._open(danger_table.c.client.in_(clients))

    def open_of_all(self) -> dict[ClientId, Danger]:
        """As `open_of_each`, of everybody."""
        return self._open(true())

    def look_after(self, danger: DangerId, what_was_done: str) -> Danger:
        """Return it as it was, for undo (`put`). Raises DangerGone, DangerTooLong, NothingDone."""
        if not paragraphs(what_was_done):
            raise NothingDone
        with self._vault.write("care"):
            before = self._get(danger)
            self.put(replace(before, looked_after_at=self._moment(), what_was_done=what_was_done))
        return before

    def put(self, danger: Danger) -> None:
        """In place of the one with its id: undo of `look_after` and `remove`. Raises ClientUnknown, DangerTooLong."""
        kept = asdict(_cleaned(danger))
        with self._vault.write("care") as connection:
            try:
                put_row(connection, danger_table, kept)
            except IntegrityError:
                raise ClientUnknown from None

    def remove(self, danger: DangerId) -> Danger:
        """Undo of `note`. Return it. Raises DangerGone."""
        with self._vault.write("care") as connection:
            removed = self._get(danger)
            connection.execute(danger_table.delete().where(danger_table.c.id == danger))
        return removed

    def _open(self, whose: ColumnElement[bool]) -> dict[ClientId, Danger]:
        found: dict[ClientId, Danger] = {}
        for danger in self._read(danger_table.c.looked_after_at.is_(None) & whose):
            found.setdefault(danger.client, danger)
        return found

    def _moment(self) -> datetime:
        """As it is read back."""
        return datetime.fromtimestamp(round(self._now().timestamp()), UTC)

    def _get(self, danger: DangerId) -> Danger:
        for found in self._read(danger_table.c.id == danger):
            return found
        raise DangerGone

    def _read(self, where: ColumnElement[bool]) -> list[Danger]:
        written: ColumnElement[int] = literal_column("danger.rowid")  # the only order within a second: ids are random
        newest = (danger_table.c.at.desc(), written.desc())
        with self._vault.read() as connection:
            return [_danger(*row) for row in connection.execute(select(danger_table).where(where).order_by(*newest))]


def _danger(id_: int, client: int, at: datetime, noted: str, looked_after_at: datetime | None, what_was_done: str) -> Danger:
    return Danger(DangerId(id_), ClientId(client), at, noted, looked_after_at, what_was_done)


def _cleaned(danger: Danger) -> Danger:
    cleaned = replace(danger, noted=paragraphs(danger.noted), what_was_done=paragraphs(danger.what_was_done))
    if (longest := max(len(cleaned.noted), len(cleaned.what_was_done))) > LONGEST_DANGER:
        raise DangerTooLong(longest)
    return cleaned
