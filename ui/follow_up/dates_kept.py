"""What is done with the dates of one-on-ones, each with its way back."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QObject

from facilitator.care.follow_up import FollowUp, read_date
from facilitator.people.client import Client
from facilitator.vocabulary import FollowUpOutcome
from ui.desk import Desk
from ui.follow_up.date_row import moment_words

WEEK = timedelta(weeks=1)


class DatesKept(QObject):
    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def arrange(self, client: Client, typed: str) -> None:
        """Raises DateNotUnderstood: nothing was changed then."""
        follow_ups, now = self._desk.ws.follow_ups, self._desk.ws.now().replace(tzinfo=None)
        at = read_date(typed, now)
        before = follow_ups.arrange(client.id, at, now)
        then = before.at if before else None
        sentence = self.tr("One-on-one with {name}: {moment}.").format(
            name=client.code_name, moment=moment_words(FollowUp(client.id, at))
        )
        self._desk.doing.did(
            sentence, lambda: follow_ups.arrange(client.id, then, now), lambda: follow_ups.arrange(client.id, at, now)
        )

    def take_away(self, client: Client) -> None:
        follow_ups, now = self._desk.ws.follow_ups, self._desk.ws.now().replace(tzinfo=None)
        if before := follow_ups.arrange(client.id, None, now):
            self._desk.doing.did(
                self.tr("{name} has no date for a one-on-one now.").format(name=client.code_name),
                lambda: follow_ups.arrange(client.id, before.at, now),
                lambda: follow_ups.arrange(client.id, None, now),
            )

    def took_place(self, client: Client, overdue: FollowUp) -> None:
        follow_ups = self._desk.ws.follow_ups
        follow_ups.settle(overdue, FollowUpOutcome.HELD)
        self._desk.doing.did(
            self.tr("The one-on-one with {name} took place.").format(name=client.code_name),
            lambda: follow_ups.settle(overdue, overdue.outcome),
            lambda: follow_ups.settle(overdue, FollowUpOutcome.HELD),
        )

    def week_on(self, client: Client, overdue: FollowUp) -> None:
        """To the same day and hour of the first week that is still ahead. Raises AnotherOneThen."""
        follow_ups, now = self._desk.ws.follow_ups, self._desk.ws.now().replace(tzinfo=None)
        to = overdue.at + WEEK
        while to <= now:
            to += WEEK
        moved = follow_ups.move(overdue, to)
        sentence = self.tr("One-on-one with {name}: {moment}.").format(name=client.code_name, moment=moment_words(moved))
        self._desk.doing.did(sentence, lambda: follow_ups.unmove(overdue, moved), lambda: follow_ups.move(overdue, to))
