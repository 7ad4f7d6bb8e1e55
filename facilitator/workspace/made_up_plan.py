"""Made-up plans of a rehearsal: a first one at the start, and a second that says what changed and why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

from facilitator.care.plan import PART_OF_SIGN, Item, ItemId, Plan
from facilitator.curriculum.library import Library
from facilitator.vocabulary import Coping, PlanPart

REASONS = ("My children", "Waking up with a clear head", "Keeping my job", "My own front door")
ANCHORS = ("Breakfast before nine", "A walk after work", "Group on its day, every week", "Phone off at eleven")
PEOPLE = (("My sister", "answers when I call in the evening"), ("A friend from group", "walks home with me"), ("My sponsor", ""))
WHY = ("It did not fit my evenings", "It worked, so it stays in", "I know my signs better now")


class MadeUpPlans:
    """`first` makes a plan, `next_of` one that a later one-on-one made of it. What they say comes from the packs."""

    def __init__(self, library: Library, rng: Random, new_id: Callable[[], int]) -> None:
        self._library = library
        self._rng = rng
        self._new_id = new_id

    def first(self) -> Plan:
        items = [self._item(PlanPart.REASON, words) for words in self._rng.sample(REASONS, 2)]
        signs = list(self._library.warning_signs)
        for sign in self._rng.sample(signs, min(4, len(signs))):
            items.append(self._item(PART_OF_SIGN[sign.kind], sign.text))
        for theme in self._rng.sample(list(self._library.themes), 3):
            trigger = self._item(self._rng.choice((PlanPart.TRIGGER_OUTSIDE, PlanPart.TRIGGER_INSIDE)), theme.name)
            items.append(trigger)
            items += [self._answer(trigger, words) for words in theme.helps[:2]]
        items += [self._item(PlanPart.ANCHOR, words) for words in self._rng.sample(ANCHORS, 2)]
        who, asked = self._rng.choice(PEOPLE)
        items.append(self._item(PlanPart.PERSON, who, then=asked))
        return Plan(tuple(items))

    def next_of(self, plan: Plan) -> Plan:
        """One answer is dropped and one takes its place; everything else keeps its id."""
        answers = plan.of(PlanPart.STRATEGY)
        ideas = [idea for idea in self._library.coping_ideas() if idea not in set(plan.words())]
        if not answers or not ideas:
            return plan
        dropped = self._rng.choice(answers)
        new = replace(dropped, id=ItemId(self._new_id()), words=self._rng.choice(ideas))
        return Plan(tuple(new if item is dropped else item for item in plan.items))

    def _answer(self, trigger: Item, words: str) -> Item:
        return self._item(PlanPart.STRATEGY, words, about=trigger.id, how=self._rng.choice(list(Coping)))

    def _item(
        self, part: PlanPart, words: str, *, then: str = "", about: ItemId | None = None, how: Coping | None = None
    ) -> Item:
        return Item(ItemId(self._new_id()), part, words, then=then, about=about, how=how)
