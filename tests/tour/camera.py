"""Takes each state in one style, at its sizes. Each style goes around by itself: a new look takes longer than a picture."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.parts.pdf_preview import PdfPreview
from ui.parts.toast import Toast
from ui.played.pictures import has_ink, pages_of
from ui.preferences import Theme
from ui.program import Program

PATIENCE = 5_000  # milliseconds
LARGE, SMALL = QSize(1440, 900), QSize(1280, 720)


@dataclass(frozen=True)
class Style:
    theme: Theme
    sizes: tuple[QSize, ...]  # the first is the usual one
    percent: int = 100
    with_room: bool = False  # the group's screen is the same in light and dark
    with_paper: bool = False


STYLES = {
    "light": Style(Theme.LIGHT, (LARGE, SMALL), with_room=True, with_paper=True),
    "dark": Style(Theme.DARK, (LARGE, SMALL)),
    "contrast": Style(Theme.HIGH_CONTRAST, (LARGE,), with_room=True),
    "large-text": Style(Theme.LIGHT, (SMALL,), percent=150),
}


class Camera:
    """`only`: states whose name holds it; the others are passed by."""

    def __init__(self, out: Path, style: str, only: str = "") -> None:
        out.mkdir(parents=True, exist_ok=True)
        self._out, self._only = out, only
        self._name, self._style = style, STYLES[style]
        self.taken = 0

    @property
    def size(self) -> QSize:
        return self._style.sizes[0]

    def dress(self, program: Program) -> None:
        program.prefer(replace(program.preferences, theme=self._style.theme, text_percent=self._style.percent))

    def take(self, program: Program, state: str, *, with_toast: bool = False) -> None:
        """The whole window, which is left at its usual size. Here nobody waits for a toast to go by itself."""
        if self._only not in state:
            return
        if not with_toast:
            for toast in program.window.findChildren(Toast):
                toast.hide()
        for size in reversed(self._style.sizes):
            program.window.resize(size)
            self._save(program.window, f"{state}--{self._name}-{size.width()}")

    def take_room(self, room: QWidget, state: str) -> None:
        if self._only in state and self._style.with_room:
            self._save(room, f"{state}--{self._name}")

    def take_pages(self, pdf: Path, name: str) -> None:
        if self._only in name and self._style.with_paper:
            for number, page in enumerate(pages_of(pdf), start=1):
                self._keep(page.save(str(self._out / f"{name}--page-{number:02}.png")), name)

    def _save(self, widget: QWidget, name: str) -> None:
        settle()
        until_paper_is_drawn(widget)
        self._keep(widget.grab().save(str(self._out / f"{name}.png")), name)

    def _keep(self, is_saved: bool, name: str) -> None:
        if not is_saved:
            raise OSError(f"{name} could not be written")
        self.taken += 1


def until_paper_is_drawn(widget: QWidget) -> None:
    """QtPdf draws each size anew, in a thread of its own."""
    for preview in widget.findChildren(PdfPreview):
        waited = QElapsedTimer()
        waited.start()
        while preview.isVisible() and waited.elapsed() < PATIENCE and not has_ink(preview.grab().toImage()):
            QTest.qWait(10)


def settle() -> None:
    """Layouts ask one another a few times after a new size."""
    for _ in range(4):
        QApplication.processEvents()
