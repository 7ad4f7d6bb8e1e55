"""Unlocks a practice, goes to Themes and away again, and filters there. Tells what each took until it was painted, in ms: by the
clock, and of processor time, which other work on the machine does not change. And what held the windows up longest: a reading of
the vault on their thread, of a quarter and of a year.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from sqlalchemy import Connection

from facilitator.storage.vault import Vault
from facilitator.themes.review import Filter
from facilitator.vocabulary import EntryKind, Situation, Stage
from tests.benchmarks.inside.hands import run, tell, when_painted, when_today_is_painted
from tests.benchmarks.processor import stood_in_line
from ui.program import Program

Took = tuple[float, float]
"""By the clock, and of processor time."""

LEAST = 300  # ms after the first paint
READ_TIMES = 3
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
    reading, name = _longest_reading(program, page)
    tell(
        first=first[0],
        opened=[took for took, _ in opened],
        filtered=[took for took, _ in filtered],
        opened_cpu=[cpu for _, cpu in opened],
        filtered_cpu=[cpu for _, cpu in filtered],
        reading=reading,
        reading_name=name,
    )


def _opened(program: Program) -> Took:
    """There, and back to Today without being timed."""
    took = _until_painted(program, lambda: QTest.keyClick(program.window, Qt.Key.Key_5, CONTROL))
    QTest.keyClick(program.window, Qt.Key.Key_1, CONTROL)
    _settle()
    return took


def _filtered(program: Program, page: object, only: Filter) -> Took:
    head = page.head  # type: ignore[attr-defined]
    return _until_painted(program, lambda: head.asked.emit(head._of().with_filter(only)))


def _until_painted(program: Program, deed: Callable[[], object]) -> Took:
    painted: list[Took] = []
    when_painted(program.window, lambda: painted.append((time.perf_counter(), time.process_time())))
    began, began_cpu = time.perf_counter(), time.process_time()
    deed()
    while not painted:
        QApplication.processEvents()
    _settle()
    [(clock, cpu)] = painted
    return (clock - began) * 1000, (cpu - began_cpu) * 1000


def _longest_reading(program: Program, page: object) -> tuple[float, str]:
    """Each deed three times: the longest reading of each, half of the times, and of these the longest, with the deed's name."""
    head, table = page.head, page._recurring.table  # type: ignore[attr-defined]
    spans = [each.trigger for each in head._spans.values()]
    deeds: dict[str, Callable[[], object]] = {
        "to the quarter": spans[1],
        "another theme": lambda: QTest.keyClick(table, Qt.Key.Key_Down),
        "the quarter before": head._earlier.trigger,
        "to the year": spans[2],
        "another theme of a year": lambda: QTest.keyClick(table, Qt.Key.Key_Down),
        "the year before": head._earlier.trigger,
        "a filter of a year": lambda: head.asked.emit(head._of().with_filter(FILTERS[0])),
        "no filter": lambda: head.asked.emit(head._of().with_filter(FILTERS[2])),
    } | {f"{shade} of a year": action.trigger for shade, action in _shades(page)}
    longest: dict[str, list[float]] = {name: [] for name in deeds}
    for _ in range(READ_TIMES):
        for name, deed in deeds.items():
            with _readings() as took:
                deed()
                _settle()
            longest[name].append(max(took, default=0.0))
            _rest(page)
    slowest = max(longest, key=lambda name: sorted(longest[name])[READ_TIMES // 2])
    return sorted(longest[slowest])[READ_TIMES // 2], slowest


def _shades(page: object) -> list[tuple[str, QAction]]:
    names = ("shades-situations", "shades-helps", "shades-signs")
    found = [(name, page.findChild(QAction, name)) for name in names]  # type: ignore[attr-defined]
    return [(name.replace("shades-", ""), action) for name, action in found if isinstance(action, QAction)]


@contextmanager
def _readings() -> Iterator[list[float]]:
    """What each reading on this thread takes, while this lasts, without standing in line for a processor."""
    usual, took, here, depth = Vault.read, [], threading.get_ident(), [0]

    @contextmanager
    def read(vault: Vault) -> Iterator[Connection]:
        if threading.get_ident() != here or depth[0]:
            with usual(vault) as connection:
                yield connection
            return
        depth[0], began, stood = 1, time.perf_counter(), stood_in_line()
        try:
            with usual(vault) as connection:
                yield connection
        finally:
            depth[0] = 0
            took.append((time.perf_counter() - began) * 1000 - stood_in_line() + stood)

    Vault.read = read  # type: ignore[method-assign]  # the program makes its vault itself
    try:
        yield took
    finally:
        Vault.read = usual  # type: ignore[method-assign]


def _rest(page: object) -> None:
    """Until what was begun beside the windows has come."""
    from ui.background import Task

    while any(task._thread.isRunning() for task in page.findChildren(Task)):  # type: ignore[attr-defined]
        QApplication.processEvents()
    _settle()


def _settle() -> None:
    for _ in range(5):
        QApplication.processEvents()


if __name__ == "__main__":
    passphrase, times, *arguments = sys.argv[1:]
    run(arguments, lambda program: unlock(program, passphrase, int(times)), after=LEAST)
