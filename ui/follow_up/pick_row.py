"""One thing a client picked, and the line in which it is put into the plan in the client's words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.care.pick import Picked
from facilitator.language import Explained
from facilitator.vocabulary import PlanPart
from ui.parts.action import action
from ui.parts.asked_line import AskedLine
from ui.parts.button import Button
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class PickRow(QWidget):
    """Enter on it opens the line; Escape closes it, and what was typed is there when it opens again."""

    add_wanted = Signal(str, object)  # the words, PlanPart

    def __init__(self, number: int, about: str) -> None:
        super().__init__()
        named(self, f"picked-{number}")
        self._picked: Picked | None = None
        self._part = PlanPart.TRIGGER_OUTSIDE
        self._wording = words("", wraps=True)
        self._state = words("", Tone.QUIET)  # short, and never in two lines
        self._open = action(self, f"add-to-plan-{number}", self.tr("Add to plan"))
        self._open.triggered.connect(self.open_line)
        self._chip = Chip(self._open)
        self._line = AskedLine(f"own-words-{number}", about)
        self._line.entered.connect(self._enter)
        self._parts = {
            PlanPart.TRIGGER_OUTSIDE: action(
                self, f"outside-{number}", self.tr("Comes from outside"), checkable=True, checked=True
            ),
            PlanPart.TRIGGER_INSIDE: action(self, f"inside-{number}", self.tr("Comes from inside"), checkable=True),
        }
        for part, each in self._parts.items():
            each.triggered.connect(lambda _=False, part=part: self._choose(part))
        self._store = action(self, f"store-{number}", self.tr("Put it in the plan"))
        self._store.triggered.connect(self._enter)
        self._form = self._lay_out()
        self.setFocusProxy(self._chip)

    def show_picked(self, picked: Picked, day: str, *, is_in_plan: bool) -> None:
        self._picked = picked
        self._wording.setText(picked.wording)
        self._state.setText(self.tr("{day} · in the plan").format(day=day) if is_in_plan else day)
        self._open.setVisible(not is_in_plan and self._form.isHidden())
        self._chip.setAccessibleName(self.tr("Add to plan: {words}").format(words=picked.wording))
        if is_in_plan:
            self._form.hide()
            self._line.field.clear()

    @property
    def can_be_added(self) -> bool:
        return self._open.isVisible()

    def open_line(self) -> None:
        assert self._picked is not None
        field = self._line.field
        if not field.text():
            field.setText(self._picked.wording)
        self._form.show()
        self._open.setVisible(False)
        field.setFocus()
        field.selectAll()

    def close_line(self) -> None:
        self._form.hide()
        self._open.setVisible(True)
        self._chip.setFocus()

    def refuse(self, problem: Explained) -> None:
        self._line.refuse(problem)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._form.isHidden():
            self.close_line()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._form.isHidden():
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> QWidget:
        column = spaced(QVBoxLayout(self), SPACE.hair)
        about = spaced(Flow(), SPACE.snug)
        about.addWidget(self._state)
        about.addWidget(self._chip)
        column.addWidget(self._wording)
        column.addLayout(about)
        form = QWidget()
        inside = spaced(QVBoxLayout(form), SPACE.snug, down=SPACE.tight)
        inside.addWidget(self._line)
        chips = spaced(Flow(), SPACE.snug)
        for each in self._parts.values():
            chips.addWidget(Chip(each))
        chips.addWidget(Button(self._store))
        inside.addLayout(chips)
        form.hide()
        column.addWidget(form)
        return form

    def _choose(self, chosen: PlanPart) -> None:
        self._part = chosen
        for part, each in self._parts.items():
            each.setChecked(part is chosen)

    def _enter(self) -> None:
        self.add_wanted.emit(self._line.field.text(), self._part)
