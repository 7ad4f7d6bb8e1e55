"""All packs that could be read, as one library: topics, named themes, hard moments; and what could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from facilitator.curriculum.topic import Topic


@dataclass(frozen=True)
class PackProblem:
    """`is_warning`: everything loads (a theme that the pack does not have yet); else this file was left out."""

    file: str  # relative to the packs' folder
    line: int | None
    field: str  # "step[2].minutes.ideal"
    problem: str  # a sentence in US English
    is_warning: bool = False


class Library:
    """`problems` says what was left out and why; the other files and packs load all the same."""

    problems: tuple[PackProblem, ...]

    @classmethod
    def load(cls, folders: Iterable[Path], language: str = "en") -> Library:
        """Read every pack in `folders` (a pack is a folder with a pack.toml); a missing folder is no pack."""
        raise NotImplementedError

    @property
    def topics(self) -> Sequence[Topic]: ...  # by title  # type: ignore[empty-body]

    def topic(self, id_: str) -> Topic | None: ...

    @property
    def themes(self): ...  # Sequence[Theme] (curriculum/theme.py), in the pack's order

    def theme(self, id_: str): ...  # Theme | None

    def hard_moments(self, topic: str | None = None): ...  # the pack's defaults, a topic's own words in place of the same id

    def coping_ideas(self) -> Sequence[str]: ...  # every theme's `helps` and every topic's strategy texts, for takeaways and picks
