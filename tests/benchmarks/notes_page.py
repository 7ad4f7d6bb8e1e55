"""`notes_page_ms`: to the notes of a session with 12 clients → its page painted; beside it, what a key in a field takes."""

from __future__ import annotations

from pathlib import Path

from facilitator.workspace.opening import close_workspace
from tests.benchmarks.children import asked
from tests.benchmarks.figure import Figure, percentile
from tests.benchmarks.made_practice import PASSPHRASE, made_practice
from tests.benchmarks.notes_draft import A_YEAR, newest

OPENINGS, PRESSES = 15, 200


def notes_page(folder: Path, openings: int = OPENINGS) -> Figure:
    here = folder / "notes-page"
    ws = made_practice(here / "practice", A_YEAR)
    session, clients = newest(ws)
    close_workspace(ws, backup=False)
    arguments = (PASSPHRASE, str(session), str(openings), str(PRESSES))
    told = asked("notes_page", *arguments, "--data", str(here / "practice"), "--config", str(here / "config"))
    painted: list[float] = told["painted"]
    note = f"{len(clients)} clients; the first time, with drafts begun, {told['first']:.0f}; "
    keys = f"a key in a field {percentile(told['keys'], 0.5):.2f}, the slowest of {PRESSES} {max(told['keys']):.1f}"
    return Figure("notes_page_ms", percentile(painted, 0.5), 0, 100, is_ratio=False, note=note + keys, taken=tuple(painted))
