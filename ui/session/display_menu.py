"""Which display the room screen is on, where there are several."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from ui.parts.named import named
from ui.room.displays import Display


class DisplayMenu(QMenu):
    chosen = Signal(str)  # its name

    def __init__(self, parent: QWidget, displays: Sequence[Display]) -> None:
        super().__init__(parent)
        named(self, "displays", self.tr("Display for the room screen"))
        for display in displays:
            entry = self.addAction((display.label or display.name).replace("&", "&&"))
            entry.triggered.connect(lambda _=False, name=display.name: self.chosen.emit(name))
        self.aboutToHide.connect(self.deleteLater)
