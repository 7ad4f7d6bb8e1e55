"""A chip that shows what is chosen and opens a small menu with all there is to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ui.parts.action import action
from ui.parts.chip import Chip
from ui.parts.named import named


class ChoiceChip(Chip):
    """The first choice is the usual one: with any other the chip is on. `what` says to a screen reader what is chosen here."""

    chosen = Signal(object)

    def __init__(self, owner: QWidget, name: str, what: str, choices: Sequence[tuple[object, str]]) -> None:
        self._now = action(owner, name, choices[0][1], checkable=True)
        super().__init__(self._now)
        self._what = what
        self._usual = choices[0][0]
        self._menu = named(QMenu(self), f"{name}-menu", what)
        self._group = QActionGroup(self)
        self._actions = {}
        for number, (key, words) in enumerate(choices):
            each = action(self, f"{name}-{key or 'every'}", words, checkable=True, checked=number == 0)
            each.triggered.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._group.addAction(each)
            self._menu.addAction(each)
            self._actions[key] = each
        self._now.triggered.connect(self._open)
        self.show_chosen(self._usual)

    def show_chosen(self, key: object, how: str = "{order}") -> None:
        """`how` says more of it than the menu does."""
        text = how.replace("{order}", self._actions[key].text())
        self._actions[key].setChecked(True)
        self._now.setText(text)
        self._now.setChecked(key != self._usual)
        self.setAccessibleName(f"{self._what}: {text.replace('&&', '&')}")

    def _open(self) -> None:
        is_usual = self._actions[self._usual].isChecked()
        self._now.setChecked(not is_usual)
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        if chosen := self._group.checkedAction():
            self._menu.setActiveAction(chosen)
