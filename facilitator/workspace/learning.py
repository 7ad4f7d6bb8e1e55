"""What a lapse taught, put in the plan: the trigger, where the plan has it not yet, and what to do about it."""

from __future__ import annotations

from facilitator.care.lapse import Lapse, LapseTooLong, Suggestion
from facilitator.care.plan import LONGEST_ITEM, TRIGGERS, Item, Plan
from facilitator.care.plan_edit import with_item
from facilitator.language import Explained
from facilitator.people.client import ClientId
from facilitator.privacy.plain import LONGEST_FIELD, one_line
from facilitator.vocabulary import PlanPart
from facilitator.workspace.wall import Wall
from facilitator.workspace.workspace import Workspace


class LineRefused(Exception):
    """`where`: "what_happened", "came_back", or the number of a step and whether it is what could be done instead."""

    def __init__(self, where: str | tuple[int, bool], problem: Explained) -> None:
        self.where, self.problem = where, problem
        super().__init__()


def learn(ws: Workspace, client: ClientId, suggestion: Suggestion) -> Plan:
    """Into the draft; return what the plan was, for undo (`Plans.edit`). Raises as `with_item` and `edit` do."""
    with ws.vault.write("care"):
        plan = ws.plans.current(client)
        held = {item.words: item.id for item in plan.of(*TRIGGERS)}
        trigger = held.get(one_line(suggestion.trigger))
        if trigger is None and suggestion.trigger:
            new = Item(ws.plans.new_id(), PlanPart.TRIGGER_OUTSIDE, suggestion.trigger)
            plan, trigger = with_item(plan, new), new.id
        answer = Item(ws.plans.new_id(), PlanPart.STRATEGY, suggestion.strategy, about=trigger, how=suggestion.how)
        return ws.plans.edit(client, with_item(plan, answer))


def passed(wall: Wall, lapse: Lapse, before: Lapse | None) -> None:
    """Raises LineRefused where words that are new say a board line, or are too long."""
    known = set(_texts(before)) if before else set()
    for where, text in _texts_and_places(lapse):
        longest = LONGEST_FIELD if isinstance(where, str) else LONGEST_ITEM
        if text in known:
            continue
        if len(text) > longest:
            raise LineRefused(where, LapseTooLong(longest, len(text)))
        try:
            for line in (text, *text.splitlines()):
                wall.check(line)
        except Explained as problem:
            raise LineRefused(where, problem) from None


def _texts(lapse: Lapse) -> list[str]:
    return [text for _, text in _texts_and_places(lapse)]


def _texts_and_places(lapse: Lapse) -> list[tuple[str | tuple[int, bool], str]]:
    steps: list[tuple[str | tuple[int, bool], str]] = []
    for number, decision in enumerate(lapse.decisions):
        steps += [((number, False), decision.words), ((number, True), decision.instead)]
    return [("what_happened", lapse.what_happened), *steps, ("came_back", lapse.came_back)]
