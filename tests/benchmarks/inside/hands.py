"""Runs the real program from its command line, and says when something is painted."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

import main
from ui.program import Program

Hands = Callable[[Program], None]


def run(arguments: list[str], hands: Hands, *, after: int) -> None:
    """The program with `arguments`; `hands` begin `after` so many milliseconds since its first paint."""
    usual = Program.start

    def start(program: Program) -> None:
        program.window.painted.connect(lambda: QTimer.singleShot(after, lambda: hands(program)))
        usual(program)

    Program.start = start  # type: ignore[method-assign]  # main makes its program itself
    main.main(arguments)


def when_today_is_painted(program: Program, then: Callable[[], None]) -> None:
    """Once: the page has been drawn, and the loop has come round, so that the next key would be heard."""

    def opened() -> None:
        program.opened.disconnect(opened)
        when_painted(program.window, then)

    program.opened.connect(opened)


def when_painted(window: QWidget, then: Callable[[], None]) -> None:
    """What has changed in `window` by now is on its display. A widget that is covered by its children is never told itself."""
    window.installEventFilter(_Painting(window, then))


def tell(**figures: Any) -> None:
    """To whoever measures; then the program ends."""
    print(json.dumps(figures), flush=True)
    QApplication.exit(0)


class _Painting(QObject):
    def __init__(self, window: QWidget, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._then = then

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._then)  # it is painted when this event has been handled
        return False
