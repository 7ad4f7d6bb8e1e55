"""The topics, one under the other: what each is for, when it was last led, and which one a group's order brings next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt

from facilitator.curriculum.topic import Topic
from facilitator.dates import short_day
from facilitator.workspace.next_session import InOrder
from ui.library.dragged import TOPIC
from ui.parts.dragged import drag
from ui.parts.title_list import Titled, TitleList


class TopicList(TitleList):
    """`chosen` carries a topic's id."""

    def __init__(self, topics: Sequence[Topic]) -> None:
        super().__init__("topics", "")
        self.setAccessibleName(self.tr("Topics"))
        self._topics = topics
        self.show_last_led({})

    @property
    def topic(self) -> str:
        """Of the chosen row; "" where there is none."""
        return str(self.key() or "")

    def show_last_led(self, led: Mapping[str, date], in_order: InOrder | None = None) -> None:
        """By topic id; `in_order` is what comes next for the meeting that is chosen for."""
        self.show_rows([Titled(each.id, each.title, each.aim, self._note(each, led, in_order)) for each in self._topics])

    def startDrag(self, actions: Qt.DropAction) -> None:
        drag(self, TOPIC, self.topic)

    def _note(self, topic: Topic, led: Mapping[str, date], in_order: InOrder | None) -> str:
        said = []
        if in_order and in_order.topic == topic.id:
            said.append(self.tr("Next in “{order}”").format(order=in_order.order))
        if topic.id in led:
            said.append(self.tr("Last led {day}").format(day=short_day(led[topic.id])))
        return " · ".join(said)
