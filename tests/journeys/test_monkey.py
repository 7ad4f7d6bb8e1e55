"""Random keys, clicks, wheels and sizes on every screen: nothing is ever raised (TRUST B5, a light share).

A hundred events a screen in CI (`-m "faults and not slow"`); 2,500 with `-m slow`.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest
from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from tests.journeys.practices import PASSPHRASE
from ui.played.by_keys import ByKeys

pytestmark = pytest.mark.faults

EVENTS, MANY = 100, 2_500  # a screen, in CI and on demand
KEYS = [
    *(Qt.Key(code) for code in range(Qt.Key.Key_F1, Qt.Key.Key_F12 + 1)),
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Space,
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End,
    Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Menu,
    *(Qt.Key(ord(letter)) for letter in "ABCDEGHIKLMNOPRSTVWZ0123456789"),
]  # fmt: skip
MODIFIERS = [
    Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
]  # fmt: skip
BUTTONS = [Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton]
ODD_TEXTS = ["<b>{0}</b>", "😀", "مريم", "Rosalind 555-0199", "x" * 300]
PLACES = ("today", "groups", "follow-up", "themes", "library", "session", "settings")


class Monkey:
    def __init__(self, seed: str, window) -> None:
        self._rng, self._window = Random(seed), window
        self._sweeper = QTimer(window, interval=3)
        self._sweeper.timeout.connect(self._sweep)
        self._sweeper.start()

    def play(self, events: int, is_over: Callable[[], bool]) -> int:
        """So many events, or until the program is closing; how many it were."""
        doings = [self._key, self._click, self._wheel, self._type, self._resize]
        for done in range(events):
            if is_over():
                return done
            if not self._window.isActiveWindow() and not QApplication.activeModalWidget():
                self._window.activateWindow()
            self._rng.choices(doings, [18, 10, 2, 1, 1])[0]()
        QTest.qWait(0)
        return events

    def _key(self) -> None:
        """Qt leads it on to an open menu, which may be gone at the key's release."""
        QTest.keyClick(self._window.windowHandle(), self._rng.choice(KEYS), self._rng.choice(MODIFIERS))

    def _type(self) -> None:
        if focused := QApplication.focusWidget():
            plain = Qt.KeyboardModifier.NoModifier
            QTest.sendKeyEvent(QTest.KeyAction.Click, focused, Qt.Key.Key_unknown, self._rng.choice(ODD_TEXTS), plain)

    def _click(self) -> None:
        size = self._window.size()
        place = QPoint(self._rng.randrange(size.width()), self._rng.randrange(size.height()))
        button = self._rng.choice(BUTTONS)
        click = QTest.mouseDClick if self._rng.random() < 0.1 else QTest.mouseClick
        click(self._window.windowHandle(), button, Qt.KeyboardModifier.NoModifier, place)

    def _wheel(self) -> None:
        size = self._window.size()
        place = QPoint(self._rng.randrange(size.width()), self._rng.randrange(size.height()))
        QTest.wheelEvent(self._window.windowHandle(), place, QPoint(0, self._rng.choice((-360, 360))))

    def _resize(self) -> None:
        self._window.resize(QSize(self._rng.randrange(900, 1600), self._rng.randrange(600, 1000)))

    def _sweep(self) -> None:
        """Dialogs of the system and menus wait for an answer: they get none."""
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            dialog.reject()
        elif isinstance(menu := QApplication.activePopupWidget(), QMenu) and self._rng.random() < 0.2:
            menu.close()


def let_loose(come_in, seed, events, place=""):
    """Where the monkey went elsewhere it is brought back now and then; where it locked or left, it comes in again."""
    done = rounds = 0
    while done < events:
        rounds += 1
        done += stay(come_in(), f"{seed} {rounds}", events - done, place)


def stay(evening, seed, events, place):
    """Until it is closed; how many events it took."""
    program, done = evening.program, 0
    monkey = Monkey(seed, program.window)
    while done < events and not is_over(program):
        if place and program.house:
            program.house.go(place)
        done += monkey.play(min(25, events - done), lambda: is_over(program)) or 1
    evening.hands.until(lambda: not program._is_moving, "It never closed")
    return done


def is_over(program):
    return program._is_moving or not program.window.isVisible()


@pytest.fixture
def unlock(stage, practice):
    """Come in; as often as the monkey leaves."""

    def come_in():
        evening = stage(ByKeys)
        evening.unlock(PASSPHRASE)
        return evening

    return come_in


def test_on_each_place_nothing_is_raised(place, events, unlock):
    let_loose(unlock, place, events, place)


def test_in_a_running_session_nothing_is_raised(events, unlock):
    evening = unlock()
    evening.start_session()
    evening.mark_here("Heron", "Maple")
    evening.share("shared before the monkey came")
    evening.close_window()
    let_loose(unlock, "live", events, "session")


def test_after_the_session_nothing_is_raised(events, unlock):
    evening = unlock()
    evening.start_session()
    evening.mark_here("Heron", "Maple")
    evening.share("shared before the monkey came")
    evening.end()
    evening.close_window()
    let_loose(unlock, "close", events, "session")


def test_among_the_handouts_nothing_is_raised(events, unlock):
    evening = unlock()
    evening.start_session()
    evening.mark_here("Heron", "Maple")
    close = evening.end()
    close.seal()
    evening.close_window()

    def come_in():
        evening = unlock()
        evening.house.go("handouts", session=close.session)
        return evening

    let_loose(come_in, "handouts", events)


def test_before_the_house_nothing_is_raised(screen, events, stage):
    def come_in():
        evening = stage(ByKeys)
        if screen != "doors" and evening.hands.find(QWidget, screen):
            evening.hands.do(screen)
        return evening

    let_loose(come_in, screen, events)


def test_at_the_unlock_screen_nothing_is_raised(events, stage, practice):
    let_loose(lambda: stage(ByKeys), "unlock", events)


def pytest_generate_tests(metafunc):
    if "events" in metafunc.fixturenames:
        slow = [pytest.mark.slow, pytest.mark.timeout(1_800)]
        metafunc.parametrize("events", [EVENTS, pytest.param(MANY, marks=slow)])
    if "place" in metafunc.fixturenames:
        metafunc.parametrize("place", PLACES)
    if "screen" in metafunc.fixturenames:
        metafunc.parametrize("screen", ["doors", "set-up", "open-backup"])
