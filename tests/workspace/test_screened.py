"""What an evening screens by: clients, whom their plans name, and the own list."""

from __future__ import annotations

from facilitator.care.plan import Item, Plan
from facilitator.people.own_name import OwnNameKind
from facilitator.vocabulary import PlanPart
from facilitator.workspace.screened import screening


def marked(ws, line):
    return [line[mark.start : mark.end] for mark in screening(ws).marks(line)]


def test_whom_a_plan_names_is_marked_a_draft_too(ws, tuesdays):
    heron, *_ = tuesdays.clients
    people = [
        ("my sister Odalys", PlanPart.PERSON),
        ("Kettrick", PlanPart.SLIP_CALL),
        ("Trivet Street", PlanPart.TRIGGER_OUTSIDE),
    ]
    ws.plans.edit(heron.id, Plan(tuple(Item(ws.plans.new_id(), part, words) for words, part in people)))

    assert marked(ws, "odalys and kettrick") == ["odalys", "kettrick"]
    assert screening(ws).reworded("odalys called") == "a relative called"
    assert marked(ws, "a trivet on the stove") == []


def test_the_own_list_is_marked_until_it_is_taken_off(ws, tuesdays):
    ws.own_names.add(OwnNameKind.STAFF, "Dr. Orla Quennell")
    place = ws.own_names.add(OwnNameKind.PLACE, "the Anchor")
    ws.own_names.add(OwnNameKind.OTHER, "Sunrise crew")

    assert marked(ws, "quennell at the anchor with the sunrise crew") == ["quennell", "anchor", "sunrise crew"]
    ws.own_names.remove(place.id)
    assert marked(ws, "quennell at the anchor") == ["quennell"]
