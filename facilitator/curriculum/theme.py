"""The shape of themes.toml: what many sessions say in other words, with examples to compare with."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from facilitator.curriculum.shape import Id, Language, Short, Strict
from facilitator.vocabulary import Situation

Situations = Annotated[tuple[Situation, ...], Meta(min_length=1, max_length=8)]


class Theme(Strict, frozen=True, kw_only=True):
    """Listed under the first of its `situations`; the best of its `topics` first. `wordings` are compared with, never shown."""

    id: Id
    name: Annotated[str, Meta(min_length=1, max_length=32)]
    situations: Situations
    topics: Annotated[tuple[Id, ...], Meta(min_length=1, max_length=40)]
    wordings: Annotated[tuple[Short, ...], Meta(min_length=16, max_length=64)]
    helps: Annotated[tuple[Short, ...], Meta(max_length=6)] = ()


class Themes(Strict, frozen=True, kw_only=True):
    format: Literal[1]
    language: Language
    theme: Annotated[tuple[Theme, ...], Meta(min_length=1, max_length=200)]
