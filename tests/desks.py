"""A desk for one page under test, and what the page asked of it.

`around = desk_in(window, ws)`: give `around.desk` to the page; `around.went` is where it went, `around.asked` what it asked
("are you sure"; `around.answers` is the answer), `around.told` every sentence that its toast showed, `around.rehearsed` each plan
for whose rehearsal it was left.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtWidgets import QWidget

from facilitator.workspace.rehearsed_plan import RehearsedPlan
from ui.changes import Changes
from ui.chosen_keys import choose
from ui.desk import Desk
from ui.doing import Doing
from ui.preferences import Preferences


@dataclass
class Around:
    answers: bool = True
    preferences: Preferences = field(default_factory=Preferences)
    went: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    locked: int = 0
    rehearsed: list[RehearsedPlan] = field(default_factory=list)
    desk: Desk = field(init=False)

    def _ask(self, question: str, meaning: str, do_it: str) -> bool:
        self.asked.append(question)
        return self.answers

    def _prefer(self, preferences: Preferences) -> None:
        self.preferences = preferences
        choose(preferences.keys)

    def _lock(self) -> None:
        self.locked += 1


def desk_in(window: QWidget, ws: Any, *, answers: bool = True, preferences: Preferences | None = None) -> Around:
    """`ws` may be a Workspace or, where a page needs little of it, anything that has that little."""
    around = Around(answers, preferences or Preferences())
    doing, changes = Doing(window), Changes(window)
    doing.told.connect(around.told.append)
    if hasattr(ws, "vault"):
        ws.vault.on_commit(changes.tell)
    around.desk = Desk(
        ws=ws, doing=doing, changes=changes, ask=around._ask, go=lambda place, **what: around.went.append((place, what)),
        preferences=lambda: around.preferences, prefer=around._prefer, lock=around._lock,
        rehearse=around.rehearsed.append,
    )  # fmt: skip
    return around
