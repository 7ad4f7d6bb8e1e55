"""The paper plan of a topic: steps, minutes, prompts, what to listen for, what to ask if it goes quiet."""

from __future__ import annotations

from facilitator.curriculum.topic import Topic
from facilitator.handouts.batch import Paper


def topic_plan(topic: Topic, minutes: int, paper: Paper) -> bytes:
    """As PDF."""
    raise NotImplementedError
