"""Who came, for the sign-in record: by code name, with who came late, left early or was absent. Never on the room screen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import tzinfo

from facilitator.dates import clock_time
from facilitator.people.attendance import Arrival
from facilitator.workspace.recap import Recap
from ui.keys import key_name
from ui.parts.card import Card
from ui.parts.named import named
from ui.parts.section_title import SectionTitle
from ui.parts.words import Tone, words


class CameCard(Card):
    def __init__(self, co_facilitator: str) -> None:
        super().__init__()
        named(self, "who-came", self.tr("Who came"))
        self._people = named(words("", wraps=True), "who-came-names")
        self._absent = named(words("", Tone.QUIET, wraps=True), "who-was-absent")
        self.body.addWidget(SectionTitle(self.tr("Who came"), self.tr("For the sign-in record.")))
        self.body.addWidget(self._people)
        self.body.addWidget(self._absent)
        if co_facilitator:
            self.body.addWidget(words(self.tr("Led with {name}.").format(name=co_facilitator), Tone.QUIET, wraps=True))

    def show_recap(self, recap: Recap, zone: tzinfo | None) -> None:
        """Moments in `zone`."""
        here = [self._said(client.code_name, arrival, zone) for client, arrival in recap.came if arrival.is_here]
        absent = [client.code_name for client, arrival in recap.came if not arrival.is_here]
        counted = self.tr("{count}: {names}").format(count=len(here), names=", ".join(here))
        nobody = self.tr("Nobody was marked as here. Go back to the group and press {key}.").format(key=key_name("attendance"))
        self._people.setText(counted if here else nobody)
        self._absent.setText(self.tr("Absent: {names}").format(names=", ".join(absent)))
        self._absent.setVisible(bool(absent))

    def _said(self, name: str, arrival: Arrival, zone: tzinfo | None) -> str:
        when = ", ".join(self._when(arrival, zone))
        return f"{name} ({when})" if when else name

    def _when(self, arrival: Arrival, zone: tzinfo | None) -> Iterator[str]:
        if arrival.came_late_at:
            yield self.tr("from {time}").format(time=clock_time(arrival.came_late_at.astimezone(zone)))
        if arrival.left_early_at:
            yield self.tr("until {time}").format(time=clock_time(arrival.left_early_at.astimezone(zone)))
