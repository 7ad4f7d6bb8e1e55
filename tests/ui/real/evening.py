"""One evening on real displays: `python -m tests.ui.real.evening FOLDER`, under an X server. Prints what a test wants to know."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QDir, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from facilitator.workspace.opening import close_workspace
from tests.ui.real.x_server import Monitors
from tests.ui.session.stand import Stand, stand_before
from tests.workspaces import circle, practice, tuesday_evening
from ui.room.colors import CALM
from ui.room.displays import Displays
from ui.style.sheet import dress
from ui.style.tokens import Look
from ui.style.typeface import load_typefaces

RESOURCES = Path(__file__).parents[3] / "resources"
LAPTOP, PROJECTOR = ("Laptop", 0, 0, 1280, 720), ("Projector", 1280, 0, 1024, 768)
UPRIGHT = ("Projector", 1280, 0, 768, 1024)
PATIENCE = 20  # seconds


def until(is_so: Callable[[], bool]) -> bool:
    """False where it does not come to be."""
    ends = monotonic() + PATIENCE
    while not is_so():
        if monotonic() > ends:
            return False
        QApplication.processEvents()
    return True


class RealEvening:
    def __init__(self, folder: Path, app: QApplication, monitors: Monitors) -> None:
        self._app, self._monitors = app, monitors
        self._clock = tuesday_evening()
        self._ws = practice(folder, self._clock)
        self.stand: Stand = stand_before(self._ws, self._clock, circle(self._ws), Displays(app))
        self._window = QWidget()
        QVBoxLayout(self._window).addWidget(self.stand.house)
        self._window.setGeometry(0, 0, 1280, 720)
        self._window.show()
        self._window.activateWindow()
        until(self._window.isActiveWindow)
        self.stand.start()
        self.stand.to_prompt()
        until(self.has_focus)

    @property
    def room(self) -> QWidget | None:
        return self.stand.live.room.screen.window

    def has_focus(self) -> bool:
        return QApplication.focusWidget() is self.stand.line and self._window.isActiveWindow()

    def color_at(self, left: int, top: int) -> str:
        """What the server itself shows there."""
        screen = self._app.primaryScreen()
        place = QPoint(left, top) - screen.geometry().topLeft()
        return screen.grabWindow(0, place.x(), place.y(), 1, 1).toImage().pixelColor(0, 0).name()

    def type_through(self, happening: Callable[[], None]) -> str:
        """Letter by letter, while something happens to the displays; what then stands in the line."""
        self.stand.line.clear()
        for number, letter in enumerate("the long way home from work"):
            if number == 9:
                happening()
            QTest.keyClick(QApplication.focusWidget() or self._window, letter)
            QApplication.processEvents()
        return self.stand.line.text()

    def lead(self) -> dict[str, object]:
        told: dict[str, object] = {"opened": self._where(), "focus": self.has_focus()}
        self.stand.share("cash in my pocket")
        until(lambda: self.color_at(1290, 760) == CALM.ground)
        told["painted"] = self.color_at(1290, 760)
        told["typed while it is taken away"] = self.type_through(lambda: self._monitors.take("Projector"))
        told["gone"] = until(lambda: self.room is None)
        told["focus without it"] = until(self.has_focus)
        told["nothing of it on the laptop"] = CALM.ground not in {
            self.color_at(x, y) for x in (600, 900) for y in (300, 500, 700)
        }
        QTest.keyClick(self.stand.line, Qt.Key.Key_Return)
        told["typed while it comes back"] = self.type_through(lambda: self._monitors.put(*PROJECTOR))
        told["back"] = until(lambda: self.room is not None) and self._where()
        told["focus after it"] = until(self.has_focus)
        self._turn_into(*UPRIGHT)
        told["upright"] = until(lambda: self.room is not None) and self._where()
        self._turn_into("Projector", *LAPTOP[1:])
        told["mirrored"] = until(lambda: self.stand.live.stage.private.is_hidden) and self.room is None
        told["focus while mirrored"] = until(self.has_focus)
        told["board"] = self.stand.wordings
        self.stand.house.close_pages()
        close_workspace(self._ws, backup=False)
        return told

    def _turn_into(self, *monitor: str | int) -> None:
        """Qt sees a monitor of Xvfb that goes and comes, not one that changes."""
        self._monitors.take("Projector")
        until(lambda: self.room is None)
        self._monitors.put(*monitor)

    def _where(self) -> list[int] | None:
        return list(self.room.geometry().getRect()) if self.room and self.room.isVisible() else None


def main() -> None:
    monitors = Monitors(os.environ["DISPLAY"])
    monitors.put(*LAPTOP)
    monitors.put(*PROJECTOR)
    app = QApplication([])
    app.setStyle("Fusion")
    load_typefaces()
    QDir.addSearchPath("icons", str(RESOURCES / "icons"))
    dress(app, Look(), (RESOURCES / "style" / "app.qss").read_text())
    print(json.dumps(RealEvening(Path(sys.argv[1]), app, monitors).lead()))


if __name__ == "__main__":
    main()
