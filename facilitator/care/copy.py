"""Copies: who holds which revision of a client's plan, given by whom, under which consent."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import date
from random import Random
from typing import NewType

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Connection,
    Date,
    ForeignKey,
    Integer,
    Named,
    String,
    Table,
    TypedColumns,
    func,
    literal_column,
    select,
)
from sqlalchemy.exc import IntegrityError

from facilitator.care.consent import ConsentGone, ConsentId, Consents
from facilitator.care.revision import RevisionUnknown, plan_revision_table
from facilitator.language import Explained
from facilitator.people.client import ClientId, ClientUnknown, client_table
from facilitator.privacy.plain import one_line
from facilitator.privacy.sameness import folded
from facilitator.storage.rows import put_row
from facilitator.storage.schema import Words, vault_tables
from facilitator.storage.vault import Vault
from facilitator.vocabulary import CopyHolder, GivenBy

CopyId = NewType("CopyId", int)

LONGEST_WHO = 120


class CopyColumns(TypedColumns):
    id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    client: Named[int] = Column(BigInteger, ForeignKey("client.id", ondelete="RESTRICT"))
    holder: Named[str] = Column(String(16))
    who: Named[str] = Column(Words)
    revision: Named[int] = Column(Integer)
    given_by: Named[str] = Column(String(16))
    on: Named[date] = Column(Date)
    consent: Named[int | None] = Column(BigInteger, ForeignKey("consent.id", ondelete="RESTRICT"))
    taken_back_on: Named[date | None] = Column(Date)


copy_table = Table("copy", vault_tables, CopyColumns)


@dataclass(frozen=True)
class Copy:
    """`who` is "" for the client's own copy and the case file."""

    id: CopyId
    client: ClientId
    holder: CopyHolder
    who: str
    revision: int
    given_by: GivenBy
    on: date
    consent: ConsentId | None = None
    taken_back_on: date | None = None


@dataclass(frozen=True)
class Holding:
    """The newest copy that one holder has. `is_older`: the plan has a newer revision by now."""

    copy: Copy
    is_older: bool


class ConsentNotInForce(Explained):
    def __init__(self) -> None:
        super().__init__(
            "The program may give this copy only under a consent that this client signed and that holds on that day. "
            "Nothing was changed. Ask for one, or let the client give the copy."
        )


class HolderNeedsName(Explained):
    def __init__(self) -> None:
        super().__init__("Say who gets this copy. Nothing was changed.")


class HolderNameTooLong(Explained):
    def __init__(self, length: int) -> None:
        super().__init__(
            "Who holds a copy can have {longest} letters; this has {length}. Nothing was changed. Make it shorter.",
            longest=LONGEST_WHO,
            length=length,
        )


class CopyGone(Explained):
    def __init__(self) -> None:
        super().__init__("This copy is no longer there. Nothing was changed. Open this client's page again.")


