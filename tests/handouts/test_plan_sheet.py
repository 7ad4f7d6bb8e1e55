"""A client's whole plan on paper."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from facilitator.care.plan import Item, ItemId, Plan
from facilitator.care.revision import Revision, RevisionHead
from facilitator.handouts import client_words
from facilitator.handouts.batch import Paper
from facilitator.handouts.plan_sheet import plan_sheet, unprintable
from facilitator.vocabulary import Coping, PlanPart
from tests.handouts.made import CLIENT, crisis_lines, in_order, read, texts, words_of


def item(id_, part, said, **more):
    return Item(ItemId(id_), part, said, **more)


def made(*items, heading="Heron", **more):
    head = RevisionHead(CLIENT, 3, datetime(2026, 11, 24, 10, tzinfo=UTC), "")
    return plan_sheet(Revision(head, Plan(items)), heading, Paper(), **{"country": crisis_lines().of("US"), **more})


EVERY = tuple(
    item(number, part, f"Mine{number:02}", then="then so", number="555 0100" if part is PlanPart.PERSON else "")
    if part in (PlanPart.PERSON, PlanPart.ILLNESS_SIGN)
    else item(number, part, f"Mine{number:02}")
    for number, part in enumerate(PlanPart)
    if part is not PlanPart.STRATEGY
)


@pytest.mark.parametrize("large_print", [False, True])
def test_every_part_stands_there_in_its_order(large_print):
    shown = words_of(made(*reversed(EVERY), large_print=large_print))

    assert in_order(shown, *[each.words for each in EVERY])
    assert "then so" in shown and "555\u00a00100" in shown.replace("555 0100", "555\u00a00100")


def test_answers_stand_beside_their_trigger():
    plan = (
        item(1, PlanPart.TRIGGER_OUTSIDE, "The bar"),
        item(2, PlanPart.STRATEGY, "Take the other street", about=ItemId(1), how=Coping.AVOID),
        item(3, PlanPart.STRATEGY, "Call Ana", about=ItemId(1), how=Coping.WHO),
        item(4, PlanPart.STRATEGY, "Sleep on it"),
    )

    assert in_order(words_of(made(*plan)), "The bar", "I stay away: Take the other street", "I turn to: Call Ana", "Sleep on it")


@pytest.mark.parametrize("part", [PlanPart.REASON, PlanPart.BODY, PlanPart.STRATEGY, PlanPart.PERSON, PlanPart.SLIP_SAFETY])
def test_four_hundred_long_items_run_over_pages_without_loss(part):
    items = [item(number, part, f"N{number:03} {'walk on ' * 35}end{number:03}") for number in range(400)]
    pdf = made(*items)
    shown = words_of(pdf)

    assert len(read(pdf).pages) > 10
    assert all(f"N{number:03}" in shown and f"end{number:03}" in shown for number in range(400))


def test_an_empty_plan_has_lines_to_write_on_and_what_keeps_alive():
    shown = words_of(made())

    assert in_order(shown, "My reasons", "My early warning signs", "My people", "If I slip", "I go to a place where I am safe.")
    assert client_words.ALIVE_LESS.text in shown and "988" in shown and "911" in shown
    assert "My way back" not in shown and "proud" not in shown


def test_own_words_of_a_step_stand_in_place_of_ours_and_those_about_safety_after_ours():
    shown = words_of(made(item(1, PlanPart.SLIP_LEAVE, "To my aunt"), item(2, PlanPart.SLIP_SAFETY, "Kit in my bag")))

    assert "Leave. To my aunt" in shown and "I go to a place where I am safe." not in shown
    assert in_order(shown, client_words.ALIVE_DAILY.text, "Kit in my bag", "988")


def test_markup_shows_as_typed():
    assert "<b>{0}</b> & ____" in words_of(made(item(1, PlanPart.REASON, "<b>{0}</b> & ____")))


def test_every_side_says_which_plan_it_is_and_that_it_replaces_the_earlier_ones():
    for side in texts(made(*EVERY, is_rehearsal=True)):
        assert "Plan 3 · " in side and "2026 · replaces all earlier copies" in side and "Rehearsal" in side
        assert "relapse" not in side.lower()


def test_letters_that_no_font_has_are_told():
    assert unprintable(Plan((item(1, PlanPart.REASON, "क home"),)), "Heron") == {"क"}
    assert unprintable(Plan(EVERY), "Heron") == set()
