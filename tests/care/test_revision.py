"""Revisions of a plan, and the draft the next one is made from."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from facilitator.care.plan import Plan
from facilitator.care.revision import (
    LONGEST_REASON,
    NothingToSave,
    Plans,
    ReasonMissing,
    ReasonTooLong,
    RevisionUnknown,
    plan_draft_table,
    plan_revision_table,
)
from facilitator.people.client import ClientId, ClientUnknown
from tests.care.plans import PLANS, item, plan
from tests.examples import examples

START = datetime(2026, 11, 24, 19, 30, tzinfo=UTC)
DAY = timedelta(days=1)
FIRST, SECOND, THIRD = plan(item(1, "Rain")), plan(item(1, "Heavy rain")), plan(item(1, "Heavy rain"), item(2, "Snow"))


class Clock:
    def __init__(self) -> None:
        self.at = START

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def plans(vault, clock):
    return Plans(vault, clock, Random(9))


def saved(plans, client, *each):
    for number, one in enumerate(each):
        plans.edit(client, one)
        plans.save(client, f"Reason {number}" if number else "")


def test_a_client_begins_with_an_empty_plan(plans, heron):
    assert plans.current(heron) == Plan()
    assert (plans.newest(heron), plans.draft(heron), plans.heads(heron)) == (None, None, [])


def test_a_draft_is_shown_until_it_is_saved_as_the_next_revision(plans, heron, clock):
    assert plans.edit(heron, FIRST) == Plan()
    assert plans.current(heron) == FIRST and plans.draft(heron).based_on == 0 and plans.newest(heron) is None

    first = plans.save(heron, "")
    assert (first.head.number, first.head.saved_at, first.plan) == (1, START, FIRST)
    assert plans.draft(heron) is None

    clock.at += DAY
    assert plans.edit(heron, SECOND) == FIRST
    assert plans.draft(heron).based_on == 1
    second = plans.save(heron, "  More \n rain ")
    assert second.head.reason == "More rain"
    assert plans.newest(heron) == second == plans.revision(heron, 2)
    assert plans.heads(heron) == [second.head, first.head]


def test_an_edit_then_its_undo_gives_the_same_plan(plans, heron):
    saved(plans, heron, FIRST)

    before = plans.edit(heron, SECOND)
    plans.edit(heron, before)

    assert plans.current(heron) == FIRST
    assert plans.draft(heron) is None


def test_a_draft_is_thrown_away_and_comes_back(plans, heron):
    saved(plans, heron, FIRST)
    plans.edit(heron, SECOND)

    thrown_away = plans.discard(heron)
    assert plans.current(heron) == FIRST
    assert plans.discard(heron) is None

    plans.edit(heron, thrown_away.plan)
    assert plans.draft(heron) == thrown_away


def test_nothing_new_is_not_saved(plans, heron):
    with pytest.raises(NothingToSave):
        plans.save(heron, "Why not")
    saved(plans, heron, FIRST)
    with pytest.raises(NothingToSave, match="Nothing was changed"):
        plans.save(heron, "Why not")
    assert len(plans.heads(heron)) == 1


def test_a_change_says_why_and_the_draft_outlives_the_question(plans, heron):
    saved(plans, heron, FIRST)
    plans.edit(heron, SECOND)

    with pytest.raises(ReasonMissing, match="the draft is kept"):
        plans.save(heron, " \n ")
    with pytest.raises(ReasonTooLong, match="the draft is kept"):
        plans.save(heron, "a" * (LONGEST_REASON + 1))

    assert plans.draft(heron).plan == SECOND
    assert len(plans.heads(heron)) == 1


def test_an_older_revision_comes_back_as_a_new_one(plans, heron):
    saved(plans, heron, FIRST, SECOND)
    plans.edit(heron, THIRD)

    again = plans.bring_back(heron, 1, "It was better")

    assert (again.head.number, again.plan) == (3, FIRST)
    assert plans.draft(heron) is None
    assert [head.number for head in plans.heads(heron)] == [3, 2, 1]


def test_what_cannot_be_brought_back_changes_nothing(plans, heron):
    saved(plans, heron, FIRST, SECOND)
    plans.edit(heron, THIRD)

    for number, reason, refusal in ((9, "Why", RevisionUnknown), (2, "Why", NothingToSave), (1, "", ReasonMissing)):
        with pytest.raises(refusal):
            plans.bring_back(heron, number, reason)

    assert plans.draft(heron).plan == THIRD
    assert len(plans.heads(heron)) == 2


def test_the_newest_of_each_in_one_reading(plans, heron, otter):
    saved(plans, heron, FIRST, SECOND)

    assert plans.newest_of_each([heron, otter]) == {heron: plans.newest(heron)}
    saved(plans, otter, THIRD)
    assert {client: newest.plan for client, newest in plans.newest_of_each([heron, otter]).items()} == {
        heron: SECOND,
        otter: THIRD,
    }
    assert plans.newest_of_each([]) == {}


def test_a_plan_was_looked_at_when_it_was_saved_or_reviewed_last(plans, heron, otter, clock):
    assert plans.reviewed_at_each([heron, otter]) == {}
    plans.mark_reviewed(otter)
    clock.at += DAY
    saved(plans, heron, FIRST)
    assert plans.reviewed_at_each(iter([heron, otter])) == {heron: START + DAY, otter: START}

    clock.at += DAY
    plans.mark_reviewed(heron)
    plans.mark_reviewed(heron)  # twice in a second
    assert plans.reviewed_at_each([heron]) == {heron: START + 2 * DAY}


def test_a_client_who_is_gone_has_no_plan(plans):
    gone = ClientId(1)
    with pytest.raises(ClientUnknown, match="Nothing was changed"):
        plans.edit(gone, FIRST)
    with pytest.raises(ClientUnknown):
        plans.mark_reviewed(gone)


def test_another_program_start_reads_what_was_kept(plans, heron, vault, clock):
    saved(plans, heron, FIRST)
    plans.edit(heron, SECOND)

    assert Plans(vault, clock, Random(1)).draft(heron) == plans.draft(heron)


def test_an_edit_that_did_not_come_to_its_end_keeps_the_draft_before(plans, vault, heron):
    plans.edit(heron, FIRST)
    with pytest.raises(RuntimeError), vault.write("care"):
        plans.edit(heron, SECOND)
        raise RuntimeError

    assert plans.current(heron) == FIRST


STEPS = st.lists(
    st.one_of(
        PLANS.map(lambda plan: ("edit", plan)),
        st.sampled_from([("save", None), ("discard", None), ("review", None)]),
        st.integers(1, 4).map(lambda number: ("bring back", number)),
    ),
    max_size=14,
)


def done(plans, client, step, what):
    try:
        match step:
            case "edit":
                before = plans.current(client)
                assert plans.edit(client, what) == before
                assert plans.current(client) == what
            case "save":
                plans.save(client, "Because")
            case "discard":
                plans.discard(client)
            case "review":
                plans.mark_reviewed(client)
            case "bring back":
                plans.bring_back(client, what, "It was better")
    except (NothingToSave, RevisionUnknown):
        pass


def rows(vault, client):
    with vault.read() as connection:
        found = select(plan_revision_table).where(plan_revision_table.c.client == client)
        return [tuple(row) for row in connection.execute(found.order_by(plan_revision_table.c.number))]


@given(STEPS)
@settings(max_examples=examples(25), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_done_what_was_saved_stays_byte_for_byte(vault, clients, plans, clock, steps):
    client = clients.add(f"Client {len(clients.all())}").id
    kept = []
    for step, what in steps:
        clock.at += DAY
        done(plans, client, step, what)
        assert rows(vault, client)[: len(kept)] == kept
        kept = rows(vault, client)

    assert [row.number for row in plans.heads(client)] == list(range(len(kept), 0, -1))
    with vault.read() as connection:
        drafts = connection.scalars(select(plan_draft_table.c.client).where(plan_draft_table.c.client == client)).all()
    assert len(drafts) == (plans.current(client) != (plans.newest(client).plan if kept else Plan()))
