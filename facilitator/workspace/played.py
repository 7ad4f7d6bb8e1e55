"""What a rehearsal has besides a practice: a clock that may run faster, and a group that answers in each session."""

from __future__ import annotations

from random import Random

from facilitator.people.client import ClientId
from facilitator.session.session import SessionId
from facilitator.workspace.evening import Evening
from facilitator.workspace.pace import PacedClock
from facilitator.workspace.played_group import PlayedGroup
from facilitator.workspace.played_script import write_script
from facilitator.workspace.played_words import PlayedWords
from facilitator.workspace.screened import screening
from facilitator.workspace.workspace import Workspace


class Played:
    def __init__(self, clock: PacedClock, rng: Random) -> None:
        self.clock = clock
        self._rng = rng
        self._groups: dict[SessionId, PlayedGroup] = {}

    def group(self, ws: Workspace, evening: Evening) -> PlayedGroup:
        """The same one as long as the rehearsal is open; what it says is another each time."""
        if evening.session.id not in self._groups:
            marks = screening(ws).marks
            people = [client for client, _ in evening.people()]
            agenda = evening.run.agenda
            words = PlayedWords(ws.library, agenda, self._rng, lambda words: bool(marks(words)))
            script = write_script(agenda, words, people, self._rng)

            def is_here(client: ClientId) -> bool:
                arrival = ws.attendance.of(evening.session.id).get(client)
                return bool(arrival and arrival.is_here)

            self._groups[evening.session.id] = PlayedGroup(script, is_here)
        return self._groups[evening.session.id]
