"""What happens in a rehearsed session: who says what and when, who comes late, when it goes quiet. In the packs' words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum, auto
from random import Random

from facilitator.people.client import Client
from facilitator.session.agenda import Agenda
from facilitator.vocabulary import EntryKind, StepKind
from facilitator.workspace.played_places import Place, places, where_they_talk
from facilitator.workspace.played_words import PlayedWords

NAMES = ("Mike", "Danny", "Carla", "Tony", "Rosa", "Kevin", "Tanya", "Luis")
WITH_A_NAME = ("{words}, and {name} calls", "{words}, when {name} is around", "{words}. {name} knows it too")
HELP_WITH_A_NAME = ("{words}, that is from {name}", "{name} told me: {words}")
FIRST, LEAST, MOST = 9, 20, 55  # seconds until the first one speaks; between two
KNOCKS_AFTER = (60, 180)  # seconds after the welcome is planned to be over
GOES_ON_FOR = 180  # seconds
SAID_BEFORE_QUIET = 2


class What(StrEnum):
    SITS = auto()  # everybody is in the circle but one
    KNOCKS = auto()  # that one comes
    SAYS = auto()
    NAMES = auto()  # says something, and a name with it
    QUIET = auto()  # nobody says anything
    GOES_ON = auto()  # the time for the step is over, the talk is not


@dataclass(frozen=True)
class Happening:
    """`at`: the second of the session for which it is planned; `after` so many seconds since its place was first asked."""

    what: What
    at: float
    step: int = 0
    prompt: int = 0
    after: float = 0
    who: Client | None = None
    words: str = ""
    name: str = ""  # the one that is said


def write_script(agenda: Agenda, words: PlayedWords, people: Sequence[Client], rng: Random) -> list[Happening]:
    """In the order planned. Each kind is there once, `SAYS` many times; without people nobody comes late.

    Only where a pack has too little to say is less said.
    """
    return sorted(_Writing(agenda, words, people, rng).all(), key=lambda each: each.at)


class _Writing:
    def __init__(self, agenda: Agenda, words: PlayedWords, people: Sequence[Client], rng: Random) -> None:
        self._agenda, self._words, self._rng = agenda, words, rng
        self._places = places(agenda)
        self._talk = where_they_talk(self._places, agenda)
        self._late = rng.choice(people) if people else None
        self._in_time = [each for each in people if each is not self._late] or list(people)

    def all(self) -> Iterator[Happening]:
        long = self._longest()
        askable = [each for each in self._talk if each.can_ask_anew] or self._talk
        quiet = self._rng.choice([each for each in askable if each != long] or askable)
        named = self._rng.choice([each for each in self._talk if each not in (quiet, long)] or self._talk)
        for place in self._talk:
            yield from self._said_at(place, place.ends, is_quiet=place == quiet, is_named=place == named)
        yield Happening(What.GOES_ON, long.ends, long.step, long.prompt, long.ends - long.begins)
        yield from self._said_after(long)
        yield from self._who_comes()

    def _longest(self) -> Place:
        """Where the talk goes on: the end of the longest step, with time left in the session after it."""
        last = self._places[-1].step
        ends = [each for each in self._talk if each.is_last and each.step != last] or [self._talk[-1]]
        return max(ends, key=lambda each: self._agenda.steps[each.step].minutes)

    def _who_comes(self) -> Iterator[Happening]:
        if self._late is None:
            return
        later = (each for each in self._places if each.step > self._places[0].step)
        after = next((each for each in later if self._agenda.steps[each.step].kind is not StepKind.WELCOME), None)
        over = after.begins if after else 0
        yield Happening(What.SITS, 3, who=self._late)
        yield Happening(What.KNOCKS, over + self._rng.uniform(*KNOCKS_AFTER), who=self._late)

    # what is said ----------------------------------------------------------------------

    def _said_at(self, place: Place, until: float, *, is_quiet: bool, is_named: bool) -> Iterator[Happening]:
        """One after the other, at the pace at which people speak. A name is not the first thing; quiet comes after some lines."""
        at, number = place.begins + FIRST, 0
        was_named = not is_named
        while at < until or number == 0:
            if is_quiet and number == SAID_BEFORE_QUIET:
                yield self._here(What.QUIET, place, at)
                at, is_quiet = at + self._gap(), False
                continue
            spoken = self._say(place, at, with_name=not was_named and number > 0)
            if spoken is None:
                break
            was_named = was_named or spoken.what is What.NAMES
            yield spoken
            at, number = at + self._gap(), number + 1
        if is_quiet:
            yield self._here(What.QUIET, place, min(at, until))
        if not was_named and (spoken := self._say(place, min(at, until), with_name=True)):
            yield spoken

    def _said_after(self, place: Place) -> Iterator[Happening]:
        at, until = place.ends + FIRST, min(place.ends + GOES_ON_FOR, self._places[-1].ends)
        while at < until:
            if spoken := self._say(place, at):
                yield spoken
            at += self._gap()

    def _say(self, place: Place, at: float, *, with_name: bool = False) -> Happening | None:
        words = self._words.next(place)
        if not words:
            return None
        who = self._rng.choice(self._in_time) if self._in_time else None
        if not with_name:
            return self._here(What.SAYS, place, at, who, words)
        name = self._rng.choice(NAMES)
        is_help = self._words.kind(place) is EntryKind.COPING_IDEA
        pattern = self._rng.choice(HELP_WITH_A_NAME if is_help else WITH_A_NAME)
        return self._here(What.NAMES, place, at, who, pattern.format(words=words.rstrip("."), name=name), name)

    def _here(self, what: What, place: Place, at: float, who: Client | None = None, words: str = "", name: str = "") -> Happening:
        return Happening(what, at, place.step, place.prompt, at - place.begins, who, words, name)

    def _gap(self) -> float:
        return self._rng.uniform(LEAST, MOST)
