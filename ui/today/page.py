"""Today: what is on, what waits, who comes this week. Empty, it says what to do first."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.care.follow_up import read_date
from facilitator.dates import clock_time, long_day, short_day
from facilitator.groups.schedule import Meeting
from facilitator.language import Explained
from facilitator.people.client import ClientId
from facilitator.session.session import Session
from facilitator.vocabulary import SessionState
from facilitator.workspace.next_meeting import planned_for
from facilitator.workspace.today import MeetingToday, Today, today
from ui.desk import Desk
from ui.page import Page
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.columns import Columns
from ui.parts.empty_state import EmptyState
from ui.parts.flow import Flow
from ui.parts.focus_kept import focus_kept
from ui.parts.named import named
from ui.parts.scroll import Scroll
from ui.parts.words import Tone, words
from ui.rehearsing import rehearse, what_it_is
from ui.said import said
from ui.style.spacing import spaced
from ui.style.tokens import SPACE
from ui.today.coming_up_card import ComingUpCard
from ui.today.meeting_card import MeetingCard
from ui.today.one_on_ones_card import OneOnOnesCard
from ui.today.waiting_card import WaitingCard

NARROWEST = 26  # em of a column


class TodayPage(Page):
    rooms = frozenset({"groups", "session", "people", "care", "handouts", "notes", "storage", "themes"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        named(self, "today-page", self.tr("Today"))
        self._whole = spaced(QVBoxLayout(self))
        self._shown: QWidget | None = None
        self._waiting: WaitingCard | None = None
        self._visits = 0

    def open_about(self, **what: Any) -> None:
        """A visit begins at the one thing to do next: Enter does it."""
        self._waiting = None
        self._visits += 1

    def read_again(self) -> None:
        typed = self._waiting.typed() if self._waiting else {}
        is_visit = self._waiting is None
        self._read()
        if self._waiting:
            self._waiting.put(typed)
        first = next(
            (button for button in self.findChildren(Button) if button.property("primary") and button.isVisibleTo(self)), None
        )
        if first and is_visit:
            first.setFocus()

    def _read(self) -> None:
        self._now = today(self.desk.ws)
        page = QWidget()
        column = spaced(QVBoxLayout(page), SPACE.apart, across=2 * SPACE.far, down=SPACE.far)
        column.addWidget(words(long_day(self._now.on), Tone.DISPLAY, wraps=True))
        column.addWidget(words(self._counts(self._now), Tone.QUIET, wraps=True))
        if self._visits <= 1:  # told once: at the first visit after the unlock
            for session, group in self._now.sealed_by_itself:
                column.addWidget(words(self._sealed_itself(session, group), wraps=True))
        column.addSpacing(0)
        if self._now.groups_count:
            column.addLayout(self._cards(self._now))
            column.addStretch()
        else:
            column.addWidget(self._first_step(), 1)
        self._show(Scroll(page))

    def _show(self, shown: QWidget) -> None:
        give_focus = focus_kept(self._shown, "take-place", "start-session")
        if self._shown:
            self._whole.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = shown
        self._whole.addWidget(shown)
        shown.show()  # a layout would show it only when the loop comes round
        give_focus(shown)

    def _first_step(self) -> EmptyState:
        new = action(self, "first-group", self.tr("Make the first group"))
        new.triggered.connect(lambda: self.desk.go("groups", new=True))
        title = self.tr("Your practice is ready")
        sentence = self.tr("Make a group with its day and hour, and put clients on its roster. Then its meetings show here.")
        return EmptyState("groups", title, sentence, new)

    def _counts(self, now: Today) -> str:
        groups = self.tr("1 group") if now.groups_count == 1 else self.tr("{count} groups").format(count=now.groups_count)
        clients = self.tr("1 client") if now.clients_count == 1 else self.tr("{count} clients").format(count=now.clients_count)
        parts = [groups, clients]
        if now.last_backup:
            local = now.last_backup.astimezone(self.desk.ws.now().tzinfo)
            when = self.tr("today, {time}") if local.date() == now.on else self.tr("{day}, {time}")
            made = when.format(day=short_day(local.date()), time=clock_time(local))
            parts.insert(0, self.tr("Last backup: {when}").format(when=made))
        return " · ".join(parts)

    def _sealed_itself(self, session: Session, group: str) -> str:
        sentence = self.tr("{group}, {day}: it has sealed itself, since nobody had sealed it for so long.")
        return sentence.format(group=group, day=short_day(session.on))

    def _cards(self, now: Today) -> QHBoxLayout:
        columns = spaced(Columns(narrowest=NARROWEST), SPACE.apart)
        left, right = (spaced(QVBoxLayout(), SPACE.apart) for _ in range(2))
        for meeting in now.meetings:
            left.addWidget(self._meeting(meeting))
        if not now.meetings:
            left.addWidget(self._nothing_on(now))
        self._waiting = WaitingCard(now)
        self._waiting.seal_wanted.connect(lambda session: self.desk.go("session", session=session))
        self._waiting.handouts_wanted.connect(lambda session: self.desk.go("handouts", session=session))
        self._waiting.notes_wanted.connect(self._open_notes)
        self._waiting.backup_wanted.connect(lambda: self.desk.go("settings", section="data"))
        self._waiting.date_typed.connect(self._arrange)
        left.addWidget(self._waiting)
        left.addStretch()
        one_on_ones = OneOnOnesCard(now.one_on_ones, now.on)
        one_on_ones.client_wanted.connect(lambda client: self.desk.go("follow-up", client=client))
        right.addWidget(one_on_ones)
        if now.coming_up.themes:
            coming_up = ComingUpCard(now.coming_up)
            coming_up.theme_wanted.connect(lambda theme: self.desk.go("themes", theme=theme))
            right.addWidget(coming_up)
        right.addStretch()
        columns.addLayout(left)
        columns.addLayout(right)
        row = spaced(QHBoxLayout())
        row.addLayout(columns)
        return row

    def _nothing_on(self, now: Today) -> Card:
        card = Card(self.tr("Nothing is on today"), tone="next")
        if meeting := now.next_meeting:
            sentence = self.tr("Next: {group}, {day}, {time}.").format(
                group=meeting.group.name, day=short_day(meeting.on), time=clock_time(meeting.group.starts_at)
            )
            card.body.addWidget(words(sentence, wraps=True))
            ready = self._planned_for(meeting)
            if ready:
                card.body.addWidget(words(self.tr("Topic: {topic}").format(topic=ready.title), wraps=True))
            row = spaced(Flow(), SPACE.snug)
            for what in self._before_next(meeting, ready):
                row.addWidget(Chip(what))
            card.body.addLayout(row)
        return card

    def _planned_for(self, meeting: Meeting) -> Session | None:
        planned = planned_for(self.desk.ws, meeting)
        return planned if planned and planned.state is SessionState.PLANNED else None

    def _before_next(self, meeting: Meeting, ready: Session | None) -> list[QAction]:
        """What is planned for it is prepared and rehearsed the evening before."""
        choose = action(self, "next-topic", self.tr("Another topic…") if ready else self.tr("Choose its topic"))
        choose.triggered.connect(lambda: self.desk.go("library", group=meeting.group.id, on=meeting.on))
        if ready is None:
            return [choose]
        prepare = action(self, "prepare", self.tr("Prepare…"))
        prepare.triggered.connect(lambda: self.desk.go("prepare", session=ready.id))
        practice = action(self, "rehearse-plan", self.tr("Rehearse this plan"))
        practice.setToolTip(what_it_is())
        practice.triggered.connect(lambda: rehearse(self.desk, ready.id))
        return [prepare, practice, choose]

    def _meeting(self, meeting: MeetingToday) -> MeetingCard:
        card = MeetingCard(meeting, is_rehearsal=self.desk.ws.is_rehearsal)
        group, on, session = meeting.meeting.group.id, meeting.meeting.on, meeting.session
        card.topic_wanted.connect(lambda: self.desk.go("library", group=group, on=on))
        card.cancel_wanted.connect(lambda: self._cancel(meeting))
        card.uncancel_wanted.connect(lambda: self._meet_after_all(meeting))
        if session:
            card.start_wanted.connect(lambda: self.desk.go("session", session=session.id))
            card.prepare_wanted.connect(lambda: self.desk.go("prepare", session=session.id))
            card.rehearse_wanted.connect(lambda: rehearse(self.desk, session.id))
            card.displays_wanted.connect(lambda: self.desk.go("display-check", back="today"))
            card.handouts_wanted.connect(lambda: self.desk.go("handouts", session=session.id))
            card.notes_wanted.connect(lambda: self.desk.go("notes", session=session.id))
        return card

    def _open_notes(self) -> None:
        """Where only one session waits, its notes at once."""
        sessions = self._now.notes.sessions
        if len(sessions) == 1:
            self.desk.go("notes", session=sessions[0])
        else:
            self.desk.go("notes", owed=True)

    def _cancel(self, meeting: MeetingToday) -> None:
        sessions, group, on = self.desk.ws.sessions, meeting.meeting.group, meeting.meeting.on
        try:
            canceled = sessions.cancel(group.id, on)
        except Explained as problem:
            self.desk.explain(problem)
            return
        sentence = self.tr("{group} does not meet on {day}.").format(group=group.name, day=short_day(on))
        self.desk.doing.did(sentence, lambda: sessions.uncancel(canceled.id), lambda: sessions.cancel(group.id, on))

    def _meet_after_all(self, meeting: MeetingToday) -> None:
        group, on, session = meeting.meeting.group, meeting.meeting.on, meeting.session
        if meeting.meeting.is_skipped:
            self.desk.ws.schedule.unskip(group.id, on)
        elif session:
            self.desk.ws.sessions.uncancel(session.id)
        self.desk.doing.say(self.tr("{group} meets after all.").format(group=group.name))

    def _arrange(self, client: ClientId, typed: str) -> None:
        ws, now = self.desk.ws, self.desk.ws.now().replace(tzinfo=None)
        try:
            at = read_date(typed, now)
        except Explained as problem:
            if self._waiting:
                self._waiting.show_problem(client, said(problem))
            return
        before = ws.follow_ups.arrange(client, at, now)
        name = ws.clients.get(client).code_name
        sentence = self.tr("One-on-one with {name}: {day}, {time}.")
        sentence = sentence.format(name=name, day=short_day(at.date()), time=clock_time(at))
        self.desk.doing.did(
            sentence,
            lambda: ws.follow_ups.arrange(client, before.at if before else None, now),
            lambda: ws.follow_ups.arrange(client, at, now),
        )
