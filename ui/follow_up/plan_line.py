"""The lines of a plan as the card lists them: headings, items, and a line to add to each part. No widgets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum, auto

from facilitator.care.plan import SIGNS, TRIGGERS, Item, ItemId, Plan
from facilitator.vocabulary import Coping, PlanPart
from ui.follow_up.plan_part import Section, Within, how_names, sections, strategy, tr


class Kind(StrEnum):
    SECTION = auto()
    PART = auto()  # a smaller heading: Feelings, Outside
    ITEM = auto()
    ADD = auto()
    TOLD = auto()  # read only, and quiet
    DROPPED = auto()  # struck through; its note says so in words


@dataclass(frozen=True)
class Slot:
    """What a field is about: an item that is there, or (without one) the next one of a part."""

    part: PlanPart
    item: ItemId | None = None
    about: ItemId | None = None


@dataclass(frozen=True)
class Line:
    kind: Kind
    words: str
    note: str = ""
    chip: str = ""
    depth: int = 0
    is_ticked: bool | None = None  # None: it has no box
    slot: Slot | None = None
    is_tail: bool = False  # shown when it is wanted

    @property
    def spoken(self) -> str:
        return ". ".join(filter(None, (self.words, self.chip, self.note)))


def lines_of(plan: Plan, *, is_fixed: bool = False) -> list[Line]:
    """`is_fixed`: only to be read, so without what is empty and without lines to add."""
    listed = [line for section in sections() for line in _of_section(plan, section, is_fixed)]
    return [line for line in listed if not is_fixed or line.kind is not Kind.ADD]


def line_of(item: Item) -> Line:
    note = " · ".join(filter(None, (item.number, item.then)))
    ticked = item.is_ticked if item.part in SIGNS else None
    chip = how_names()[item.how] if item.how else ""
    depth = 2 if item.part is PlanPart.STRATEGY else 1
    return Line(Kind.ITEM, item.words, note, chip, depth, ticked, Slot(item.part, item.id, item.about))


def how_of(name: str) -> Coping | None:
    return next((how for how, spoken in how_names().items() if spoken == name), None)


def _of_section(plan: Plan, section: Section, is_fixed: bool) -> Iterator[Line]:
    """An empty one is a quiet line; so is an empty part of one that is not."""
    used = [each for each in section.parts if plan.of(each.part)]
    if len(section.parts) == 1 and not used:
        yield _add(section.title, Slot(section.parts[0].part), depth=0)
        return
    if used or not is_fixed:
        yield _heading(section, is_fixed)
    for each in section.parts:
        yield from _of_part(plan, each, is_fixed)


def _of_part(plan: Plan, each: Within, is_fixed: bool) -> Iterator[Line]:
    items = plan.of(each.part)
    if items and each.title:
        yield Line(Kind.PART, each.title, "" if is_fixed else tr("Add…"), depth=1, slot=None if is_fixed else Slot(each.part))
    for item in items:
        yield line_of(item)
        if item.part in TRIGGERS:
            answers = plan.strategies(item.id)
            yield from map(line_of, answers)
            slot = Slot(strategy().part, about=item.id)
            yield Line(Kind.ADD, tr("Add what I do then…"), depth=2, slot=slot, is_tail=bool(answers))
    yield _add("" if items else each.title, Slot(each.part))


def _heading(section: Section, is_fixed: bool) -> Line:
    """With the way to add, where it is a part itself."""
    if is_fixed or len(section.parts) > 1:
        return Line(Kind.SECTION, section.title)
    return Line(Kind.SECTION, section.title, tr("Add…"), slot=Slot(section.parts[0].part))


def _add(title: str, slot: Slot, depth: int = 1) -> Line:
    """Without a title it stands behind what is there, and its heading has a way to add."""
    return Line(Kind.ADD, title or tr("Add…"), tr("Add…") if title else "", depth=depth, slot=slot, is_tail=not title)
