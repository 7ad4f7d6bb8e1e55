"""Search over clients, on this side of the wall: names, the plan as it stands now, what was practiced. Never the board, no note.

What is found lies in memory alone and goes with whoever holds the index. After a change it is made anew.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from facilitator.care.plan import Plan
from facilitator.care.practice import Practice
from facilitator.people.client import Client
from facilitator.privacy.sameness import bare_words
from facilitator.progress import Report, nobody_watches
from facilitator.workspace.workspace import Workspace

MOST = 40  # found; who looks for one of more types another letter
AT_ONCE = 50  # clients read between two reports


class Where(StrEnum):
    """What the words were found in."""

    CODE_NAME = "code-name"
    REAL_NAME = "real-name"  # found, and shown only where names are on
    PLAN = "plan"
    PRACTICE = "practice"


NAMES = frozenset({Where.CODE_NAME, Where.REAL_NAME})


@dataclass(frozen=True)
class Said:
    where: Where
    text: str


@dataclass(frozen=True)
class Find:
    """A client, and that of its texts in which most of the typed words stand."""

    client: Client
    said: Said


class Index:
    """`find` answers within a few milliseconds. Each word is kept with the clients who have it, as the bits of one number."""

    def __init__(self, clients: Iterable[tuple[Client, Sequence[Said]]], report: Report = nobody_watches) -> None:
        """`clients` in the order in which they are to be found."""
        self._clients = list(clients)
        named: dict[str, int] = defaultdict(int)
        spoken: dict[str, int] = defaultdict(int)
        for number, (_, texts) in enumerate(self._clients):
            if number % AT_ONCE == 0:
                report(number / len(self._clients))
            for word in {word for said in texts if said.where in NAMES for word in bare_words(said.text)}:
                named[word] |= 1 << number
            for word in {word for said in texts for word in bare_words(said.text)}:
                spoken[word] |= 1 << number
        self._named = _Words(named)
        self._spoken = _Words(spoken)

    def find(self, typed: str) -> list[Find]:
        """Each typed word begins a word that stands somewhere for the client. Whose names alone have them all come first."""
        sought = bare_words(typed)
        if not sought:
            return []
        by_name = self._named.having(sought)
        others = self._spoken.having(sought) & ~by_name
        found = [self._found(number, sought, among_names=True) for number in islice(_bits(by_name), MOST)]
        return found + [self._found(number, sought, among_names=False) for number in islice(_bits(others), MOST - len(found))]

    def _found(self, number: int, sought: Sequence[str], *, among_names: bool) -> Find:
        client, texts = self._clients[number]
        best, most = texts[0], -1
        for said in texts:
            if (said.where in NAMES) is among_names and (count := _how_many(sought, said.text)) > most:
                best, most = said, count
            if most == len(sought):
                break
        return Find(client, best)


class _Words:
    """In their order, so that all with one beginning stand side by side."""

    def __init__(self, clients: Mapping[str, int]) -> None:
        self._words = sorted(clients)
        self._clients = [clients[word] for word in self._words]

    def having(self, beginnings: Iterable[str]) -> int:
        """The clients who have a word for each of these beginnings."""
        found = -1
        for beginning in beginnings:
            found &= self._having_one(beginning)
        return found

    def _having_one(self, beginning: str) -> int:
        found = 0
        for number in range(bisect_left(self._words, beginning), len(self._words)):
            if not self._words[number].startswith(beginning):
                break
            found |= self._clients[number]
        return found


def index(ws: Workspace, report: Report = nobody_watches) -> Index:
    """Of every client who was not forgotten, by code name. For 2,000 of them it takes a second: not on the screen's thread."""
    with ws.vault.read():
        clients = ws.clients.all()
        ids = [client.id for client in clients]
        plans, practices = ws.plans.current_of_each(ids), ws.practices.all_of_each(ids)
    return Index(((client, _texts(client, plans.get(client.id), practices.get(client.id, ()))) for client in clients), report)


def _texts(client: Client, plan: Plan | None, practices: Sequence[Practice]) -> list[Said]:
    """Each once; the newest practice first."""
    names = Said(Where.CODE_NAME, client.code_name), Said(Where.REAL_NAME, client.real_name)
    lines = [Said(Where.PLAN, _joined(item.words, item.then, item.number)) for item in plan.items] if plan else []
    tried = [Said(Where.PRACTICE, _joined(*_of_practice(each))) for each in reversed(practices)]
    return list(dict.fromkeys((*names, *lines, *tried)))


def _of_practice(practice: Practice) -> tuple[str, ...]:
    return practice.what, practice.day, practice.where, practice.with_whom, practice.obstacle, practice.and_then


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, parts))


def _how_many(sought: Iterable[str], text: str) -> int:
    """Most texts of a client have none of them: those are not taken apart."""
    plain = text.casefold() if text.isascii() else ""
    likely = [beginning for beginning in sought if beginning in plain] if plain else list(sought)
    if not likely:
        return 0
    words = bare_words(text)
    return sum(any(word.startswith(beginning) for word in words) for beginning in likely)


def _bits(number: int) -> Iterator[int]:
    """Which are set, from the lowest."""
    while number:
        lowest = number & -number
        yield lowest.bit_length() - 1
        number ^= lowest
