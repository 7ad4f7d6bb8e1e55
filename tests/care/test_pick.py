"""What a client takes to the one-on-one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator.care.pick import Picked, PickGone, Picks, PickTooLong
from facilitator.care.plan import ItemId
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


def test_all_of_a_client_come_newest_session_first(picks, meeting, next_meeting, heron, otter):
    picks.choose(meeting, heron, ["Payday", "Evenings"])
    picks.choose(next_meeting, heron, ["Offers", "Alone"])
    picks.choose(meeting, otter, ["Holidays"])

    first, second = date(2026, 11, 24), date(2026, 12, 1)
    assert picks.all_of(heron) == [
        Picked(next_meeting, heron, 0, "Offers", None, second),
        Picked(next_meeting, heron, 1, "Alone", None, second),
        Picked(meeting, heron, 0, "Payday", None, first),
        Picked(meeting, heron, 1, "Evenings", None, first),
    ]
    assert picks.all_of(ClientId(1)) == []


def test_what_was_added_to_the_plan_stays_added_while_its_wording_stays(picks, meeting, heron, otter):
    for client in (heron, otter):
        picks.choose(meeting, client, ["Payday", "Evenings"])
    payday, evenings = picks.all_of(heron)

    picks.added(evenings, ItemId(4))
    assert picks.all_of(heron) == [payday, replace(evenings, item=ItemId(4))]
    assert all(each.item is None for each in picks.all_of(otter))

    picks.choose(meeting, heron, ["Evenings", "Offers"])
    assert [(each.wording, each.item) for each in picks.all_of(heron)] == [("Evenings", ItemId(4)), ("Offers", None)]

    picks.added(picks.all_of(heron)[0], None)
    assert [each.item for each in picks.all_of(heron)] == [None, None]


def test_only_what_is_still_chosen_is_added(picks, meeting, heron):
    picks.choose(meeting, heron, ["Payday"])
    [payday] = picks.all_of(heron)
    picks.choose(meeting, heron, ["Evenings"])

    with pytest.raises(PickGone, match="Nothing was changed"):
        picks.added(payday, ItemId(4))

    assert picks.all_of(heron)[0].item is None
