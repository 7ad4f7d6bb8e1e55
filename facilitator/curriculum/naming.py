"""Topics and themes that name each other. What is named but not there is a warning: a pack may still be growing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from facilitator.curriculum.problem import PackProblem
from facilitator.curriculum.reader import Source
from facilitator.curriculum.theme import Theme, Themes
from facilitator.curriculum.topic import Topic

ThemeSource = tuple[Source[Themes], int]  # a theme is the n-th of its file


def theme_of(source: ThemeSource) -> Theme:
    file, index = source
    return file.content.theme[index]


def naming_warnings(topics: Mapping[str, Source[Topic]], themes: Mapping[str, ThemeSource]) -> Iterator[PackProblem]:
    """Both name each other, and nothing is named that no pack has."""
    for topic in topics.values():
        yield from _topic(topic, topics, themes)
    for theme in themes.values():
        yield from _theme(theme, topics)


def _topic(
    source: Source[Topic], topics: Mapping[str, Source[Topic]], themes: Mapping[str, ThemeSource]
) -> Iterator[PackProblem]:
    topic = source.content
    for index, id_ in enumerate(topic.themes):
        if id_ not in themes:
            yield source.warning(("themes", index), f"No pack has the theme “{id_}” yet.")
        elif topic.id not in theme_of(themes[id_]).topics:
            yield source.warning(
                ("themes", index), f"This topic names the theme “{id_}”, but that theme does not name this topic."
            )
    for index, id_ in enumerate(topic.next_topics):
        if id_ not in topics:
            yield source.warning(("next_topics", index), f"No pack has the topic “{id_}” yet.")


def _theme(source: ThemeSource, topics: Mapping[str, Source[Topic]]) -> Iterator[PackProblem]:
    file, number = source
    theme = theme_of(source)
    for index, id_ in enumerate(theme.topics):
        field = ("theme", number, "topics", index)
        if id_ not in topics:
            yield file.warning(field, f"No pack has the topic “{id_}” yet.")
        elif theme.id not in topics[id_].content.themes:
            yield file.warning(field, f"This theme names the topic “{id_}”, but that topic does not name this theme.")
