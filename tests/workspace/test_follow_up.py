"""Whom to follow up: who came lately, then who has a one-on-one, then everybody else; each with what is due."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from facilitator.people.client import ClientId, ClientUnknown
from facilitator.vocabulary import FollowUpOutcome
from facilitator.workspace.evening import Evening
from facilitator.workspace.follow_up import Section, Why, about, following
from tests.workspaces import TUESDAY, circle, planned, practice, tuesday_evening

THURSDAY = datetime(2026, 11, 26, 10, 30)


@pytest.fixture
def clock():
    return tuesday_evening()


@pytest.fixture
def ws(tmp_path, clock):
    return practice(tmp_path / "practice", clock)


def led(ws, clients=6, comes=2):
    """An evening that is over, to which the first few came."""
    evening_of = circle(ws, clients=clients)
    evening = Evening.start(ws, evening_of.session)
    for client in evening_of.clients[:comes]:
        evening.toggle(client.id)
    evening.seal()
    return evening_of


def order(ws):
    return [(who.client.code_name, who.section.why) for who in following(ws).who]


def test_in_an_empty_practice_there_is_nobody(ws):
    assert following(ws).who == ()


def test_who_came_stands_first_then_who_has_a_one_on_one_then_the_rest(ws):
    evening = led(ws, clients=5, comes=2)
    ws.follow_ups.arrange(evening.clients[3].id, THURSDAY, ws.now())

    assert order(ws) == [
        ("Heron", Why.CAME),
        ("Juniper", Why.CAME),
        ("Otter", Why.ONE_ON_ONE),
        ("Maple", Why.ON_ROSTER),
        ("Quartz", Why.ON_ROSTER),
    ]
    assert following(ws).who[0].section == Section(Why.CAME, TUESDAY, evening.session.id, evening.group.name)


def test_who_is_on_no_roster_any_more_stands_at_the_end_when_asked_for(ws):
    evening = circle(ws, clients=3)
    heron, juniper, _ = evening.clients
    ws.roster.leave(heron.id, evening.group.id, TUESDAY)

    assert [who.client.code_name for who in following(ws).who] == ["Juniper", "Maple"]
    assert [(who.client, who.section.why) for who in following(ws, also=heron.id).who][2:] == [(heron, Why.ELSEWHERE)]
    assert following(ws, also=juniper.id) == following(ws)
    assert following(ws, also=ClientId(5)) == following(ws)


def test_one_on_ones_stand_by_time(ws):
    heron, juniper, _ = circle(ws, clients=3).clients
    ws.follow_ups.arrange(heron.id, THURSDAY + timedelta(days=1), ws.now())
    ws.follow_ups.arrange(juniper.id, THURSDAY, ws.now())

    assert [name for name, _ in order(ws)] == ["Juniper", "Heron", "Maple"]


def test_each_has_the_next_one_on_one(ws):
    heron, juniper = led(ws, clients=2).clients
    ws.follow_ups.arrange(heron.id, THURSDAY, ws.now())
    dates = {who.client.id: who.one_on_one and who.one_on_one.at for who in following(ws).who}

    assert dates == {heron.id: THURSDAY, juniper.id: None}


def test_a_one_on_one_that_is_over_waits_for_an_answer_and_goes_when_it_has_one(ws, clock):
    heron = circle(ws).clients[0]
    ws.follow_ups.arrange(heron.id, THURSDAY, ws.now())
    clock.passes(days=10)
    first = following(ws).who[0]
    assert (first.client, first.section.why, first.one_on_one) == (heron, Why.ONE_ON_ONE, None)
    assert first.overdue is not None and first.overdue.at == THURSDAY

    ws.follow_ups.settle(first.overdue, FollowUpOutcome.HELD)
    assert all(who.overdue is None and who.section.why is Why.ON_ROSTER for who in following(ws).who)


def test_a_meeting_a_week_ago_is_no_longer_the_last_group(ws, clock):
    led(ws)
    clock.passes(days=7)

    assert {who.section.why for who in following(ws).who} == {Why.ON_ROSTER}


def test_about_a_client_says_the_group_the_sessions_and_since_when(ws):
    evening = led(ws, comes=2)
    heron, wren = evening.clients[0], evening.clients[5]

    assert (about(ws, heron.id).groups, about(ws, heron.id).joined_days_ago) == (("Tuesday evening",), 70)
    assert (about(ws, heron.id).came, about(ws, heron.id).held) == (1, 1)
    assert (about(ws, wren.id).came, about(ws, wren.id).held) == (0, 1)
    assert (about(ws, heron.id).revision, about(ws, heron.id).reviewed_days_ago) == (None, None)


def test_who_joined_afterwards_did_not_miss_a_session(ws, clock):
    evening = led(ws, clients=2)
    late = ws.clients.add("Slate")
    clock.passes(days=1)
    ws.roster.join(late.id, evening.group.id, TUESDAY + timedelta(days=1))

    assert (about(ws, late.id).came, about(ws, late.id).held) == (0, 0)


def test_a_client_that_is_gone_is_unknown(ws):
    heron = circle(ws, clients=1).clients[0]
    ws.roster.take_away(ws.roster.places_of(heron.id)[0].id)
    ws.clients.remove(heron.id)

    with pytest.raises(ClientUnknown):
        about(ws, heron.id)


def test_the_last_session_is_the_newest_that_the_client_came_to(ws, clock):
    first = led(ws, clients=3, comes=2)
    clock.passes(days=7)
    second = Evening.start(ws, planned(ws, first.group, TUESDAY + timedelta(days=7)))
    second.toggle(first.clients[0].id)
    second.close()

    heron, juniper, maple = (about(ws, client.id).last_session for client in first.clients)
    assert (heron, juniper, maple) == (second.session.id, first.session.id, None)
