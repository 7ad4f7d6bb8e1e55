"""While no session runs: today's meetings and the next ones, each with the one thing to do about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.dates import clock_time, long_day, short_day
from facilitator.session.session import Session
from ui.parts.action import action
from ui.parts.banner import Banner
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.columns import Columns
from ui.parts.empty_state import EmptyState
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.scroll import Scroll
from ui.parts.words import Tone, words
from ui.session.meetings import Ahead
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE

NARROWEST, WIDEST = 24, 64  # em


class Chooser(QWidget):
    start_wanted = Signal(object)  # a Session
    today_wanted = Signal(object)  # an Ahead: hold it today
    topic_wanted = Signal(object)  # an Ahead
    prepare_wanted = Signal(object)  # a Session
    groups_wanted = Signal()
    seal_wanted = Signal(object)  # a Session whose board is missing

    def __init__(self, meetings: Sequence[Ahead], without_board: Session | None = None) -> None:
        super().__init__()
        named(self, "session-chooser")
        whole = spaced(QVBoxLayout(self))
        if without_board:
            whole.addWidget(self._missing(without_board))
        whole.addWidget(Scroll(self._page(meetings)) if meetings else self._empty(), 1)

    def take_focus(self) -> None:
        if first := self.findChild(Button):
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _missing(self, session: Session) -> Banner:
        seal = action(self, "seal-without-board", self.tr("Seal it without its board"))
        seal.triggered.connect(lambda: self.seal_wanted.emit(session))
        sentence = self.tr("The board of the session “{topic}” on {day} is not on this computer. All else of it is here.")
        return Banner("board-missing", sentence.format(topic=session.title, day=short_day(session.on)), seal, warns=True)

    def _page(self, meetings: Sequence[Ahead]) -> QWidget:
        page = QWidget()
        page.setMaximumWidth(em(WIDEST))
        column = spaced(QVBoxLayout(page), SPACE.apart, across=2 * SPACE.far, down=SPACE.far)
        column.addWidget(words(self.tr("No session is running"), Tone.DISPLAY, wraps=True))
        column.addWidget(words(self.tr("Start one here, or choose what it will be about."), Tone.QUIET, wraps=True))
        columns = spaced(Columns(NARROWEST), SPACE.apart)
        for meeting in meetings:
            columns.addWidget(self._card(meeting))
        column.addLayout(columns)
        column.addStretch()
        return page

    def _card(self, meeting: Ahead) -> Card:
        card = named(Card(tone="next" if meeting.is_today else ""), f"meeting-{meeting.group.id}", meeting.group.name)
        day = self.tr("Today, {time}") if meeting.is_today else self.tr("{day}, {time}")
        when = day.format(day=long_day(meeting.on), time=clock_time(meeting.group.starts_at))
        card.body.addWidget(words(when, Tone.QUIET, wraps=True))
        card.body.addWidget(words(meeting.group.name, Tone.TITLE, wraps=True))
        session = meeting.session
        topic = self.tr("Topic: {topic}").format(topic=session.title) if session and session.topic else self.tr("No topic yet")
        card.body.addWidget(words(topic, wraps=True))
        card.body.addStretch()
        row = spaced(Flow(), SPACE.snug)
        for button in self._buttons(card, meeting, session if session and session.topic else None):
            row.addWidget(button)
        card.body.addLayout(row)
        return card

    def _buttons(self, card: Card, meeting: Ahead, ready: Session | None) -> list[Button]:
        topic = action(card, "choose-topic", self.tr("Another topic") if ready else self.tr("Choose its topic"))
        topic.triggered.connect(lambda: self.topic_wanted.emit(meeting))
        if ready is None:
            return [Button(topic, primary=meeting.is_today)]
        if meeting.is_today:
            start = action(card, "start-session", self.tr("Start session"))
            start.triggered.connect(lambda: self.start_wanted.emit(ready))
        else:
            start = action(card, "hold-today", self.tr("Hold it today"))
            start.triggered.connect(lambda: self.today_wanted.emit(meeting))
        prepare = action(card, "prepare", self.tr("Prepare…"))
        prepare.triggered.connect(lambda: self.prepare_wanted.emit(ready))
        return [Button(start, primary=meeting.is_today), Button(prepare), Button(topic)]

    def _empty(self) -> EmptyState:
        groups = action(self, "to-groups", self.tr("Make a group"))
        groups.triggered.connect(self.groups_wanted)
        title = self.tr("No group meets yet")
        sentence = self.tr("Make a group with its day and hour, and choose a topic for it in the library. Then it starts here.")
        return EmptyState("session", title, sentence, groups)
