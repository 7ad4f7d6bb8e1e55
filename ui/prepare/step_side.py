"""The steps of the plan, one under the other, and what can be done with the chosen one: by key, or with the mouse."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.keys import keyed
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.prepare.moving_list import MovingList, Row
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

WIDE = 21  # em
ALSO_PLUS = ("Shift++", "=")  # one key with Shift or without, whatever the keyboard
ON_STEP = ("prepare-up", "prepare-down", "prepare-longer", "prepare-shorter", "prepare-leave-out", "prepare-drop")


class StepSide(QWidget):
    """Changes nothing by itself; each signal is about the chosen step."""

    move_wanted = Signal(int)  # by so many places
    minutes_wanted = Signal(int)  # more or, negative, less
    leave_out_wanted = Signal()
    drop_wanted = Signal()
    add_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "step-side")
        self.list = MovingList("steps", self.tr("Steps of the plan"), WIDE, takes_steps=True)
        self._left_out: set[str] = set()
        self._actions = self._make_actions()
        column = spaced(QVBoxLayout(self), SPACE.snug, across=SPACE.near, down=SPACE.near)
        column.addWidget(self.list, 1)
        chips = spaced(Flow(), SPACE.tight)
        chips.addWidget(Chip(self._add, primary=True, shows_key=False))
        for name in ON_STEP:
            chips.addWidget(Chip(self._actions[name], shows_key=False))
        column.addLayout(chips)
        self.list.selectionModel().currentChanged.connect(lambda: self._enable())

    def show_steps(self, rows: Sequence[Row], chosen: str = "") -> None:
        self.list.show_rows(rows, chosen)
        self._left_out = {row.key for row in rows if row.is_left_out}
        self._enable()

    def _make_actions(self) -> dict[str, QAction]:
        short = (self.tr("Up"), self.tr("Down"), self.tr("+ 1 min"), self.tr("− 1 min"), "", self.tr("Drop"))
        actions = {name: keyed(self.list, name, words=words) for name, words in zip(ON_STEP, short, strict=True)}
        for each in actions.values():
            each.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        longer = actions["prepare-longer"]
        longer.setShortcuts([*longer.shortcuts(), *map(QKeySequence, ALSO_PLUS)])
        actions["prepare-up"].triggered.connect(lambda: self.move_wanted.emit(-1))
        actions["prepare-down"].triggered.connect(lambda: self.move_wanted.emit(1))
        actions["prepare-longer"].triggered.connect(lambda: self.minutes_wanted.emit(1))
        actions["prepare-shorter"].triggered.connect(lambda: self.minutes_wanted.emit(-1))
        actions["prepare-leave-out"].triggered.connect(lambda: self.leave_out_wanted.emit())
        actions["prepare-drop"].triggered.connect(lambda: self.drop_wanted.emit())
        self._add = keyed(self, "prepare-add")
        self._add.triggered.connect(lambda: self.add_wanted.emit())
        return actions

    def _enable(self) -> None:
        place, count = self.list.place, self.list.model().rowCount()
        is_out = self.list.key in self._left_out
        self._actions["prepare-up"].setEnabled(place is not None and place > 0)
        self._actions["prepare-down"].setEnabled(place is not None and place < count - 1)
        self._actions["prepare-shorter"].setEnabled(not is_out)
        self._actions["prepare-leave-out"].setText(self.tr("Take in") if is_out else self.tr("Leave out"))
