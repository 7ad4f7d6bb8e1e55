"""One-on-ones as files for a calendar: titled plainly, or with the code name where that was chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from facilitator.care.calendar_file import calendar_of
from facilitator.care.follow_up import FollowUp
from facilitator.dates import short_day_with_year
from facilitator.progress import Report
from facilitator.storage.access_log import Access
from facilitator.vocabulary import FollowUpOutcome
from ui.background import in_background
from ui.desk import Desk
from ui.follow_up.calendar_menu import CalendarMenu
from ui.saving import ChooseFile, file_name, may_replace, save_file

WEEK = timedelta(days=7)


class CalendarFiles:
    def __init__(self, desk: Desk, page: QWidget, choose: ChooseFile) -> None:
        self._desk, self._page, self._choose = desk, page, choose

    def offer(self, coming: FollowUp, clicked: QWidget) -> None:
        """The choice opens under what was clicked."""
        week = self._of_week()
        menu = CalendarMenu(clicked, week=len(week), with_names=self._desk.preferences().names_in_calendar)
        menu.one_wanted.connect(lambda: self._save([coming]))
        menu.week_wanted.connect(lambda: self._save(week))
        menu.names_chosen.connect(self._choose_names)
        menu.open_under(clicked)

    def _of_week(self) -> list[FollowUp]:
        now = self._desk.ws.now().replace(tzinfo=None)
        coming = self._desk.ws.follow_ups.between(now, now + WEEK)
        return [each for each in coming if each.outcome is not FollowUpOutcome.DID_NOT_HAPPEN]

    def _choose_names(self, with_names: bool) -> None:
        self._desk.prefer(replace(self._desk.preferences(), names_in_calendar=with_names))

    def _save(self, follow_ups: Sequence[FollowUp]) -> None:
        desk, tr = self._desk, self._page.tr
        day = short_day_with_year(follow_ups[0].at.date())
        one, several = tr("One-on-one, {day}"), tr("One-on-ones from {day}")
        name = (one if len(follow_ups) == 1 else several).format(day=day)
        file = self._choose(self._page, f"{file_name(name)}.ics")
        if file is None or not may_replace(self._page, file, desk.ask):
            return
        events = [(each, self._title(each)) for each in follow_ups]

        def work(report: Report) -> None:
            save_file(file, calendar_of(events, desk.ws.now()))

        def done(_: object) -> None:
            desk.ws.access_log.note(Access.SAVED_CALENDAR)
            desk.doing.say(tr("Saved as {file}.").format(file=file.name))

        in_background(self._page, work, done, desk.explain)

    def _title(self, follow_up: FollowUp) -> str | None:
        if not self._desk.preferences().names_in_calendar:
            return None
        return self._desk.ws.clients.get(follow_up.client).code_name
