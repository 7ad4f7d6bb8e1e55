"""The check-in round, for the facilitator alone: who has spoken, who came late or left early, and numbers that a client says.

Numbers go into that client's record, all with the hour at which the session began: the order of the round is the order of the
chairs (DOMAIN C3). The room sees at most a row of dots, and only from five on.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from facilitator.care.measure import Measured, MeasureId
from facilitator.people.attendance import Arrival
from facilitator.people.client import Client, ClientId
from facilitator.session.pulse import LEAST_ANSWERS
from facilitator.workspace.evening import Evening
from facilitator.workspace.workspace import Workspace

CRAVING, CONFIDENCE = MeasureId("craving"), MeasureId("confidence")


@dataclass(frozen=True)
class InRound:
    """Somebody who is here, or was. The numbers are those said tonight."""

    client: Client
    arrival: Arrival
    craving: int | None = None
    confidence: int | None = None


@dataclass(frozen=True)
class Said:
    """A number, and what was said before it tonight; for undo."""

    client: ClientId
    now: Measured | None
    before: Measured | None


class CheckInRound:
    def __init__(self, ws: Workspace, evening: Evening) -> None:
        self._ws = ws
        self._evening = evening

    def people(self) -> list[InRound]:
        """By code name."""
        arrivals = self._ws.attendance.of(self._evening.session.id)
        here = [client for client, is_here in self._evening.people() if is_here]
        craving, confidence = (self._tonight([client.id for client in here], measure) for measure in (CRAVING, CONFIDENCE))
        return [
            InRound(client, arrivals[client.id], _value(craving.get(client.id)), _value(confidence.get(client.id)))
            for client in here
        ]

    def check_in(self, client: ClientId, *, has_checked_in: bool = True) -> None:
        self._ws.attendance.check_in(self._evening.session.id, client, has_checked_in=has_checked_in)

    def leave(self, client: ClientId) -> None:
        """Goes early, now."""
        self._ws.attendance.leave(self._evening.session.id, client, self._ws.now())

    def stay(self, client: ClientId) -> None:
        """Did not go, or came back."""
        self._ws.attendance.leave(self._evening.session.id, client, None)

    def say(self, client: ClientId, measure: MeasureId, value: int | None) -> Said:
        """In place of what was said tonight; None takes it away. Raises AnswerOutOfRange, ClientUnknown."""
        with self._ws.vault.write("care"):
            before = self._tonight([client], measure).get(client)
            if before:
                self._ws.measures.remove(before.id)
            now = None if value is None else self._ws.measures.record(client, measure, [value], self._began())
        return Said(client, now, before)

    def take_back(self, said: Said) -> None:
        self._exchange(said.now, said.before)

    def say_again(self, said: Said) -> None:
        self._exchange(said.before, said.now)

    def dots(self, measure: MeasureId) -> tuple[int, ...]:
        """The smallest first, whoever said them; () while fewer than five were said."""
        here = [client.id for client, is_here in self._evening.people() if is_here]
        said = sorted(measured.value for measured in self._tonight(here, measure).values())
        return tuple(said) if len(said) >= LEAST_ANSWERS else ()

    def _tonight(self, clients: list[ClientId], measure: MeasureId) -> dict[ClientId, Measured]:
        began = self._began()
        return {id_: last for id_, last in self._ws.measures.last_of_each(clients, measure).items() if last.at >= began}

    def _began(self) -> datetime:
        return self._evening.run.started_at.replace(microsecond=0)  # numbers are kept by the second

    def _exchange(self, gone: Measured | None, back: Measured | None) -> None:
        with self._ws.vault.write("care"):
            if gone:
                self._ws.measures.remove(gone.id)
            if back:
                self._ws.measures.put(back)


def _value(measured: Measured | None) -> int | None:
    return measured.value if measured else None
