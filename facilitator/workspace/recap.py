"""What a facilitator looks back on in two minutes: minutes planned and used, who came, with whom a word is still to be had."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from facilitator.care.word_afterwards import About, WordAfterwards
from facilitator.people.attendance import Arrival
from facilitator.people.client import Client, ClientId
from facilitator.workspace.evening import Evening
from facilitator.workspace.workspace import Workspace


@dataclass(frozen=True)
class Used:
    """Of one step, in minutes."""

    title: str
    planned: int
    taken: int

    @property
    def over(self) -> int:
        """Below zero: it took less."""
        return self.taken - self.planned


@dataclass(frozen=True)
class Recap:
    """`came` by code name, who was marked absent at the end. `words` with the code name of each, open ones first."""

    used: tuple[Used, ...]
    came: tuple[tuple[Client, Arrival], ...]
    words: tuple[tuple[Client, WordAfterwards], ...]

    @property
    def planned(self) -> int:
        return sum(each.planned for each in self.used)

    @property
    def taken(self) -> int:
        return sum(each.taken for each in self.used)

    @property
    def here(self) -> list[Client]:
        return [client for client, arrival in self.came if arrival.is_here]


def recap_of(ws: Workspace, evening: Evening) -> Recap:
    arrivals = ws.attendance.of(evening.session.id)
    people = {client.id: client for client, _ in evening.people()}
    came = [(people[id_], arrival) for id_, arrival in arrivals.items() if id_ in people]
    words = [(people[word.client], word) for word in ws.words_afterwards.of(evening.session.id) if word.client in people]
    return Recap(
        _used(ws, evening),
        tuple(sorted(came, key=lambda each: (not each[1].is_here, each[0].code_name.casefold()))),
        tuple(sorted(words, key=lambda each: (each[1].is_done, each[0].code_name.casefold(), each[1].about))),
    )


@dataclass(frozen=True)
class Toggled:
    """`take_back` is its undo, `do_again` the redo."""

    is_wanted: bool
    take_back: Callable[[], object]
    do_again: Callable[[], object]


def toggle_word(ws: Workspace, evening: Evening, client: ClientId, about: About) -> Toggled:
    """A word is wanted, or no longer. Raises ClientUnknown."""
    words, session = ws.words_afterwards, evening.session.id
    with ws.vault.write("care"):
        same = (word for word in words.of(session) if (word.client, word.about) == (client, about))
        before = next(same, None)
        word = words.remove(before.id) if before else words.note(session, client, about)
    there, gone = partial(words.put, word), partial(words.remove, word.id)
    return Toggled(True, gone, there) if before is None else Toggled(False, there, gone)


def _used(ws: Workspace, evening: Evening) -> tuple[Used, ...]:
    """In the order led; a step that neither was planned nor took time is left out."""
    planned = {step.id: step.minutes for step in (ws.sessions.agenda(evening.session.id) or evening.run.agenda).steps}
    taken = evening.run.step_minutes()
    used = (Used(step.title, planned.get(step.id, 0), taken.get(step.id, 0)) for step in evening.run.agenda.steps)
    return tuple(each for each in used if each.planned or each.taken)
