"""Nobody at the desk is noticed, whatever the clocks do."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from ui.idle import Idle


class Clock:
    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 24, 17, 50, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment

    def go_on(self, minutes: float) -> None:
        self.moment += timedelta(minutes=minutes)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def idle(app, clock):
    idle = Idle(app, lambda: 10, clock, tick=1)
    yield idle
    idle.stop()


@pytest.fixture
def line(window):
    QVBoxLayout(window).addWidget(line := QLineEdit())
    line.show()
    line.setFocus()
    return line


def test_it_comes_after_the_minutes_chosen(idle, clock, qtbot):
    with qtbot.waitSignal(idle.came):
        clock.go_on(10)


def test_it_comes_once(idle, clock, qtbot):
    with qtbot.waitSignal(idle.came):
        clock.go_on(10)

    with qtbot.assertNotEmitted(idle.came, wait=20):
        clock.go_on(10)


def test_a_key_begins_the_wait_anew(idle, clock, line, qtbot):
    clock.go_on(9)
    qtbot.keyClick(line, Qt.Key.Key_A)
    clock.go_on(9)

    with qtbot.assertNotEmitted(idle.came, wait=20):
        pass


def test_a_moved_pointer_begins_the_wait_anew(idle, clock, window, qtbot):
    clock.go_on(9)
    qtbot.mouseMove(window, QPoint(20, 20))
    qtbot.mouseMove(window, QPoint(40, 40))
    clock.go_on(9)

    with qtbot.assertNotEmitted(idle.came, wait=20):
        pass


def test_after_a_sign_of_life_it_comes_again(idle, clock, line, qtbot):
    with qtbot.waitSignal(idle.came):
        clock.go_on(10)
    qtbot.keyClick(line, Qt.Key.Key_A)

    with qtbot.waitSignal(idle.came):
        clock.go_on(10)


def test_the_first_key_after_a_nights_sleep_is_too_late(app, clock, line, qtbot):
    idle = Idle(app, lambda: 10, clock, tick=3_600_000)  # no tick in this test
    clock.go_on(8 * 60)

    with qtbot.waitSignal(idle.came):
        qtbot.keyClick(line, Qt.Key.Key_A)
    idle.stop()


def test_a_clock_set_back_does_not_hold_it_off(app, clock, qtbot):
    idle = Idle(app, lambda: 0, clock, tick=1)
    clock.go_on(-600)

    with qtbot.waitSignal(idle.came):
        pass
    idle.stop()


def test_a_new_choice_of_minutes_holds_at_once(app, clock, qtbot):
    minutes = [10]
    idle = Idle(app, lambda: minutes[0], clock, tick=1)
    clock.go_on(5)
    with qtbot.waitSignal(idle.came):
        minutes[0] = 5
    idle.stop()


def test_stopped_it_never_comes(clock, qtbot, app):
    idle = Idle(app, lambda: 10, clock, tick=1)
    idle.stop()

    with qtbot.assertNotEmitted(idle.came, wait=20):
        clock.go_on(100)
