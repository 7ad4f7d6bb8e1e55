"""All packs that could be read, as one library: topics, themes, hard moments, obstacles; and what could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from facilitator.curriculum.hard_moment import HARD_MOMENTS, HardMoment
from facilitator.curriculum.merging import merged
from facilitator.curriculum.obstacle import Obstacle
from facilitator.curriculum.pack_files import pack_files, packs
from facilitator.curriculum.problem import PackProblem
from facilitator.curriculum.reader import Reader
from facilitator.curriculum.theme import Theme
from facilitator.curriculum.topic import Topic
from facilitator.curriculum.topic_sheet import WarningSign
from facilitator.privacy.sameness import folded

__all__ = ["Library", "PackProblem"]


class Library:
    """`problems` says what was left out and why; the other files and packs load all the same. A library never changes."""

    problems: tuple[PackProblem, ...]

    def __init__(
        self,
        topics: Iterable[Topic] = (),
        themes: Iterable[Theme] = (),
        hard_moments: Iterable[HardMoment] = (),
        problems: Iterable[PackProblem] = (),
        obstacles: Iterable[Obstacle] = (),
    ) -> None:
        by_title = sorted(topics, key=lambda topic: topic.title.casefold())
        self._topics: Mapping[str, Topic] = MappingProxyType({topic.id: topic for topic in by_title})
        self._themes: Mapping[str, Theme] = MappingProxyType({theme.id: theme for theme in themes})
        self._hard_moments: Mapping[str, HardMoment] = MappingProxyType({moment.id: moment for moment in hard_moments})
        self.obstacles: Sequence[Obstacle] = tuple(obstacles)  # in the packs' order
        self.problems = tuple(problems)

    @classmethod
    def load(cls, folders: Iterable[Path], language: str = "en") -> Library:
        """Read every pack in `folders` (a pack is a folder with a pack.toml); a missing folder is no pack.

        A later pack's topic, theme, hard moment or obstacle takes the place of an earlier one with the same id, with a warning.
        """
        reader = Reader()
        files = [pack_files(home, pack, language, reader) for home, pack in packs(folders, reader)]
        content = merged(files)
        problems = (*reader.problems, *content.warnings)
        return cls(content.topics, content.themes, content.hard_moments, problems, content.obstacles)

    @property
    def topics(self) -> Sequence[Topic]:
        """By title."""
        return tuple(self._topics.values())

    def topic(self, id_: str) -> Topic | None:
        return self._topics.get(id_)

    @property
    def themes(self) -> Sequence[Theme]:
        """In the packs' order."""
        return tuple(self._themes.values())

    def theme(self, id_: str) -> Theme | None:
        return self._themes.get(id_)

    def hard_moments(self, topic: str | None = None) -> Sequence[HardMoment]:
        """The packs' words; a topic's own in place of the same id."""
        told = self._topics.get(topic) if topic else None
        words: dict[str, HardMoment] = {
            **self._hard_moments,
            **{moment.id: moment for moment in (told.hard_moment if told else ())},
        }
        return tuple(words[id_] for id_ in HARD_MOMENTS if id_ in words)

    def coping_ideas(self) -> Sequence[str]:
        """Every theme's `helps` and every topic's strategies, each once: for takeaways and picks."""
        ideas = [idea for theme in self.themes for idea in theme.helps]
        ideas += [strategy.text for topic in self.topics for strategy in topic.strategy]
        once: dict[str, str] = {}
        for idea in ideas:
            once.setdefault(folded(idea), idea)
        return tuple(once.values())

    @property
    def warning_signs(self) -> Sequence[WarningSign]:
        """Every topic's, with kind and stage."""
        return tuple(sign for topic in self.topics for sign in topic.handout.warning_sign)
