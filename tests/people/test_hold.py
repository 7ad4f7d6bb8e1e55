"""Legal holds."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest

from facilitator.people.client import ClientId, ClientInUse, Clients, ClientUnknown
from facilitator.people.hold import LONGEST_WHY, Hold, Holds, HoldTooLong

SINCE = date(2026, 3, 3)


@pytest.fixture
def holds(vault):
    return Holds(vault)


@pytest.fixture
def clients(vault):
    return Clients(vault, Random(5))


@pytest.fixture
def heron(clients):
    return clients.add("Heron").id


def test_nobody_is_held_at_first(holds, heron):
    assert holds.of(heron) is None and holds.of(ClientId(404)) is None


def test_a_hold_stands_until_it_is_lifted_and_comes_back(holds, heron):
    hold = Hold(heron, SINCE, "Letter of the court, March 3")
    assert holds.put(hold) is None and holds.of(heron) == hold
    assert holds.lift(heron) == hold and holds.of(heron) is None
    assert holds.lift(heron) is None
    assert holds.put(hold) is None and holds.of(heron) == hold


def test_another_hold_takes_the_place_of_the_one_before(holds, heron):
    first, second = Hold(heron, SINCE, "First letter"), Hold(heron, date(2026, 4, 1))
    holds.put(first)
    assert holds.put(second) == first and holds.of(heron) == second


def test_each_client_has_a_hold_of_its_own(holds, clients, heron):
    otter = clients.add("Otter").id
    holds.put(Hold(heron, SINCE))
    assert holds.of(otter) is None
    holds.lift(otter)
    assert holds.of(heron) == Hold(heron, SINCE)


def test_why_is_cleaned_and_has_its_bound(holds, heron):
    holds.put(Hold(heron, SINCE, "  Letter\n of the\u200b court "))
    assert holds.of(heron).why == "Letter of the court"
    with pytest.raises(HoldTooLong):
        holds.put(Hold(heron, SINCE, "x" * (LONGEST_WHY + 1)))
    assert holds.of(heron).why == "Letter of the court"


def test_nobody_who_is_not_there_is_held(holds):
    with pytest.raises(ClientUnknown):
        holds.put(Hold(ClientId(404), SINCE))


def test_a_client_under_hold_is_not_taken_out(holds, clients, heron):
    holds.put(Hold(heron, SINCE))
    with pytest.raises(ClientInUse):
        clients.remove(heron)
    holds.lift(heron)
    assert clients.remove(heron).id == heron
