"""`client_page_ms`: the key for the next client pressed on Follow-up → the page of a client with much behind it painted."""

from __future__ import annotations

from pathlib import Path

from facilitator.workspace.opening import close_workspace
from tests.benchmarks.children import asked
from tests.benchmarks.figure import Figure, percentile
from tests.benchmarks.made_client import made_client
from tests.benchmarks.made_practice import PASSPHRASE

SWITCHES = 15


def client_page(folder: Path, switches: int = SWITCHES) -> Figure:
    """To and fro between this client and the neighbor in the list; only the way to this client counts."""
    here = folder / "client-page"
    ws, client = made_client(here / "practice")
    close_workspace(ws, backup=False)
    arguments = (PASSPHRASE, client.code_name, str(switches))
    told = asked("client_page", *arguments, "--data", str(here / "practice"), "--config", str(here / "config"))
    painted: list[float] = told["painted"]
    note = f"120 sessions, 40 revisions, 100 notes; the first time {told['first']:.0f}, free for the next key after {{idle:.1f}}"
    return Figure(
        "client_page_ms", percentile(painted, 0.5), 0, 100, is_ratio=False,
        note=note.format(idle=percentile(told["idle"], 0.5)), taken=tuple(painted),
    )  # fmt: skip
