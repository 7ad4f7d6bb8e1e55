"""For the next session: what a group could work on, with reasons in words, beside what its own order of topics brings."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from facilitator.groups.group import GroupId
from facilitator.workspace.next_meeting import next_to_plan, planned_for, soonest_to_plan
from facilitator.workspace.next_session import next_session
from facilitator.workspace.workspace import Workspace
from ui.background import abandon_all, in_background
from ui.desk import Desk
from ui.ordering import put_next
from ui.parts.focus_kept import focus_kept
from ui.parts.named import named
from ui.planning import plan_topic, takes_short
from ui.themes.asked import Asked
from ui.themes.next_topics import Coming, NextTopics
from ui.themes.themes_card import ThemesCard


class NextCard(ThemesCard):
    """Of the chosen group; where all are looked at, of the one that meets next. What was shown stays until the new is there."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("For the next session"))
        named(self, "next-session-card", self.tr("For the next session"))
        self._coming: Coming | None = None
        self._reading = 0
        self._shown = QWidget()
        self.body.addWidget(self._shown)

    def show_asked(self, asked: Asked) -> None:
        """In the background: the table of holidays loads when it is first asked."""
        self._reading += 1
        ws, group, country = self.desk.ws, asked.group, self.desk.preferences().country
        in_background(self, lambda report: _read(ws, group, country), partial(self._show, self._reading), self.desk.explain)

    def put_away(self) -> None:
        abandon_all(self)

    def _show(self, reading: int, coming: Coming | None) -> None:
        if reading != self._reading:
            return  # something else was asked meanwhile
        self._coming = coming
        give_focus = focus_kept(self._shown)
        shown = NextTopics(coming)
        shown.plan_wanted.connect(self._plan)
        shown.reading_wanted.connect(self._read_first)
        shown.put_next_wanted.connect(self._put_next)
        shown.order_wanted.connect(self._open_order)
        shown.groups_wanted.connect(lambda: self.desk.go("groups"))
        self.body.replaceWidget(self._shown, shown)
        self._shown.hide()
        self._shown.deleteLater()
        self._shown = shown
        shown.show()  # a layout would show it only when the loop comes round
        give_focus(shown)

    def _plan(self, topic_id: str) -> None:
        topic = self.desk.ws.library.topic(topic_id)
        if topic and self._coming:
            meeting = self._coming.meeting
            planned = planned_for(self.desk.ws, meeting)
            if planned and planned.topic == topic_id:
                return  # pressed twice, before the new was there: it would have to be taken back twice, too
            plan_topic(self.desk, meeting, topic, is_short=takes_short(meeting.group))

    def _read_first(self, topic: str) -> None:
        if self._coming:
            meeting = self._coming.meeting
            self.desk.go("library", group=meeting.group.id, on=meeting.on, topic=topic)

    def _put_next(self, topic: str) -> None:
        if self._coming:
            put_next(self.desk, self._coming.meeting.group, topic)

    def _open_order(self) -> None:
        if self._coming:
            meeting = self._coming.meeting
            self.desk.go("library", group=meeting.group.id, on=meeting.on, order=True)


def _read(ws: Workspace, group_id: GroupId | None, country: str) -> Coming | None:
    group = next((each for each in ws.groups.all() if each.id == group_id), None)
    meeting = next_to_plan(ws, group) if group else soonest_to_plan(ws)
    if meeting is None:
        return None
    return Coming(meeting, planned_for(ws, meeting), next_session(ws, meeting.group.id, country))
