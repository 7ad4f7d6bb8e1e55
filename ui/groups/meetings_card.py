"""The coming meetings of a group, with their topics; a week can be skipped, a topic chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.dates import short_day
from facilitator.groups.schedule import Meeting
from facilitator.session.session import Session
from facilitator.vocabulary import SessionState
from ui.parts.action import action
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


@dataclass(frozen=True)
class Coming:
    meeting: Meeting
    session: Session | None


class MeetingsCard(Card):
    topic_wanted = Signal(object)  # Meeting
    skip_wanted = Signal(object)  # Meeting
    unskip_wanted = Signal(object)  # Meeting

    def __init__(self, coming: Sequence[Coming]) -> None:
        super().__init__(self.tr("Coming meetings"))
        named(self, "meetings")
        for each in coming:
            self.body.addWidget(self._row(each))
        if not coming:
            self.body.addWidget(words(self.tr("None: this group has ended."), Tone.QUIET))

    def _row(self, coming: Coming) -> QWidget:
        meeting, session = coming.meeting, coming.session
        row = QWidget()
        line = spaced(QHBoxLayout(row), SPACE.near)
        line.addWidget(words(short_day(meeting.on), Tone.STRONG), 1)
        line.addWidget(words(self._topic(coming), Tone.BODY if session else Tone.QUIET, wraps=True), 3)
        chips = spaced(Flow(at_end=True), SPACE.snug)
        if meeting.is_skipped:
            back = action(self, f"unskip-{meeting.on}", self.tr("Meet after all"))
            back.triggered.connect(lambda: self.unskip_wanted.emit(meeting))
            chips.addWidget(Chip(back))
        elif not session or session.state == SessionState.PLANNED:
            topic = action(self, f"topic-{meeting.on}", self.tr("Another topic…") if session else self.tr("Choose a topic"))
            topic.triggered.connect(lambda: self.topic_wanted.emit(meeting))
            skip = action(self, f"skip-{meeting.on}", self.tr("Skip this week"))
            skip.triggered.connect(lambda: self.skip_wanted.emit(meeting))
            chips.addWidget(Chip(topic))
            chips.addWidget(Chip(skip))
        line.addLayout(chips, 3)
        return row

    def _topic(self, coming: Coming) -> str:
        if coming.meeting.is_skipped:
            return self.tr("Skipped")
        if not coming.session:
            return self.tr("No topic yet")
        match coming.session.state:
            case SessionState.CANCELED:
                return self.tr("Does not take place")
            case SessionState.RUNNING:
                return self.tr("Running: {topic}").format(topic=coming.session.title)
            case _:
                return coming.session.title
