"""What changed in the plan, and its revisions to look at; an older one can be brought back as a new one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from facilitator.language import Explained
from ui.follow_up.plan_line import Line
from ui.follow_up.plan_view import LinesView
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.said import said
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class ChangesView(QWidget):
    chosen = Signal(int)  # which of the choices
    brought = Signal(str)  # back, for this reason
    closed = Signal()
    paper_wanted = Signal()  # of the revision that is shown

    def __init__(self) -> None:
        super().__init__()
        named(self, "plan-changes-view", self.tr("What changed"))
        self._choice = named(QComboBox(), "plan-revision", self.tr("Which revision"))
        self._choice.setMinimumContentsLength(12)
        self._choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._choice.activated.connect(self.chosen)
        self.lines = LinesView("plan-change-lines", self.tr("What changed"))
        self._back = action(self, "close-plan-changes", self.tr("Back to the plan"))
        self._back.triggered.connect(self.closed)
        self._bring = action(self, "bring-plan-back", self.tr("Bring it back…"))
        self._bring.triggered.connect(self._ask_why)
        self._print = action(self, "print-plan-revision", self.tr("Print it…"))
        self._print.triggered.connect(self.paper_wanted)
        self.reason = named(QLineEdit(), "bring-back-reason", self.tr("Why it comes back"))
        self.reason.setPlaceholderText(self.tr("Why it comes back, then Enter; the client reads it later"))
        self.reason.returnPressed.connect(lambda: self.brought.emit(self.reason.text()))
        self._problem = named(words("", Tone.WARN, wraps=True), "bring-back-problem")
        does = spaced(Flow(), SPACE.snug)
        does.addWidget(Button(self._back))
        does.addWidget(Button(self._bring))
        does.addWidget(Button(self._print))
        column = spaced(QVBoxLayout(self), SPACE.snug)
        column.addWidget(self._choice)
        column.addLayout(does)
        column.addWidget(self.reason)
        column.addWidget(self._problem)
        column.addWidget(self.lines)
        self.setFocusProxy(self._choice)

    def show_choices(self, choices: Sequence[str]) -> None:
        self._choice.clear()
        self._choice.addItems(list(choices))
        self.reason.clear()

    def show_lines(self, choice: int, lines: Sequence[Line], *, is_saved: bool, can_come_back: bool) -> None:
        self._choice.setCurrentIndex(choice)
        self._choice.setToolTip(self._choice.currentText())
        self.lines.show_lines(lines)
        self._bring.setVisible(can_come_back)
        self._print.setVisible(is_saved)
        self.reason.hide()
        self._problem.hide()

    def refuse(self, problem: Explained) -> None:
        """The reason that was typed stays."""
        self._problem.setText(said(problem))
        self._problem.show()
        self.reason.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back; the reason that was typed is still there."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _ask_why(self) -> None:
        self.reason.show()
        self.reason.setFocus()
