"""`themes_open_ms`: the key for Themes pressed → the page painted. `themes_filter_ms`: a filter chosen → the page painted anew.

Of 20,000 entries; with `--full` also of 500,000 of ten years, and of the 50,000 of their last year alone: as many groups,
meetings and lines a month. What is shown is the same, so the cost may at most double for all that lies before. This is compared
by processor time, which other work on the machine changes little. `themes_reading_ms`: the longest that the windows wait for the
vault, at any step through the page.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.benchmarks.children import asked
from tests.benchmarks.figure import Figure, percentile
from tests.benchmarks.made_board import MONTHS, keep_board
from tests.benchmarks.made_practice import PASSPHRASE

TIMES = 15
USUAL, WHOLE = 20_000, 500_000
LAST = 12  # months
OPEN, FILTER, READING, GROWTH = 200, 80, 50, 2  # ms, and times


def themes_page(folder: Path) -> list[Figure]:
    return _figures("", USUAL, _told(folder, USUAL))


def themes_page_whole(folder: Path) -> list[Figure]:
    year, whole = _told(folder, WHOLE, LAST), _told(folder, WHOLE)
    return [
        *themes_page(folder),
        *_figures("50k_", WHOLE * LAST // MONTHS, year),
        *_figures("500k_", WHOLE, whole),
        _growth("themes_open_growth", "opened_cpu", year, whole),
        _growth("themes_filter_growth", "filtered_cpu", year, whole),
    ]


def _told(folder: Path, entries: int, last: int = MONTHS) -> dict[str, Any]:
    here = folder / f"themes-{entries}-{last}"
    keep_board(here / "practice", entries, last)
    return asked("themes_page", PASSPHRASE, str(TIMES), "--data", str(here / "practice"), "--config", str(here / "config"))


def _figures(of: str, entries: int, told: dict[str, Any]) -> list[Figure]:
    first = f"{entries:,} entries; the first time, with what it loads, {told['first']:.0f}; "
    opened, filtered = (percentile(told[name], 0.5) for name in ("opened_cpu", "filtered_cpu"))
    return [
        _figure(f"themes_open_{of}ms", told["opened"], OPEN, f"{first}{opened:.0f} of processor time"),
        _figure(f"themes_filter_{of}ms", told["filtered"], FILTER, f"in turns; {filtered:.0f} of processor time"),
        Figure(f"themes_reading_{of}ms", told["reading"], 0, READING, is_ratio=False, note=told["reading_name"]),
    ]


def _figure(name: str, took: list[float], bound: float, note: str) -> Figure:
    return Figure(name, percentile(took, 0.5), 0, bound, is_ratio=False, note=note, taken=tuple(took))


def _growth(name: str, of: str, year: dict[str, Any], whole: dict[str, Any]) -> Figure:
    larger, smaller = percentile(whole[of], 0.5), percentile(year[of], 0.5)
    return Figure(name, larger, smaller, GROWTH, is_ratio=True, note="of processor time, ten years by the last one")
