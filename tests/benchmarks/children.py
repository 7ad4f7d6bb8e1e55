"""Programs that are started as processes of their own, to be timed from outside or to tell their memory."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).parents[2]

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
    QApplication.quit()
started = Program.start
def start(program):
    program.window.painted.disconnect()
    from PySide6.QtCore import QTimer
    program.window.painted.connect(lambda: QTimer.singleShot(0, lambda: told(program)))
    started(program)
Program.start = start
main.main(sys.argv[1:])
"""


def environment() -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(HERE)}


def seconds_to_word(code: str, *arguments: str, word: str = "painted") -> float:
    """From starting a process to the moment it says `word`."""
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-c", code, *arguments], stdout=subprocess.PIPE, text=True, env=environment(), cwd=HERE
    )
    assert process.stdout is not None
    for line in process.stdout:
        if line.strip() == word:
            taken = time.perf_counter() - started
            process.wait()
            return taken
    raise RuntimeError(f"the child never said {word!r}")
