"""Rows of things with what can be done about each; they stay where they are while the things are the same."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts.chip import Chip
from ui.parts.deed import Told
from ui.parts.deed_row import DeedRow
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class DeedRows(QWidget):
    wanted = Signal(object, str)  # the key of the row, the verb

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._made = 0
        self._rows: dict[object, DeedRow] = {}
        self._order: list[object] = []
        self._column = spaced(QVBoxLayout(self), SPACE.near)

    def show_rows(self, told: Sequence[Told]) -> None:
        """Each key once. Called again it changes only what is not as it was."""
        self._order = [each.key for each in told]
        for key in [key for key in self._rows if key not in self._order]:
            gone = self._rows.pop(key)
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, each in enumerate(told):
            row = self._rows.get(each.key) or self._new(each.key)
            if self._column.indexOf(row) != place:
                self._column.removeWidget(row)
                self._column.insertWidget(place, row)
            row.show_told(each)
            row.show()
        self.setVisible(bool(told))

    @property
    def stops(self) -> list[Chip]:
        """What Tab comes by, as it is seen."""
        return [stop for key in self._order for stop in self._rows[key].stops]

    def _new(self, key: object) -> DeedRow:
        row = self._rows[key] = DeedRow(f"{self._name}-{self._made}")
        row.wanted.connect(partial(self.wanted.emit, key))
        self._made += 1
        return row
