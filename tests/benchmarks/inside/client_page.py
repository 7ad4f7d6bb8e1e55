"""Unlocks the practice of that client and goes to and fro on Follow-up. Tells what each way to the client took, in ms."""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.benchmarks.inside.hands import run, tell, when_painted, when_today_is_painted
from ui.follow_up.who_list import WhoList
from ui.program import Program

LEAST = 300  # ms after the first paint
LATER = Qt.KeyboardModifier.ControlModifier


def unlock(program: Program, passphrase: str, code_name: str, switches: int) -> None:
    line = program.window.findChild(QLineEdit, "passphrase")
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, passphrase)
    when_today_is_painted(program, lambda: _follow_up(program, code_name, switches))
    QTest.keyClick(line, Qt.Key.Key_Return)


def _follow_up(program: Program, code_name: str, switches: int) -> None:
    QTest.keyClick(program.window, Qt.Key.Key_4, LATER)
    _settle()
    who = program.window.findChild(WhoList)
    assert isinstance(who, WhoList)
    keys = [who.model().index(row, 0) for row in range(who.model().rowCount())]
    place = next(row for row, index in enumerate(keys) if index.data(Qt.ItemDataRole.DisplayRole) == code_name)
    to, fro = (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp) if place else (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
    who.setCurrentIndex(keys[place - 1 if place else 1])
    _settle()
    first, *took = [_switched(program, to, fro) for _ in range(switches + 1)]
    assert who.currentIndex().row() != place
    tell(first=first[0], painted=[painted for painted, _ in took], idle=[idle for _, idle in took])


def _switched(program: Program, to: Qt.Key, fro: Qt.Key) -> tuple[float, float]:
    """There, and back again without being timed."""
    painted: list[float] = []
    when_painted(program.window, lambda: painted.append(time.perf_counter()))
    began = time.perf_counter()
    QTest.keyClick(program.window, to, LATER)
    while not painted:
        QApplication.processEvents()
    QApplication.processEvents()
    idle = time.perf_counter()
    QTest.keyClick(program.window, fro, LATER)
    _settle()
    return (painted[0] - began) * 1000, (idle - began) * 1000


def _settle() -> None:
    for _ in range(5):
        QApplication.processEvents()


if __name__ == "__main__":
    passphrase, code_name, switches, *arguments = sys.argv[1:]
    run(arguments, lambda program: unlock(program, passphrase, code_name, int(switches)), after=LEAST)
