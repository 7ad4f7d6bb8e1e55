"""Makes parts fit their sides: with less of what may give way, never with letters under the least size."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from facilitator.paper.ink import Laid
from facilitator.paper.page import Page
from facilitator.paper.part import Part
from facilitator.paper.setting import Setting

Parts = tuple[Part, ...]
Side = tuple[Laid, ...]
"""The parts of one side of paper, laid out."""


@dataclass(frozen=True)
class Section:
    """The same matter at several lengths: `make(*about)` yields it, fullest first. The last may be empty: then the section
    is left out. `make` knows nothing but `about`, so sections that are about the same are made once."""

    name: str
    make: Callable[..., Iterator[Parts]]
    about: tuple[Hashable, ...]


class _Versions:
    """Versions of a section, laid out when they are first asked for."""

    def __init__(self, parts: Iterator[Parts], lay: Callable[[Parts], Side]) -> None:
        self._parts = parts
        self._lay = lay
        self._laid: list[Side] = []

    def get(self, index: int) -> Side | None:
        if index == len(self._laid) and (parts := next(self._parts, None)) is not None:
            self._laid.append(self._lay(parts))
        return self._laid[index] if index < len(self._laid) else None


class Fitter:
    """Fits sections on a page, in one setting. Remembers what it has laid out."""

    def __init__(self, setting: Setting, page: Page) -> None:
        self.setting = setting
        self._page = page
        self._versions: dict[Section, _Versions] = {}

    def laid(self, parts: Parts) -> Side:
        return tuple(self.setting.lay(part, self._page.column_width) for part in parts)

    def chosen(self, sections: Sequence[Section], gives_way: Iterable[str], most: int) -> list[Side] | None:
        """The fullest choice that fits `most` sides. Each name in `gives_way` makes that section one version shorter, in this
        order, until all fits. None when even the shortest does not."""
        versions = {section.name: self._of(section) for section in sections}
        taken = {name: of.get(0) or () for name, of in versions.items()}
        levels = dict.fromkeys(versions, 0)
        shorter = iter(gives_way)
        while (sides := on_sides(tuple(part for side in taken.values() for part in side), self._page, most)) is None:
            if (name := next(shorter, None)) is None:
                return None
            if (side := versions[name].get(levels[name] + 1)) is not None:
                levels[name] += 1
                taken[name] = side
        return sides

    def _of(self, section: Section) -> _Versions:
        if section not in self._versions:
            self._versions[section] = _Versions(section.make(*section.about), self.laid)
        return self._versions[section]


def on_sides(parts: Side, page: Page, most: int | None = None) -> list[Side] | None:
    """One under the other, a new side where the next one does not fit. None when that takes more than `most`."""
    sides: list[Side] = []
    while parts:
        if len(sides) == most:
            return None
        count = _count_that_fits(parts, page)
        sides.append(parts[:count])
        parts = parts[count:]
    return sides


def spare(side: Side, page: Page) -> float:
    """The height that stays empty at the foot of the side."""
    return page.column_height - sum(part.above + part.height for part in side) + side[0].above


def _count_that_fits(parts: Side, page: Page) -> int:
    """At least one, so that an oversized part gets a side of its own; a heading is not left alone at the foot."""
    room, count = page.column_height + parts[0].above, 0
    for part in parts:
        room -= part.above + part.height
        if room < 0 and count:
            break
        count += 1
    if count == len(parts):
        return count
    while count > 1 and parts[count - 1].keeps_next:
        count -= 1
    return count
