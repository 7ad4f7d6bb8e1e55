"""What changed between two plans: computed, never stored. Readable by the client, and enough to make the newer one again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.care.plan import Item, ItemId, Plan
from facilitator.vocabulary import PlanPart

_PLACES = {part: place for place, part in enumerate(PlanPart)}


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
    before = {item.id: item for item in older.items}
    now = {item.id: item for item in newer.items}
    return PlanChange(
        added=_as_read(item for item in newer.items if item.id not in before),
        dropped=_as_read(item for item in older.items if item.id not in now),
        changed=tuple(Changed(before[item.id], item) for item in _as_read(newer.items) if before.get(item.id, item) != item),
        order=tuple(now),
    )


def changed_by(older: Plan, change: PlanChange) -> Plan:
    """`changed_by(older, what_changed(older, newer)) == newer`, for any two plans."""
    known = (*older.items, *change.added, *(changed.now for changed in change.changed))
    items = {item.id: item for item in known}  # what was dropped is not in the order
    return Plan(tuple(items[item] for item in change.order))


def _as_read(items: Iterable[Item]) -> tuple[Item, ...]:
    """By part, in the order of each part."""
    return tuple(sorted(items, key=lambda item: _PLACES[item.part]))
