"""Work in the background: its answer comes back, it stops when told, and it does no harm when nobody waits any more."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject

from facilitator.language import Explained
from ui.background import Task, in_background


@pytest.fixture
def owner(app):
    return QObject()


class Heard:
    def __init__(self) -> None:
        self.what = []

    def __getattr__(self, how):
        return lambda *what: self.what.append((how, *what))


@pytest.fixture
def heard():
    return Heard()


def running(app):
    return app.findChildren(Task)


def test_the_answer_comes_back(owner, heard, qtbot):
    task = in_background(owner, lambda report: 42, heard.done, heard.failed)
    with qtbot.waitSignal(task.finished):
        pass

    assert heard.what == [("done", 42)]


def test_an_error_comes_back_as_it_was_raised(owner, heard, qtbot):
    problem = Explained("The disk is full.")

    def work(report):
        raise problem

    with qtbot.waitSignal(in_background(owner, work, heard.done, heard.failed).failed):
        pass
    assert heard.what == [("failed", problem)]


def test_it_stops_at_its_next_report(owner, heard, qtbot):
    begun = threading.Event()

    def work(report):
        begun.set()
        while True:
            report(0.5)

    task = in_background(owner, work, heard.done, heard.failed, heard.canceled)
    begun.wait()
    with qtbot.waitSignal(task.canceled):
        task.cancel()
    assert heard.what == [("canceled",)]


def test_its_owner_may_go_away_while_it_works(app, heard, qtbot):
    """A thread whose object is gone would end the program."""
    owner, go_on, begun = QObject(), threading.Event(), threading.Event()

    def work(report):
        begun.set()
        go_on.wait()

    in_background(owner, work, heard.done, heard.failed)
    begun.wait()
    owner.deleteLater()
    with qtbot.waitSignal(owner.destroyed):
        pass
    assert running(app)

    go_on.set()
    qtbot.waitUntil(lambda: not running(app))
    assert heard.what == []
