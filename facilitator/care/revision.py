"""Revisions of a client's plan: whole, immutable documents; and the draft that the next one is made from."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from random import Random

import msgspec
from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Insert,
    Integer,
    Named,
    Row,
    String,
    Table,
    TypedColumns,
    func,
    select,
    union_all,
)
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import IntegrityError

from facilitator.care.plan import ItemId, Plan
from facilitator.language import Explained
from facilitator.people.client import ClientId, ClientUnknown
from facilitator.privacy.plain import one_line
from facilitator.storage.schema import Moment, Words, vault_tables
from facilitator.storage.vault import Vault

LONGEST_REASON = 300


class RevisionColumns(TypedColumns):
    client: Named[int] = Column(BigInteger, ForeignKey("client.id", ondelete="RESTRICT"), primary_key=True, autoincrement=False)
    number: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    saved_at: Named[datetime] = Column(Moment)
    reason: Named[str] = Column(Words)
    body: Named[str] = Column(Words)


class DraftColumns(TypedColumns):
    client: Named[int] = Column(BigInteger, ForeignKey("client.id", ondelete="RESTRICT"), primary_key=True, autoincrement=False)
    based_on: Named[int] = Column(Integer)
    body: Named[str] = Column(Words)


class ReviewColumns(TypedColumns):
    client: Named[int] = Column(BigInteger, ForeignKey("client.id", ondelete="RESTRICT"), primary_key=True, autoincrement=False)
    at: Named[datetime] = Column(Moment, primary_key=True, autoincrement=False)


class LineColumns(TypedColumns):
    """Each line that a saved revision ever said, once a client: the seal looks here and not through every revision."""

    client: Named[int] = Column(BigInteger, ForeignKey("client.id", ondelete="RESTRICT"), primary_key=True, autoincrement=False)
    digest: Named[str] = Column(String(32), primary_key=True)
    words: Named[str] = Column(Words)


plan_revision_table = Table("plan_revision", vault_tables, RevisionColumns)
plan_draft_table = Table("plan_draft", vault_tables, DraftColumns)
plan_review_table = Table("plan_review", vault_tables, ReviewColumns)
plan_line_table = Table("plan_line", vault_tables, LineColumns)


@dataclass(frozen=True)
class RevisionHead:
    client: ClientId
    number: int  # from 1
    saved_at: datetime
    reason: str


@dataclass(frozen=True)
class Revision:
    head: RevisionHead
    plan: Plan


@dataclass(frozen=True)
class Draft:
    """What is being edited. `based_on` is the number of the revision it began from, 0 for a first plan."""

    client: ClientId
    based_on: int
    plan: Plan


class RevisionUnknown(Explained):
    def __init__(self) -> None:
        super().__init__("This revision of the plan is not there. Nothing was changed. Choose another one from the list.")


class NothingToSave(Explained):
    def __init__(self) -> None:
        super().__init__("The plan is as it was saved last. Nothing was changed. Change something first, or mark it as reviewed.")


class ReasonMissing(Explained):
    def __init__(self) -> None:
        super().__init__("Say in a line why the plan changes: the client reads it later. Nothing was lost; the draft is kept.")


class ReasonTooLong(Explained):
    def __init__(self, longest: int, length: int) -> None:
        super().__init__(
            "A reason can have {longest} letters; this has {length}. Nothing was lost; the draft is kept. Make it shorter.",
            longest=longest,
            length=length,
        )


class Plans:
    """A draft is kept at every edit, so nothing typed is lost to a kill; saving makes it the next revision."""

    def __init__(self, vault: Vault, now: Callable[[], datetime], rng: Random) -> None:
        self._vault = vault
        self._now = now
        self._rng = rng

    def new_id(self) -> ItemId:
        """For an item that is about to be added."""
        return ItemId(self._rng.getrandbits(63))

    def current(self, client: ClientId) -> Plan:
        """What the screen shows and edits: the draft, else the newest revision's plan, else an empty one."""
        with self._vault.read():
            shown = self.draft(client) or self.newest(client)
        return shown.plan if shown else Plan()

    def newest(self, client: ClientId) -> Revision | None:
        columns = plan_revision_table.c
        newest = select(plan_revision_table).where(columns.client == client).order_by(columns.number.desc()).limit(1)
        with self._vault.read() as connection:
            row = connection.execute(newest).one_or_none()
        return None if row is None else _revision(row)

    def newest_of_each(self, clients: Iterable[ClientId]) -> dict[ClientId, Revision]:
        """In one reading; who has none is left out."""
        columns, older = plan_revision_table.c, plan_revision_table.alias()
        last = select(func.max(older.c.number)).where(older.c.client == columns.client).scalar_subquery()
        found = select(plan_revision_table).where(columns.client.in_(clients), columns.number == last)
        with self._vault.read() as connection:
            revisions = [_revision(row) for row in connection.execute(found)]
        return {revision.head.client: revision for revision in revisions}

    def heads(self, client: ClientId) -> list[RevisionHead]:
        """Newest first."""
        columns = plan_revision_table.c
        found = select(columns.client, columns.number, columns.saved_at, columns.reason).where(columns.client == client)
        with self._vault.read() as connection:
            return [_head(*row) for row in connection.execute(found.order_by(columns.number.desc()))]

    def revision(self, client: ClientId, number: int) -> Revision:
        """Raises RevisionUnknown."""
        columns = plan_revision_table.c
        found = select(plan_revision_table).where(columns.client == client, columns.number == number)
        with self._vault.read() as connection:
            row = connection.execute(found).one_or_none()
        if row is None:
            raise RevisionUnknown
        return _revision(row)

    def draft(self, client: ClientId) -> Draft | None:
        with self._vault.read() as connection:
            row = connection.execute(select(plan_draft_table).where(plan_draft_table.c.client == client)).one_or_none()
        return None if row is None else Draft(ClientId(row.client), row.based_on, _plan(row.body))

    def current_of_each(self, clients: Iterable[ClientId]) -> dict[ClientId, Plan]:
        """`current` for several clients, in two readings; who has no plan at all is left out."""
        wanted = list(clients)
        drafts = select(plan_draft_table.c.client, plan_draft_table.c.body).where(plan_draft_table.c.client.in_(wanted))
        with self._vault.read() as connection:
            saved = {client: revision.plan for client, revision in self.newest_of_each(wanted).items()}
            return saved | {ClientId(client): _plan(body) for client, body in connection.execute(drafts)}

    def edit(self, client: ClientId, plan: Plan) -> Plan:
        """Keep `plan` as the draft; return what `current` was, for undo. The caller has asked the wall about new words.

        A draft that equals the newest revision is no draft. Raises ClientUnknown.
        """
        with self._vault.write("care"):
            before, newest = self.current(client), self.newest(client)
            self._drop_draft(client)
            if plan != _plan_of(newest):
                row = {"client": client, "based_on": _number_of(newest), "body": body_of(plan)}
                self._insert(plan_draft_table.insert().values(row))
        return before

    def discard(self, client: ClientId) -> Draft | None:
        """Back to the newest revision; return what was thrown away, for undo (`edit` with its plan)."""
        with self._vault.write("care"):
            thrown_away = self.draft(client)
            self._drop_draft(client)
        return thrown_away

    def save(self, client: ClientId, reason: str) -> Revision:
        """The draft becomes the next revision. Raises NothingToSave, ReasonTooLong, ReasonMissing (a first plan needs none)."""
        with self._vault.write("care"):
            return self._append(client, self.current(client), reason)

    def bring_back(self, client: ClientId, number: int, reason: str) -> Revision:
        """An older revision's plan as a new one; a draft is thrown away. Raises RevisionUnknown, and as `save`."""
        with self._vault.write("care"):
            return self._append(client, self.revision(client, number).plan, reason)

    def mark_reviewed(self, client: ClientId) -> None:
        """Looked at together, nothing to change. Raises ClientUnknown."""
        self._insert(
            insert(plan_review_table).values(client=client, at=self._now()).on_conflict_do_nothing()
        )  # twice in a second

    def reviewed_at_each(self, clients: Iterable[ClientId]) -> dict[ClientId, datetime]:
        """The later of the newest revision and the last review; who has neither is left out. In one reading."""
        saved, looked = plan_revision_table.c, plan_review_table.c
        wanted = list(clients)
        moments = union_all(
            select(saved.client, saved.saved_at.label("at")).where(saved.client.in_(wanted)),
            select(looked.client, looked.at).where(looked.client.in_(wanted)),
        ).subquery()
        last = select(moments.c.client, func.max(moments.c.at)).group_by(moments.c.client)
        with self._vault.read() as connection:
            return {ClientId(client): at for client, at in connection.execute(last)}

    def _append(self, client: ClientId, plan: Plan, reason: str) -> Revision:
        """Nothing that is saved is ever written again: a new row is all that a revision does."""
        newest, reason = self.newest(client), one_line(reason)
        if plan == _plan_of(newest):
            raise NothingToSave
        if newest and not reason:
            raise ReasonMissing
        if len(reason) > LONGEST_REASON:
            raise ReasonTooLong(LONGEST_REASON, len(reason))
        number = _number_of(newest) + 1
        row = {"client": client, "number": number, "saved_at": self._now(), "reason": reason, "body": body_of(plan)}
        self._insert(plan_revision_table.insert().values(row))
        self._keep_lines(client, plan)
        self._drop_draft(client)
        return self.revision(client, number)

    def _drop_draft(self, client: ClientId) -> None:
        with self._vault.write("care") as connection:
            connection.execute(plan_draft_table.delete().where(plan_draft_table.c.client == client))

    def _keep_lines(self, client: ClientId, plan: Plan) -> None:
        if rows := line_rows(client, [plan]):
            self._insert(insert(plan_line_table).values(rows).on_conflict_do_nothing())

    def _insert(self, row: Insert) -> None:
        with self._vault.write("care") as connection:
            try:
                connection.execute(row)
            except IntegrityError:
                raise ClientUnknown from None


def _digest(words: str) -> str:
    return sha256(words.encode()).hexdigest()[:32]


def _revision(row: Row[int, int, datetime, str, str]) -> Revision:
    client, number, saved_at, reason, body = row
    return Revision(_head(client, number, saved_at, reason), _plan(body))


def _head(client: int, number: int, saved_at: datetime, reason: str) -> RevisionHead:
    return RevisionHead(ClientId(client), number, saved_at, reason)


def _plan_of(revision: Revision | None) -> Plan:
    return revision.plan if revision else Plan()


def _number_of(revision: Revision | None) -> int:
    return revision.head.number if revision else 0


def body_of(plan: Plan) -> str:
    """As it is stored."""
    return msgspec.json.encode(plan).decode()


def line_rows(client: int, plans: Iterable[Plan]) -> list[dict[str, object]]:
    """What stands in `plan_line` once these plans are saved: every line of theirs, once."""
    lines = dict.fromkeys(words for plan in plans for words in plan.words())
    return [{"client": client, "digest": _digest(words), "words": words} for words in lines]


def _plan(body: str) -> Plan:
    return msgspec.json.decode(body, type=Plan)
