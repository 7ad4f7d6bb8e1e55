"""Displays that a test plugs in and out."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication

from ui.room.displays import Display, Displays

LAPTOP = Display("Laptop", QRect(0, 0, 1280, 720))
PROJECTOR = Display("Projector", QRect(1280, 0, 1024, 768))
TELEVISION = Display("Television", QRect(2304, 0, 1920, 1080))
MIRROR = Display("Projector", QRect(0, 0, 1280, 720))


class MadeUpDisplays(Displays):
    """The facilitator's window is on the laptop until `private` says otherwise; all lie on the one display a test has."""

    def __init__(self, *displays: Display) -> None:
        super().__init__(QApplication.instance())
        self.plugged = list(displays)
        self.private = LAPTOP

    def plug(self, *displays: Display) -> None:
        self.plugged = list(displays)
        self.changed.emit()

    def all(self):
        return self.plugged

    def of(self, widget):
        return self.private

    def screen(self, display):
        return QApplication.primaryScreen()
