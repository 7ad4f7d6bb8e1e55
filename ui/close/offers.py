"""What the fields of the close offer: themes and the pack's words, never a line of the board."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from facilitator.curriculum.library import Library
from facilitator.curriculum.topic import Topic
from ui.parts.offer import Offer, once

tr = partial(QCoreApplication.translate, "Offers")


class Offers:
    """`tonight` are the themes of the board's lines, most voices first: they are the likeliest, so they come first."""

    def __init__(self, library: Library, topic: Topic | None, tonight: Sequence[str]) -> None:
        ids = [*tonight, *(topic.themes if topic else ()), *(theme.id for theme in library.themes)]
        names = [theme.name for id_ in ids if (theme := library.theme(id_))]
        self._themes = [Offer(name, tr("theme")) for name in names]
        self._strategies = [Offer(each.text, tr("this topic")) for each in (topic.strategy if topic else ())]
        self._ideas = [Offer(idea, tr("what helps")) for idea in library.coping_ideas()]

    def takeaways(self, kept: Iterable[str]) -> list[Offer]:
        return once([*self._themes, *self._strategies, *self._ideas], but=kept)

    def picks(self, picked: Iterable[str], takeaways: Iterable[str]) -> list[Offer]:
        of_tonight = [Offer(takeaway, tr("takeaway")) for takeaway in takeaways]
        return once([*of_tonight, *self._themes, *self._strategies, *self._ideas], but=picked)

    def practices(self) -> list[Offer]:
        return once([*self._strategies, *self._ideas])
