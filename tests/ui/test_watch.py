"""Nobody at the desk: the practice is locked; while a session runs the private window is only covered."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from facilitator.vocabulary import SessionState
from tests.ui.programs import Outside
from ui.cover import Cover
from ui.watch import Watch


@dataclass
class OneSession:
    state: SessionState


@dataclass
class Sessions:
    """Of a workspace all that is asked."""

    all: list[OneSession] = field(default_factory=list)

    def not_sealed(self):
        return self.all


class Room:
    def __init__(self, outside):
        self.now = outside.now
        self.sessions = Sessions()


@pytest.fixture
def outside():
    return Outside()


@pytest.fixture
def room(outside):
    return Room(outside)


@pytest.fixture
def locked():
    return []


@pytest.fixture
def line(window):
    QVBoxLayout(window).addWidget(line := QLineEdit())
    line.show()
    line.setFocus()
    return line


@pytest.fixture
def watch(app, window, line, room, locked):
    watch = Watch(app, window, room, lambda: 10, lambda: locked.append(1))
    yield watch
    watch.stop()


@pytest.fixture
def stay_away(outside, watch):
    def stay_away():
        outside.moment += timedelta(minutes=10)
        watch._idle._look()  # its next tick, five seconds later

    return stay_away


def test_without_a_running_session_it_is_locked(room, stay_away, locked, window):
    room.sessions.all = [OneSession(SessionState.CLOSED)]
    stay_away()

    assert locked
    assert not window.findChild(Cover)


def test_while_a_session_runs_the_window_is_covered_and_a_key_gives_it_back(room, stay_away, locked, window, line, qtbot):
    room.sessions.all = [OneSession(SessionState.RUNNING)]
    stay_away()
    cover = window.findChild(Cover)
    assert cover.isVisible() and not locked

    with qtbot.waitSignal(cover.lifted):
        qtbot.keyClick(cover, Qt.Key.Key_Space)
    assert window.focusWidget() is line


def test_it_is_covered_once_and_again_after_it_was_lifted(room, stay_away, window, qtbot):
    room.sessions.all = [OneSession(SessionState.RUNNING)]
    stay_away()
    stay_away()
    assert len(window.findChildren(Cover)) == 1

    window.findChild(Cover).lift()
    qtbot.waitUntil(lambda: not window.findChildren(Cover))
    qtbot.keyClick(window, Qt.Key.Key_A)
    stay_away()
    assert len(window.findChildren(Cover)) == 1
