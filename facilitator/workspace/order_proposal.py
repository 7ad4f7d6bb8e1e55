"""Where an order of topics may begin: all there are, or so many weeks along what each topic says goes well after it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from facilitator.curriculum.topic import Topic

USUAL_WEEKS = (8, 12, 16)


def along_what_follows(topics: Sequence[Topic], weeks: int) -> tuple[str, ...]:
    """As many as `weeks`. What was had least comes next; of those what the topic before names, then the first of the library.

    No topic comes again before every other was had, so each comes as often as the others, or once more.
    """
    known = {topic.id: topic for topic in topics}
    had: Counter[str] = Counter(dict.fromkeys(known, 0))
    order: list[str] = []
    while known and len(order) < weeks:
        named = known[order[-1]].next_topics if order else ()
        order.append(
            min(known, key=lambda topic: (had[topic], topic in order[-1:], _place(topic, named), list(known).index(topic)))
        )
        had[order[-1]] += 1
    return tuple(order)


def _place(topic: str, named: Sequence[str]) -> int:
    return named.index(topic) if topic in named else len(named)
