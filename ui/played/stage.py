"""The real program, set up in a folder that is thrown away afterwards."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from random import SystemRandom

from PySide6.QtCore import QDeadlineTimer, QEvent, QSettings, QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.background import abandon_all
from ui.places import Places, rehearsal_in
from ui.played.hands import DidNotHappen
from ui.program import Program, World

USUAL = QSize(1440, 900)
PATIENCE, STEP = 20_000, 5  # milliseconds


def staged(
    app: QApplication,
    folder: Path,
    resources: Path,
    now: Callable[[], datetime],
    size: QSize = USUAL,
    practice: Path | None = None,
) -> Program:
    """Its first screen is shown and has the focus. Nothing is written outside `folder`; a practice may lie elsewhere."""
    for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):  # file dialogs remember folders there
        QSettings.setPath(QSettings.Format.NativeFormat, scope, str(folder / "qt"))
    practice = folder / "practice"
    practice.mkdir(parents=True, exist_ok=True)
    places = Places(folder / "settings.toml", practice, rehearsal_in(practice), resources)
    program = Program(app, places, World(now, SystemRandom(), relaunch=lambda: None))
    program.window.resize(size)
    program.start()
    program.window.activateWindow()
    if not QTest.qWaitForWindowActive(program.window):
        raise DidNotHappen("The window did not open.")
    return program


def struck(program: Program) -> None:
    """The window is closed as by its own button; this returns when all files are given back."""
    program.window.close()
    deadline = QDeadlineTimer(PATIENCE)
    while program.window.isVisible() and not deadline.hasExpired():
        QTest.qWait(STEP)
    abandon_all(program.app, program.window, program)
    for gone in (program.window, program):
        gone.deleteLater()
    QTest.qWait(0)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
