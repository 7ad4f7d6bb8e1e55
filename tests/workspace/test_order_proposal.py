"""Orders of topics that a facilitator may begin with."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest

from facilitator.workspace.order_proposal import USUAL_WEEKS, along_what_follows
from tests.workspaces import prepared

TOPICS = prepared().library.topics


@pytest.mark.parametrize("weeks", [*USUAL_WEEKS, 1, 60])
def test_it_has_as_many_weeks_as_asked_and_each_topic_as_often_as_the_others(weeks):
    order = along_what_follows(TOPICS, weeks)
    often = Counter(order)

    assert len(order) == weeks
    assert max(often.values()) - min(often[topic.id] for topic in TOPICS) <= 1
    assert all(one != other for one, other in pairwise(order))


def test_it_goes_along_what_a_topic_says_follows_it():
    order = along_what_follows(TOPICS, len(TOPICS))
    known = {topic.id: topic for topic in TOPICS}

    assert order[0] == TOPICS[0].id
    assert order[1] == next(topic for topic in TOPICS[0].next_topics if topic in known)


def test_without_topics_there_is_no_order():
    assert along_what_follows((), 8) == ()
