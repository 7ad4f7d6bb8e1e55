"""The days on which an order's topics come: from the next meeting on, once through or round, with weeks that are bent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from facilitator.groups.topic_order import TopicOrder
from facilitator.session.agenda import from_topic
from facilitator.workspace.opening import close_workspace
from facilitator.workspace.order_calendar import days_in_order
from tests.workspaces import TOPIC, TUESDAY, circle, practice, tuesday_evening


@pytest.fixture
def ws(tmp_path):
    ws = practice(tmp_path / "practice", tuesday_evening())
    yield ws
    close_workspace(ws, backup=False)


@pytest.fixture
def group(ws):
    """With TOPIC planned for today."""
    return circle(ws, clients=0).group


@pytest.fixture
def others(ws):
    return [topic.id for topic in ws.library.topics if topic.id != TOPIC]


def tuesday(weeks):
    return TUESDAY + timedelta(weeks=weeks)


def days(ws, group, *topics, is_rolling=False):
    return days_in_order(ws, group, TopicOrder(group.id, "Mine", topics, is_rolling))


def plan(ws, group, topic, on: date):
    return ws.sessions.plan(group.id, on, from_topic(ws.library.topic(topic), 90))


def test_a_closed_order_begins_at_the_next_meeting_and_has_a_last_day(ws, group, others):
    assert days(ws, group, TOPIC, *others[:2]) == {0: tuesday(0), 1: tuesday(1), 2: tuesday(2)}


def test_a_skipped_and_a_canceled_week_push_on_what_follows(ws, group, others):
    ws.schedule.skip(group.id, tuesday(1))
    ws.sessions.cancel(group.id, tuesday(2))

    assert days(ws, group, TOPIC, *others[:2]) == {0: tuesday(0), 1: tuesday(3), 2: tuesday(4)}


def test_a_week_that_is_bent_to_a_pressing_topic_takes_its_day(ws, group, others):
    plan(ws, group, others[4], tuesday(1))

    assert days(ws, group, TOPIC, *others[:2]) == {0: tuesday(0), 1: tuesday(2), 2: tuesday(3)}


def test_a_topic_planned_out_of_turn_is_not_to_come_again_where_each_comes_once(ws, group, others):
    assert days(ws, group, *others[:2], TOPIC, others[2]) == {0: tuesday(1), 1: tuesday(2), 3: tuesday(3)}


def test_where_topics_come_again_a_bent_week_moves_nothing_but_the_days(ws, group, others):
    assert days(ws, group, *others[:2], TOPIC, *others[:2]) == {n: tuesday(n + 1) for n in range(5)}


def test_what_was_led_has_no_day_any_more(ws, group, others):
    session = ws.sessions.on(TUESDAY)[0]
    ws.sessions.mark_running(session.id, ws.now())
    ws.sessions.mark_closed(session.id, ws.now())

    assert days(ws, group, TOPIC, *others[:2]) == {1: tuesday(1), 2: tuesday(2)}


def test_a_rolling_order_goes_round_once(ws, group, others):
    session = ws.sessions.on(TUESDAY)[0]
    ws.sessions.mark_running(session.id, ws.now())
    ws.sessions.mark_closed(session.id, ws.now())

    assert days(ws, group, TOPIC, *others[:2], is_rolling=True) == {1: tuesday(1), 2: tuesday(2), 0: tuesday(3)}


def test_an_order_without_topics_has_no_days(ws, group):
    assert days(ws, group) == {} == days(ws, group, is_rolling=True)


def test_an_order_that_begins_today_does_not_count_what_was_led_before(ws, group, others):
    led = plan(ws, group, others[0], tuesday(-1))
    ws.sessions.mark_running(led.id, ws.now() - timedelta(weeks=1))
    ws.sessions.mark_closed(led.id, ws.now() - timedelta(weeks=1))
    goes_on = TopicOrder(group.id, "Mine", (others[0], TOPIC))

    assert days_in_order(ws, group, goes_on) == {1: tuesday(0)}
    assert days_in_order(ws, group, replace(goes_on, begun_on=TUESDAY))[0] != tuesday(0)
    assert 0 in days_in_order(ws, group, replace(goes_on, begun_on=TUESDAY))
