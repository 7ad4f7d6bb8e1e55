"""What a client takes to the one-on-one."""

from __future__ import annotations

import pytest

from facilitator.care.pick import Picks, PickTooLong
from facilitator.people.attendance import ClientOrSessionGone
from facilitator.people.client import ClientId
from facilitator.session.session import SessionId


@pytest.fixture
def picks(vault):
    return Picks(vault)


def test_picks_replace_the_ones_before_and_undo_it(picks, meeting, heron, otter):
    assert picks.choose(meeting, heron, [" Payday\n", "", "Long evenings", "Payday"]) == []
    assert picks.of(meeting, heron) == ["Payday", "Long evenings"] and picks.of(meeting, otter) == []

    before = picks.choose(meeting, heron, ["<b>{0}</b>"])
    assert before == ["Payday", "Long evenings"] and picks.of(meeting, heron) == ["<b>{0}</b>"]

    picks.choose(meeting, heron, before)
    assert picks.of(meeting, heron) == before

    picks.choose(meeting, heron, [])
    assert picks.of(meeting, heron) == []


def test_picks_of_a_session_are_read_at_once(picks, meeting, next_meeting, heron, otter):
    picks.choose(meeting, heron, ["Payday"])
    picks.choose(meeting, otter, ["Evenings", "Payday"])
    picks.choose(next_meeting, otter, ["Offers"])

    assert picks.of_session(meeting) == {heron: ["Payday"], otter: ["Evenings", "Payday"]}


def test_a_pick_without_end_changes_nothing(picks, meeting, heron):
    picks.choose(meeting, heron, ["Payday"])

    with pytest.raises(PickTooLong, match="Nothing was changed"):
        picks.choose(meeting, heron, ["x" * 301])

    assert picks.of(meeting, heron) == ["Payday"]


def test_a_pick_needs_its_client_and_its_session(picks, meeting, heron):
    for session, client in ((meeting, ClientId(1)), (SessionId(1), heron)):
        with pytest.raises(ClientOrSessionGone, match="Nothing was changed"):
            picks.choose(session, client, ["Payday"])
