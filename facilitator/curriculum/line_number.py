"""On which line of a TOML text a field stands, so that an error can point at it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.curriculum.problem import FieldPath

_KEY = r"""(?:[\w-]+|"[^"\n]*"|'[^'\n]*')"""
_KEYS = rf"{_KEY}(?:[ \t]*\.[ \t]*{_KEY})*"
_TOKEN = re.compile(
    rf"""
    (?P<header>^[ \t]*\[{{1,2}}[ \t]*{_KEYS}[ \t]*\]{{1,2}}(?=[ \t\r]*(?:\#|$)))
    | (?P<key>{_KEYS})(?=[ \t]*=)
    | (?P<text>\"\"\"(?:\\.|[^\\])*?\"\"\"|'''.*?'''|"(?:\\.|[^"\\\n])*"|'[^'\n]*')
    | (?P<comment>\#[^\n]*)
    | (?P<open>[\[{{]) | (?P<close>[\]}}]) | (?P<comma>,) | (?P<word>[^\s,\[\]{{}}\#=]+)
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)


@dataclass
class _Open:
    """A list or an inline table that has begun; in a list, the place of its next item."""

    path: FieldPath
    item: int | None


class LineNumbers:
    """For a text that tomllib can read. Reads no further than it was asked."""

    def __init__(self, text: str) -> None:
        self._found: dict[FieldPath, int] = {(): 1}
        self._rest = _fields(text)

    def of(self, path: FieldPath) -> int:
        """The field's line; of a field that is not there, the line of the table it is missing in."""
        if path not in self._found:
            for field, line in self._rest:
                self._found.setdefault(field, line)
                if field == path:
                    break
        while path not in self._found:
            path = path[:-1]
        return self._found[path]


def _fields(text: str) -> Iterator[tuple[FieldPath, int]]:
    tables: dict[FieldPath, int] = {}  # how often a [[table]] was there
    table: FieldPath = ()
    value: FieldPath = ()
    opened: list[_Open] = []
    line, counted = 1, 0
    for token in _TOKEN.finditer(text):
        start = token.start(token.lastgroup or 0)
        line, counted = line + text.count("\n", counted, start), start
        inside = opened[-1] if opened else None
        match token.lastgroup:
            case "header" if not inside:
                table = value = _table(token.group(), tables)
                yield table, line
            case "key" if not inside or inside.item is None:
                value = (inside.path if inside else table) + _keys(token.group())
                yield value, line
            case "close" if inside:
                opened.pop()
            case "comma" if inside and inside.item is not None:
                inside.item += 1
            case "open" | "text" | "word" | "key" | "header":
                at = value if not inside or inside.item is None else (*inside.path, inside.item)
                yield at, line
                if token.lastgroup == "open":
                    opened.append(_Open(at, 0 if token.group() == "[" else None))


def _table(header: str, tables: dict[FieldPath, int]) -> FieldPath:
    """The path of a header, each [[table]] in it with its number."""
    path: FieldPath = ()
    for key in _keys(header.strip().strip("[]")):
        path += (key,)
        if path in tables:
            path += (tables[path],)
    if header.lstrip().startswith("[["):
        named = path[:-1] if path and isinstance(path[-1], int) else path
        tables[named] = tables.get(named, -1) + 1
        path = (*named, tables[named])
    return path


def _keys(dotted: str) -> tuple[str, ...]:
    return tuple(key.strip().strip("\"'") for key in re.findall(_KEY, dotted))
