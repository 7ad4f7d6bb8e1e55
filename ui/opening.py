"""Starts the program on a display: one instance a data folder, one window, then the event loop."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from random import Random

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication

from ui.places import Places
from ui.preferences import load
from ui.program import Program, World


def open_program(data: str | None, config: str | None, resources: Path, now: Callable[[], datetime], rng: Random) -> int:
    """Runs until the window is closed; returns the exit code."""
    places = find_places(data, config, resources)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Facilitator")
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    from ui.instance import Instance

    instance = Instance(places.practice)
    if not instance.is_first:
        instance.bring_first_to_front()
        return 0

    def relaunch() -> None:
        instance.release()
        QProcess.startDetached(sys.executable, [*_itself(), *_given(data, config)], os.getcwd())
        app.quit()

    program = Program(app, places, World(now, rng, relaunch))
    instance.asked_to_front.connect(program.come_to_front)
    program.start()
    return app.exec()


def find_places(data: str | None, config: str | None, resources: Path) -> Places:
    """Given on the command line, else chosen in the settings, else where the system keeps such things."""
    from platformdirs import PlatformDirs

    folders = PlatformDirs("Facilitator", appauthor=False)
    settings = Path(config or folders.user_config_dir) / "settings.toml"
    usual = Path(folders.user_data_dir)
    practice = Path(data or load(settings).data_folder or usual / "practice").absolute()
    return Places(settings, practice, practice.parent / "rehearsal", resources)


def _itself() -> list[str]:
    return ["-m", "main"] if not getattr(sys, "frozen", False) else []


def _given(data: str | None, config: str | None) -> list[str]:
    pairs = (("--data", data), ("--config", config))
    return [word for name, value in pairs if value for word in (name, value)]
