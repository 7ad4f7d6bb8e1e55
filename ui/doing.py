"""What was just done, said in a toast with a way back; Ctrl+Z and Ctrl+Shift+Z go further back and forth."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack
from PySide6.QtWidgets import QWidget

from facilitator.language import Explained
from ui.parts.toast import Toast
from ui.said import said

Verb = Callable[[], object]


class _Step(QUndoCommand):
    """A verb that has already been done: the first redo, which Qt calls on push, is left out."""

    def __init__(self, sentence: str, undo: Verb, redo: Verb, problem: Callable[[str], object]) -> None:
        super().__init__(sentence)
        self._undo, self._redo, self._problem = undo, redo, problem
        self._is_done = True

    def undo(self) -> None:
        self._try(self._undo)
        self._is_done = False

    def redo(self) -> None:
        if not self._is_done:
            self._try(self._redo)
        self._is_done = True

    def _try(self, verb: Verb) -> None:
        try:
            verb()
        except Explained as problem:
            self.setObsolete(True)
            self._problem(said(problem))


class Doing(QObject):
    """One a window. Pages say what they did; the toast offers to take it back."""

    told = Signal(str)  # every sentence that was shown, for tests

    def __init__(self, ground: QWidget) -> None:
        super().__init__(ground)
        self._steps = QUndoStack(self)
        self._toast = Toast(ground)
        self._toast.undone.connect(self._steps.undo)

    def did(self, sentence: str, undo: Verb, redo: Verb, *, quietly: bool = False) -> None:
        """`sentence` says what is done now ("Heron left the group."); `undo` and `redo` call verbs of the workspace.

        `quietly` where the screen shows it anyway, as a line on the board: it can be taken back all the same.
        """
        self._steps.push(_Step(sentence, undo, redo, self.say))
        if not quietly:
            self._toast.say(sentence)
            self.told.emit(sentence)

    @property
    def can_undo(self) -> bool:
        return self._steps.canUndo()

    @property
    def can_redo(self) -> bool:
        return self._steps.canRedo()

    def say(self, sentence: str) -> None:
        """A toast without a way back: something is done, or could not be."""
        self._toast.say(sentence, can_undo=False)
        self.told.emit(sentence)

    def keep_off(self, foot: int) -> None:
        """The toast stands so many pixels higher: what is at the foot of the page is in use."""
        self._toast.keep_off(foot)

    def undo(self) -> None:
        if self._steps.canUndo():
            sentence = self._steps.undoText()
            self._steps.undo()
            self.say(self.tr("Taken back: {what}").format(what=sentence))

    def redo(self) -> None:
        if self._steps.canRedo():
            sentence = self._steps.redoText()
            self._steps.redo()
            self.say(self.tr("Done again: {what}").format(what=sentence))

    def forget(self) -> None:
        """After a seal, when a session begins, and when the workspace closes: nothing before can be taken back."""
        self._steps.clear()
        self._toast.cannot_undo()
