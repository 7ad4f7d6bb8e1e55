"""The shape of themes.toml: what many sessions say in other words, with examples to compare with."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain
from typing import Annotated, Literal

from msgspec import Meta

from facilitator.curriculum.shape import Id, Language, Short, Strict
from facilitator.vocabulary import Situation

Situations = Annotated[tuple[Situation, ...], Meta(min_length=1, max_length=8)]


class Theme(Strict, frozen=True, kw_only=True):
    """Listed under the first of its `situations`; the best of its `topics` first. `wordings` are compared with, never shown.

    `wordings_in`: by language, as members say it who speak another one than the pack is written in. One group may speak both.
    """

    id: Id
    name: Annotated[str, Meta(min_length=1, max_length=32)]
    situations: Situations
    topics: Annotated[tuple[Id, ...], Meta(min_length=1, max_length=40)]
    wordings: Annotated[tuple[Short, ...], Meta(min_length=16, max_length=96)]
    helps: Annotated[tuple[Short, ...], Meta(max_length=6)] = ()
    wordings_in: Mapping[Language, Annotated[tuple[Short, ...], Meta(max_length=96)]] = {}

    @property
    def examples(self) -> tuple[str, ...]:
        """What a line is compared with, in every language."""
        return (*self.wordings, *chain.from_iterable(self.wordings_in.values()))


class Themes(Strict, frozen=True, kw_only=True):
    format: Literal[1]
    language: Language
    theme: Annotated[tuple[Theme, ...], Meta(min_length=1, max_length=200)]
