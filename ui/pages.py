"""Which pages the house has, by the names `desk.go` uses. Importing this loads all that the unlocked program needs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ui.house import Maker
from ui.today.page import TodayPage

if TYPE_CHECKING:
    from ui.program import Program


def pages(program: Program) -> Mapping[str, Maker]:
    return {"today": TodayPage}
