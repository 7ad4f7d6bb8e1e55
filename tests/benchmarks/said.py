"""Lines as a group would say them: the packs' wordings, each with a number, so that none is known already."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle

from facilitator.curriculum.library import Library


def lines(library: Library, since: int = 1) -> Iterator[str]:
    wordings = [wording for theme in library.themes for wording in theme.wordings]
    return (f"{wording} {number}" for number, wording in enumerate(cycle(wordings), start=since))
