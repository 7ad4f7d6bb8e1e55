"""The real process: light at its first paint, one a folder, ended by a lock, started again from anywhere."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from facilitator.storage.keys import Cost, new_recovery_code
from ui.instance import Instance, bring_first_to_front, held_by
from ui.opening import find_places, fresh_start
from ui.places import rehearsal_in
from ui.preferences import Preferences, save
from ui.set_up.making import make_practice

GOOD = "heron slate twelve lanterns"
HEAVY = ("sqlalchemy", "alembic", "sqlcipher3", "numpy", "reportlab", "pyqtgraph", "babel", "cryptography", "msgspec", "zxcvbn")
LIGHT = {"language", "progress", "storage"}
LIGHT_STORAGE = {"keys", "folder", "process", "envelope", "faults", "recovery_code", "whole_file", "replacing"}

AT_FIRST_PAINT = """
import json, sys
import PySide6.QtCore
from PySide6.QtWidgets import QApplication
import main, ui.opening
from ui.window import Window

def heard_of():  # classes with many enums, which PySide6 makes where Python first names them
    loaded = [PySide6.QtCore, PySide6.QtWidgets]
    return [name for name in ("Qt", "QStyle") if any(name in vars(module) for module in loaded)]

class Watched(Window):  # what is loaded is asked before anything that waits for the paint
    def __init__(self):
        super().__init__()
        self.painted.connect(lambda: (print(json.dumps([sorted(sys.modules), heard_of()]), flush=True), QApplication.exit(0)))

import ui.program
ui.program.Window = Watched
sys.exit(main.main(["--data", sys.argv[1], "--config", sys.argv[2]]))
"""

UNLOCKS_AND_LOCKS = """
import os, sys
from PySide6.QtCore import QTimer
import main, ui.opening
from ui.program import Program

class Driven(Program):
    def start(self):
        super().start()
        print(os.getpid(), self.window.screen_shown.objectName(), flush=True)
        if os.environ.get("FACILITATOR_TEST_UNLOCKS"):
            os.environ.pop("FACILITATOR_TEST_UNLOCKS")
            self.opened.connect(lambda: QTimer.singleShot(0, self.lock))
            screen = self.window.screen_shown
            QTimer.singleShot(0, lambda: screen.tried.emit("heron slate twelve lanterns"))

ui.opening.Program = Driven
sys.exit(main.main(["--data", sys.argv[1], "--config", sys.argv[2]]))
"""

CLOSED_AT_ONCE = """
import sys
from PySide6.QtCore import QTimer
import main, ui.opening
from ui.program import Program

class Closed(Program):
    def start(self):
        super().start()
        self.window.painted.connect(lambda: QTimer.singleShot(0, lambda: QTimer.singleShot(0, self.window.close)))

