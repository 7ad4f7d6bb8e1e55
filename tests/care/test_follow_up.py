"""The dates of one-on-ones."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from facilitator.care.follow_up import AnotherOneThen, FollowUp, FollowUpGone, FollowUps
from facilitator.people.client import ClientId, Clients, ClientUnknown
from facilitator.vocabulary import FollowUpOutcome

NOW = datetime(2026, 11, 24, 19, 30)
THURSDAY = datetime(2026, 11, 26, 10, 30)
WEEK = timedelta(weeks=1)


@pytest.fixture
def follow_ups(vault):
    return FollowUps(vault)


@pytest.fixture
def people(vault):
    clients = Clients(vault, Random(5))
    return [clients.add(name).id for name in ("Heron", "Otter", "Cedar")]


def test_a_date_replaces_the_next_one_and_undoes_it(follow_ups, people):
    heron = people[0]
    assert follow_ups.arrange(heron, THURSDAY, NOW) is None

    before = follow_ups.arrange(heron, THURSDAY + WEEK, NOW)
    assert before == FollowUp(heron, THURSDAY)
    assert follow_ups.next_of(heron, NOW) == FollowUp(heron, THURSDAY + WEEK)

    follow_ups.arrange(heron, before.at, NOW)
    assert follow_ups.between(NOW, NOW + 5 * WEEK) == [FollowUp(heron, THURSDAY)]


def test_a_date_is_taken_away_and_comes_back(follow_ups, people):
    follow_ups.arrange(people[0], THURSDAY, NOW)

    before = follow_ups.arrange(people[0], None, NOW)
    assert follow_ups.next_of(people[0], NOW) is None
    assert follow_ups.arrange(people[0], None, NOW) is None

    follow_ups.arrange(people[0], before.at, NOW)
    assert follow_ups.next_of(people[0], NOW) == before


def test_what_was_stays_and_what_comes_later_too(follow_ups, people):
    heron = people[0]
    follow_ups.arrange(heron, THURSDAY, NOW)
    later = NOW + WEEK
    follow_ups.arrange(heron, THURSDAY + WEEK, later)
    follow_ups.arrange(heron, THURSDAY + WEEK, later)

    assert [each.at for each in follow_ups.between(NOW, NOW + 5 * WEEK)] == [THURSDAY, THURSDAY + WEEK]
    assert follow_ups.next_of(heron, NOW) == FollowUp(heron, THURSDAY)
    assert follow_ups.next_of(heron, THURSDAY) == FollowUp(heron, THURSDAY)
    assert follow_ups.next_of(heron, THURSDAY + timedelta(minutes=1)) == FollowUp(heron, THURSDAY + WEEK)

    follow_ups.arrange(heron, THURSDAY + WEEK, NOW)  # onto the one that is there
    assert [each.at for each in follow_ups.between(NOW, NOW + 5 * WEEK)] == [THURSDAY + WEEK]


def test_one_on_ones_come_by_time(follow_ups, people):
    for client, hours in zip(people, (5, 3, 4), strict=True):
        follow_ups.arrange(client, THURSDAY + timedelta(hours=hours), NOW)

    assert [each.client for each in follow_ups.between(NOW, THURSDAY + timedelta(hours=5))] == [people[1], people[2]]


def test_who_has_no_date_yet(follow_ups, people):
    heron, otter, cedar = people
    follow_ups.arrange(heron, THURSDAY, NOW)
    follow_ups.arrange(otter, NOW - WEEK, NOW - 2 * WEEK)

    assert follow_ups.without_date(people, NOW) == [otter, cedar]
    assert follow_ups.next_of_each(people, NOW) == {heron: FollowUp(heron, THURSDAY)}
    assert follow_ups.without_date([], NOW) == []


def test_a_moment_with_a_zone_is_what_its_wall_says(follow_ups, people):
    follow_ups.arrange(people[0], THURSDAY.replace(tzinfo=UTC), NOW.replace(tzinfo=UTC))

    assert follow_ups.next_of(people[0], NOW.replace(tzinfo=UTC)) == FollowUp(people[0], THURSDAY)


def test_nobody_meets_a_client_who_is_gone(follow_ups):
    with pytest.raises(ClientUnknown, match="Nothing was changed"):
        follow_ups.arrange(ClientId(1), THURSDAY, NOW)


def test_what_is_over_is_asked_about_until_somebody_says(follow_ups, people):
    heron, otter, cedar = people
    for client, at in ((otter, NOW - 2 * WEEK), (heron, NOW - WEEK), (cedar, NOW)):
        follow_ups.arrange(client, at, at)
    follow_ups.arrange(heron, THURSDAY, NOW)

    assert follow_ups.overdue(NOW) == [FollowUp(otter, NOW - 2 * WEEK), FollowUp(heron, NOW - WEEK)]

    follow_ups.settle(FollowUp(otter, NOW - 2 * WEEK), FollowUpOutcome.HELD)
    assert follow_ups.overdue(NOW) == [FollowUp(heron, NOW - WEEK)]
    assert follow_ups.of(otter) == [FollowUp(otter, NOW - 2 * WEEK, FollowUpOutcome.HELD)]

    follow_ups.settle(FollowUp(otter, NOW - 2 * WEEK), None)
    assert follow_ups.overdue(NOW)[0] == FollowUp(otter, NOW - 2 * WEEK)


def test_nobody_is_asked_about_what_a_later_one_has_left_behind(follow_ups, people):
    heron = people[0]
    for weeks in (3, 2, 1):
        follow_ups.arrange(heron, NOW - weeks * WEEK, NOW - weeks * WEEK)
    assert follow_ups.overdue(NOW) == [FollowUp(heron, NOW - WEEK)]

    follow_ups.settle(FollowUp(heron, NOW - WEEK), FollowUpOutcome.HELD)

    assert follow_ups.overdue(NOW) == []
    assert [each.at for each in follow_ups.of(heron)] == [NOW - WEEK, NOW - 2 * WEEK, NOW - 3 * WEEK]


@pytest.mark.parametrize("was", [None, FollowUpOutcome.HELD, FollowUpOutcome.DID_NOT_HAPPEN])
def test_one_that_did_not_happen_moves_and_both_are_kept(follow_ups, people, was):
    heron = people[0]
    follow_ups.arrange(heron, THURSDAY, NOW)
    missed = FollowUp(heron, THURSDAY, was)
    follow_ups.settle(missed, was)

    moved = follow_ups.move(missed, (THURSDAY + WEEK).replace(tzinfo=UTC))

    assert moved == FollowUp(heron, THURSDAY + WEEK)
    assert follow_ups.of(heron) == [moved, FollowUp(heron, THURSDAY, FollowUpOutcome.DID_NOT_HAPPEN)]
    assert follow_ups.next_of(heron, NOW) == moved and follow_ups.overdue(THURSDAY + timedelta(hours=1)) == []

    follow_ups.unmove(missed, moved)
    assert follow_ups.of(heron) == [missed]


def test_one_that_did_not_happen_is_no_date(follow_ups, people):
    heron = people[0]
    follow_ups.arrange(heron, THURSDAY, NOW)
    follow_ups.settle(FollowUp(heron, THURSDAY), FollowUpOutcome.DID_NOT_HAPPEN)

    assert follow_ups.next_of(heron, NOW) is None and follow_ups.without_date(people, NOW) == people

    follow_ups.arrange(heron, THURSDAY + WEEK, NOW)
    assert [each.at for each in follow_ups.of(heron)] == [THURSDAY + WEEK, THURSDAY]


def test_one_moves_only_to_a_free_time_and_only_if_it_is_there(follow_ups, people):
    heron = people[0]
    follow_ups.arrange(heron, THURSDAY, NOW)
    for to in (THURSDAY, THURSDAY.replace(tzinfo=UTC)):
        with pytest.raises(AnotherOneThen, match="Nothing was changed"):
            follow_ups.move(FollowUp(heron, THURSDAY), to)
    gone = FollowUp(heron, THURSDAY + WEEK)
    for verb in (
        lambda: follow_ups.move(gone, NOW),
        lambda: follow_ups.settle(gone, FollowUpOutcome.HELD),
        lambda: follow_ups.unmove(gone, FollowUp(heron, THURSDAY)),
    ):
        with pytest.raises(FollowUpGone, match="Nothing was changed"):
            verb()

    assert follow_ups.of(heron) == [FollowUp(heron, THURSDAY)]
