"""`themes_open_ms`: the key for Themes pressed → the page painted. `themes_filter_ms`: a filter chosen → the page painted anew.

Of 20,000 entries; with `--full` also of 50,000 and 500,000, where the cost may at most double.
"""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.children import asked
from tests.benchmarks.figure import Figure, percentile
from tests.benchmarks.made_board import keep_board
from tests.benchmarks.made_practice import PASSPHRASE

TIMES = 15
USUAL, WHOLE = 20_000, (50_000, 500_000)
OPEN, FILTER = 200, 80  # ms


def themes_page(folder: Path, entries: int = USUAL, times: int = TIMES) -> list[Figure]:
    here = folder / f"themes-{entries}"
    keep_board(here / "practice", entries)
    told = asked("themes_page", PASSPHRASE, str(times), "--data", str(here / "practice"), "--config", str(here / "config"))
    of = "" if entries == USUAL else f"{entries // 1_000}k_"
    first = f"{entries:,} entries; the first time, with what it loads, {told['first']:.0f}"
    return [
        _figure(f"themes_open_{of}ms", told["opened"], OPEN, first),
        _figure(f"themes_filter_{of}ms", told["filtered"], FILTER, "kind, situation and stage in turns"),
    ]


def themes_page_whole(folder: Path) -> list[Figure]:
    """With how much dearer the largest is than the one of a tenth of it."""
    figures = themes_page(folder)
    small, large = (themes_page(folder, entries) for entries in WHOLE)
    growths = [
        Figure(small[which].name.replace("_50k_ms", "_growth"), large[which].value, small[which].value, 2, is_ratio=True)
        for which in range(2)
    ]
    return [*figures, *small, *large, *growths]


def _figure(name: str, took: list[float], bound: float, note: str) -> Figure:
    return Figure(name, percentile(took, 0.5), 0, bound, is_ratio=False, note=note, taken=tuple(took))
