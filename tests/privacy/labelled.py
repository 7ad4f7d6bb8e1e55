"""The labelled lines of screening.tsv, and the made-up practice they are screened for: roster, plans, own list."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

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
OWN_STAFF = ("Dr. Hollis Brandt", "Janelle", "Señora Robles")
OWN_PLACES = ("Cedar House", "Bluebonnet", "the Anchor", "Taquería El Nopal", "Kettner’s")
OWN_OTHER = ("Sunrise crew",)


@dataclass(frozen=True)
class Labelled:
    """`wanted` is what points at a person: (kind, its words as they stand in the line)."""

    half: str
    language: str
    line: str
    wanted: tuple[tuple[str, str], ...]
    reworded: str


def _read(row: str) -> Labelled:
    half, language, line, marks, reworded = (*row.split("\t"), "", "")[:5]
    pairs = [mark.partition(":") for mark in marks.split("; ") if mark]
    return Labelled(half, language, line, tuple((kind, words) for kind, _, words in pairs), reworded)


def labelled(half: str) -> list[Labelled]:
    """The lines of one half: `tune`, to better the rules by, or `judge`, only for the figures."""
    rows = LINES.read_text("utf-8").splitlines()
    return [line for line in (_read(row) for row in rows if not row.startswith("#")) if line.half == half]
