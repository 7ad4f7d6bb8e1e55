"""Saves one PDF a client into a folder: all of them or none, and never over a file that is there."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from facilitator.handouts import batch
from facilitator.handouts.sheet import ClientSheet
from facilitator.progress import Report
from ui.saving import save_file, unused


def save_one_each(folder: Path, sheets: Sequence[ClientSheet], names: Sequence[str], paper: batch.Paper, report: Report) -> None:
    """All of them or none: what was made before a failure or a stop goes again."""
    pdfs = batch.one_each(sheets, paper, lambda share: report(share / 2))
    made: list[Path] = []
    try:
        for name, pdf in zip(names, pdfs, strict=True):
            report((1 + len(made) / len(pdfs)) / 2)
            file = unused(folder, name)
            save_file(file, pdf)
            made.append(file)
        report(1)
    except BaseException:
        for file in made:
            file.unlink(missing_ok=True)
        raise
