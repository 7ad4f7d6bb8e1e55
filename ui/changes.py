"""The vault's commits as one Qt signal: visible pages read again."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Changes(QObject):
    """`vault.on_commit(changes.tell)`. Told on the thread that wrote; heard on the GUI thread."""

    changed = Signal(object)  # frozenset of rooms: "groups", "people", "session", …

    def tell(self, rooms: frozenset[str]) -> None:
        self.changed.emit(rooms)
