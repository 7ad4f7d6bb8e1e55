"""What a played group has to say to each prompt, in the packs' words; to the facilitator's own ones what fits, if anything."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

from facilitator.curriculum.library import Library
from facilitator.session.agenda import Agenda
from facilitator.vocabulary import EntryKind
from facilitator.workspace.played_fit import Fit
from facilitator.workspace.played_places import Place

IsMarked = Callable[[str], bool]


class PlayedWords:
    """Each is said once. What the screening would mark by itself is left unsaid: one name is enough."""

    def __init__(self, library: Library, agenda: Agenda, rng: Random, is_marked: IsMarked) -> None:
        self._library, self._agenda, self._rng, self._is_marked = library, agenda, rng, is_marked
        self._fit = Fit(library)
        self._pools: dict[tuple[str, EntryKind, str], list[str]] = {}
        self._said: set[str] = set()

    def next(self, place: Place) -> str:
        """ "" where nothing is left to say."""
        pool = self._pool(place)
        while pool:
            words = pool.pop()
            if words not in self._said and not self._is_marked(words):
                self._said.add(words)
                return words
        return ""

    def kind(self, place: Place) -> EntryKind:
        """What the group answers with there."""
        return self._fit.kind(place.own, place.like) if place.own else place.collects or place.like

    def _pool(self, place: Place) -> list[str]:
        """The last is said first: what fits an own prompt before what fits its step."""
        kind = self.kind(place)
        key = (place.topic, kind, place.own)
        if key not in self._pools:
            self._pools[key] = [*self._of_topic(place.topic, kind), *self._of_prompt(place.own, kind)]
        return self._pools[key]

    def _of_topic(self, of_step: str, kind: EntryKind) -> list[str]:
        """`of_step`: the topic that the step came from, "" for the session's own."""
        topic = self._library.topic(of_step or self._agenda.topic)
        themes = [theme for theme in map(self._library.theme, topic.themes if topic else ()) if theme]
        wordings = [theme.wordings for theme in themes or self._library.themes]
        match kind:
            case EntryKind.COPING_IDEA:
                strategies = tuple(each.text for each in topic.strategy) if topic else ()
                everywhere = self._mixed(*(theme.helps for theme in self._library.themes))
                return [*everywhere, *self._mixed(*(theme.helps for theme in themes), strategies)]
            case EntryKind.WARNING_SIGN:
                slips = topic.slip if of_step and topic else self._agenda.slips
                return self._mixed(slips, *wordings)
            case _:
                return self._mixed(*wordings)

    def _of_prompt(self, own: str, kind: EntryKind) -> list[str]:
        """Of all themes, what says a telling word of it."""
        themes = self._library.themes if own else ()
        is_help = kind is EntryKind.COPING_IDEA
        return self._fit.fitting(own, self._mixed(*(theme.helps if is_help else theme.wordings for theme in themes)))

    def _mixed(self, *lists: Sequence[str]) -> list[str]:
        words = [words for each in lists for words in each]
        self._rng.shuffle(words)
        return words
