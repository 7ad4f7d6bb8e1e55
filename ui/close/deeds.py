"""Doing what can be taken back: tried, refused beside its field, told with an undo; then the page reads again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from facilitator.language import Explained
from ui.doing import Doing

Verb = Callable[[], object]


class Deeds:
    def __init__(self, page: QWidget, doing: Doing, read_again: Verb) -> None:
        self._page, self._doing, self._read_again = page, doing, read_again
        self.is_storing = False  # what is heard meanwhile of the vault is our own doing

    def tried(self, verb: Verb, refused: Callable[[Explained], object]) -> bool:
        self.is_storing = True
        try:
            verb()
        except Explained as problem:
            refused(problem)
            return False
        finally:
            self.is_storing = False
        return True

    def did(self, sentence: str, undo: Verb, redo: Verb) -> None:
        self._doing.did(sentence, self._then_read(undo), self._then_read(redo))

    def _then_read(self, verb: Verb) -> Verb:
        """Undo may come when the page has gone: the session was opened again, say."""

        def do() -> None:
            verb()
            if isValid(self._page) and self._page.isVisible():
                self._read_again()

        return do
