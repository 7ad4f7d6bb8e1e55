"""Whether there is a screen to touch. Qt tells of no device that comes later, so it is looked for now and then."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QInputDevice
from PySide6.QtWidgets import QApplication

LOOKS = 10_000  # ms


class TouchScreens(QObject):
    changed = Signal()

    def __init__(
        self, app: QApplication, devices: Callable[[], Sequence[QInputDevice]] = QInputDevice.devices, looks: int = LOOKS
    ) -> None:
        super().__init__()
        self._devices = devices
        self.are_there = self._look()
        self._timer = QTimer(self, interval=looks)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        app.applicationStateChanged.connect(self.look)
        app.screenAdded.connect(self.look)  # what is plugged in may be both

    def look(self, *_: object) -> None:
        before, self.are_there = self.are_there, self._look()
        if self.are_there is not before:
            self.changed.emit()

    def _look(self) -> bool:
        return any(device.type() == QInputDevice.DeviceType.TouchScreen for device in self._devices())
