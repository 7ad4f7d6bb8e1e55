"""The clients to follow up, each with what is due in a quiet line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import cast

from facilitator.dates import clock_time, weekday
from facilitator.people.client import ClientId
from facilitator.workspace.follow_up import Section, Who, Why
from ui.follow_up.date_row import moment_words
from ui.parts.title_list import Titled, TitleList

REVIEWED_LONG_AGO = 30  # days


class WhoList(TitleList):
    def __init__(self) -> None:
        super().__init__("who", "", width=16)
        self.setAccessibleName(self.tr("Clients to follow up"))
        self._keys: list[ClientId] = []

    def show_who(self, who: Sequence[Who], today: date) -> None:
        self._keys = [each.client.id for each in who]
        headings = [self._heading(each.section) for each in who]
        above = ["", *headings]
        self.show_rows(
            [
                Titled(
                    each.client.id,
                    each.client.code_name,
                    self._date(each, today),
                    self._plan(each),
                    heading * (heading != before),
                )
                for each, heading, before in zip(who, headings, above, strict=False)
            ]
        )

    @property
    def client(self) -> ClientId | None:
        return cast("ClientId | None", self.key())

    def step(self, by: int) -> None:
        """To the next client or the one before; at the ends it stays."""
        if self.client in self._keys:
            place = self._keys.index(self.client) + by
            if 0 <= place < len(self._keys):
                self.choose(self._keys[place])

    def _heading(self, section: Section) -> str:
        if section.why is Why.CAME and section.on:
            return self.tr("After {weekday}’s group").format(weekday=weekday(section.on))
        if section.why is Why.ONE_ON_ONE:
            return self.tr("One-on-ones this week")
        return self.tr("Everybody else")

    def _date(self, who: Who, today: date) -> str:
        if who.overdue:
            return self.tr("{moment}: did it take place?").format(moment=moment_words(who.overdue))
        if not who.one_on_one:
            return self.tr("no date yet")
        if who.one_on_one.at.date() == today:
            return self.tr("one-on-one today, {time}").format(time=clock_time(who.one_on_one.at))
        return moment_words(who.one_on_one)

    def _plan(self, who: Who) -> str:
        days = who.reviewed_days_ago
        return self.tr("plan not reviewed for {days} days").format(days=days) if days and days > REVIEWED_LONG_AGO else ""
