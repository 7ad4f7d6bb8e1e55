"""The displays of this computer as plain values, and which of them is the room's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class Display:
    name: str
    place: QRect  # in the desktop's own pixels
    label: str = ""  # what a person would call it
    scale: float = 1.0  # its own points for one of the desktop's pixels
    millimeters: tuple[float, float] = (0.0, 0.0)  # its width and height as it tells; a projector may tell nothing, or nonsense

    def mirrors(self, other: Display) -> bool:
        """Both show the same part of the desktop: what is private on one is seen on the other."""
        return self.place.intersects(other.place)


@dataclass(frozen=True)
class RoomDisplay:
    """`display` is None where there is no other; `is_mirrored` where there is one that shows the facilitator's own screen."""

    display: Display | None
    is_mirrored: bool = False


def room_display(displays: Sequence[Display], private: Display | None, chosen: str) -> RoomDisplay:
    """Never the facilitator's. Of several, the one chosen before, or the first."""
    if private is None:
        return RoomDisplay(None)
    others = [display for display in displays if display.name != private.name]
    apart = [display for display in others if not display.mirrors(private)]
    by_name = next((display for display in apart if display.name == chosen), None)
    return RoomDisplay(by_name or next(iter(apart), None), is_mirrored=len(apart) < len(others))


class Displays(QObject):
    """Those that are plugged in now. Tests pass a made-up one."""

    changed = Signal()

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        app.screenAdded.connect(self._watch)
        app.screenRemoved.connect(lambda _: self.changed.emit())
        self._app = app
        for screen in app.screens():
            screen.geometryChanged.connect(self.changed)

    def all(self) -> list[Display]:
        return [_display(screen) for screen in self._app.screens()]

    def of(self, widget: QWidget) -> Display | None:
        """The display that most of `widget` is on."""
        screen = widget.screen()
        return _display(screen) if screen in self._app.screens() else None

    def screen(self, display: Display) -> QScreen | None:
        return next((screen for screen in self._app.screens() if screen.name() == display.name), None)

    def _watch(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self.changed)
        self.changed.emit()


def _display(screen: QScreen) -> Display:
    label = " ".join(part for part in (screen.manufacturer(), screen.model()) if part)
    size = screen.physicalSize()
    return Display(
        screen.name(), screen.geometry(), label or screen.name(), screen.devicePixelRatio(), (size.width(), size.height())
    )
