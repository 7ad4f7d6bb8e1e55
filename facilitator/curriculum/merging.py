"""Packs laid over each other: a later one takes the place of what has the same id, and says so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.curriculum.hard_moment import HardMoment, HardMoments
from facilitator.curriculum.naming import ThemeSource, naming_warnings, theme_of
from facilitator.curriculum.obstacle import Obstacle, Obstacles
from facilitator.curriculum.pack_files import PackFiles
from facilitator.curriculum.problem import FieldPath, PackProblem
from facilitator.curriculum.reader import Shape, Source
from facilitator.curriculum.theme import Theme
from facilitator.curriculum.topic import Topic


@dataclass(frozen=True)
class Content:
    topics: tuple[Topic, ...]
    themes: tuple[Theme, ...]
    hard_moments: tuple[HardMoment, ...]
    obstacles: tuple[Obstacle, ...]
    warnings: tuple[PackProblem, ...]


def merged(files: Iterable[PackFiles]) -> Content:
    layers = _Layers()
    for pack in files:
        layers.lay(pack)
    return Content(
        tuple(source.content for source in layers.topics.values()),
        tuple(theme_of(source) for source in layers.themes.values()),
        tuple(source.content.hard_moment[index] for source, index in layers.hard_moments.values()),
        tuple(source.content.obstacle[index] for source, index in layers.obstacles.values()),
        (*layers.warnings, *naming_warnings(layers.topics, layers.themes)),
    )


class _Layers:
    def __init__(self) -> None:
        self.topics: dict[str, Source[Topic]] = {}
        self.themes: dict[str, ThemeSource] = {}
        self.hard_moments: dict[str, tuple[Source[HardMoments], int]] = {}
        self.obstacles: dict[str, tuple[Source[Obstacles], int]] = {}
        self.warnings: list[PackProblem] = []

    def lay(self, pack: PackFiles) -> None:
        for topic in pack.topics:
            self._say_if_there(topic, ("id",), self.topics.get(topic.content.id))
            self.topics[topic.content.id] = topic
        for themes in pack.themes:
            for index, theme in enumerate(themes.content.theme):
                before = self.themes.get(theme.id)
                self._say_if_there(themes, ("theme", index, "id"), before[0] if before else None)
                self.themes[theme.id] = themes, index
        for moments in pack.hard_moments:
            for index, moment in enumerate(moments.content.hard_moment):
                earlier = self.hard_moments.get(moment.id)
                self._say_if_there(moments, ("hard_moment", index, "id"), earlier[0] if earlier else None)
                self.hard_moments[moment.id] = moments, index
        for obstacles in pack.obstacles:
            for index, obstacle in enumerate(obstacles.content.obstacle):
                there = self.obstacles.get(obstacle.id)
                self._say_if_there(obstacles, ("obstacle", index, "id"), there[0] if there else None)
                self.obstacles[obstacle.id] = obstacles, index

    def _say_if_there(self, source: Source[Shape], field: FieldPath, earlier: Source[Shape] | None) -> None:
        if earlier:
            self.warnings.append(source.warning(field, f"This takes the place of the same id in {earlier.name}."))
