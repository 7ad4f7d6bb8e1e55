"""Plans as hypothesis draws them, and short ways to write one down."""

from __future__ import annotations

from hypothesis import strategies as st

from facilitator.care.plan import Item, ItemId, Plan
from facilitator.vocabulary import Coping, PlanPart

IDS = st.integers(1, 12).map(ItemId)  # few, so that two plans share some

ITEMS = st.builds(
    Item,
    id=IDS,
    part=st.sampled_from(PlanPart),
    words=st.sampled_from(["Walk", "Ça va", "Ring 'Oak'", '"quoted"', "雨"]),
    is_ticked=st.booleans(),
    then=st.sampled_from(["", "Sit down"]),
    number=st.sampled_from(["", "555-0100"]),
    about=st.none() | IDS,
    how=st.none() | st.sampled_from(Coping),
)

PLANS = st.lists(ITEMS, max_size=12, unique_by=lambda item: item.id).map(lambda items: Plan(tuple(items)))


def item(id_: int, words: str, part: PlanPart = PlanPart.TRIGGER_OUTSIDE, about: int | None = None) -> Item:
    return Item(ItemId(id_), part, words, about=None if about is None else ItemId(about))


def plan(*items: Item) -> Plan:
    return Plan(items)


def ids(plan: Plan) -> list[int]:
    return [each.id for each in plan.items]
