"""Edits of a plan: pure, from one document to the next. The screen keeps the result as the client's draft."""

from __future__ import annotations

from dataclasses import replace

from facilitator.care.plan import LONGEST_ITEM, LONGEST_NUMBER, MOST_ITEMS, SIGNS, Item, ItemId, Plan
from facilitator.language import Explained
from facilitator.privacy.plain import one_line
from facilitator.vocabulary import PlanPart


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
    item = _cleaned(item)
    if plan.item(item.id):
        return Plan(tuple(item if each.id == item.id else each for each in plan.items))
    if len(plan.items) >= MOST_ITEMS:
        raise PlanFull
    behind = next((place for place, each in enumerate(plan.items, 1) if each.id == after), len(plan.items))
    return Plan((*plan.items[:behind], item, *plan.items[behind:]))


def without_item(plan: Plan, item: ItemId) -> Plan:
    """A trigger takes its strategies along."""
    return Plan(tuple(each for each in plan.items if item not in (each.id, each.about)))


def moved(plan: Plan, item: ItemId, step: int) -> Plan:
    """So many places up (negative) or down within its part (a strategy: under its trigger), at most to its end."""
    mover = plan.item(item)
    if mover is None:
        return plan
    row = [each for each in plan.items if _in_one_row(each, mover)]
    place = row.index(mover)
    row.insert(max(0, place + step), row.pop(place))
    others_stay = iter(row)
    return Plan(tuple(next(others_stay) if _in_one_row(each, mover) else each for each in plan.items))


def _in_one_row(one: Item, other: Item) -> bool:
    return (one.part, one.about) == (other.part, other.about)


def _cleaned(item: Item) -> Item:
    words, then, number = one_line(item.words), one_line(item.then), one_line(item.number)
    if not words:
        raise ItemEmpty
    for text, longest in ((words, LONGEST_ITEM), (then, LONGEST_ITEM), (number, LONGEST_NUMBER)):
        if len(text) > longest:
            raise ItemTooLong(longest, len(text))
    cleaned = replace(item, words=words, then=then, number=number, is_ticked=item.is_ticked or item.part not in SIGNS)
    return cleaned if item.part is PlanPart.STRATEGY else replace(cleaned, about=None, how=None)
