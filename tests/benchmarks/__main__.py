"""Measures every figure and prints it with its bound: `python -m tests.benchmarks [--quick | --full] [--json FILE] [--only …]`.

The whole run ends with 1 where a bound is broken. A quick one, as on machines that are shared, prints the same and ends with 0.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

from tests.benchmarks.big_board import WHOLE, big_board
from tests.benchmarks.capture import capture
from tests.benchmarks.client_page import client_page
from tests.benchmarks.figure import Figure
from tests.benchmarks.growth import growth
from tests.benchmarks.guess import guess
from tests.benchmarks.handouts import handouts
from tests.benchmarks.idle import idle
from tests.benchmarks.keypress import keypress
from tests.benchmarks.memory import memory
from tests.benchmarks.note_remarks import note_remarks
from tests.benchmarks.notes_draft import notes_draft
from tests.benchmarks.notes_page import notes_page
from tests.benchmarks.owed_work import owed_work
from tests.benchmarks.plan_diff import plan_diff
from tests.benchmarks.record_pdf import record_pdf
from tests.benchmarks.regroup import regroup
from tests.benchmarks.rehearsal import rehearsal
from tests.benchmarks.room_update import room_update
from tests.benchmarks.screening import screening
from tests.benchmarks.seal import seal
from tests.benchmarks.search_clients import search_clients
from tests.benchmarks.start import start
from tests.benchmarks.theme_accuracy import theme_accuracy
from tests.benchmarks.theme_search import WHOLE as WHOLE_SEARCH
from tests.benchmarks.theme_search import theme_search
from tests.benchmarks.themes_page import themes_page, themes_page_whole
from tests.benchmarks.unlock import unlock

Measured = Callable[[Path], "Figure | list[Figure]"]

MEASURED: dict[str, Measured] = {
    "start": start,
    "unlock": unlock,
    "capture": capture,
    "keypress": keypress,
    "room_update": room_update,
    "idle": idle,
    "memory": memory,
    "growth": growth,
    "handouts": lambda folder: handouts(),
    "rehearsal": rehearsal,
    "seal": seal,
    "plan_diff": lambda folder: plan_diff(),
    "search_clients": search_clients,
    "client_page": client_page,
    "notes_draft": notes_draft,
    "notes_page": notes_page,
    "note_remarks": lambda folder: note_remarks(),
    "owed_work": owed_work,
    "record_pdf": record_pdf,
    "screening": lambda folder: screening(),
    "theme_accuracy": lambda folder: theme_accuracy(),
    "guess": lambda folder: guess(),
    "regroup": regroup,
    "big_board": big_board,
    "theme_search": theme_search,
    "themes_page": themes_page,
}

QUICK: dict[str, Measured] = MEASURED | {
    "start": lambda folder: start(folder, runs=7),
    "capture": lambda folder: capture(folder, pairs=100),
    "keypress": lambda folder: keypress(folder, presses=100),
    "room_update": lambda folder: room_update(folder, shares=30),
    "idle": lambda folder: idle(folder, seconds=4),
    "growth": lambda folder: growth(folder, hours=2),
    "memory": lambda folder: memory(folder, runs=2),  # what is loaded differs little from evening to evening
}

FULL: dict[str, Measured] = MEASURED | {
    "regroup": lambda folder: regroup(folder, share=1.0),
    "big_board": lambda folder: [*big_board(folder / "small"), *big_board(folder / "whole", WHOLE)],
    "theme_search": lambda folder: [theme_search(folder / "small"), theme_search(folder / "whole", WHOLE_SEARCH)],
    "themes_page": themes_page_whole,
}
"""With vaults of 500,000 entries, which take minutes to make: not for every change."""


def main(arguments: Sequence[str] | None = None) -> int:
    wanted = _wanted(arguments)
    print(f"{datetime.now():%Y-%m-%d %H:%M}, {os.cpu_count()} cores, Python {platform.python_version()}, {_load()}", flush=True)
    figures = []
    for figure in _figures(_measured(wanted), wanted.only or list(MEASURED)):
        figures.append(figure)
        print(figure.row(), flush=True)
    if wanted.json:
        wanted.json.write_text(json.dumps({figure.name: figure.as_json() for figure in figures}, indent=1) + "\n")
    broken = [figure.name for figure in figures if not figure.is_within]
    print(f"Over their bound: {', '.join(broken)}." if broken else "All within their bounds.")
    return 1 if broken and not wanted.quick else 0


def _measured(wanted: argparse.Namespace) -> dict[str, Measured]:
    return FULL if wanted.full else QUICK if wanted.quick else MEASURED


def _figures(measured: dict[str, Measured], names: Sequence[str]) -> Iterator[Figure]:
    for name in names:
        with tempfile.TemporaryDirectory(prefix="facilitator-figures-") as folder:
            told = measured[name](Path(folder))
        yield from told if isinstance(told, list) else [told]


def _load() -> str:
    """Who else is at work matters to every figure."""
    return f"load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""


def _wanted(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("--quick", action="store_true", help="fewer runs, and no bound fails")
    parser.add_argument("--full", action="store_true", help="also with vaults of 500,000 entries; takes minutes more")
    parser.add_argument("--json", type=Path, help="where the figures are written")
    parser.add_argument("--only", nargs="+", choices=list(MEASURED), help="these alone")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
