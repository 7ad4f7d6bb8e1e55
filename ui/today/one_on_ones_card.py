"""The one-on-ones of the next seven days; a code name opens what is kept for that client."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from facilitator.care.follow_up import FollowUp
from facilitator.dates import clock_time, short_day
from facilitator.people.client import Client
from ui.parts.action import action
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class OneOnOnesCard(Card):
    client_wanted = Signal(object)  # ClientId

    def __init__(self, coming: tuple[tuple[FollowUp, Client], ...], today: date) -> None:
        super().__init__(self.tr("One-on-ones this week"))
        named(self, "one-on-ones")
        for follow_up, client in coming:
            day = self.tr("Today") if follow_up.at.date() == today else short_day(follow_up.at.date())
            line = spaced(QHBoxLayout(), SPACE.near)
            line.addWidget(words(f"{day}, {clock_time(follow_up.at)}", wraps=True), 1)
            follow = action(self, f"follow-{client.id}", client.code_name)
            follow.triggered.connect(lambda _=False, client=client.id: self.client_wanted.emit(client))
            line.addWidget(Chip(follow))
            self.body.addLayout(line)
        if not coming:
            self.body.addWidget(words(self.tr("None yet. Dates are made when a session closes."), Tone.QUIET, wraps=True))
