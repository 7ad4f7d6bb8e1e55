"""What is done with counseling notes, each with its way back, which ends when the drawer is locked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from facilitator.language import Explained
from facilitator.notes.counseling_note import CounselingNote, CounselingNoteId, DrawerLocked
from facilitator.people.client import ClientId
from ui.desk import Desk

Verb = Callable[[], object]


class Kept(QObject):
    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._drawer = desk, desk.ws.drawer
        self._held: dict[int, CounselingNote] = {}  # what undo needs: in memory only while the drawer is open
        self._count = 0

    def write(self, client: ClientId, text: str) -> None:
        """Raises what the wall and the drawer refuse."""
        self._ask_wall(text)
        note = self._drawer.write(client, self._desk.ws.now().date(), text)
        self._did(self.tr("The note is in the drawer."), lambda: self._drawer.remove(note.id), self._putting(note))

    def change(self, note: CounselingNote, text: str) -> None:
        """Raises as `write`."""
        self._ask_wall(text)
        now = replace(note, text=text)
        before = self._drawer.put(now) or note
        if before.text != text:
            self._did(self.tr("The note is changed."), self._putting(before), self._putting(now))

    def remove(self, note: CounselingNoteId) -> None:
        gone = self._drawer.remove(note)
        self._did(self.tr("The note is out of the drawer."), self._putting(gone), lambda: self._drawer.remove(note))

    def what_passes(self, text: str) -> str:
        """Its lines without those that the wall refuses, for when there is nobody to ask any more."""
        return "\n".join(line for line in text.splitlines() if self._passes(line))

    def forget(self) -> None:
        """The drawer is locked: nothing of it stays in memory for undo."""
        self._held.clear()

    def _ask_wall(self, text: str) -> None:
        """Line by line: a board line may stand between others."""
        for line in text.splitlines():
            self._desk.ws.wall.check(line)

    def _passes(self, line: str) -> bool:
        try:
            self._desk.ws.wall.check(line)
        except Explained:
            return False
        return True

    def _putting(self, note: CounselingNote) -> Verb:
        self._count += 1
        place = self._count
        self._held[place] = note

        def put() -> None:
            if place not in self._held:
                raise DrawerLocked
            self._drawer.put(self._held[place])

        return put

    def _did(self, sentence: str, undo: Verb, redo: Verb) -> None:
        self._desk.doing.did(sentence, undo, redo)
