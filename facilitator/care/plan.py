"""The plan: a client's prevention plan as one immutable document of items, each with an id that lasts.

Its parts follow DOMAIN E3. Signs are a tick list without an order; a strategy stands under the trigger it answers. An item keeps
its id when its words change and from revision to revision, so that what was practiced, and what changed, can be followed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NewType

from facilitator.vocabulary import Coping, PlanPart, SignKind

ItemId = NewType("ItemId", int)

LONGEST_ITEM = 300
LONGEST_NUMBER = 60
MOST_ITEMS = 400

PART_OF_SIGN = {SignKind.FEELING: PlanPart.FEELING, SignKind.THOUGHT: PlanPart.THOUGHT, SignKind.BODY: PlanPart.BODY}
SIGNS = tuple(PART_OF_SIGN.values())
TRIGGERS = (PlanPart.TRIGGER_OUTSIDE, PlanPart.TRIGGER_INSIDE)
SLIP_STEPS = (PlanPart.SLIP_STOP, PlanPart.SLIP_LEAVE, PlanPart.SLIP_CALL, PlanPart.SLIP_TELL)
SLIP = (*SLIP_STEPS, PlanPart.SLIP_SAFETY)
RETURNS = (PlanPart.RETURN_PEOPLE, PlanPart.RETURN_PLACES, PlanPart.RETURN_WORK, PlanPart.RETURN_COMMUNITY)


@dataclass(frozen=True)
class Item:
    """One line of a plan. `about` and `how` are a strategy's: the trigger it answers, and the kind of answer.

    `then`: what a person is asked to do; what the client does about a sign of illness.
    `number`: a person's, as the client gives it.
    """

    id: ItemId
    part: PlanPart
    words: str
    is_ticked: bool = True  # a sign that fits just now; always True elsewhere
    then: str = ""
    number: str = ""
    about: ItemId | None = None
    how: Coping | None = None


@dataclass(frozen=True)
class Plan:
    """All items, in the order in which the client reads them within each part. An empty plan is a plan."""

    items: tuple[Item, ...] = ()

    def of(self, *parts: PlanPart) -> list[Item]:
        """Items of these parts, in their order."""
        return [item for item in self.items if item.part in parts]

    def item(self, item: ItemId) -> Item | None:
        return next((each for each in self.items if each.id == item), None)

    def strategies(self, trigger: ItemId) -> list[Item]:
        """What the client does about this trigger."""
        return [item for item in self.items if item.part is PlanPart.STRATEGY and item.about == trigger]

    def words(self) -> Iterator[str]:
        """Every text in it that a person wrote."""
        for item in self.items:
            yield from filter(None, (item.words, item.then, item.number))
