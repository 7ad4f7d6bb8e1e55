"""Practice: one thing a client tries in real life, in words of its own, with how it went."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import date
from random import Random, SystemRandom
from typing import NewType

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Date,
    ForeignKey,
    Named,
    Row,
    String,
    Table,
    TypedColumns,
    column,
    select,
    table,
)
from sqlalchemy.exc import IntegrityError

from facilitator.care.plan import ItemId
from facilitator.language import Explained
from facilitator.people.attendance import ClientOrSessionGone
from facilitator.people.client import ClientId
from facilitator.privacy.plain import one_line
from facilitator.session.session import SessionId, session_table
from facilitator.storage.rows import put_row
from facilitator.storage.schema import Words, vault_tables
from facilitator.storage.vault import Vault
from facilitator.vocabulary import HowItWent, Verdict

PracticeId = NewType("PracticeId", int)

LONGEST_WHAT = 300
LONGEST_DETAIL = 120  # day, where, with whom


class PracticeColumns(TypedColumns):
    id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    client: Named[int] = Column(BigInteger, ForeignKey("client.id", ondelete="RESTRICT"))
    session: Named[int | None] = Column(BigInteger, ForeignKey("session.id", ondelete="RESTRICT"))
    what: Named[str] = Column(Words)
    day: Named[str] = Column(Words)
    where: Named[str] = Column(Words)
    with_whom: Named[str] = Column(Words)
    how_it_went: Named[str | None] = Column(String(16))
    strategy: Named[int | None] = Column(BigInteger)
    chosen_on: Named[date] = Column(Date)
    obstacle: Named[str] = Column(Words)
    and_then: Named[str] = Column(Words)
    verdict: Named[str | None] = Column(String(16))


practice_table = Table("practice", vault_tables, PracticeColumns)
_its_tries = table("practice_try", column("practice"))  # whose module knows this one


@dataclass(frozen=True)
class Practice:
    """`session` is None when it was chosen in a one-on-one; `strategy` is the plan's item it tries, once it has one."""

    id: PracticeId
    client: ClientId
    session: SessionId | None
    what: str
    day: str = ""  # as said: "Thursday", "on payday"
    where: str = ""
    with_whom: str = ""
    how_it_went: HowItWent | None = None
    strategy: ItemId | None = None
    chosen_on: date = date.min
    obstacle: str = ""  # what could get in the way
    and_then: str = ""  # and what then
    verdict: Verdict | None = None


class PracticeTooLong(Explained):
    def __init__(self, longest: int, length: int) -> None:
        super().__init__(
            "What a client practices can have {longest} letters here; this has {length}. Nothing was changed. Make it shorter.",
            longest=longest,
            length=length,
        )


class PracticeEmpty(Explained):
    def __init__(self) -> None:
        super().__init__("Write what the client is going to try first. Nothing was changed.")


class PracticeTried(Explained):
    def __init__(self) -> None:
        super().__init__(
            "How it went is in the log of this practice already, so the practice stays. Nothing was changed. "
            "Change its words, or set it aside in the one-on-one."
        )


class PracticeGone(Explained):
    def __init__(self) -> None:
        super().__init__("What the client practiced here is no longer there. Nothing was changed. Open this client's page again.")


