"""Clients and their code names."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from random import Random

import pytest

from facilitator.care.follow_up import FollowUps
from facilitator.care.pick import Picks
from facilitator.care.practice import Practices
from facilitator.groups.group import Groups
from facilitator.people.attendance import Attendance
from facilitator.people.client import (
    ClientId,
    ClientInUse,
    Clients,
    ClientUnknown,
    CodeNameMissing,
    CodeNameTaken,
    NameTooLong,
    offered_code_names,
)
from facilitator.people.roster import Roster
from facilitator.session.session import Sessions
from facilitator.vocabulary import Weekday

TUESDAY = date(2026, 11, 24)


@pytest.fixture
def clients(vault):
    return Clients(vault, Random(5))


@pytest.fixture
def heron(clients):
    return clients.add("Heron", "Rosalind Q.")


@pytest.fixture
def group(vault):
    return Groups(vault, Random(7)).form("Tuesday evening", Weekday.TUESDAY, time(18, 0))


@pytest.fixture
def session(vault, group):
    return Sessions(vault, Random(3)).cancel(group.id, TUESDAY)


def test_clients_come_by_code_name(clients):
    for code_name in ("Otter", "heron", "Cedar"):
        clients.add(code_name)

    assert [client.code_name for client in clients.all()] == ["Cedar", "heron", "Otter"]


def test_an_added_client_is_the_one_that_is_read_back(clients):
    added = clients.add("  Gray \u202eHeron ", " Rosalind\tQ. ", large_print=True)

    assert clients.all() == [added] == [clients.get(added.id)]
    assert (added.code_name, added.real_name, added.large_print) == ("Gray Heron", "Rosalind Q.", True)


@pytest.mark.parametrize("name", ["<b>Heron</b>", "{0}", "🦊", "مرحبا", "x" * 40])
def test_any_name_is_kept_as_it_was_typed(clients, name):
    assert clients.get(clients.add(name, name).id).real_name == name


@pytest.mark.parametrize(
    ("code_name", "real_name", "error"),
    [
        ("", "", CodeNameMissing),
        (" \u200b", "", CodeNameMissing),
        ("HERON", "", CodeNameTaken),
        (" her-on ", "", CodeNameTaken),
        ("x" * 41, "", NameTooLong),
        ("Otter", "x" * 121, NameTooLong),
    ],
)
def test_what_cannot_be_used_changes_nothing(clients, heron, code_name, real_name, error):
    otter = clients.add("Slate")

    with pytest.raises(error, match="Nothing was changed"):
        clients.add(code_name, real_name)
    with pytest.raises(error, match="Nothing was changed"):
        clients.revise(replace(otter, code_name=code_name, real_name=real_name))

    assert clients.all() == [heron, otter]


def test_names_of_signs_alone_are_compared_as_they_are(clients):
    clients.add("!!")
    clients.add("??")

    with pytest.raises(CodeNameTaken):
        clients.add("!!")


def test_no_name_lands_in_the_text_of_an_error(clients, heron):
    with pytest.raises(CodeNameTaken) as caught:
        clients.add("Heron", "Rosalind Q.")

    assert "Heron" not in repr(caught.value) and "Rosalind" not in repr(caught.value)


def test_revising_with_what_it_replaced_undoes_it(clients, heron):
    before = clients.revise(replace(heron, code_name="heron", real_name=""))

    assert before == heron and clients.get(heron.id).code_name == "heron"

    clients.revise(before)
    assert clients.all() == [heron]


def test_a_client_typed_in_by_mistake_goes_with_its_places_and_comes_back(vault, clients, heron, group):
    roster = Roster(vault, Random(1))
    roster.join(heron.id, group.id, TUESDAY)
    places = roster.places_of(heron.id)

    removed = clients.remove(heron.id)
    assert removed == heron and clients.all() == [] and roster.places(group.id) == []

    clients.restore(removed)
    for place in places:
        roster.put(place)
    assert clients.all() == [heron] and roster.of(group.id, TUESDAY) == [heron]


@pytest.mark.parametrize(
    "hang",
    [
        lambda vault, session, client: Attendance(vault).mark(session, client, False),
        lambda vault, session, client: Picks(vault).choose(session, client, ["Payday"]),
        lambda vault, session, client: Practices(vault).choose(session, client, "Call first"),
        lambda vault, session, client: FollowUps(vault).arrange(client, datetime(2026, 11, 26, 10), datetime(2026, 11, 24)),
    ],
    ids=["attendance", "pick", "practice", "follow-up"],
)
def test_a_client_on_whom_something_hangs_stays_with_the_place(vault, clients, heron, group, session, hang):
    roster = Roster(vault, Random(1))
    roster.join(heron.id, group.id, TUESDAY)
    hang(vault, session.id, heron.id)

    with pytest.raises(ClientInUse, match="nothing was changed") as caught:
        clients.remove(heron.id)

    assert caught.value.__cause__ is None
    assert clients.all() == [heron] and roster.of(group.id, TUESDAY) == [heron]


def test_a_client_whose_code_name_is_taken_by_now_does_not_come_back(clients, heron):
    removed = clients.remove(heron.id)
    other = clients.add("heron")

    with pytest.raises(CodeNameTaken):
        clients.restore(removed)

    assert clients.all() == [other]


def test_a_client_who_is_gone_is_named_as_that(clients, heron):
    clients.remove(heron.id)

    for verb in (clients.get, clients.remove):
        with pytest.raises(ClientUnknown, match="Nothing was changed"):
            verb(heron.id)
    with pytest.raises(ClientUnknown):
        clients.revise(replace(heron, id=ClientId(9)))


def test_offered_code_names_are_free_ones_in_random_order():
    neutral = ["Heron", "Otter", "Cedar", "Slate", "Finch", "Maple", "otter"]
    offered = [offered_code_names(neutral, ["HERON", "Ma-ple"], Random(seed)) for seed in range(10)]

    assert all({name.casefold() for name in names} == {"otter", "cedar", "slate", "finch"} for names in offered)
    assert len({tuple(names) for names in offered}) > 1
    assert len(offered_code_names(neutral, [], Random(1), count=2)) == 2
    assert offered_code_names(neutral, neutral, Random(1)) == []