class Copies:
    def __init__(self, vault: Vault, rng: Random) -> None:
        self._vault = vault
        self._rng = rng
        self._consents = Consents(vault, rng)

    def of(self, client: ClientId) -> list[Copy]:
        """Every copy ever given, newest first."""
        return self._read(copy_table.c.client == client)

    def held(self, client: ClientId) -> list[Holding]:
        """Who has which revision now: own copy, case file, then others by name. What was taken back is left out."""
        with self._vault.read() as connection:
            given = self.of(client)
            newest = _newest_revision(connection, client)
        last: dict[tuple[int, str], Copy] = {}
        for copy in given:
            if copy.taken_back_on is None:
                last.setdefault(_holder(copy), copy)
        return [Holding(last[holder], last[holder].revision < newest) for holder in sorted(last)]

    def give(
        self,
        client: ClientId,
        holder: CopyHolder,
        revision: int,
        on: date,
        who: str = "",
        given_by: GivenBy = GivenBy.CLIENT,
        consent: ConsentId | None = None,
    ) -> Copy:
        """Enter that a copy was given. One that the program gives to somebody needs a consent in force on that day, of
        this client (42 CFR 2.31), and alone keeps it; the client's own copy and the case file need none, and what the client
        gives away is the client's own act.

        Raises ConsentNotInForce, HolderNeedsName, HolderNameTooLong, RevisionUnknown, ClientUnknown.
        """
        named = _named(holder, who)
        with self._vault.write("care") as connection:
            _refuse_unknown(connection, client, revision)
            under = None
            if holder is CopyHolder.SOMEONE and given_by is GivenBy.PROGRAM:
                under = self._in_force(client, consent, on)
            given = Copy(CopyId(self._rng.getrandbits(63)), client, holder, named, revision, given_by, on, under)
            connection.execute(copy_table.insert().values(asdict(given)))
        return given

    def take_back(self, copy: CopyId, on: date) -> Copy:
        """Returned or destroyed. Return it as it was. Raises CopyGone."""
        with self._vault.write("care"):
            before = self._get(copy)
            self.put(replace(before, taken_back_on=on))
        return before

    def put(self, copy: Copy) -> None:
        """Undo of `take_back` and `remove`: it was given, whatever became of its consent since.

        Raises ConsentGone, RevisionUnknown, ClientUnknown.
        """
        with self._vault.write("care") as connection:
            _refuse_unknown(connection, copy.client, copy.revision)
            try:
                put_row(connection, copy_table, asdict(copy))
            except IntegrityError:
                raise ConsentGone from None

    def remove(self, copy: CopyId) -> Copy:
        """Typed in by mistake. Return it, for undo. Raises CopyGone."""
        with self._vault.write("care") as connection:
            removed = self._get(copy)
            connection.execute(copy_table.delete().where(copy_table.c.id == copy))
        return removed

    def _in_force(self, client: ClientId, consent: ConsentId | None, on: date) -> ConsentId:
        under = next((each for each in self._consents.of(client) if each.id == consent), None)
        if under is None or not under.is_in_force(on):
            raise ConsentNotInForce
        return under.id

    def _get(self, copy: CopyId) -> Copy:
        for found in self._read(copy_table.c.id == copy):
            return found
        raise CopyGone

    def _read(self, where: ColumnElement[bool]) -> list[Copy]:
        written: ColumnElement[int] = literal_column("copy.rowid")  # the only order within a day: ids are random
        newest = (copy_table.c.on.desc(), written.desc())
        with self._vault.read() as connection:
            return [_copy(*row) for row in connection.execute(select(copy_table).where(where).order_by(*newest))]


def _newest_revision(connection: Connection, client: ClientId) -> int:
    columns = plan_revision_table.c
    return connection.scalar(select(func.max(columns.number)).where(columns.client == client)) or 0


def _refuse_unknown(connection: Connection, client: ClientId, revision: int) -> None:
    columns = plan_revision_table.c
    if connection.scalar(select(client_table.c.id).where(client_table.c.id == client)) is None:
        raise ClientUnknown
    if connection.scalar(select(columns.number).where(columns.client == client, columns.number == revision)) is None:
        raise RevisionUnknown


def _copy(
    id_: int,
    client: int,
    holder: str,
    who: str,
    revision: int,
    given_by: str,
    on: date,
    consent: int | None,
    taken_back_on: date | None,
) -> Copy:
    under = None if consent is None else ConsentId(consent)
    given = (CopyHolder(holder), who, revision, GivenBy(given_by), on)
    return Copy(CopyId(id_), ClientId(client), *given, under, taken_back_on)


def _holder(copy: Copy) -> tuple[int, str]:
    """One holder, and the place among them; a name typed in another case is the same person."""
    return list(CopyHolder).index(copy.holder), folded(copy.who) or copy.who


def _named(holder: CopyHolder, who: str) -> str:
    named = one_line(who) if holder is CopyHolder.SOMEONE else ""
    if holder is CopyHolder.SOMEONE and not named:
        raise HolderNeedsName
    if len(named) > LONGEST_WHO:
        raise HolderNameTooLong(len(named))
    return named
