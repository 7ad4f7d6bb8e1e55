"""What the card "For the next session" shows: for which meeting, topics with their reasons, the next one of the group's order."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.dates import short_day
from facilitator.groups.schedule import Meeting
from facilitator.session.session import Session
from facilitator.themes.review import RECURRING_FROM
from facilitator.workspace.next_session import NextSession
from ui.parts.action import action
from ui.parts.chip import Chip
from ui.parts.words import Tone, words
from ui.said import said
from ui.style.spacing import spaced
from ui.style.tokens import SPACE
from ui.themes.proposed_topic import ProposedTopic


@dataclass(frozen=True)
class Coming:
    """`planned`: what is planned for the meeting so far."""

    meeting: Meeting
    planned: Session | None
    next: NextSession


class NextTopics(QWidget):
    """The signals carry a topic's id."""

    plan_wanted = Signal(str)
    reading_wanted = Signal(str)
    put_next_wanted = Signal(str)
    order_wanted = Signal()
    groups_wanted = Signal()

    def __init__(self, coming: Coming | None) -> None:
        super().__init__()
        self._column = spaced(QVBoxLayout(self), SPACE.near)
        self._planned = coming.planned.topic if coming and coming.planned else None
        if coming is None:
            self._say(self.tr("No group has a meeting ahead that could be planned."))
            self._chip("to-groups", self.tr("To the groups")).triggered.connect(self.groups_wanted)
            return
        self._say(self._when(coming))
        in_order = coming.next.in_order
        for proposal in coming.next.proposals:
            reasons = [said(reason) for reason in proposal.reasons]
            is_next = in_order is not None and in_order.topic == proposal.topic
            if in_order and is_next:
                reasons.append(self.tr("It is the next in “{order}”, too.").replace("{order}", in_order.order))
            self._add(proposal.topic, proposal.title, reasons, can_put_next=in_order is not None and not is_next)
        if not coming.next.proposals:
            self._say(self._nothing())
        if in_order and in_order.topic not in {proposal.topic for proposal in coming.next.proposals}:
            self._column.addWidget(words(self.tr("Next in “{order}”").format(order=in_order.order), Tone.LABEL, wraps=True))
            self._add(in_order.topic, in_order.title, [])
        self._chip("to-order", self.tr("Order of topics…")).triggered.connect(self.order_wanted)

    def _when(self, coming: Coming) -> str:
        meeting = coming.meeting
        if coming.planned is None:
            return self.tr("{group}, {day}. Nothing is planned yet.").format(group=meeting.group.name, day=short_day(meeting.on))
        said_so = self.tr("{group}, {day}. “{topic}” is planned so far.")
        return said_so.format(group=meeting.group.name, day=short_day(meeting.on), topic=coming.planned.title)

    def _nothing(self) -> str:
        sentence = self.tr(
            "Nothing presses. A topic is proposed when a theme of it came up in {least} sessions of the quarter and it was not "
            "led in the last four weeks."
        )
        return sentence.format(least=RECURRING_FROM)

    def _say(self, sentence: str) -> None:
        self._column.addWidget(words(sentence, Tone.QUIET, wraps=True))

    def _add(self, topic: str, title: str, reasons: list[str], *, can_put_next: bool = False) -> None:
        shown = ProposedTopic(topic, title, reasons, can_plan=topic != self._planned, can_put_next=can_put_next)
        shown.plan_wanted.connect(self.plan_wanted)
        shown.reading_wanted.connect(self.reading_wanted)
        shown.order_wanted.connect(self.put_next_wanted)
        self._column.addWidget(shown)

    def _chip(self, name: str, text: str) -> QAction:
        made = action(self, name, text)
        self._column.addWidget(Chip(made), 0, Qt.AlignmentFlag.AlignLeading)
        return made
