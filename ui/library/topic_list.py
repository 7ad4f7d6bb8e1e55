"""The topics, one under the other: what each is for, and when it was last led."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from facilitator.curriculum.topic import Topic
from facilitator.dates import short_day
from ui.parts.title_list import Titled, TitleList


class TopicList(TitleList):
    """`chosen` carries a topic's id."""

    def __init__(self, topics: Sequence[Topic]) -> None:
        super().__init__("topics", "")
        self.setAccessibleName(self.tr("Topics"))
        self._topics = topics
        self.show_last_led({})

    def show_last_led(self, led: Mapping[str, date]) -> None:
        """By topic id."""
        said = self.tr("Last led {day}")
        notes = {topic: said.format(day=short_day(day)) for topic, day in led.items()}
        self.show_rows([Titled(topic.id, topic.title, topic.aim, notes.get(topic.id, "")) for topic in self._topics])
