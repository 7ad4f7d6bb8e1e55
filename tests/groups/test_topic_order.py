"""The order of topics of a group."""

from __future__ import annotations

from datetime import time
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.groups.group import GroupId, Groups, GroupUnknown
from facilitator.groups.topic_order import OrderNameTooLong, OrderTooLong, TopicOrder, TopicOrders
from facilitator.vocabulary import Weekday

TOPICS = ("places", "evenings", "money")


@pytest.fixture
def group(vault):
    return Groups(vault, Random(7)).form("Tuesday evening", Weekday.TUESDAY, time(18))


@pytest.fixture
def orders(vault):
    return TopicOrders(vault)


def test_a_group_has_no_order_until_somebody_gives_it_one(orders, group):
    assert orders.of(group.id) is None


def test_an_order_is_kept_and_what_was_before_can_be_put_back(orders, group):
    first = TopicOrder(group.id, "Twelve weeks", TOPICS)
    assert orders.put(first) is None
    assert orders.put(TopicOrder(group.id, "Shorter", TOPICS[:1], is_rolling=True)) == first
    orders.put(first)

    assert orders.of(group.id) == first


def test_an_order_that_is_taken_away_can_be_put_back(orders, group):
    kept = TopicOrder(group.id, "Twelve weeks", TOPICS, is_rolling=True)
    orders.put(kept)

    assert orders.remove(group.id) == kept
    assert orders.of(group.id) is None
    assert orders.remove(group.id) is None
    orders.put(kept)
    assert orders.of(group.id) == kept


def test_an_order_goes_with_its_group(vault, orders, group):
    orders.put(TopicOrder(group.id, "Twelve weeks", TOPICS))
    Groups(vault, Random(7)).remove(group.id)

    assert orders.of(group.id) is None


def test_too_many_topics_a_long_name_and_a_group_that_is_gone_are_refused_and_change_nothing(orders, group):
    kept = TopicOrder(group.id, "Twelve weeks", TOPICS)
    orders.put(kept)

    with pytest.raises(OrderTooLong):
        orders.put(TopicOrder(group.id, "", ("places",) * 61))
    with pytest.raises(OrderNameTooLong):
        orders.put(TopicOrder(group.id, "w" * 81, TOPICS))
    with pytest.raises(GroupUnknown):
        orders.put(TopicOrder(GroupId(5), "", TOPICS))
    assert orders.of(group.id) == kept


@given(st.text("abcd", min_size=1, max_size=12))
def test_a_group_that_follows_a_closed_order_is_led_through_it_once(topics):
    order, led = TopicOrder(GroupId(1), "", tuple(topics)), []
    while (place := order.next_place(led)) is not None:
        led.append(order.topics[place])

    assert led == list(topics)


@given(st.text("abcd", min_size=1, max_size=12))
def test_a_group_that_follows_a_rolling_order_goes_round_it(topics):
    order, led = TopicOrder(GroupId(1), "", tuple(topics), is_rolling=True), []
    for _ in range(3 * len(topics)):
        led.append(order.topics[order.next_place(led)])

    assert led == 3 * list(topics)


@pytest.mark.parametrize(
    ("topics", "is_rolling", "led", "place"),
    [
        ("abc", False, "", 0),
        ("abc", False, "ac", 1),  # b was left out
        ("abc", False, "abc", None),
        ("abc", True, "ab", 2),
        ("abc", True, "abc", 0),
        ("abcabc", False, "abc", 3),
        ("abcabc", False, "abca", 4),
        ("abcabc", False, "abcabc", None),
        ("abxcab", False, "abx", 3),
        ("abcabc", True, "zbz", 2),  # what is not of the order makes no difference
        ("abc", False, "acb", None),  # all of it, in whatever order
        ("abc", False, "zz", 0),
        ("abcdabcd", False, "abcdac", 5),  # c was out of turn, in a week that was bent
        ("abcdabcd", False, "abcdacb", 6),  # and then it went on
        ("abcd", True, "abcab", 2),  # two of its topics in turn: from there
        ("abcd", True, "bca", 3),
        ("", False, "ab", None),
        ("", True, "ab", None),
    ],
)
def test_where_a_group_stands_also_where_a_topic_comes_again(topics, is_rolling, led, place):
    assert TopicOrder(GroupId(1), "", tuple(topics), is_rolling).next_place(list(led)) == place


@given(st.lists(st.sampled_from("abc"), min_size=1, max_size=20), st.data())
def test_a_topic_put_in_is_there_and_taken_out_the_order_is_as_before(topics, data):
    order = TopicOrder(GroupId(1), "", tuple(topics))
    place = data.draw(st.integers(0, len(topics)))

    assert order.with_topic("x", place).topics[place] == "x"
    assert order.with_topic("x", place).without(place) == order
    assert order.with_topic("x", None).topics[-1] == "x"


@given(st.lists(st.sampled_from("abc"), min_size=1, max_size=20), st.data())
def test_a_move_and_back_changes_nothing(topics, data):
    order = TopicOrder(GroupId(1), "", tuple(topics))
    here, there = (data.draw(st.integers(0, len(topics) - 1)) for _ in range(2))

    assert order.moved(here, there).topics[there] == topics[here]
    assert order.moved(here, there).moved(there, here) == order
