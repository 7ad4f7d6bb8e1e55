"""Reads files of packs. A bad one becomes a problem with file, line and field; nothing is raised for what a file holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Generic, TypeVar

import msgspec

from facilitator.curriculum.explain import explained, shown
from facilitator.curriculum.hard_moment import HardMoments
from facilitator.curriculum.line_number import LineNumbers
from facilitator.curriculum.obstacle import Obstacles
from facilitator.curriculum.pack import Pack
from facilitator.curriculum.problem import FieldPath, Finding, PackProblem, field_name
from facilitator.curriculum.source import Unreadable, source_table, source_text
from facilitator.curriculum.theme import Themes
from facilitator.curriculum.topic import Topic

ONE_AT_A_TIME = Lock()  # msgspec learns a shape when it first meets it, and crashes where two threads meet it at once

Shape = TypeVar("Shape", Pack, Topic, Themes, HardMoments, Obstacles)


@dataclass(frozen=True)
class Source(Generic[Shape]):
    """A file that could be read. `warning` points into it."""

    name: str
    content: Shape
    lines: LineNumbers

    def warning(self, field: FieldPath, sentence: str) -> PackProblem:
        return PackProblem(self.name, self.lines.of(field), field_name(field), sentence, is_warning=True)


class Reader:
    """What was wrong gathers in `problems`."""

    def __init__(self) -> None:
        self.problems: list[PackProblem] = []

    def read(
        self, path: Path, name: str, shape: type[Shape], check: Callable[[Shape], Iterable[Finding]] = lambda content: ()
    ) -> Source[Shape] | None:
        """The file, if nothing is wrong with it."""
        try:
            text = source_text(path)
            raw = source_table(text)
        except Unreadable as error:
            self.problem(name, error.sentence, error.line)
            return None
        try:
            with ONE_AT_A_TIME:
                content = msgspec.convert(raw, shape)
            findings = list(check(content))
        except msgspec.ValidationError as error:
            findings = [explained(str(error), raw)]
        lines = LineNumbers(text)
        for field, sentence in findings:
            self.problems.append(PackProblem(shown(name), lines.of(field), shown(field_name(field)), sentence))
        return None if findings else Source(shown(name), content, lines)

    def listed(self, folder: Path, name: str, most: int) -> list[Path]:
        """What is in a folder, by name; links are left out, and what is too many."""
        try:
            paths = sorted(folder.iterdir())
        except OSError as error:
            if folder.exists():
                self.problem(name, f"This folder could not be read: {error.strerror or 'the system did not say why'}.")
            return []
        if len(paths) > most:
            self.problem(name, f"More than {most} things are in this folder; the rest was left out.")
        return paths[:most]

    def problem(self, name: str, sentence: str, line: int | None = None) -> None:
        self.problems.append(PackProblem(shown(name), line, "", sentence))
