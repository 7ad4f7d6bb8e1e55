"""Everything a key does in a running session, as actions that buttons and chips show."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ui.keys import keyed

Deed = Callable[[], object]


class Deeds:
    """`owner` must be seen and enabled for the keys to work."""

    def __init__(self, owner: QWidget) -> None:
        self._owner = owner
        tr = owner.tr
        self.next = self._made("next", tr("Next"))
        self.back = self._made("back", tr("Back"))
        self.say = self._made("say", tr("What to say"), checkable=True)
        self.more = self._made("more-help", tr("More"), checkable=True)
        self.extend = self._made("extend", tr("+1 min"))
        self.skip = self._made("skip", tr("Skip this step"))
        self.retime = self._made("re-time", tr("Re-time the rest"))
        self.park = self._made("park", tr("Park a thought"))
        self.agenda = self._made("agenda", tr("Agenda"))
        self.attendance = self._made("attendance", tr("Who is here"))
        self.room_screen = self._made("room-screen", tr("Room screen"), checkable=True)
        self.to_board = self._made("to-board", "")
        self.edit_line = self._made("edit-line", "")
        self.remove_line = self._made("remove-line", "")
        self.end = self._made("end-session", tr("End…"))

    def _made(self, name: str, words: str, *, checkable: bool = False) -> QAction:
        return keyed(self._owner, name, words=words, checkable=checkable)


def on(action: QAction, deed: Deed) -> None:
    """Qt tells whether it is checked; the deed does not ask."""
    action.triggered.connect(lambda: deed())
