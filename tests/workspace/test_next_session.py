"""What a group could work on next, seen from the half year of a made-up practice and from an empty one."""

from __future__ import annotations

from random import Random

import pytest

from facilitator.groups.topic_order import TopicOrder
from facilitator.workspace.made_up import MadeUp
from facilitator.workspace.next_session import InOrder, keeps_coming_up, lately, next_session
from facilitator.workspace.opening import close_workspace
from tests.workspaces import TOPIC, circle, practice, tuesday_evening


@pytest.fixture(scope="module")
def ws(tmp_path_factory):
    ws = practice(tmp_path_factory.mktemp("practice"), tuesday_evening())
    MadeUp(ws, Random(3)).write()
    yield ws
    close_workspace(ws, backup=False)


@pytest.fixture
def new(tmp_path):
    ws = practice(tmp_path / "practice", tuesday_evening())
    yield ws
    close_workspace(ws, backup=False)


def test_up_to_three_topics_are_proposed_with_reasons_and_none_that_was_led_lately(ws):
    for group in ws.groups.all():
        found = next_session(ws, group.id, "US").proposals
        last_led = ws.sessions.last_with_topic(group.id)

        assert 0 < len(found) <= 3
        assert all(proposal.reasons for proposal in found)
        assert all((ws.now().date() - last_led[each.topic]).days >= 28 for each in found if each.topic in last_led)


def test_thanksgiving_is_told_two_days_before_where_it_is_kept(new):
    group = circle(new).group.id

    def told(country):
        return [reason.filled() for each in next_session(new, group, country).proposals for reason in each.reasons]

    assert any("Thanksgiving Day is near: Thu, Nov 26." in reason for reason in told("US"))
    assert not any("is near" in reason for reason in told("XX"))


def test_what_keeps_coming_up_is_of_the_running_quarter_once_it_has_some_sessions(ws):
    review = lately(ws)

    assert review.period.first == "2026-10" and review.sessions >= 6
    assert [each.theme for each in keeps_coming_up(ws)] == [each.theme for each in review.recurring[:3]]


def test_an_empty_practice_has_nothing_that_comes_up(new):
    tuesdays = circle(new)

    assert keeps_coming_up(new) == ()
    assert next_session(new, tuesdays.group.id, "XX").proposals == ()
    assert next_session(new, tuesdays.group.id, "XX").in_order is None


def test_the_groups_own_order_stands_beside_it(new):
    group, topics = circle(new).group.id, [topic.id for topic in new.library.topics]
    new.topic_orders.put(TopicOrder(group, "Twelve weeks", (TOPIC, *[topic for topic in topics if topic != TOPIC])))

    title = new.library.topic(TOPIC).title
    assert next_session(new, group, "XX").in_order == InOrder("Twelve weeks", TOPIC, title)


def test_a_topic_that_no_pack_brings_any_more_is_not_told(new):
    group = circle(new).group.id
    new.topic_orders.put(TopicOrder(group, "Twelve weeks", ("gone",)))

    assert next_session(new, group, "XX").in_order is None
