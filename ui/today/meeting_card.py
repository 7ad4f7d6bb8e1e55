"""One meeting of today: when, with which topic, what was practiced, and the one thing to do next."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAction

from facilitator.dates import clock_time, short_day
from facilitator.vocabulary import SessionState
from facilitator.workspace.today import MeetingToday
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.rehearsing import what_it_is
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class MeetingCard(Card):
    start_wanted = Signal()  # start, or go on with, or finish
    prepare_wanted = Signal()
    rehearse_wanted = Signal()
    displays_wanted = Signal()
    topic_wanted = Signal()
    cancel_wanted = Signal()
    uncancel_wanted = Signal()
    handouts_wanted = Signal()
    notes_wanted = Signal()

    def __init__(self, today: MeetingToday, *, is_rehearsal: bool = False) -> None:
        """In a rehearsal the session itself is started for that."""
        super().__init__(tone="next")
        self._is_rehearsal = is_rehearsal
        group = today.meeting.group
        named(self, f"meeting-{group.id}", group.name)
        self.body.addWidget(words(_when(today), Tone.QUIET, wraps=True))
        title = self.tr("{group} · session {number}") if today.number else "{group}"
        self.body.addWidget(words(title.format(group=group.name, number=today.number), Tone.TITLE, wraps=True))
        self.body.addWidget(words(self._topic(today), wraps=True))
        if not _is_over(today) and (detail := self._detail(today)):
            self.body.addWidget(words(detail, Tone.QUIET, wraps=True))
        row = spaced(Flow(), SPACE.snug)
        for number, what in enumerate(self._actions(today)):
            row.addWidget(Button(what, primary=number == 0))
        self.body.addLayout(row)

    def _topic(self, today: MeetingToday) -> str:
        session = today.session
        if today.meeting.is_skipped:
            return self.tr("This week is skipped.")
        if session is None:
            return self.tr("No topic yet.")
        return self._how_it_stands(session.state).format(topic=session.title)

    def _how_it_stands(self, state: SessionState) -> str:
        match state:
            case SessionState.PLANNED:
                return self.tr("Topic: {topic}")
            case SessionState.RUNNING:
                return self.tr("It is running: {topic}")
            case SessionState.CLOSED:
                return self.tr("It is over, and not sealed yet: {topic}")
            case SessionState.SEALED:
                return self.tr("It is over and sealed: {topic}")
            case SessionState.CANCELED:
                return self.tr("It does not take place today.")

    def _detail(self, today: MeetingToday) -> str:
        said = [self.tr("{count} on the roster").format(count=today.roster_count)]
        if today.practices_to_hear:
            one, many = self.tr("one practice to hear back about"), self.tr("{count} practices to hear back about")
            said.append(one if today.practices_to_hear == 1 else many.format(count=today.practices_to_hear))
        if today.last_topic and today.last_led_on:
            last = self.tr("last time: {topic}, {day}")
            said.append(last.format(topic=today.last_topic, day=short_day(today.last_led_on)))
        return " · ".join(said)

    def _actions(self, today: MeetingToday) -> list[QAction]:
        if today.meeting.is_skipped:
            return [self._action("take-place", self.tr("Meet after all"), self.uncancel_wanted)]
        match today.session.state if today.session else None:
            case SessionState.PLANNED:
                return [
                    self._action("start-session", self.tr("Start session"), self.start_wanted),
                    self._action("prepare", self.tr("Prepare…"), self.prepare_wanted),
                    *([] if self._is_rehearsal else [self._rehearse()]),
                    self._action("other-topic", self.tr("Another topic…"), self.topic_wanted),
                    self._action("check-displays", self.tr("Displays…"), self.displays_wanted),
                    self._action("cancel-session", self.tr("Not meeting today"), self.cancel_wanted),
                ]
            case SessionState.RUNNING:
                return [self._action("start-session", self.tr("Go on"), self.start_wanted)]
            case SessionState.CLOSED:
                return [self._action("start-session", self.tr("Finish and seal"), self.start_wanted)]
            case SessionState.SEALED:
                return [
                    self._action("handouts", self.tr("Handouts…"), self.handouts_wanted),
                    self._action("notes", self.tr("Notes…"), self.notes_wanted),
                ]
            case SessionState.CANCELED:
                return [self._action("take-place", self.tr("Meet after all"), self.uncancel_wanted)]
            case _:
                return [
                    self._action("other-topic", self.tr("Choose a topic"), self.topic_wanted),
                    self._action("cancel-session", self.tr("Not meeting today"), self.cancel_wanted),
                ]

    def _rehearse(self) -> QAction:
        made = self._action("rehearse-plan", self.tr("Rehearse this plan"), self.rehearse_wanted)
        made.setToolTip(what_it_is())
        return made

    def _action(self, name: str, text: str, wanted: SignalInstance) -> QAction:
        made = action(self, name, text)
        made.triggered.connect(lambda: wanted.emit())
        return made


def _is_over(today: MeetingToday) -> bool:
    return today.session is not None and today.session.state in (SessionState.CLOSED, SessionState.SEALED)


def _when(today: MeetingToday) -> str:
    group = today.meeting.group
    starts = datetime.combine(today.meeting.on, group.starts_at)
    ends = starts + timedelta(minutes=today.session.minutes if today.session else group.minutes)
    when = f"{clock_time(starts)} – {clock_time(ends)}"
    return f"{when} · {group.place}" if group.place else when
