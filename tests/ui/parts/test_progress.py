"""Work that takes a while: at the foot of a page with a way to stop it, or told quietly in a corner."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton, QVBoxLayout

from ui.background import in_background
from ui.parts.meter import Meter
from ui.parts.quiet_progress import QuietProgress
from ui.parts.work_bar import WorkBar


@pytest.fixture
def slow(window):
    """A task that is half done until it is let go."""
    go_on = threading.Event()

    def work(report):
        report(0.5)
        while not go_on.wait(0.01):
            report(0.5)
        return "done"

    task = in_background(window, work, lambda _: None, lambda _: None)
    yield task, go_on
    go_on.set()
    task.wait()


def test_the_bar_shows_what_is_done_and_how_far_it_is(window, slow, qtbot):
    task, go_on = slow
    QVBoxLayout(window).addWidget(bar := WorkBar())
    assert not bar.isVisible()

    bar.follow(task, "Printing…")
    qtbot.waitUntil(lambda: bar.findChild(Meter).value() == 500)
    assert bar.isVisible() and bar.is_busy and bar.accessibleName() == "Printing…"

    go_on.set()
    qtbot.waitUntil(lambda: not bar.isVisible())
    assert not bar.is_busy


def test_stop_ends_it_at_its_next_step(window, slow, qtbot):
    task, _go_on = slow
    QVBoxLayout(window).addWidget(bar := WorkBar())
    bar.follow(task, "Printing…")

    with qtbot.waitSignal(task.canceled):
        qtbot.mouseClick(bar.findChild(QAbstractButton, "stop-work"), Qt.MouseButton.LeftButton)

    assert not bar.isVisible()


def test_abandoned_it_says_nothing_more(window, slow, qtbot):
    task, _go_on = slow
    QVBoxLayout(window).addWidget(bar := WorkBar())
    bar.follow(task, "Printing…")

    with qtbot.assertNotEmitted(task.canceled, wait=20):
        bar.abandon()


def test_quiet_progress_takes_neither_focus_nor_clicks_and_goes_by_itself(window, slow, qtbot):
    task, go_on = slow
    under = QPushButton("Under it", window)
    under.setGeometry(window.rect())
    under.show()
    under.setFocus()
    quiet = QuietProgress(window, "Making a backup…", task)
    qtbot.waitUntil(lambda: quiet.findChild(Meter).value() == 50)
    assert under.hasFocus() and window.rect().contains(quiet.geometry())
    assert quiet.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    go_on.set()
    qtbot.waitUntil(lambda: window.findChild(QuietProgress) is None)