ui.opening.Program = Closed
sys.exit(main.main(["--data", sys.argv[1], "--config", sys.argv[2]]))
"""


@pytest.fixture
def practice(tmp_path):
    make_practice(tmp_path / "practice", GOOD, new_recovery_code(), cost=Cost(19_456, 1, 1))
    return tmp_path / "practice"


def run(script, practice, tmp_path, cwd=None, **environment):
    command = [sys.executable, "-c", script, str(practice), str(tmp_path / "config")]
    offscreen = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment}
    return subprocess.Popen(
        command, env=offscreen, cwd=cwd or tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


@pytest.mark.parametrize("has_practice", [False, True], ids=["doors", "unlock"])
def test_at_the_first_paint_nothing_heavy_is_loaded(tmp_path, practice, has_practice):
    process = run(AT_FIRST_PAINT, practice if has_practice else tmp_path / "nothing", tmp_path)
    out, problems = process.communicate(timeout=60)
    assert out, problems
    loaded, heard_of = json.loads(out)

    assert not [name for name in loaded if name.split(".")[0] in HEAVY]
    ours = {tuple(name.split(".")[1:]) for name in loaded if name.startswith("facilitator.")}
    assert {path[0] for path in ours} <= LIGHT
    assert {path[1] for path in ours if path[0] == "storage" and len(path) > 1} <= LIGHT_STORAGE
    screens = {name.split(".")[1] for name in loaded if name.startswith("ui.") and name.count(".") > 1}
    assert screens <= {"parts", "style", "keeping", "unlock" if has_practice else "first"}
    assert heard_of == []


def test_closed_while_it_still_loads_it_ends_in_good_order(tmp_path):
    process = run(CLOSED_AT_ONCE, tmp_path / "nothing", tmp_path)
    _, problems = process.communicate(timeout=60)

    assert process.returncode == 0, problems
    assert "QThread" not in problems


def test_a_lock_ends_the_process_and_a_fresh_one_waits_at_unlock(tmp_path, practice):
    old = run(UNLOCKS_AND_LOCKS, practice, tmp_path, FACILITATOR_TEST_UNLOCKS="1")
    first_line = old.stdout.readline().split()
    assert first_line == [str(old.pid), "unlock"]
    assert old.wait(timeout=60) == 0

    fresh = None
    try:
        fresh = wait_for_holder(practice, other_than=old.pid)
        assert not psutil.pid_exists(old.pid)
        assert "main.py" in " ".join(fresh.cmdline())
        assert str(practice) in fresh.cmdline()
        assert not Instance().take(practice)
        assert bring_first_to_front(practice)
    finally:
        if fresh:
            fresh.kill()
            fresh.wait(10)
        old.stdout.close()
        old.stderr.close()


def wait_for_holder(practice, other_than):
    """The process that has the lock now."""
    from PySide6.QtCore import QDeadlineTimer, QLockFile, QThread

    deadline = QDeadlineTimer(30_000)
    while not deadline.hasExpired():
        process, _, _ = QLockFile(str(practice / "lock")).getLockInfo()
        if process and process != other_than and bring_first_to_front(practice):
            return psutil.Process(process)
        QThread.msleep(20)
    raise AssertionError("no fresh process came")


@pytest.mark.parametrize("cwd", ["/", "elsewhere"])
def test_the_fresh_start_is_this_program_wherever_it_was_started(tmp_path, cwd):
    """Also where a foreign main.py lies."""
    folder = Path("/") if cwd == "/" else tmp_path / cwd
    if cwd != "/":
        folder.mkdir()
        (folder / "main.py").write_text("raise SystemExit('not this one')")
    places = find_places(str(tmp_path / "practice"), None, tmp_path)
    command = fresh_start(places, None, None)

    said = subprocess.run([*command, "--version"], cwd=folder, capture_output=True, text=True, check=True).stdout
    assert said.startswith("Facilitator")


def test_the_fresh_start_uses_the_folder_in_use_now(tmp_path):
    places = find_places("given", "config", tmp_path).moved_to(tmp_path / "chosen since")

    assert fresh_start(places, "given", "config")[2:] == ["--data", str(tmp_path / "chosen since"), "--config", "config"]
    assert fresh_start(places, None, None)[2:] == []


def test_a_folder_chosen_in_the_settings_is_used_and_one_given_goes_before_it(tmp_path):
    chosen = tmp_path / "chosen"
    chosen.mkdir()
    save(tmp_path / "settings.toml", Preferences(data_folder=str(chosen)))

    assert find_places(None, str(tmp_path), tmp_path).practice == chosen
    assert find_places(str(tmp_path / "given"), str(tmp_path), tmp_path).practice == tmp_path / "given"


def test_a_chosen_folder_that_is_gone_is_known_as_that_and_never_made_anew(tmp_path):
    stick = tmp_path / "stick" / "practice"
    save(tmp_path / "settings.toml", Preferences(data_folder=str(stick)))
    places = find_places(None, str(tmp_path), tmp_path)

    assert places.is_gone
    assert not places.rehearsal.is_relative_to(stick)
    assert places.home != stick


def test_the_rehearsal_lies_in_the_practices_own_folder(tmp_path):
    """A folder of the user's beside it, called the same, is never in danger."""
    places = find_places(str(tmp_path / "practice"), None, tmp_path)

    assert places.rehearsal == rehearsal_in(tmp_path / "practice")
    assert places.rehearsal.is_relative_to(places.practice)


def test_a_second_start_ends_at_once(tmp_path, practice):
    first = Instance()
    assert first.take(practice)
    assert held_by(practice)
    second = run("import sys, main; sys.exit(main.main(['--data', sys.argv[1], '--config', sys.argv[2]]))", practice, tmp_path)

    assert second.wait(timeout=60) == 0
    second.stdout.close()
    second.stderr.close()
    first.release()
