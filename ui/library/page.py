"""The library: topics on the left, one read whole on the right, chosen for a meeting or printed from the bar above it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.groups.group import GroupId
from facilitator.groups.schedule import Meeting
from facilitator.handouts.batch import Paper
from facilitator.handouts.topic_plan import topic_plan
from facilitator.progress import Report
from facilitator.vocabulary import SessionState
from ui.background import in_background
from ui.desk import Desk
from ui.library.chooser import Chooser
from ui.library.reading import Reading
from ui.library.topic_list import TopicList
from ui.page import Page
from ui.parts.banner import Banner
from ui.parts.named import named
from ui.parts.scroll import Scroll
from ui.planning import LONG, SHORT, plan_topic, takes_short
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

WEEKS_AHEAD = 4


class LibraryPage(Page):
    """`open_about(group=…, on=…)` offers that meeting first."""

    rooms = frozenset({"groups", "session"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        named(self, "library-page", self.tr("Library"))
        self._is_short = False
        self._wanted: tuple[GroupId, date] | None = None
        self._topics = TopicList(desk.ws.library.topics)
        self._topics.chosen.connect(self._read)
        self._chooser = Chooser()
        self._chooser.chosen.connect(self._plan)
        self._chooser.length_changed.connect(self._set_length)
        self._chooser.print_wanted.connect(self._print)
        self._reading: QWidget | None = None
        self._text = spaced(QVBoxLayout())
        right = spaced(QVBoxLayout())
        right.addWidget(self._chooser)
        right.addLayout(self._text, 1)
        left = spaced(QVBoxLayout(), SPACE.snug, across=SPACE.near, down=SPACE.near)
        left.addWidget(self._topics)
        if desk.ws.library.problems:
            left.addWidget(self._problems())
        row = spaced(QHBoxLayout(self))
        row.addLayout(left)
        row.addLayout(right, 1)

    def open_about(self, **what: Any) -> None:
        self._wanted = (what["group"], what["on"]) if "group" in what else None
        if topic := what.get("topic"):
            self._topics.choose(topic)

    def read_again(self) -> None:
        meetings = self._meetings()
        first = next((each for each in meetings if self._wanted == (each.group.id, each.on)), None)
        if first:
            self._is_short = takes_short(first.group)
            self._chooser.set_short(self._is_short)
        self._chooser.offer(meetings, first)
        self._topics.show_last_led(self._last_led(first))
        self._topics.choose_first()
        self._topics.setFocus()

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
        self._reading.show()  # a layout would show it only when the loop comes round

    def _set_length(self, is_short: bool) -> None:
        self._is_short = is_short
        self._read(self._topic.id)

    def _plan(self, meeting: Meeting) -> None:
        is_planned = plan_topic(self.desk, meeting, self._topic, is_short=self._is_short)
        if is_planned and meeting.on == self.desk.ws.now().date():
            self.desk.go("today")

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
