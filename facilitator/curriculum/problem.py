"""What is wrong in a pack: which file, which line, which field, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

FieldPath = tuple[str | int, ...]  # the way to a field: ("step", 2, "minutes", "ideal")
Finding = tuple[FieldPath, str]  # a field and a sentence about it


@dataclass(frozen=True)
class PackProblem:
    """`is_warning`: everything loads (a theme that the pack does not have yet); else this file was left out."""

    file: str  # relative to the packs' folder
    line: int | None
    field: str  # "step[2].minutes.ideal"
    problem: str  # a sentence in US English
    is_warning: bool = False


def field_name(path: FieldPath) -> str:
    """As a person writes it: step[2].minutes.ideal."""
    return "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in path).removeprefix(".")


def twice(items: Iterator[tuple[FieldPath, str]]) -> Iterator[Finding]:
    """Each id that was there before."""
    seen: set[str] = set()
    for path, id_ in items:
        if id_ in seen:
            yield path, f"The id “{id_}” is used twice."
        seen.add(id_)
