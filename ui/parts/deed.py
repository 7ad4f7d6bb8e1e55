"""What a row says of one thing, and what can be done about it. No Qt."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Deed:
    """`verb` is what `wanted` carries."""

    verb: str
    words: str
    is_first: bool = False  # what one does next


@dataclass(frozen=True)
class Told:
    """`heading` stands above the first of a part; `warning` in the color for it."""

    key: object
    title: str
    state: str = ""
    detail: str = ""
    warning: str = ""
    heading: str = ""
    deeds: tuple[Deed, ...] = ()
