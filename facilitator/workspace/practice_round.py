""" "How did your practice go?", asked in the group: what each client who is here took home last, and one key for the answer."""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.care.practice import Practice
from facilitator.care.practice_try import Try
from facilitator.people.client import Client
from facilitator.vocabulary import HowItWent, Verdict
from facilitator.workspace.evening import Evening
from facilitator.workspace.workspace import Workspace


@dataclass(frozen=True)
class AskedAbout:
    """`tonight` is what the client answered this evening."""

    client: Client
    practice: Practice
    tonight: Try | None


@dataclass(frozen=True)
class Answer:
    """For undo."""

    now: Try
    before: Try | None


class PracticeRound:
    def __init__(self, ws: Workspace, evening: Evening) -> None:
        self._ws = ws
        self._evening = evening

    def people(self) -> list[AskedAbout]:
        """By code name. Who has nothing to tell of (new here, or it was set aside) is left out."""
        here = {client.id: client for client, is_here in self._evening.people() if is_here}
        taken = {id_: last for id_, all_ in self._ws.practices.all_of_each(here).items() if (last := self._last(all_))}
        tries = self._ws.tries.of_each([practice.id for practice in taken.values()])
        return [
            AskedAbout(client, taken[id_], self._tonight(tries.get(taken[id_].id, ())))
            for id_, client in here.items()
            if id_ in taken
        ]

    def answer(self, asked: AskedAbout, how: HowItWent) -> Answer:
        """In place of this evening's answer. Raises PracticeGone."""
        if asked.tonight:
            now = replace(asked.tonight, how_it_went=how)
            self._ws.tries.put(now)
        else:
            now = self._ws.tries.add(asked.practice.id, self._evening.session.on, how)
        return Answer(now, asked.tonight)

    def take_back(self, answer: Answer) -> None:
        if answer.before:
            self._ws.tries.put(answer.before)
        else:
            self._ws.tries.remove(answer.now.id)

    def answer_again(self, answer: Answer) -> None:
        self._ws.tries.put(answer.now)

    def _last(self, practices: list[Practice]) -> Practice | None:
        """The newest that was chosen before this evening and is not set aside."""
        tonight = self._evening.session
        before = [each for each in practices if each.session != tonight.id and each.chosen_on <= tonight.on]
        return before[-1] if before and before[-1].verdict is not Verdict.SET_ASIDE else None

    def _tonight(self, tries: list[Try] | tuple[Try, ...]) -> Try | None:
        return next((each for each in reversed(tries) if each.on == self._evening.session.on), None)
