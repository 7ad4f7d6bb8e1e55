"""Starts the program on a display: one instance a data folder, one window, then the event loop."""

from __future__ import annotations

import gc
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.instance import Instance, bring_first_to_front, held_by
from ui.look import application
from ui.places import Places, rehearsal_in
from ui.preferences import load
from ui.program import Program, World

if TYPE_CHECKING:
    from datetime import datetime
    from random import Random

PATIENCE = 10.0  # seconds for the process that held the key to end by itself


def open_program(data: str | None, config: str | None, resources: Path, now: Callable[[], datetime], rng: Random) -> int:
    """Runs until the window is closed; returns the exit code."""
    places = find_places(data, config, resources)
    app = application()
    app.setApplicationName("Facilitator")
    instance = Instance(answers=False)
    if not places.is_gone and not instance.take(places.practice):
        if not bring_first_to_front(places.practice):
            _say_it_is_open(places.practice)
        return 0

    def relaunch() -> None:
        from PySide6.QtCore import QProcess

        instance.release()
        command, *arguments = fresh_start(program.places, data, config)
        QProcess.startDetached(command, arguments, os.getcwd())
        _end_within(PATIENCE)
        app.exit(0)  # not quit(), which windows may refuse

    program = Program(app, places, World(now, rng, relaunch, instance.take))
    instance.asked_to_front.connect(program.come_to_front)
    program.window.painted.connect(instance.answer)
    program.window.painted.connect(_settle)
    program.ready.connect(_collect_garbage)
    program.start()
    return app.exec()


def _settle() -> None:
    """What the first paint need not wait for, and what has to be before a passphrase can be typed."""
    import signal

    from facilitator.storage.process import keep_memory_private
    from ui.background import windows_first

    keep_memory_private()
    windows_first()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    _collect_garbage()


def _collect_garbage() -> None:
    """From now on. What is loaded by now stays until the end, so a collection need not look at it: keys are answered sooner."""
    gc.freeze()
    gc.enable()


def find_places(data: str | None, config: str | None, resources: Path) -> Places:
    """Given on the command line, else chosen in the settings, else where the system keeps such things."""
    from platformdirs import PlatformDirs

    folders = PlatformDirs("Facilitator", appauthor=False)
    settings = Path(config or folders.user_config_dir).absolute() / "settings.toml"
    chosen = "" if data else load(settings).data_folder
    usual = Path(folders.user_data_dir, "practice")
    practice = Path(data or chosen or usual).absolute()
    is_gone = bool(chosen) and not practice.exists()
    return Places(settings, practice, rehearsal_in(usual if is_gone else practice), resources, is_gone)


def fresh_start(places: Places, data: str | None, config: str | None) -> list[str]:
    """The same program again, from wherever it was started; a folder given on the command line is the one in use now."""
    given = ["--data", str(places.practice)] if data else []
    given += ["--config", config] if config else []
    if getattr(sys, "frozen", False):
        return [sys.executable, *given]
    from importlib.util import find_spec

    main = find_spec("main")  # its file, and never another main.py of the folder it was started from
    assert main and main.origin
    return [sys.executable, main.origin, *given]


def _end_within(seconds: float) -> None:
    """The key is in this process: it ends, also when something in it will not."""
    hard_end = threading.Timer(seconds, os._exit, (0,))
    hard_end.daemon = True
    hard_end.start()


def _say_it_is_open(practice: Path) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QMessageBox

    tr = QCoreApplication.translate
    computer = held_by(practice)
    what = tr("Opening", "This practice is already open in Facilitator, on the computer “{computer}”, but no window answered. ")
    do = tr("Opening", "Nothing was changed. Close Facilitator there, then start it here again.")
    box = QMessageBox()
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle("Facilitator")
    box.setText(what.format(computer=computer or "?") + do)
    box.exec()