class Practices:
    def __init__(self, vault: Vault, rng: Random | None = None) -> None:
        self._vault = vault
        self._rng = rng or SystemRandom()

    def of(self, session: SessionId, client: ClientId) -> Practice | None:
        return self.of_session(session).get(client)

    def of_session(self, session: SessionId) -> dict[ClientId, Practice]:
        """Of every client who chose one thing, in one reading."""
        return {practice.client: practice for practice in self._read(practice_table.c.session == session)}

    def all_of(self, client: ClientId) -> list[Practice]:
        """Every one the client ever chose, newest first."""
        return self._read(practice_table.c.client == client)[::-1]

    def last_of(self, client: ClientId) -> Practice | None:
        """The newest one, by the day it was chosen."""
        return self.last_of_each([client]).get(client)

    def last_of_each(self, clients: Iterable[ClientId]) -> dict[ClientId, Practice]:
        """`last_of` for several clients in one reading; who never chose one is left out."""
        return {practice.client: practice for practice in self._read(practice_table.c.client.in_(clients))}

    def all_of_each(self, clients: Iterable[ClientId]) -> dict[ClientId, list[Practice]]:
        """Every one that these clients ever chose, oldest first, in one reading; who never chose one is left out."""
        found: dict[ClientId, list[Practice]] = defaultdict(list)
        for practice in self._read(practice_table.c.client.in_(clients)):
            found[practice.client].append(practice)
        return dict(found)

    def choose(
        self, session: SessionId, client: ClientId, what: str, day: str = "", where: str = "", with_whom: str = ""
    ) -> Practice | None:
        """Set the one thing of this session (empty `what` takes it away); return the one before. The caller has asked the wall.

        A changed one keeps its id. Raises PracticeTooLong, ClientOrSessionGone, and PracticeTried where a log would go with it.
        """
        with self._vault.write("care") as connection:
            on = connection.scalar(select(session_table.c.on).where(session_table.c.id == session))
            if on is None:
                raise ClientOrSessionGone
            new = Practice(PracticeId(self._rng.getrandbits(63)), client, session, what, day, where, with_whom, chosen_on=on)
            chosen, before = cleaned(new), self.of(session, client)
            if before is not None:
                chosen = replace(before, what=chosen.what, day=chosen.day, where=chosen.where, with_whom=chosen.with_whom)
            self.put(chosen)
        return before

    def choose_next(
        self,
        client: ClientId,
        on: date,
        what: str,
        day: str = "",
        where: str = "",
        with_whom: str = "",
        obstacle: str = "",
        and_then: str = "",
        strategy: ItemId | None = None,
    ) -> Practice:
        """One more thing to try, chosen in a one-on-one on this day. The caller has asked the wall.

        Raises PracticeEmpty, PracticeTooLong, ClientOrSessionGone.
        """
        chosen = cleaned(
            Practice(
                PracticeId(self._rng.getrandbits(63)),
                client,
                None,
                what,
                day,
                where,
                with_whom,
                strategy=strategy,
                chosen_on=on,
                obstacle=obstacle,
                and_then=and_then,
            )
        )
        if not chosen.what:
            raise PracticeEmpty
        self.put(chosen)
        return chosen

    def decide(self, practice: PracticeId, verdict: Verdict | None) -> Practice:
        """Keep, change or set aside; None is open again. Return it as it was. Raises PracticeGone."""
        with self._vault.write("care"):
            before = self._get(practice)
            self.put(replace(before, verdict=verdict))
        return before

    def link(self, practice: PracticeId, strategy: ItemId | None) -> Practice:
        """It tries this item of the client's plan. Return it as it was. Raises PracticeGone."""
        with self._vault.write("care"):
            before = self._get(practice)
            self.put(replace(before, strategy=strategy))
        return before

    def put(self, practice: Practice) -> None:
        """Store it as it is, in place of the one with its id: undo of the other verbs. Without anything to try it is gone.

        Raises ClientOrSessionGone, and PracticeTried where its log would go with it.
        """
        with self._vault.write("care") as connection:
            this = practice_table.c.id == practice.id
            if not practice.what:
                if connection.scalar(select(_its_tries.c.practice).where(_its_tries.c.practice == practice.id)) is not None:
                    raise PracticeTried
                connection.execute(practice_table.delete().where(this))
                return
            try:
                put_row(connection, practice_table, asdict(practice))
            except IntegrityError:
                raise ClientOrSessionGone from None

    def _get(self, practice: PracticeId) -> Practice:
        for found in self._read(practice_table.c.id == practice):
            return found
        raise PracticeGone

    def _read(self, where: ColumnElement[bool]) -> list[Practice]:
        """By the day they were chosen, and on one day by when their sessions began; what a one-on-one adds comes last."""
        begun = (session_table.c.started_at.is_(None), session_table.c.started_at)
        order = (practice_table.c.chosen_on, practice_table.c.session.is_(None), *begun, practice_table.c.id)
        practices = select(practice_table).outerjoin(session_table).where(where).order_by(*order)
        with self._vault.read() as connection:
            return [_practice(row) for row in connection.execute(practices)]


def _practice(row: Row[*tuple[object, ...]]) -> Practice:
    kept = row._asdict()
    went, verdict = kept.pop("how_it_went"), kept.pop("verdict")
    return Practice(
        **kept,
        how_it_went=None if went is None else HowItWent(went),
        verdict=None if verdict is None else Verdict(verdict),
    )


def cleaned(practice: Practice) -> Practice:
    """With its words cleaned. Raises PracticeTooLong."""
    what, day, where, with_whom = map(one_line, (practice.what, practice.day, practice.where, practice.with_whom))
    obstacle, and_then = one_line(practice.obstacle), one_line(practice.and_then)
    for words in (what, obstacle, and_then):
        if len(words) > LONGEST_WHAT:
            raise PracticeTooLong(LONGEST_WHAT, len(words))
    for words in (day, where, with_whom):
        if len(words) > LONGEST_DETAIL:
            raise PracticeTooLong(LONGEST_DETAIL, len(words))
    return replace(practice, what=what, day=day, where=where, with_whom=with_whom, obstacle=obstacle, and_then=and_then)
