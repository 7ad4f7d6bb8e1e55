"""What every page works with: the workspace, the toast, background work, where to go next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.changes import Changes
from ui.doing import Doing
from ui.preferences import Preferences
from ui.said import sentence_of

if TYPE_CHECKING:
    from facilitator.workspace.rehearsed_plan import RehearsedPlan
    from facilitator.workspace.workspace import Workspace

Ask = Callable[[str, str, str], bool]
"""Question, what it means, the words on the button that does it → whether to do it. Only for what cannot be undone."""


@dataclass(frozen=True)
class Desk:
    """`go` opens a place of the navigation, or "close", "handouts", "live" with what it is about (a session's id).

    `preferences()` is what is chosen now; `prefer` stores new choices and applies them at once. `clear_pages` puts away every
    page about people but the one that is seen: it is made anew when it is next visited. `rehearse` leaves for a rehearsal of
    that plan, begun anew: the practice is backed up and closed first.
    """

    ws: Workspace
    doing: Doing
    changes: Changes
    ask: Ask
    go: Callable[..., None]
    preferences: Callable[[], Preferences]
    prefer: Callable[[Preferences], None]
    lock: Callable[[], None]
    clear_pages: Callable[[], None] = lambda: None
    rehearse: Callable[[RehearsedPlan], None] = lambda plan: None

    def explain(self, problem: Exception) -> None:
        """Say an error where it does not belong beside one field."""
        self.doing.say(sentence_of(problem))
