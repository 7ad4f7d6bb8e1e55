"""The field in which a line of the plan is written, in its place; below it what is wrong, and the words offered instead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.language import Explained
from facilitator.vocabulary import Coping, PlanPart
from ui.follow_up.plan_part import Within, how_names
from ui.parts.action import action
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.offer import Offer
from ui.parts.refusal import Refusal
from ui.parts.type_ahead import TypeAhead
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


@dataclass(frozen=True)
class Typed:
    """What stands in a field."""

    words: str = ""
    then: str = ""
    number: str = ""
    how: Coping | None = None


class LineField(QWidget):
    """Enter in any of its fields stores; Escape leaves, and what is typed is kept by whoever opened it."""

    entered = Signal(object)  # Typed
    left = Signal()
    grew = Signal()

    def __init__(self, within: Within, typed: Typed, offers: Sequence[Offer]) -> None:
        super().__init__()
        self._within = within
        column = spaced(QVBoxLayout(self), SPACE.tight, down=SPACE.hair)
        row = spaced(QHBoxLayout(), SPACE.snug)
        self.field = TypeAhead("plan-line", within.title or within.hint, within.hint)
        self.field.offer(offers)
        self.field.setText(typed.words)
        self.field.taken.connect(self._take)
        self.field.entered.connect(lambda _: self.enter())
        self.field.textEdited.connect(lambda _: self.accept())
        row.addWidget(self.field, 3)
        self._number = self._more("plan-number", within.number, typed.number, row, 2)
        self._then = self._more("plan-then", within.then, typed.then, row, 3)
        column.addLayout(row)
        self._actions = self._hows(typed.how) if within.part is PlanPart.STRATEGY else {}
        if self._actions:
            flow = spaced(Flow(), SPACE.tight)
            for each in self._actions.values():
                flow.addWidget(Chip(each))
            column.addLayout(flow)
        self._refusal = Refusal(self, self.field, SPACE.tight)
        self._refusal.taken.connect(self._take)
        column.addWidget(self._refusal)
        self.setFocusProxy(self.field)
        self._began = self.typed

    @property
    def typed(self) -> Typed:
        how = next((how for how, each in self._actions.items() if each.isChecked()), None)
        then = self._then.text() if self._then else ""
        return Typed(self.field.text(), then, self._number.text() if self._number else "", how)

    def restore(self, typed: Typed) -> None:
        """What was typed and left before."""
        self.field.setText(typed.words)
        if self._then:
            self._then.setText(typed.then)
        if self._number:
            self._number.setText(typed.number)
        for how, chip in self._actions.items():
            chip.setChecked(how is typed.how)

    @property
    def is_changed(self) -> bool:
        return self.typed != self._began

    def enter(self) -> None:
        self.entered.emit(self.typed)

    def refuse(self, problem: Explained) -> None:
        """What is typed stays."""
        self._refusal.refuse(problem)
        self.grew.emit()
        self.field.setFocus()

    def accept(self) -> None:
        if not self._refusal.isHidden():
            self._refusal.accept()
            self.grew.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.enter()
            case _:
                event.accept()  # the list behind it has keys of its own

    def _take(self, offered: str) -> None:
        self.field.setText(offered)
        self.enter()

    def _more(self, name: str, hint: str, text: str, row: QHBoxLayout, stretch: int) -> QLineEdit | None:
        if not hint:
            return None
        field = named(QLineEdit(text), name, hint)
        field.setPlaceholderText(hint)
        field.textEdited.connect(lambda _: self.accept())
        row.addWidget(field, stretch)
        return field

    def _hows(self, chosen: Coping | None) -> dict[Coping, QAction]:
        """One of four, or none."""
        actions = {}
        for how, name in how_names().items():
            actions[how] = action(self, f"how-{how}", name, checkable=True, checked=how is chosen)
            actions[how].triggered.connect(lambda is_on, how=how: self._choose(how, is_on))
        return actions

    def _choose(self, chosen: Coping, is_on: bool) -> None:
        for how, each in self._actions.items():
            each.setChecked(is_on and how is chosen)
