"""A client with much behind it, among eleven others: 120 sessions, 40 revisions of 40 to 60 lines, 100 notes, and the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import cycle, islice
from pathlib import Path
from random import Random

import msgspec
from sqlalchemy import insert

from facilitator.care.measure import MeasureId, Measures
from facilitator.care.plan import MOST_ITEMS, PART_OF_SIGN, TRIGGERS, Item, ItemId, Plan
from facilitator.care.revision import Plans, plan_line_table, plan_revision_table
from facilitator.notes.note_text import individual_of, text_of
from facilitator.notes.pieces import Pieces
from facilitator.notes.progress_note import ProgressNote, progress_note_table
from facilitator.people.attendance import attendance_table
from facilitator.people.client import Client, ClientId
from facilitator.people.roster import place_table
from facilitator.session.session import Session
from facilitator.vocabulary import Coping, CopyHolder, GivenBy, HowItWent, NoteFormat, Participation, PlanPart, SessionState
from facilitator.workspace.made_up import Past
from facilitator.workspace.workspace import Workspace
from tests.benchmarks.made_practice import SEED, made_practice

WEEKS = 120
AMONG_ELEVEN = Past(weeks=WEEKS, clients=(8, 4))
REVISIONS, LEAST_LINES, MOST_LINES = 40, 40, 60
NOTES, DRAFTS = 100, 5  # the newest are not signed yet
SIGNER = "A. Example, LCDC"
CONSENTS, COPIES = 6, 24
LATER_PRACTICES, TRIES = 20, 5

assert MOST_LINES <= MOST_ITEMS


def made_client(folder: Path) -> tuple[Workspace, Client]:
    """The practice that holds this client, as `made_practice` leaves it, and the client. Always the same one."""
    ws = made_practice(folder, AMONG_ELEVEN)
    group = ws.groups.current()[0]
    client = ws.roster.of(group.id, ws.now().date())[0]
    sessions = [each for each in ws.sessions.of_group(group.id) if each.state is SessionState.SEALED]
    sessions.sort(key=lambda session: session.on)
    assert len(sessions) == WEEKS
    with ws.vault.write("care"):
        _LongTime(ws, client.id, sessions).write()
    return ws, client


class _LongTime:
    """With the verbs of the rooms, at the moments when each would have been used; notes alone are put there as rows."""

    def __init__(self, ws: Workspace, client: ClientId, sessions: Sequence[Session]) -> None:
        self._ws = ws
        self._client = client
        self._sessions = sessions
        self._rng = Random(SEED)

    def write(self) -> None:
        self._came_to_each()
        self._revise()
        self._measure()
        self._practice()
        self._give()
        self._note()

    def _came_to_each(self) -> None:
        with self._ws.vault.write("people") as connection:
            its = attendance_table.c.client == self._client
            connection.execute(attendance_table.update().where(its).values(is_here=True))
            joined = self._sessions[0].on - timedelta(days=1)
            connection.execute(place_table.update().where(place_table.c.client == self._client).values(joined_on=joined))

    # the plan ------------------------------------------------------------------------

    def _revise(self) -> None:
        """In place of those that a rehearsal makes up: a tenth of the lines are others each time, none is lost for nothing."""
        self._forget_plan()
        plan = Plan(tuple(self._items(LEAST_LINES)))
        for number in range(REVISIONS):
            at = self._moment(number / REVISIONS)
            plans = Plans(self._ws.vault, lambda at=at: at, self._rng)  # type: ignore[misc]
            plans.edit(self._client, plan)
            plans.save(self._client, f"It fits my evenings better now, {number}" if number else "")
            plan = self._next_of(plan)

    def _forget_plan(self) -> None:
        with self._ws.vault.write("care") as connection:
            for table in (plan_line_table, plan_revision_table):
                connection.execute(table.delete().where(table.c.client == self._client))

    def _next_of(self, plan: Plan) -> Plan:
        items = [replace(item, words=self._words()) if self._rng.random() < 0.1 else item for item in plan.items] + self._items(
            self._rng.randint(0, 3)
        )
        answered = {item.about for item in items}
        while len(items) > MOST_LINES:
            items.remove(self._rng.choice([item for item in items if item.id not in answered]))
        return Plan(tuple(items))

    def _items(self, count: int) -> list[Item]:
        """Triggers with two answers each, and of every other part something."""
        parts = [
            *PART_OF_SIGN.values(),
            PlanPart.REASON,
            PlanPart.ANCHOR,
            PlanPart.PERSON,
            PlanPart.SLIP_CALL,
            PlanPart.MILESTONE,
        ]
        items: list[Item] = []
        while len(items) < count:
            trigger = self._item(self._rng.choice(TRIGGERS))
            answers = [replace(self._item(PlanPart.STRATEGY), about=trigger.id, how=self._rng.choice(list(Coping))) for _ in "12"]
            items += [trigger, *answers, *(self._item(part) for part in self._rng.sample(parts, 3))]
        return items[:count]

    def _item(self, part: PlanPart) -> Item:
        number = "555-0134" if part is PlanPart.PERSON else ""
        return Item(ItemId(self._rng.getrandbits(63)), part, self._words(), number=number)

    def _words(self) -> str:
        theme = self._rng.choice(list(self._ws.library.themes))
        return f"{self._rng.choice([*theme.wordings, *theme.helps])} {self._rng.randint(1, 99)}"

    # the rest --------------------------------------------------------------------------

    def _measure(self) -> None:
        measures = Measures(self._ws.vault, self._ws.now, self._rng)
        for number, session in enumerate(self._sessions):
            at = session.ended_at
            for key in ("craving", "confidence"):
                measures.record(self._client, MeasureId(key), [self._rng.randint(0, 10)], at)
            if number % 4 == 0:
                measures.record(self._client, MeasureId("phq-2"), [self._rng.randint(0, 1), self._rng.randint(0, 1)], at)

    def _practice(self) -> None:
        """Beside the one of each session: some that a one-on-one chose, with a longer log."""
        strategies = self._ws.plans.current(self._client).of(PlanPart.STRATEGY)
        for strategy, session in zip(cycle(strategies), self._sessions[:: WEEKS // LATER_PRACTICES], strict=False):
            chosen = self._ws.practices.choose_next(
                self._client, session.on + timedelta(days=2), strategy.words, "Thursday", "on the way home", "my sister",
                "The bus is late", "Walk the first stop", strategy=strategy.id,
            )  # fmt: skip
            for day in range(TRIES):
                went, craving = self._rng.choice(list(HowItWent)), self._rng.randint(3, 10)
                on = chosen.chosen_on + timedelta(days=1 + day)
                self._ws.tries.add(chosen.id, on, went, craving, craving - 2, "Too tired to go out")

    def _give(self) -> None:
        people = ("My sister", "Dr. Okafor", "The clinic", "My sponsor", "My brother", "The court")
        consents = []
        for number, who in enumerate(people[:CONSENTS]):
            asked = self._ws.consents.ask(
                self._client, who, "My plan", "So that they can help me", "I say so, in person or in writing",
                until=self._ws.now().date() + timedelta(days=30 * number),
            )  # fmt: skip
            self._ws.consents.sign(asked.id, self._sessions[0].on)
            consents.append(asked)
        for number, consent in enumerate(islice(cycle(consents), COPIES)):
            on = self._sessions[number * 2].on
            self._ws.copies.give(self._client, CopyHolder.SOMEONE, number + 1, on, consent.recipient, GivenBy.PROGRAM, consent.id)
            self._ws.copies.give(self._client, CopyHolder.OWN, number + 1, on)

    def _note(self) -> None:
        has_one = {note.session for note in self._ws.notes.of_client(self._client)}
        rows = [self._note_of(session) for session in self._sessions[-NOTES:] if session.id not in has_one]
        with self._ws.vault.write("notes") as connection:
            connection.execute(insert(progress_note_table), rows)
        for number, note in enumerate(self._ws.notes.of_client(self._client)[DRAFTS:]):
            self._sign(note, has_addendum=number % 10 == 0)

    def _sign(self, note: ProgressNote, *, has_addendum: bool) -> None:
        text = text_of(note, self._ws.shared_parts.of(note.session))
        self._ws.signatures.sign(note.id, text, individual_of(note.pieces), SIGNER)
        if has_addendum:
            self._ws.signatures.add(note.id, self._words(), SIGNER)

    def _note_of(self, session: Session) -> dict[str, object]:
        said = [self._words() for _ in range(8)]
        pieces = Pieces(
            goal=said[0], participation=(Participation.SHARED_OPENLY, Participation.SUPPORTED_OTHERS),
            response=". ".join(said[1:5]), practice=said[5], brought=said[6], plan=said[7],
        )  # fmt: skip
        assert session.ended_at
        return {
            "id": self._rng.getrandbits(63), "session": session.id, "client": self._client, "format": NoteFormat.GIRP,
            "body": msgspec.json.encode(pieces).decode(), "minutes_present": 90, "number_present": 8,
            "changed_at": session.ended_at, "pasted_at": session.ended_at + timedelta(hours=1), "is_elsewhere": False,
        }  # fmt: skip

    def _moment(self, share: float) -> datetime:
        """So far into the time that this client has been coming."""
        first = self._sessions[0].on
        days = (self._ws.now().date() - first).days
        return self._ws.now() - timedelta(days=days * (1 - share))
