"""The line in which the facilitator writes a prompt, or changes one: Enter keeps it, Escape leaves a change as it was."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.language import Explained
from ui.parts.action import action
from ui.parts.asked_line import AskedLine
from ui.parts.chip import Chip
from ui.parts.into_view import bring_into_view
from ui.parts.named import named
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class OwnLine(QWidget):
    """Words that are refused stay, and so do those that were typed before a prompt was changed."""

    written = Signal(str, str)  # the id of the prompt that is changed, "" of a new one; the words

    def __init__(self) -> None:
        super().__init__()
        named(self, "own-line")
        self._changing = self._typed_before = ""
        self._line = AskedLine("own-prompt", "", hint=self.tr("A question for the group"))
        self._line.entered.connect(self._say)
        self._line.field.installEventFilter(self)
        self._add = action(self, "add-prompt", "")
        self._add.triggered.connect(self._say)
        column = spaced(QVBoxLayout(self), SPACE.tight)
        column.addWidget(self._line)
        column.addWidget(Chip(self._add), 0, Qt.AlignmentFlag.AlignLeading)
        self.setFocusProxy(self._line)
        self._show()

    def put(self, text: str) -> None:
        """For a new one: what was offered and has to be put into other words."""
        self.stop_changing()
        self._line.field.setText(text)

    def change(self, prompt: str, text: str) -> None:
        if not self._changing:
            self._typed_before = self._line.field.text()
        self._changing = prompt
        self._line.field.setText(text)
        self._line.accept()
        self._show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._line.field.selectAll()

    def kept(self) -> None:
        """What was written is in the plan."""
        if self._changing:
            self.stop_changing()
        else:
            self._line.field.clear()
            self._line.accept()

    def stop_changing(self) -> None:
        """The prompt stays as it was; what had been typed before is there again."""
        if not self._changing:
            return
        self._changing = ""
        self._line.field.setText(self._typed_before)
        self._line.accept()
        self._show()

    def refuse(self, problem: Explained) -> None:
        self._line.refuse(problem)
        bring_into_view(self)

    def forget(self) -> None:
        """Another session is prepared."""
        self._changing = self._typed_before = ""
        self.kept()
        self._show()

    def store(self) -> bool:
        """What is typed, and what had been typed before a prompt was changed. False where it was refused."""
        while typed := self._line.field.text().strip():
            was_changing = self._changing
            self._say()
            if (self._line.field.text().strip(), self._changing) == (typed, was_changing):
                return False
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self._changing
        ):
            self.stop_changing()
            return True
        return False

    def _say(self) -> None:
        self.written.emit(self._changing, self._line.field.text())

    def _show(self) -> None:
        self._line.ask(self.tr("Change your prompt") if self._changing else self.tr("Your own prompt"))
        self._add.setText(self.tr("Change it") if self._changing else self.tr("Add it"))
