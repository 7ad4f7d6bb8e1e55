"""Groups: the list on the left; on the right one group with its week, roster and coming meetings. Every step can be undone."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.dates import clock_time, short_day, short_day_with_year
from facilitator.groups.group import Group, GroupId
from facilitator.groups.schedule import Meeting
from facilitator.language import Explained
from facilitator.vocabulary import Weekday
from ui.desk import Desk
from ui.groups.group_form import GroupForm, Typed
from ui.groups.meetings_card import Coming, MeetingsCard
from ui.groups.roster_desk import RosterDesk
from ui.keys import keyed
from ui.page import Page
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.empty_state import EmptyState
from ui.parts.flow import Flow
from ui.parts.focus_kept import focus_kept
from ui.parts.named import named
from ui.parts.scroll import Scroll
from ui.parts.title_list import Titled, TitleList
from ui.parts.words import Tone, words
from ui.said import said
from ui.saving import ChooseFile, ask_for_file
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE

MEETINGS_SHOWN = 4
WIDEST = 62  # em


class GroupsPage(Page):
    """`open_about(new=True)` opens the form of a new group; `open_about(group=…)` that group."""

    rooms = frozenset({"groups", "people", "session"})

    def __init__(self, desk: Desk, choose_file: ChooseFile = ask_for_file) -> None:
        super().__init__(desk)
        named(self, "groups-page", self.tr("Groups"))
        self._group: GroupId | None = None
        self._form: GroupForm | None = None
        self._form_of: GroupId | None = None
        self._left: dict[GroupId | None, Typed] = {}  # typed in a form that was left, for the next time it is opened
        self.names = keyed(self, "names", words=self.tr("Show names"), checkable=True)
        self.names.toggled.connect(self.read_again)
        self._list = TitleList("groups", self.tr("Groups"), width=16)
        self._list.chosen.connect(self._choose)
        self._new = action(self, "new-group", self.tr("New group"))
        self._new.triggered.connect(lambda: self._open_form(None))
        left = spaced(QVBoxLayout(), SPACE.snug, across=SPACE.near, down=SPACE.near)
        left.addWidget(self._list, 1)
        left.addWidget(Button(self._new))
        self._side = QWidget()
        self._side.setLayout(left)
        self._right = spaced(QVBoxLayout())
        self._shown: QWidget | None = None
        row = spaced(QHBoxLayout(self))
        row.addWidget(self._side)
        row.addLayout(self._right, 1)
        self._roster = RosterDesk(desk, self.names, self.show_form, self.read_again, choose_file)

    def open_about(self, **what: Any) -> None:
        self._put_forms_away()
        self.names.setChecked(False)  # turned on for this page and this visit only
        if "group" in what:
            self._group = what["group"]
        if what.get("new"):
            self._open_form(None)

    def read_again(self) -> None:
        """A form that is open stays as it is: what is typed is never lost to a change elsewhere."""
        groups = self.desk.ws.groups.all()
        if self._group not in {group.id for group in groups}:
            self._group = groups[0].id if groups else None
        self._side.setVisible(bool(groups))
        self._list.show_rows([self._titled(group) for group in groups])
        if self._group:
            self._list.choose(self._group)
        if self._form or self._roster.has_form:
            return
        self._show(self._page(self.desk.ws.groups.get(self._group)) if self._group else self._first_step())

    def show_form(self, form: QWidget) -> None:
        """In place of the group, until it is done or left."""
        holder = QWidget()
        row = spaced(QHBoxLayout(holder), across=SPACE.far, down=SPACE.far)
        form.setMaximumWidth(em(34))
        row.addWidget(form, 2, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        self._show(Scroll(holder))
        form.setFocus()

    # what is shown ---------------------------------------------------------------

    def _show(self, shown: QWidget) -> None:
        give_focus = focus_kept(self._shown, "add-client")  # what comes next once a group is made or somebody has joined
        if self._shown:
            self._right.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = shown
        self._right.addWidget(shown)
        shown.show()  # a layout would show it only when the loop comes round
        give_focus(shown)

    def _titled(self, group: Group) -> Titled:
        note = self.tr("Ended {day}").format(day=short_day(group.ended_on)) if group.ended_on else ""
        return Titled(group.id, group.name, self._week(group), note)

    def _week(self, group: Group) -> str:
        starts = datetime.combine(date.today(), group.starts_at)
        ends = starts + timedelta(minutes=group.minutes)
        day = self.locale().standaloneDayName(group.weekday + 1)
        when = f"{day}, {clock_time(starts)} – {clock_time(ends)}"
        return f"{when} · {group.place}" if group.place else when

    def _page(self, group: Group) -> Scroll:
        page = QWidget()
        column = spaced(QVBoxLayout(page), SPACE.apart, across=SPACE.far, down=SPACE.far)
        column.addWidget(self._head(group))
        column.addWidget(self._roster.card(group))
        column.addWidget(self._meetings(group))
        column.addStretch()
        page.setMaximumWidth(em(WIDEST))
        return Scroll(page)

    def _head(self, group: Group) -> QWidget:
        head = QWidget()
        column = spaced(QVBoxLayout(head), SPACE.tight)
        column.addWidget(words(group.name, Tone.DISPLAY, wraps=True))
        week = self._week(group)
        if group.ended_on:
            week += " · " + self.tr("ended {day}").format(day=short_day_with_year(group.ended_on))
        column.addWidget(words(week, Tone.QUIET, wraps=True))
        chips = spaced(Flow(), SPACE.snug)
        change = action(head, "change-group", self.tr("Change…"))
        change.triggered.connect(lambda: self._open_form(group))
        chips.addWidget(Chip(change))
        if group.ended_on:
            go_on = action(head, "reopen-group", self.tr("It goes on"))
            go_on.triggered.connect(lambda: self._go_on(group))
            chips.addWidget(Chip(go_on))
        else:
            end = action(head, "end-group", self.tr("The group ends"))
            end.triggered.connect(lambda: self._end(group))
            chips.addWidget(Chip(end))
        remove = action(head, "remove-group", self.tr("Remove"))
        remove.triggered.connect(lambda: self._remove(group))
        chips.addWidget(Chip(remove))
        column.addLayout(chips)
        return head

    def _meetings(self, group: Group) -> Card:
        ws, day = self.desk.ws, self.desk.ws.now().date()
        planned = {each.on: each for each in ws.sessions.of_group(group.id)}
        coming = [Coming(each, planned.get(each.on)) for each in ws.schedule.coming(group, day, MEETINGS_SHOWN)]
        card = MeetingsCard(coming)
        card.topic_wanted.connect(lambda meeting: self.desk.go("library", group=group.id, on=meeting.on))
        card.skip_wanted.connect(self._skip)
        card.unskip_wanted.connect(self._unskip)
        return card

    def _first_step(self) -> EmptyState:
        title = self.tr("No group yet")
        sentence = self.tr("A group has a day and an hour. Its clients, its meetings and its sessions gather here.")
        return EmptyState("groups", title, sentence, self._new)

    # what is done ------------------------------------------------------------------

    def _choose(self, group: GroupId) -> None:
        if group != self._group:
            self._group = group
            self._put_forms_away()
            self.read_again()

    def _open_form(self, group: Group | None) -> None:
        self._put_forms_away()
        self._form = form = GroupForm(group)
        self._form_of = group.id if group else None
        if typed := self._left.pop(self._form_of, None):
            form.type(typed)
        form.left.connect(self._leave_form)
        form.done.connect(lambda *what: self._save(group, *what))
        self.show_form(form)

    def _leave_form(self) -> None:
        self._put_forms_away()
        self.read_again()

    def _put_forms_away(self) -> None:
        """What is typed in one waits for the next time it is opened."""
        if self._form:
            self._left[self._form_of] = self._form.typed()
        self._form = None
        self._roster.leave_form()

    def _save(self, before: Group | None, name: str, day: Weekday, starts_at: time, minutes: int, place: str) -> None:
        groups, form = self.desk.ws.groups, self._form
        assert form
        self._form = None
        try:
            if before:
                now = Group(before.id, name, day, starts_at, minutes, place, before.ended_on)
                groups.revise(now)
                self._did(self.tr("{group} is changed."), before, lambda: groups.revise(before), lambda: groups.revise(now))
            else:
                made = groups.form(name, day, starts_at, minutes, place)
                self._group = made.id
                self._did(self.tr("{group} is there."), made, lambda: groups.remove(made.id), lambda: groups.restore(made))
        except Explained as problem:
            self._form = form
            form.show_problem(said(problem))
            return
        self.read_again()

    def _end(self, group: Group) -> None:
        groups, today = self.desk.ws.groups, self.desk.ws.now().date()
        groups.end(group.id, today)
        sentence = self.tr("{group} meets no more. Its past stays.")
        self._did(sentence, group, lambda: groups.revise(group), lambda: groups.end(group.id, today))

    def _go_on(self, group: Group) -> None:
        groups = self.desk.ws.groups
        now = Group(group.id, group.name, group.weekday, group.starts_at, group.minutes, group.place)
        groups.revise(now)
        self._did(self.tr("{group} goes on."), group, lambda: groups.revise(group), lambda: groups.revise(now))

    def _remove(self, group: Group) -> None:
        groups = self.desk.ws.groups
        try:
            groups.remove(group.id)
        except Explained as problem:
            self.desk.explain(problem)
            return
        self._did(self.tr("{group} is removed."), group, lambda: groups.restore(group), lambda: groups.remove(group.id))

    def _skip(self, meeting: Meeting) -> None:
        schedule, group, on = self.desk.ws.schedule, meeting.group, meeting.on
        schedule.skip(group.id, on)
        sentence = self.tr("{group} skips {day}.").format(group="{group}", day=short_day(on))
        self._did(sentence, group, lambda: schedule.unskip(group.id, on), lambda: schedule.skip(group.id, on))

    def _unskip(self, meeting: Meeting) -> None:
        schedule, group, on = self.desk.ws.schedule, meeting.group, meeting.on
        schedule.unskip(group.id, on)
        sentence = self.tr("{group} meets on {day}.").format(group="{group}", day=short_day(on))
        self._did(sentence, group, lambda: schedule.skip(group.id, on), lambda: schedule.unskip(group.id, on))

    def _did(self, sentence: str, group: Group, undo: Any, redo: Any) -> None:
        self.desk.doing.did(sentence.format(group=group.name), undo, redo)
