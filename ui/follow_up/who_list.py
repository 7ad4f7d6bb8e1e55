"""The clients to follow up, each with what is due in a quiet line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import cast

from PySide6.QtCore import QModelIndex

from facilitator.dates import clock_time, weekday
from facilitator.people.client import ClientId
from facilitator.workspace.follow_up import Section, Who, Why
from facilitator.workspace.search import Find, Where
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
        sections = [each.section for each in who]
        headings = self._headings(dict.fromkeys(sections))
        self.show_rows(
            [
                Titled(
                    each.client.id,
                    each.client.code_name,
                    self._date(each, today),
                    self._plan(each),
                    headings[each.section] if each.section != before else "",
                )
                for each, before in zip(who, [None, *sections], strict=False)
            ]
        )

    def show_finds(self, finds: Sequence[Find]) -> None:
        """None of them is chosen yet, unless the chosen client is among them."""
        self._keys = [find.client.id for find in finds]
        if self.client not in self._keys:
            self.setCurrentIndex(QModelIndex())
        self.show_rows([Titled(find.client.id, find.client.code_name, *self._found_in(find)) for find in finds])

    @property
    def client(self) -> ClientId | None:
        return cast("ClientId | None", self.key())

    def step(self, by: int) -> None:
        """To the next client or the one before; at the ends it stays. From nobody to the first."""
        if self.client is None:
            self.choose_first()
        elif self.client in self._keys:
            place = self._keys.index(self.client) + by
            if 0 <= place < len(self._keys):
                self.choose(self._keys[place])

    def _headings(self, sections: Iterable[Section]) -> dict[Section, str]:
        """Where two groups met on one day each says its name too."""
        headings = {section: self._heading(section) for section in sections}
        twice = {heading for heading, count in Counter(headings.values()).items() if count > 1}
        return {section: f"{heading}: {section.group}" if heading in twice else heading for section, heading in headings.items()}

    def _found_in(self, find: Find) -> tuple[str, str]:
        """The line, and what it is a line of. A real name stays hidden."""
        match find.said.where:
            case Where.CODE_NAME:
                return "", ""
            case Where.REAL_NAME:
                return "", self.tr("by the real name")
            case Where.PLAN:
                return find.said.text, self.tr("in the plan")
            case Where.PRACTICE:
                return find.said.text, self.tr("in a practice")

    def _heading(self, section: Section) -> str:
        if section.why is Why.CAME and section.on:
            return self.tr("After {weekday}’s group").format(weekday=weekday(section.on))
        if section.why is Why.ONE_ON_ONE:
            return self.tr("One-on-ones this week")
        if section.why is Why.ELSEWHERE:
            return self.tr("On no roster now")
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
        if who.asks_about_safety:
            return self.tr("ask about safety")
        if who.word_waits:
            return self.tr("a word is still to be had")
        days = who.reviewed_days_ago
        return self.tr("plan not reviewed for {days} days").format(days=days) if days and days > REVIEWED_LONG_AGO else ""
