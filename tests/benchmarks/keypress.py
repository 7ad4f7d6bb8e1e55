"""`keypress_to_board_p50_ms`, `_p99_ms`: Enter on the real capture line → the line painted on a board of 150 lines."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.children import asked
from tests.benchmarks.figure import Figure, percentile

PRESSES = 300


def keypress(folder: Path, presses: int = PRESSES) -> list[Figure]:
    """With the room screen open, which follows the line before the loop is idle again."""
    here = folder / "keypress"
    told = asked("keypress", str(presses), "--data", str(here / "practice"), "--config", str(here / "config"))
    return [
        Figure(f"keypress_to_board_{name}_ms", percentile(told["painted"], share), 0, bound, is_ratio=False,
               note=f"{presses} lines, 150 on the board; all else painted after {percentile(told['idle'], share):.1f}")
        for name, share, bound in (("p50", 0.5, 16), ("p99", 0.99, 50))
    ]  # fmt: skip
