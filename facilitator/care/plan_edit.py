"""Edits of a plan: pure, from one document to the next. The screen keeps the result as the client's draft."""

from __future__ import annotations

from facilitator.care.plan import Item, ItemId, Plan
from facilitator.language import Explained


class ItemEmpty(Explained):
    def __init__(self) -> None:
        super().__init__("Nothing is written there yet. Nothing was changed. Write a few words, or leave it out.")


class ItemTooLong(Explained):
    def __init__(self, longest: int, length: int) -> None:
        super().__init__(
            "A line of the plan can have {longest} letters; this has {length}. Nothing was changed. Make it shorter.",
            longest=longest,
            length=length,
        )


class PlanFull(Explained):
    def __init__(self) -> None:
        super().__init__("This plan has as many lines as it can hold. Nothing was changed. Take out what is not needed any more.")


def with_item(plan: Plan, item: Item, *, after: ItemId | None = None) -> Plan:
    """Put `item` (cleaned) in place of the one with its id; a new one goes behind `after`, else to the end of its part.

    Raises ItemEmpty, ItemTooLong, PlanFull.
    """
    raise NotImplementedError


def without_item(plan: Plan, item: ItemId) -> Plan:
    """A trigger takes its strategies along."""
    raise NotImplementedError


def moved(plan: Plan, item: ItemId, step: int) -> Plan:
    """So many places up (negative) or down within its part (a strategy: under its trigger)."""
    raise NotImplementedError
