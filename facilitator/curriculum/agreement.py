"""Whether a topic, themes or obstacles are the same in two languages: minutes, ids and shape, everything but the words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

import msgspec

from facilitator.curriculum.pack_files import PackFiles
from facilitator.curriculum.problem import FieldPath, Finding, PackProblem
from facilitator.curriculum.reader import Shape, Source

SAME = frozenset(
    {"id", "kind", "stage", "collects", "situations", "themes", "topics", "next_topics", "take_time_from", "ratings"}
)  # texts that are no words
FREE = frozenset({"language", "address", "wordings", "helps", "words"})  # as that language has it


def agreement_warnings(languages: Iterable[PackFiles]) -> Iterator[PackProblem]:
    """Where a file differs from the one before it in another language."""
    for earlier, later in pairwise(languages):
        topics = {source.content.id: source for source in earlier.topics}
        for source in later.topics:
            if source.content.id in topics:
                yield from _differing(topics[source.content.id], source)
        for one, other in zip(earlier.themes, later.themes, strict=False):
            yield from _differing(one, other)
        for here, there in zip(earlier.obstacles, later.obstacles, strict=False):
            yield from _differing(here, there)


def _differing(one: Source[Shape], other: Source[Shape]) -> Iterator[PackProblem]:
    for field, there in _differences(msgspec.to_builtins(one.content), msgspec.to_builtins(other.content)):
        yield other.warning(field, f"This is not as in {one.name}, where it is {there}.")


def _differences(one: Any, other: Any, path: FieldPath = ()) -> Iterator[Finding]:
    name = next((key for key in reversed(path) if isinstance(key, str)), "")
    if name in FREE:
        return
    if isinstance(one, dict) and isinstance(other, dict):
        for key in one:
            yield from _differences(one[key], other[key], (*path, key))
    elif isinstance(one, list | tuple) and isinstance(other, list | tuple):
        if len(one) != len(other):
            yield path, f"{len(one)} items"
        for index, (mine, yours) in enumerate(zip(one, other, strict=False)):
            yield from _differences(mine, yours, (*path, index))
    elif one != other and (name in SAME or not isinstance(one, str) or not isinstance(other, str)):
        yield path, "missing" if one is None else f"“{one}”" if not isinstance(one, dict) else "there"
