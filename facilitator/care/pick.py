"""Picks: what a client privately chose to take to the one-on-one. In the client's own record only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, Named, Table, TypedColumns, select
from sqlalchemy.exc import IntegrityError

from facilitator.care.plan import ItemId
from facilitator.language import Explained
from facilitator.people.attendance import ClientOrSessionGone
from facilitator.people.client import ClientId
from facilitator.privacy.plain import one_line
from facilitator.session.session import SessionId, session_table
from facilitator.storage.schema import Words, vault_tables
from facilitator.storage.vault import Vault

LONGEST_PICK = 300


class PickColumns(TypedColumns):
    session: Named[int] = Column(BigInteger, ForeignKey("session.id", ondelete="RESTRICT"), primary_key=True, autoincrement=False)
    client: Named[int] = Column(BigInteger, ForeignKey("client.id", ondelete="RESTRICT"), primary_key=True, autoincrement=False)
    position: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    wording: Named[str] = Column(Words)
    item: Named[int | None] = Column(BigInteger)  # of the plan, once it was added there in the client's words


pick_table = Table("pick", vault_tables, PickColumns)


@dataclass(frozen=True)
class Picked:
    """`on` is the day of its session; `item` the plan's line that was made of it."""

    session: SessionId
    client: ClientId
    position: int
    wording: str
    item: ItemId | None
    on: date


class PickTooLong(Explained):
    def __init__(self, length: int) -> None:
        super().__init__(
            "What a client picks can have {longest} letters; this has {length}. Nothing was changed. Make it shorter.",
            longest=LONGEST_PICK,
            length=length,
        )


class PickGone(Explained):
    def __init__(self) -> None:
        super().__init__("What was chosen here is no longer there. Nothing was changed. Open this client's page again.")


class Picks:
    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def of(self, session: SessionId, client: ClientId) -> list[str]:
        """In the order chosen."""
        return self.of_session(session).get(client, [])

    def of_session(self, session: SessionId) -> dict[ClientId, list[str]]:
        """Of every client who picked something, in one reading."""
        columns = pick_table.c
        picks = select(columns.client, columns.wording).where(columns.session == session)
        found: dict[ClientId, list[str]] = defaultdict(list)
        with self._vault.read() as connection:
            for client, wording in connection.execute(picks.order_by(columns.client, columns.position)):
                found[ClientId(client)].append(wording)
        return dict(found)

    def all_of(self, client: ClientId) -> list[Picked]:
        """Every one of the client's, the newest session first, each session's in the order chosen."""
        columns, held = pick_table.c, session_table.c
        picks = select(columns.session, columns.position, columns.wording, columns.item, held.on).join(session_table)
        newest = (held.on.desc(), held.started_at.desc().nulls_first(), columns.session, columns.position)
        with self._vault.read() as connection:
            return [
                Picked(SessionId(session), client, position, wording, None if item is None else ItemId(item), on)
                for session, position, wording, item, on in connection.execute(
                    picks.where(columns.client == client).order_by(*newest)
                )
            ]

    def added(self, picked: Picked, item: ItemId | None) -> None:
        """It stands in the plan now, as this item; None undoes that. Raises PickGone."""
        columns = pick_table.c
        this = (columns.session == picked.session, columns.client == picked.client, columns.position == picked.position)
        with self._vault.write("care") as connection:
            changed = pick_table.update().where(*this, columns.wording == picked.wording).values(item=item)
            if not connection.execute(changed).rowcount:
                raise PickGone

    def choose(self, session: SessionId, client: ClientId, picks: Sequence[str]) -> list[str]:
        """Replace them; return the ones before. The caller has asked the wall (workspace.wall).

        A wording that stays keeps its place in the plan.
        Raises PickTooLong, ClientOrSessionGone.
        """
        wordings = _cleaned(picks)
        columns = pick_table.c
        with self._vault.write("care") as connection:
            before = self.of(session, client)
            these = (columns.session == session, columns.client == client)
            chosen = connection.execute(select(columns.wording, columns.item).where(*these))
            items: dict[str, int | None] = {row.wording: row.item for row in chosen}
            connection.execute(pick_table.delete().where(*these))
            rows = [
                {"session": session, "client": client, "position": position, "wording": wording, "item": items.get(wording)}
                for position, wording in enumerate(wordings)
            ]
            if rows:
                try:
                    connection.execute(pick_table.insert().values(rows))
                except IntegrityError:
                    raise ClientOrSessionGone from None
        return before


def _cleaned(picks: Sequence[str]) -> list[str]:
    """Without empty ones and without picking anything twice."""
    wordings = list(dict.fromkeys(wording for pick in picks if (wording := one_line(pick))))
    longest = max(map(len, wordings), default=0)
    if longest > LONGEST_PICK:
        raise PickTooLong(longest)
    return wordings
