"""The tools of a running session, in the order in which they are offered."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ui.session.tool import Bench, Tool

MAKE: Sequence[Callable[[Bench], Tool]] = ()


def tools(bench: Bench) -> list[Tool]:
    return [make(bench) for make in MAKE]
