"""What changed between two plans: computed, never stored. Readable by the client, and enough to make the newer one again."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.care.plan import Item, ItemId, Plan


@dataclass(frozen=True)
class Changed:
    before: Item
    now: Item


@dataclass(frozen=True)
class PlanChange:
    """Items added, dropped and changed, each in reading order; `order` is that of the newer plan."""

    added: tuple[Item, ...] = ()
    dropped: tuple[Item, ...] = ()
    changed: tuple[Changed, ...] = ()
    order: tuple[ItemId, ...] = ()

    @property
    def count(self) -> int:
        """Of what a reader would call changes: a new order alone is none."""
        return len(self.added) + len(self.dropped) + len(self.changed)


def what_changed(older: Plan, newer: Plan) -> PlanChange:
    raise NotImplementedError


def changed_by(older: Plan, change: PlanChange) -> Plan:
    """`changed_by(older, what_changed(older, newer)) == newer`, for any two plans."""
    raise NotImplementedError
