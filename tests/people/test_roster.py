"""Who belongs to a group, and since when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.groups.group import GroupId, Groups
from facilitator.language import Explained
from facilitator.people.client import ClientId, Clients
from facilitator.people.roster import AlreadyOnRoster, LeftBeforeJoining, NotOnRoster, Place, PlaceId, PlaceUnknown, Roster
from facilitator.vocabulary import Weekday
from tests.examples import examples
from tests.vaults import new_vault

DAY = date(2026, 11, 24)
WEEK = timedelta(weeks=1)


@pytest.fixture
def clients(vault):
    return Clients(vault, Random(5))


@pytest.fixture
def roster(vault):
    return Roster(vault, Random(11))


@pytest.fixture
def heron(clients):
    return clients.add("Heron")


@pytest.fixture
def group(vault):
    return Groups(vault, Random(7)).form("Tuesday evening", Weekday.TUESDAY, time(18, 0))


def test_a_roster_comes_by_code_name_and_only_of_its_group(vault, roster, clients, heron, group):
    other = Groups(vault, Random(8)).form("Friday", Weekday.FRIDAY, time(9, 0))
    cedar, otter = clients.add("Cedar"), clients.add("Otter")
    for client in (heron, cedar):
        roster.join(client.id, group.id, DAY)
    for client in (otter, cedar):
        roster.join(client.id, other.id, DAY)

    assert roster.of(group.id, DAY) == [cedar, heron]
    assert roster.of(group.id, DAY - WEEK) == []
    assert set(roster.groups_of(cedar.id, DAY)) == {group.id, other.id}


def test_the_day_of_leaving_is_the_first_one_without_the_place(roster, heron, group):
    place = roster.join(heron.id, group.id, DAY)
    before = roster.leave(heron.id, group.id, DAY + WEEK)

    assert before == place and roster.places(group.id) == [replace(place, left_on=DAY + WEEK)]
    assert roster.of(group.id, DAY + WEEK - timedelta(days=1)) == [heron]
    assert roster.of(group.id, DAY + WEEK) == [] and roster.groups_of(heron.id, DAY + WEEK) == []


def test_a_client_may_leave_and_return(roster, heron, group):
    first = roster.join(heron.id, group.id, DAY)
    roster.leave(heron.id, group.id, DAY + WEEK)
    second = roster.join(heron.id, group.id, DAY + 4 * WEEK)

    assert roster.places(group.id) == [replace(first, left_on=DAY + WEEK), second] == roster.places_of(heron.id)
    assert roster.of(group.id, DAY + 2 * WEEK) == [] and roster.of(group.id, DAY + 5 * WEEK) == [heron]


def test_returning_on_the_day_of_leaving_leaves_no_gap(roster, heron, group):
    roster.join(heron.id, group.id, DAY)
    roster.leave(heron.id, group.id, DAY + WEEK)
    roster.join(heron.id, group.id, DAY + WEEK)

    assert roster.of(group.id, DAY + WEEK) == [heron]


@pytest.mark.parametrize("on", [DAY - WEEK, DAY, DAY + WEEK])
def test_a_client_does_not_join_twice(roster, heron, group, on):
    place = roster.join(heron.id, group.id, DAY)

    with pytest.raises(AlreadyOnRoster, match="Nothing was changed"):
        roster.join(heron.id, group.id, on)

    assert roster.places(group.id) == [place]


def test_undoing_a_leave_and_a_join(roster, heron, group):
    place = roster.join(heron.id, group.id, DAY)
    roster.put(roster.leave(heron.id, group.id, DAY + WEEK))
    assert roster.places(group.id) == [place]

    taken = roster.take_away(place.id)
    assert taken == place and roster.places(group.id) == []

    roster.put(taken)
    assert roster.of(group.id, DAY) == [heron]


def test_undoing_a_leave_after_a_return_is_refused(roster, heron, group):
    roster.join(heron.id, group.id, DAY)
    before = roster.leave(heron.id, group.id, DAY + WEEK)
    roster.join(heron.id, group.id, DAY + 2 * WEEK)
    places = roster.places(group.id)

    with pytest.raises(AlreadyOnRoster):
        roster.put(before)

    assert roster.places(group.id) == places


def test_leaving_without_a_place_is_refused(roster, heron, group):
    with pytest.raises(NotOnRoster, match="Nothing was changed"):
        roster.leave(heron.id, group.id, DAY)

    roster.join(heron.id, group.id, DAY)
    with pytest.raises(LeftBeforeJoining, match="Nothing was changed"):
        roster.leave(heron.id, group.id, DAY - WEEK)

    roster.leave(heron.id, group.id, DAY + WEEK)
    with pytest.raises(NotOnRoster):
        roster.leave(heron.id, group.id, DAY + 2 * WEEK)


def test_leaving_on_the_day_of_joining_leaves_a_place_for_no_day(roster, heron, group):
    roster.join(heron.id, group.id, DAY)
    roster.leave(heron.id, group.id, DAY)
    assert roster.of(group.id, DAY) == []

    roster.join(heron.id, group.id, DAY)
    assert roster.of(group.id, DAY) == [heron]


def test_a_corrected_date_may_not_turn_a_place_around(roster, heron, group):
    place = roster.join(heron.id, group.id, DAY)

    with pytest.raises(LeftBeforeJoining):
        roster.put(replace(place, left_on=DAY - WEEK))

    roster.put(replace(place, joined_on=DAY - WEEK))
    assert roster.of(group.id, DAY - WEEK) == [heron]


def test_a_place_needs_its_client_and_its_group(roster, heron, group):
    for client, of in ((ClientId(1), group.id), (heron.id, GroupId(1))):
        with pytest.raises(PlaceUnknown, match="Nothing was changed"):
            roster.join(client, of, DAY)
    with pytest.raises(PlaceUnknown):
        roster.take_away(PlaceId(1))


days = st.integers(0, 12).map(lambda number: DAY + timedelta(days=number))
steps = st.tuples(st.sampled_from(["join", "leave", "put"]), st.integers(0, 1), st.integers(0, 1), st.integers(0, 3), days, days)


@settings(max_examples=examples(40), deadline=None)
@given(st.lists(steps, max_size=20))
def test_whatever_is_done_the_places_of_a_client_never_overlap(done):
    with TemporaryDirectory() as folder:
        vault = new_vault(Path(folder))
        groups, clients, roster = Groups(vault, Random(1)), Clients(vault, Random(2)), Roster(vault, Random(3))
        of = [groups.form(name, Weekday.TUESDAY, time(18, 0)).id for name in ("A", "B")]
        who = [clients.add(name).id for name in ("Heron", "Otter")]
        for verb, client, group, number, day, other in done:
            before = roster.places(of[0]) + roster.places(of[1])
            try:
                match verb:
                    case "join" | "leave":
                        getattr(roster, verb)(who[client], of[group], day)
                    case "put":
                        roster.put(Place(PlaceId(number), who[client], of[group], day, other))
            except Explained:
                assert roster.places(of[0]) + roster.places(of[1]) == before
        for group in of:
            for client in who:
                mine = [place for place in roster.places(group) if place.client == client and place.joined_on != place.left_on]
                covered = sorted((place.joined_on, place.left_on or date.max) for place in mine)
                assert all(left <= joined for (_, left), (joined, _) in pairwise(covered))
        vault.close()
