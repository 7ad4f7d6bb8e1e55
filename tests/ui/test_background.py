"""Work in the background: its answer comes back, it stops when told, and it does no harm when nobody waits any more."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject

from facilitator.language import Explained
from ui.background import InTurn, Task, in_background


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


# in turn ---------------------------------------------------------------------------


class Reads:
    """Reads `stands` in a thread that waits for `go_on`."""

    def __init__(self, owner):
        self.stands, self.shown, self.problems, self.is_over = 0, [], [], False
        self.go_on, self.begun = threading.Semaphore(0), []
        self.turns = InTurn(owner, self.read_again)

    def read_again(self):
        if not self.is_over:
            self.turns.read(self.work, self.shown.append, self.problems.append)

    def work(self, report):
        stands = self.stands
        self.begun.append(stands)
        self.go_on.acquire()
        if stands < 0:
            raise Explained("It could not be read.")
        return stands


@pytest.fixture
def reads(owner):
    return Reads(owner)


def test_however_often_it_is_wanted_meanwhile_it_is_read_once_more_and_the_newest_is_shown_last(reads, qtbot):
    reads.read_again()
    qtbot.waitUntil(lambda: reads.begun == [0])
    for stands in range(1, 50):
        reads.stands = stands
        reads.read_again()
    reads.go_on.release(50)
    qtbot.waitUntil(lambda: len(reads.shown) == 2)

    assert reads.begun == reads.shown == [0, 49]
    reads.read_again()
    qtbot.waitUntil(lambda: len(reads.shown) == 3)


def test_a_reading_that_failed_is_told_and_the_next_one_done(reads, qtbot):
    reads.stands = -1
    reads.read_again()
    qtbot.waitUntil(lambda: reads.begun == [-1])
    reads.stands = 5
    reads.read_again()
    reads.go_on.release(2)

    qtbot.waitUntil(lambda: reads.shown == [5])
    assert [str(problem) for problem in reads.problems] == ["It could not be read."]


def test_what_is_over_meanwhile_is_not_read_any_more(reads, app, qtbot):
    reads.read_again()
    reads.read_again()
    reads.is_over = True
    reads.go_on.release(2)

    qtbot.waitUntil(lambda: reads.shown == [0])
    assert reads.begun == [0]
