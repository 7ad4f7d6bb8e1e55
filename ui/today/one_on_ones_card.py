"""The one-on-ones of the next seven days."""

from __future__ import annotations

from datetime import date

from facilitator.care.follow_up import FollowUp
from facilitator.dates import clock_time, short_day
from facilitator.people.client import Client
from ui.parts.card import Card
from ui.parts.named import named
from ui.parts.words import Tone, words


class OneOnOnesCard(Card):
    def __init__(self, coming: tuple[tuple[FollowUp, Client], ...], today: date) -> None:
        super().__init__(self.tr("One-on-ones this week"))
        named(self, "one-on-ones")
        for follow_up, client in coming:
            day = self.tr("Today") if follow_up.at.date() == today else short_day(follow_up.at.date())
            self.body.addWidget(words(f"{day}, {clock_time(follow_up.at)} · {client.code_name}", wraps=True))
        if not coming:
            self.body.addWidget(words(self.tr("None yet. Dates are made when a session closes."), Tone.QUIET, wraps=True))
