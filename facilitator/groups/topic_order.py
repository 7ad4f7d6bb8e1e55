"""The order of topics that a facilitator wants for a group: closed (once through) or rolling (round and round)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import BigInteger, Boolean, Column, Date, ForeignKey, Integer, Named, String, Table, TypedColumns, select
from sqlalchemy.exc import IntegrityError

from facilitator.groups.group import GroupId, GroupUnknown
from facilitator.language import Explained
from facilitator.privacy.plain import one_line
from facilitator.storage.schema import Words, vault_tables
from facilitator.storage.vault import Vault

MOST_TOPICS = 60
LONGEST_NAME = 80
ROUNDS = 3  # of what was led so much tells where a group stands
ESTABLISHED = 2  # topics in turn: from then on one out of turn is a bent week


class OrderColumns(TypedColumns):
    group: Named[int] = Column(BigInteger, ForeignKey("group.id", ondelete="CASCADE"), primary_key=True, autoincrement=False)
    name: Named[str] = Column(Words)
    is_rolling: Named[bool] = Column(Boolean)
    begun_on: Named[date | None] = Column(Date)


class OrderedColumns(TypedColumns):
    group: Named[int] = Column(
        BigInteger, ForeignKey("topic_order.group", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    position: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    topic: Named[str] = Column(String)


topic_order_table = Table("topic_order", vault_tables, OrderColumns)
ordered_topic_table = Table("ordered_topic", vault_tables, OrderedColumns)


@dataclass(frozen=True)
class TopicOrder:
    """`topics` by their ids; one may come again. Only what was led from `begun_on` on counts; without it, all that ever was."""

    group: GroupId
    name: str
    topics: tuple[str, ...]
    is_rolling: bool = False
    begun_on: date | None = None

    def next_place(self, led: Sequence[str]) -> int | None:
        """Where a group stands that was led these topics, oldest first: the place of what comes now. None: at its end.

        A closed order in which no topic comes twice goes on with the first that was not led. Any other goes on after the last
        topic led: at the one of its places that fits best with what was led before. A group that was led by it and then had one
        topic out of turn goes on where it was.
        """
        if not self.is_rolling and len(set(self.topics)) == len(self.topics):
            return next((place for place, topic in enumerate(self.topics) if topic not in led), None)
        of_it = [topic for topic in led if topic in self.topics][-ROUNDS * len(self.topics) :]
        following, run = 0, 0
        for count, topic in enumerate(of_it, start=1):
            if run and self._turn(following) == topic:
                following, run = following + 1, run + 1
                continue
            ends = (place for place, each in enumerate(self.topics) if each == topic)
            best = max(ends, key=lambda place: (*self._fits(place, of_it[:count]), -place))
            fits = max(self._fits(best, of_it[:count]))
            if run < ESTABLISHED or fits > 1:
                following, run = best + 1, fits
        return following % len(self.topics) if self._turn(following) else None

    def _turn(self, place: int) -> str | None:
        """The topic there; past the end the first again where it goes round."""
        if self.is_rolling and self.topics:
            return self.topics[place % len(self.topics)]
        return self.topics[place] if place < len(self.topics) else None

    def _fits(self, place: int, led: Sequence[str]) -> tuple[int, int]:
        """How much of what was led leads up to that place; from the round before first, where it goes round."""
        until = self.topics[: place + 1]
        plain = _alike(until, led)
        return _alike((*self.topics[place + 1 :], *until), led) if self.is_rolling else plain, plain

    def with_topic(self, topic: str, place: int | None) -> TopicOrder:
        """Put in at that place; at the end where it is None."""
        at = len(self.topics) if place is None else place
        return replace(self, topics=(*self.topics[:at], topic, *self.topics[at:]))

    def without(self, place: int) -> TopicOrder:
        return replace(self, topics=(*self.topics[:place], *self.topics[place + 1 :]))

    def moved(self, place: int, to: int) -> TopicOrder:
        """The topic that stands at `place` stands at `to` then."""
        return self.without(place).with_topic(self.topics[place], to)


class OrderTooLong(Explained):
    def __init__(self) -> None:
        super().__init__("An order can have {most} topics. Nothing was changed. Take some out.", most=MOST_TOPICS)


class OrderNameTooLong(Explained):
    def __init__(self, length: int) -> None:
        super().__init__(
            "The name of an order can have {longest} letters; this has {length}. Nothing was changed. Make it shorter.",
            longest=LONGEST_NAME,
            length=length,
        )


class TopicOrders:
    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def of(self, group: GroupId) -> TopicOrder | None:
        ordered = select(ordered_topic_table.c.topic).where(ordered_topic_table.c.group == group)
        with self._vault.read() as connection:
            row = connection.execute(select(topic_order_table).where(topic_order_table.c.group == group)).one_or_none()
            topics = tuple(connection.scalars(ordered.order_by(ordered_topic_table.c.position)))
        return TopicOrder(GroupId(row.group), row.name, topics, row.is_rolling, row.begun_on) if row else None

    def put(self, order: TopicOrder) -> TopicOrder | None:
        """Return the one before, for undo. Raises OrderTooLong, OrderNameTooLong, GroupUnknown."""
        kept = _cleaned(order)
        with self._vault.write("groups") as connection:
            before = self.remove(kept.group)
            try:
                row = {
                    "group": kept.group,
                    "name": kept.name,
                    "is_rolling": kept.is_rolling,
                    "begun_on": kept.begun_on,
                }
                connection.execute(topic_order_table.insert().values(row))
            except IntegrityError:
                raise GroupUnknown from None
            rows = [{"group": kept.group, "position": at, "topic": topic} for at, topic in enumerate(kept.topics)]
            if rows:
                connection.execute(ordered_topic_table.insert().values(rows))
        return before

    def remove(self, group: GroupId) -> TopicOrder | None:
        """Return it, for undo."""
        with self._vault.write("groups") as connection:
            before = self.of(group)
            connection.execute(topic_order_table.delete().where(topic_order_table.c.group == group))  # its topics go with it
        return before


def _alike(order: Sequence[str], led: Sequence[str]) -> int:
    """How many of the last ones are the same in both."""
    count = 0
    for planned, was in zip(reversed(order), reversed(led), strict=False):
        if planned != was:
            break
        count += 1
    return count


def _cleaned(order: TopicOrder) -> TopicOrder:
    if len(order.topics) > MOST_TOPICS:
        raise OrderTooLong
    name = one_line(order.name)
    if len(name) > LONGEST_NAME:
        raise OrderNameTooLong(len(name))
    return replace(order, name=name)
