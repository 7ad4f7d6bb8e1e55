"""Programs that are started as processes of their own, to be timed from outside or to tell their memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

HERE = Path(__file__).parents[2]
LONGEST = 120  # seconds: then something hangs

EMPTY_WINDOW = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
class Empty(QWidget):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, told)
def told():
    print("painted", flush=True)
    if len(sys.argv) < 2: app.quit()
app = QApplication(sys.argv)
window = Empty()
window.resize(1280, 800)
window.show()
app.exec()
"""

FIRST_SCREEN = """
import sys
sys.argv = ["facilitator", *sys.argv[1:]]
import main
from ui.program import Program
def told(program):
    print("painted", flush=True)
    from PySide6.QtWidgets import QApplication
    QApplication.exit(0)
started = Program.start
def start(program):
    program.window.painted.disconnect()
    from PySide6.QtCore import QTimer
    program.window.painted.connect(lambda: QTimer.singleShot(0, lambda: told(program)))
    started(program)
Program.start = start
main.main(sys.argv[1:])
"""


def environment(home: Path | None = None) -> dict[str, str]:
    """`home`: where the system keeps a program's data and settings, so that it may be started without arguments."""
    at_home = {"XDG_DATA_HOME": str(home / "data"), "XDG_CONFIG_HOME": str(home / "config")} if home else {}
    # As on a user's computer, where the second start finds what Python compiled at the first.
    usual = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**usual, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(HERE), **at_home}


def seconds_to_word(code: str, home: Path, word: str = "painted") -> float:
    """From starting a process to the moment it says `word`."""
    started = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, env=environment(home), cwd=HERE)
    assert process.stdout is not None
    for line in process.stdout:
        if line.strip() == word:
            taken = time.perf_counter() - started
            process.wait(LONGEST)
            return taken
    raise RuntimeError(f"the child never said {word!r}")


def asked(module: str, *arguments: str) -> dict[str, Any]:
    """What a module of `inside` told last."""
    command = [sys.executable, "-m", f"tests.benchmarks.inside.{module}", *arguments]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, env=environment(), cwd=HERE, timeout=LONGEST)
    told = [line for line in done.stdout.splitlines() if line.startswith("{")]
    if done.returncode or not told:
        raise RuntimeError(f"{module} did not come to its end (exit code {done.returncode})")
    answer: dict[str, Any] = json.loads(told[-1])
    return answer
