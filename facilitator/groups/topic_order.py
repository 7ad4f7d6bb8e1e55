"""The order of topics that a facilitator wants for a group: closed (once through) or rolling (round and round)."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Integer, Named, String, Table, TypedColumns

from facilitator.groups.group import GroupId
from facilitator.language import Explained
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
    group: GroupId
    name: str
    topics: tuple[str, ...]  # ids
    is_rolling: bool = False


class OrderTooLong(Explained):
    def __init__(self) -> None:
        super().__init__("An order can have {most} topics. Nothing was changed. Take some out.", most=MOST_TOPICS)


class TopicOrders:
    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def of(self, group: GroupId) -> TopicOrder | None:
        raise NotImplementedError

    def put(self, order: TopicOrder) -> TopicOrder | None:
        """Return the one before, for undo. Raises OrderTooLong, GroupUnknown."""
        raise NotImplementedError

    def remove(self, group: GroupId) -> TopicOrder | None:
        raise NotImplementedError
