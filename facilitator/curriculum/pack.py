"""The shape of pack.toml: what a pack is called, by whom, and in which languages."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from facilitator.curriculum.shape import Id, Language, Line, Short, Strict


class Pack(Strict, frozen=True, kw_only=True):
    """For each language a folder of its name: topics/*.toml, themes.toml, hard-moments.toml, obstacles.toml."""

    format: Literal[1]
    id: Id
    title: Short
    languages: Annotated[tuple[Language, ...], Meta(min_length=1, max_length=40)]
    version: Annotated[str, Meta(min_length=1, max_length=40)]
    license: Line
    about: Line
