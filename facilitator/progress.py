"""How long work says how far it is, and how it is told to stop."""

from __future__ import annotations

from collections.abc import Callable

Report = Callable[[float], None]
"""Called with the share that is done, 0 to 1. It raises Canceled when the user no longer wants the work."""


class Canceled(Exception):
    """The user stopped a long piece of work. Nothing of it was kept."""


def nobody_watches(share: float) -> None:
    """A Report for work that nobody waits for."""
