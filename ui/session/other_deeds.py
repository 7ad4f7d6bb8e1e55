"""What stands under the agenda, for the mouse while the agenda is out of the way: park, skip, hard moments."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui.parts.named import named


class OtherDeeds(QMenu):
    """Opens under what was clicked; each deed shows its key. The keys themselves work without it."""

    def __init__(self, parent: QWidget, deeds: list[QAction]) -> None:
        super().__init__(parent)
        named(self, "other-deeds-menu", self.tr("What else can be done"))
        self.addActions(deeds)

    def open_under(self, clicked: QWidget) -> None:
        self.popup(clicked.mapToGlobal(clicked.rect().bottomLeft()))
