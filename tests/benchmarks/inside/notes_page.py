"""Unlocks a practice, opens the notes of a session again and again, and types. Tells what each opening and key took, in ms."""

from __future__ import annotations

import sys
import time
from functools import partial

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from facilitator.session.session import SessionId
from tests.benchmarks.inside.hands import run, tell, when_painted, when_today_is_painted
from ui.notes.note_field import NoteField
from ui.program import Program

LEAST = 300  # ms after the first paint


def unlock(program: Program, passphrase: str, session: SessionId, openings: int, presses: int) -> None:
    line = program.window.findChild(QLineEdit, "passphrase")
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, passphrase)
    when_today_is_painted(program, partial(_notes, program, session, openings, presses))
    QTest.keyClick(line, "\r")


def _notes(program: Program, session: SessionId, openings: int, presses: int) -> None:
    first, *painted = [_opened(program, session) for _ in range(openings + 1)]
    tell(first=first, painted=painted, keys=_typed(program, presses))


def _opened(program: Program, session: SessionId) -> float:
    house = program.house
    assert house
    house.go("today")
    _settle()
    painted: list[float] = []
    when_painted(program.window, lambda: painted.append(time.perf_counter()))
    began = time.perf_counter()
    house.go("notes", session=session)
    while not painted:
        QApplication.processEvents()
    return (painted[0] - began) * 1000


def _typed(program: Program, presses: int) -> list[float]:
    """One after the other as somebody who types fast does: what is kept meanwhile is counted, too."""
    field = program.window.findChild(NoteField, "response")
    assert field
    field.setFocus()
    took = []
    for number in range(presses):
        began = time.perf_counter()
        QTest.keyClick(field, "walk home "[number % 10])
        took.append((time.perf_counter() - began) * 1000)
        QTest.qWait(10)
    return took


def _settle() -> None:
    for _ in range(5):
        QApplication.processEvents()


if __name__ == "__main__":
    passphrase, session, openings, presses, *arguments = sys.argv[1:]
    about = SessionId(int(session)), int(openings), int(presses)
    run(arguments, lambda program: unlock(program, passphrase, *about), after=LEAST)
