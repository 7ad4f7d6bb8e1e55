"""What a session keeps in words: takeaways for recap and handouts, parked thoughts. Never a board line as it was said."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import BigInteger, Column, Connection, ForeignKey, Integer, Named, Table, TypedColumns, delete, insert, select

from facilitator.language import Explained
from facilitator.privacy.plain import one_line
from facilitator.storage.schema import Words, vault_tables

MOST_TAKEAWAYS = 5
LONGEST_TAKEAWAY = 300


class KeptColumns(TypedColumns):
    session: Named[int] = Column(BigInteger, ForeignKey("session.id", ondelete="CASCADE"), primary_key=True, autoincrement=False)
    position: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    wording: Named[str] = Column(Words)


takeaway_table = Table("takeaway", vault_tables, KeptColumns)
parked_thought_table = Table("parked_thought", vault_tables, KeptColumns)


class TooManyTakeaways(Explained):
    def __init__(self, count: int) -> None:
        super().__init__(
            "A session keeps up to {most} takeaways; these are {count}. Nothing was changed. Take out some.",
            most=MOST_TAKEAWAYS,
            count=count,
        )


class TakeawayTooLong(Explained):
    def __init__(self, length: int) -> None:
        super().__init__(
            "What a session keeps can have {longest} letters a line; one has {length}. Nothing was changed. Make it shorter.",
            longest=LONGEST_TAKEAWAY,
            length=length,
        )


def kept(connection: Connection, table: Table[KeptColumns], session: int) -> list[str]:
    """In the order chosen."""
    lines = select(table.c.wording).where(table.c.session == session).order_by(table.c.position)
    return list(connection.scalars(lines))


def keep(connection: Connection, table: Table[KeptColumns], session: int, lines: Sequence[str]) -> None:
    """`lines`, as `cleaned` gave them, in place of the ones before."""
    connection.execute(delete(table).where(table.c.session == session))
    if lines:
        rows = [{"session": session, "position": position, "wording": wording} for position, wording in enumerate(lines)]
        connection.execute(insert(table).values(rows))


def cleaned(lines: Sequence[str]) -> list[str]:
    """Without empty ones and without saying anything twice. Raises TakeawayTooLong."""
    plain = [wording for line in lines if (wording := one_line(line))]
    longest = max(map(len, plain), default=0)
    if longest > LONGEST_TAKEAWAY:
        raise TakeawayTooLong(longest)
    return list(dict.fromkeys(plain))


def cleaned_takeaways(lines: Sequence[str]) -> list[str]:
    """As `cleaned`; raises TooManyTakeaways."""
    takeaways = cleaned(lines)
    if len(takeaways) > MOST_TAKEAWAYS:
        raise TooManyTakeaways(len(takeaways))
    return takeaways
