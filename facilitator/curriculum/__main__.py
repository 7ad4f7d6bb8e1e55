"""For authors of packs: `python -m facilitator.curriculum FOLDER` names what is wrong in a pack, or in a folder of packs."""

from __future__ import annotations

import argparse
from pathlib import Path

from facilitator.curriculum.agreement import agreement_warnings
from facilitator.curriculum.library import Library
from facilitator.curriculum.pack_files import pack_files, packs
from facilitator.curriculum.problem import PackProblem
from facilitator.curriculum.reader import Reader


def main(arguments: list[str] | None = None) -> int:
    """1 when something was left out or no pack was found, else 0; a warning is only said."""
    parser = argparse.ArgumentParser(prog="python -m facilitator.curriculum", description=__doc__)
    parser.add_argument("folder", type=Path, help="a pack (a folder with a pack.toml), or a folder of packs")
    folder: Path = parser.parse_args(arguments).folder.resolve()
    reader = Reader()
    found = list(packs([folder], reader))
    for home, pack in found:
        languages = [pack_files(home, pack, language, reader) for language in pack.content.languages]
        reader.problems.extend(agreement_warnings(languages))
    libraries = {language: Library.load([folder], language) for _, pack in found for language in pack.content.languages}
    problems = dict.fromkeys([*reader.problems, *(problem for library in libraries.values() for problem in library.problems)])
    for problem in problems:
        print(_line(problem))
    for language, library in libraries.items():
        print(
            f"{language}: {len(library.topics)} topics, {len(library.themes)} themes, {len(library.hard_moments())} hard moments"
        )
    if not found:
        print("No pack was found: a pack is a folder with a pack.toml.")
    return int(not found or any(not problem.is_warning for problem in problems))


def _line(problem: PackProblem) -> str:
    place = ":".join(filter(None, [problem.file, str(problem.line or "")]))
    field = f" {problem.field}:" if problem.field else ""
    return f"{'warning: ' if problem.is_warning else ''}{place}:{field} {problem.problem}"


if __name__ == "__main__":
    raise SystemExit(main())
