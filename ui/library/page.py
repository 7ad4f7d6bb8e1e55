"""The library: topics on the left, one read whole on the right, chosen for a meeting or printed from the bar above it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.groups.group import GroupId
from facilitator.groups.schedule import Meeting
from facilitator.handouts.batch import Paper
from facilitator.handouts.topic_plan import topic_plan
from facilitator.progress import Report
from facilitator.vocabulary import SessionState
from facilitator.workspace.next_meeting import planned_for
from facilitator.workspace.next_session import in_order
from facilitator.workspace.rehearsed_plan import plan_of_topic
from ui.background import in_background
from ui.desk import Desk
from ui.library.chooser import Chooser
from ui.library.reading import Reading
from ui.library.topic_list import TopicList
from ui.page import Page
from ui.parts.action import action
from ui.parts.banner import Banner
from ui.parts.chip import Chip
from ui.parts.named import named
from ui.parts.scroll import Scroll
from ui.planning import LONG, SHORT, plan_topic, takes_short
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

if TYPE_CHECKING:
    from ui.library.order_desk import OrderDesk

WEEKS_AHEAD = 4


class LibraryPage(Page):
    """`open_about(group=…, on=…)` offers that meeting first; `order=True` shows the order of topics of its group."""

    rooms = frozenset({"groups", "session"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        named(self, "library-page", self.tr("Library"))
        self._is_short = False
        self._wanted: tuple[GroupId, date] | None = None
        self._is_visit = True
        self._is_order = False
        self._topics = TopicList(desk.ws.library.topics)
        self._topics.chosen.connect(self._read)
        self._chooser = Chooser()
        self._chooser.chosen.connect(self._plan)
        self._chooser.length_changed.connect(self._set_length)
        self._chooser.print_wanted.connect(self._print)
        self._chooser.prepare_wanted.connect(self._prepare)
        self._chooser.rehearse_wanted.connect(self._rehearse)
        self._chooser.meeting_changed.connect(self._choose_meeting)
        self._order_shown = action(self, "topic-order", self.tr("Order of topics"), checkable=True)
        self._order_shown.triggered.connect(self._show_order)
        self._orders: OrderDesk | None = None
        self._reading: QWidget | None = None
        self._text = spaced(QVBoxLayout())
        self._right = right = spaced(QVBoxLayout())
        right.addWidget(self._chooser)
        right.addLayout(self._text, 1)
        left = spaced(QVBoxLayout(), SPACE.snug, across=SPACE.near, down=SPACE.near)
        left.addWidget(self._topics)
        left.addWidget(Chip(self._order_shown), 0, Qt.AlignmentFlag.AlignLeading)
        if desk.ws.library.problems:
            left.addWidget(self._problems())
        row = spaced(QHBoxLayout(self))
        row.addLayout(left)
        row.addLayout(right, 1)

    def open_about(self, **what: Any) -> None:
        self._is_visit = True
        self._wanted = (what["group"], what["on"]) if "group" in what else None
        self._is_order = bool(what.get("order"))
        if topic := what.get("topic"):
            self._topics.choose(topic)

    def read_again(self) -> None:
        """A visit begins at the meeting it is about; what changes meanwhile leaves the hand where it is."""
        meetings = self._meetings()
        first = next((each for each in meetings if self._wanted == (each.group.id, each.on)), None) if self._is_visit else None
        if first:
            self._is_short = takes_short(first.group)
            self._chooser.set_short(self._is_short)
        self._chooser.offer(meetings, first or (meetings[0] if self._is_visit and meetings else None))
        self._topics.choose_first()
        self._show_meeting()
        if self._is_visit:
            self._show_order(self._is_order)
        self._is_visit = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._is_order:
            self._show_order(False)
        else:
            super().keyPressEvent(event)

    def _choose_meeting(self) -> None:
        if meeting := self._chooser.meeting:
            self._wanted = (meeting.group.id, meeting.on)
        self._show_meeting()

    def _show_meeting(self) -> None:
        """What is known of the group that is chosen for."""
        meeting = self._chooser.meeting
        self._order_shown.setVisible(meeting is not None)
        self._chooser.show_planned(meeting is not None and planned_for(self.desk.ws, meeting) is not None)
        led = self._last_led(meeting if meeting and self._wanted else None)
        self._topics.show_last_led(led, in_order(self.desk.ws, meeting.group.id) if meeting else None)
        if self._is_order and not self._is_visit:
            self._show_order(True, takes_focus=False)

    def _show_order(self, is_shown: bool, *, takes_focus: bool = True) -> None:
        """In place of the topic; what is on the left can be dragged into it then."""
        meeting = self._chooser.meeting
        self._is_order = is_shown and meeting is not None
        if self._is_order and meeting:
            orders = self._ordered()
            orders.show(meeting.group, self.desk.ws.sessions.last_with_topic(meeting.group.id))
            orders.show_topic(self._topics.topic)
        self._order_shown.setChecked(self._is_order)
        self._topics.setDragEnabled(self._is_order)
        if self._orders:
            self._orders.whole.setVisible(self._is_order)
        if self._reading:
            self._reading.setVisible(not self._is_order)
        if takes_focus:
            shown = self._orders.panel.list if self._orders else None
            (shown if shown and shown.isVisible() else self._topics).setFocus()

    def _ordered(self) -> OrderDesk:
        """Loads when an order is first looked at."""
        if self._orders is None:
            from ui.library.order_desk import OrderDesk

            self._orders = OrderDesk(self.desk, lambda: self._topics.topic)
            self._right.addWidget(self._orders.whole, 1)
        return self._orders

    def _meetings(self) -> list[Meeting]:
        """Those of the coming weeks that are not skipped, canceled or already begun; at least until the one asked for."""
        ws, today = self.desk.ws, self.desk.ws.now().date()
        asked = (self._wanted[1] - today).days + 1 if self._wanted else 0
        found = []
        for day in (today + timedelta(days=n) for n in range(max(7 * WEEKS_AHEAD, asked))):
            begun = {each.group for each in ws.sessions.on(day) if each.state != SessionState.PLANNED}
            found += [each for each in ws.schedule.on(day) if not each.is_skipped and each.group.id not in begun]
        return found

    def _last_led(self, meeting: Meeting | None) -> dict[str, date]:
        """In the group that is chosen for, else in any."""
        ws = self.desk.ws
        led: dict[str, date] = {}
        for group in [meeting.group] if meeting else ws.groups.all():
            for topic, day in ws.sessions.last_with_topic(group.id).items():
                led[topic] = max(day, led.get(topic, day))
        return led

    def _read(self, topic_id: str) -> None:
        topic = self.desk.ws.library.topic(topic_id)
        if not topic:
            return
        self._topic = topic
        if self._orders:
            self._orders.show_topic(topic.id)
        if self._reading:
            self._text.removeWidget(self._reading)
            self._reading.deleteLater()
        page = QWidget()
        row = spaced(QHBoxLayout(page), across=SPACE.far, down=SPACE.near)
        row.addWidget(Reading(topic, is_short=self._is_short), 1)
        row.addStretch()
        self._reading = named(Scroll(page), "reading-scroll", topic.title)
        self._reading.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._text.addWidget(self._reading)
        self._reading.setVisible(not self._is_order)  # a layout would show it only when the loop comes round

    def _set_length(self, is_short: bool) -> None:
        self._is_short = is_short
        self._read(self._topic.id)

    def _plan(self, meeting: Meeting) -> None:
        is_planned = plan_topic(self.desk, meeting, self._topic, is_short=self._is_short)
        if is_planned and meeting.on == self.desk.ws.now().date():
            self.desk.go("today")

    def _prepare(self) -> None:
        meeting = self._chooser.meeting
        if meeting and (planned := planned_for(self.desk.ws, meeting)):
            self.desk.go("prepare", session=planned.id, back="library")

    def _rehearse(self) -> None:
        self.desk.rehearse(plan_of_topic(self._topic, SHORT if self._is_short else LONG))

    def _print(self) -> None:
        topic, minutes = self._topic, SHORT if self._is_short else LONG
        paper = Paper(self.desk.preferences().paper)

        def work(report: Report) -> bytes:
            return topic_plan(topic, minutes, paper)

        def done(pdf: bytes) -> None:
            self.desk.go("paper", pdf=pdf, name=topic.title, back="library")

        in_background(self, work, done, self.desk.explain)

    def _problems(self) -> Banner:
        errors = [each for each in self.desk.ws.library.problems if not each.is_warning]
        sentence = self.tr("{count} files of your packs could not be read. Settings says which and why.")
        banner = Banner("pack-problems", sentence.format(count=len(errors)), warns=True)
        banner.setVisible(bool(errors))
        return banner
