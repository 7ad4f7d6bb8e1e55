"""The order of topics that a facilitator wants for a group: closed (once through) or rolling (round and round)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Integer, Named, String, Table, TypedColumns, select
from sqlalchemy.exc import IntegrityError

from facilitator.groups.group import GroupId, GroupUnknown
from facilitator.language import Explained
from facilitator.privacy.plain import one_line
from facilitator.storage.schema import Words, vault_tables
from facilitator.storage.vault import Vault

MOST_TOPICS = 60
LONGEST_NAME = 80


class OrderColumns(TypedColumns):
    group: Named[int] = Column(BigInteger, ForeignKey("group.id", ondelete="CASCADE"), primary_key=True, autoincrement=False)
    name: Named[str] = Column(Words)
    is_rolling: Named[bool] = Column(Boolean)


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
    """`topics` by their ids; one may come again."""

    group: GroupId
    name: str
    topics: tuple[str, ...]
    is_rolling: bool = False

    def after(self, led: str | None) -> str | None:
        """What comes after the topic that was led last; the first one where that is none of them. None: it was led to its end.

        A topic that stands there several times counts at its first place; whoever knows more chooses by hand.
        """
        if led not in self.topics:
            return self.topics[0] if self.topics else None
        at = self.topics.index(led) + 1
        if at < len(self.topics):
            return self.topics[at]
        return self.topics[0] if self.is_rolling else None

    def next_of(self, led: Collection[str]) -> str | None:
        """For a closed order: the first that was not led since it began. For a rolling one use `after`."""
        return next((topic for topic in self.topics if topic not in led), None)


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
        return TopicOrder(GroupId(row.group), row.name, topics, row.is_rolling) if row else None

    def put(self, order: TopicOrder) -> TopicOrder | None:
        """Return the one before, for undo. Raises OrderTooLong, OrderNameTooLong, GroupUnknown."""
        kept = _cleaned(order)
        with self._vault.write("groups") as connection:
            before = self.remove(kept.group)
            try:
                row = {"group": kept.group, "name": kept.name, "is_rolling": kept.is_rolling}
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


def _cleaned(order: TopicOrder) -> TopicOrder:
    if len(order.topics) > MOST_TOPICS:
        raise OrderTooLong
    name = one_line(order.name)
    if len(name) > LONGEST_NAME:
        raise OrderNameTooLong(len(name))
    return replace(order, name=name)
