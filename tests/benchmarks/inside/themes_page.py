"""Unlocks a practice, goes to Themes and away again, and filters there. Tells what each took until it was painted, in ms."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from facilitator.themes.review import Filter
from facilitator.vocabulary import EntryKind, Situation, Stage
from tests.benchmarks.inside.hands import run, tell, when_painted, when_today_is_painted
from ui.program import Program

LEAST = 300  # ms after the first paint
CONTROL = Qt.KeyboardModifier.ControlModifier
FILTERS = (
    Filter(kind=EntryKind.TRIGGER),
    Filter(situation=Situation.URGES_AND_TEMPTATIONS),
    Filter(),
    Filter(kind=EntryKind.WARNING_SIGN, stage=Stage.EMOTIONAL),
    Filter(kind=EntryKind.COPING_IDEA),
)


def unlock(program: Program, passphrase: str, times: int) -> None:
    line = program.window.findChild(QLineEdit, "passphrase")
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, passphrase)
    when_today_is_painted(program, lambda: _themes(program, times))
    QTest.keyClick(line, Qt.Key.Key_Return)


def _themes(program: Program, times: int) -> None:
    from ui.themes.page import ThemesPage  # as a user's program: nothing of it is loaded before

    first, *opened = [_opened(program) for _ in range(times + 1)]
    QTest.keyClick(program.window, Qt.Key.Key_5, CONTROL)
    _settle()
    page = program.window.findChild(ThemesPage)
    assert isinstance(page, ThemesPage)
    filtered = [_filtered(program, page, FILTERS[number % len(FILTERS)]) for number in range(times)]
    tell(first=first, opened=opened, filtered=filtered)


def _opened(program: Program) -> float:
    """There, and back to Today without being timed."""
    took = _until_painted(program, lambda: QTest.keyClick(program.window, Qt.Key.Key_5, CONTROL))
    QTest.keyClick(program.window, Qt.Key.Key_1, CONTROL)
    _settle()
    return took


def _filtered(program: Program, page: object, only: Filter) -> float:
    head = page.head  # type: ignore[attr-defined]
    return _until_painted(program, lambda: head.asked.emit(head._of().with_filter(only)))


def _until_painted(program: Program, deed: Callable[[], object]) -> float:
    painted: list[float] = []
    when_painted(program.window, lambda: painted.append(time.perf_counter()))
    began = time.perf_counter()
    deed()
    while not painted:
        QApplication.processEvents()
    _settle()
    return (painted[0] - began) * 1000


def _settle() -> None:
    for _ in range(5):
        QApplication.processEvents()


if __name__ == "__main__":
    passphrase, times, *arguments = sys.argv[1:]
    run(arguments, lambda program: unlock(program, passphrase, int(times)), after=LEAST)
