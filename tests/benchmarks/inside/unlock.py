"""Unlocks a practice: the passphrase typed 2 s after the first paint, Enter, Today. Tells what that and Argon2id took, in ms."""

from __future__ import annotations

import sys
import time
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from facilitator.storage import envelope
from tests.benchmarks.inside.hands import run, tell, when_today_is_painted
from ui.program import Program

PAUSE = 2_000  # ms: nobody types a passphrase faster
derived: list[float] = []


def unlock(passphrase: str, program: Program) -> None:
    line = program.window.findChild(QLineEdit, "passphrase")
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, passphrase)
    when_today_is_painted(program, lambda: tell(took=_since(entered), argon2id=sum(derived)))
    entered = time.perf_counter()
    QTest.keyClick(line, Qt.Key.Key_Return)


def time_argon2id() -> None:
    """The derivation alone: what it has to import first is the program's own time."""
    usual = envelope._derived

    def timed(*what: Any) -> bytes:
        import cryptography.hazmat.primitives.kdf.argon2  # noqa: F401

        began = time.perf_counter()
        key = usual(*what)
        derived.append(_since(began))
        return key

    envelope._derived = timed


def _since(moment: float) -> float:
    return (time.perf_counter() - moment) * 1000


if __name__ == "__main__":
    passphrase, *arguments = sys.argv[1:]
    time_argon2id()
    run(arguments, lambda program: unlock(passphrase, program), after=PAUSE)
