"""The text of one file of a pack, and the table in it: bounded before it is read, cleaned before it is used.

A pack comes from somebody else (TRUST section 7): no links, nothing but plain files, bounds on size, depth and count.
"""

from __future__ import annotations

import re
import stat
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from facilitator.curriculum.explain import shown
from facilitator.privacy.plain import visible

LARGEST_FILE = 2 * 1024 * 1024
LONGEST_LINE = 10_000
MOST_DOTS = 100  # in a line: some are enough for any sentence, and a.b.c… with thousands keeps tomllib busy for a minute
DEEPEST = 12
MOST_VALUES = 20_000

_TOML_AT = re.compile(r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")


class Unreadable(Exception):
    """`sentence` says why a file was left out, `line` where."""

    def __init__(self, sentence: str, line: int | None = None) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.line = line


def source_text(path: Path) -> str:
    """Raises Unreadable."""
    try:
        about = path.lstat()
        if stat.S_ISLNK(about.st_mode):
            raise Unreadable("This is a link. A pack may only hold files of its own.")
        if not stat.S_ISREG(about.st_mode):
            raise Unreadable("This is not a plain file.")
        if about.st_size > LARGEST_FILE:
            raise Unreadable(f"This file is larger than {LARGEST_FILE // 1024 // 1024} MB.")
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE)
    except OSError as error:
        raise Unreadable(f"This file could not be read: {error.strerror or 'the system did not say why'}.") from error
    return _decoded(content)


def source_table(text: str) -> dict[str, Any]:
    """Raises Unreadable. Speeches lose the indentation that they have in the file."""
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > LONGEST_LINE:
            raise Unreadable(f"This line has more than {LONGEST_LINE:,} letters.", number)
        if line.count(".") > MOST_DOTS:
            raise Unreadable(f"This line has more than {MOST_DOTS} dots.", number)
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _not_toml(str(error), text) from error
    except (ValueError, RecursionError) as error:  # a number with thousands of digits; lists in lists without end
        raise Unreadable("This file holds a value that is too long or too deeply nested.") from error
    table: dict[str, Any] = _tidied(raw, iter(range(MOST_VALUES)))
    return table


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise Unreadable("This is not UTF-8 text. Save the file as UTF-8.", line) from error


def _not_toml(message: str, text: str) -> Unreadable:
    found = _TOML_AT.search(message)
    reason = shown(message[: found.start()] if found else message)
    if found and found["line"]:
        return Unreadable(f"This is not TOML (column {found['column']}): {reason}.", int(found["line"]))
    return Unreadable(f"This is not TOML: {reason}.", text.count("\n") + 1)


def _tidied(value: Any, counter: Iterator[int], depth: int = 0) -> Any:
    """A copy with clean words: what nobody can see is gone, also when it was written as an escape."""
    if next(counter, None) is None or depth > DEEPEST:
        raise Unreadable("This file holds too much, or is too deeply nested.")
    if isinstance(value, dict):
        return {key: _tidied(inner, counter, depth + 1) for key, inner in value.items()}
    if isinstance(value, list):
        return [_tidied(inner, counter, depth + 1) for inner in value]
    if isinstance(value, str):
        seen = visible(value).strip()
        return "\n".join(line.strip() for line in seen.split("\n")) if "\n" in seen else seen
    return value
