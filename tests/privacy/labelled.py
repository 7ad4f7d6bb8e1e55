"""The labelled lines of screening.tsv, and the made-up practice they are screened for: roster, plans, own list."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from facilitator.privacy.everyday import CLOSELY, EverydayWords
from facilitator.privacy.plan_people import people_named
from facilitator.privacy.screening import Mark, OwnWords, Screening
from facilitator.workspace.opening import word_list

WORDLISTS = Path(__file__).parents[2] / "resources" / "wordlists"
LINES = Path(__file__).with_name("screening.tsv")

ROSTER = (
    "Teodora Vance",
    "Rafael Quint",
    "Will Long",
    "Dolores Ibarra",
    "Kwame Asante",
    "Linh Tran",
    "Mercedes Luján",
    "Joaquín Pardo",
    "Xiomara Bello",
    "Earl Hatcher",
    "Siobhan O’Dea",
    "Mary-Beth Stroud",
    "Nevaeh Cole",
    "Mark Dunning",
    "Grace Pettibone",
    "DeAndre Fitch",
    "José Ángel Rentería",
)
CODE_NAMES = ("Heron", "Juniper", "Blue Jay")
PEOPLE_IN_PLANS = ("my sister Ana", "Denise - sponsor", "Pastor Lionel Greer", "tía Chabela", "Chuy", "my neighbor Odell")
OWN = OwnWords(
    staff=("Dr. Hollis Brandt", "Janelle", "Señora Robles"),
    places=("Cedar House", "Bluebonnet", "the Anchor", "Taquería El Nopal", "Kettner’s"),
    other=("Sunrise crew",),
)


@dataclass(frozen=True)
class Labelled:
    """`wanted` is what points at a person: (kind, its words as they stand in the line)."""

    half: str
    language: str
    line: str
    wanted: tuple[tuple[str, str], ...]
    reworded: str

    def missed(self, marks: Callable[[str], list[Mark]]) -> Iterator[tuple[str, str]]:
        """What of it some letter lies in no mark: each place where the words stand counts."""
        inside = {place for mark in marks(self.line) for place in range(mark.start, mark.end)}
        for kind, words in self.wanted:
            places = {found.start() for found in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", self.line)}
            if not places or not all(inside.issuperset(range(place, place + len(words))) for place in places):
                yield kind, words


def _read(row: str) -> Labelled:
    half, language, line, marks, reworded = (*row.split("\t"), "", "")[:5]
    pairs = [mark.partition(":") for mark in marks.split("; ") if mark]
    return Labelled(half, language, line, tuple((kind, words) for kind, _, words in pairs), reworded)


def labelled(half: str) -> list[Labelled]:
    """The lines of one half: `tune`, to better the rules by, or `judge`, only for the figures."""
    rows = LINES.read_text("utf-8").splitlines()
    return [line for line in (_read(row) for row in rows if not row.startswith("#")) if line.half == half]


def listed(name: str) -> tuple[str, ...]:
    return word_list(WORDLISTS / name)


@cache
def screening(roster: tuple[str, ...] = ROSTER) -> Screening:
    """As an evening has it."""
    common = (*listed("first-names.en.txt"), *listed("first-names.es.txt"), *listed("last-names.txt"))
    return Screening(
        roster,
        common,
        listed("ambiguous-names.en.txt"),
        code_names=CODE_NAMES,
        ambiguous_spanish=listed("ambiguous-names.es.txt"),
        plans=people_named(PEOPLE_IN_PLANS, common),
        own=OWN,
        everyday=EverydayWords.read(WORDLISTS / "everyday.bloom"),
        common_words=EverydayWords.read(WORDLISTS / "common.bloom", CLOSELY),
    )
