"""What is copied about a client is marked, and goes after a while, unless somebody put something else there."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from ui.secret_clipboard import MARKS, SecretClipboard

SECRET = "Said the walk home is the hardest hour."


@pytest.fixture
def system(app):
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    yield clipboard
    clipboard.clear()


def test_it_is_plain_text_with_every_mark(window, system):
    SecretClipboard(window).put(SECRET)
    there = system.mimeData()

    assert there.text() == SECRET
    assert not there.hasHtml()
    for mark, value in MARKS.items():
        assert there.data(mark).data() == value, mark
    assert there.data("x-kde-passwordManagerHint").data() == b"secret"
    for name in ("ExcludeClipboardContentFromMonitorProcessing", "CanIncludeInClipboardHistory", "CanUploadToCloudClipboard"):
        assert there.data(f'application/x-qt-windows-mime;value="{name}"').data() == b"\0\0\0\0"


def test_it_is_emptied_after_its_time(window, system, qtbot):
    ours = SecretClipboard(window, keeps=30)
    ours.put(SECRET)
    assert ours.holds
    qtbot.waitUntil(lambda: system.text() == "")

    assert not ours.holds


def test_another_note_begins_its_own_time(window, system, qtbot):
    ours = SecretClipboard(window, keeps=200)
    ours.put(SECRET)
    qtbot.wait(120)
    ours.put("The next one.")
    qtbot.wait(120)
    assert system.text() == "The next one."

    qtbot.waitUntil(lambda: system.text() == "")


def test_what_somebody_else_copied_meanwhile_stays(window, system, qtbot):
    ours = SecretClipboard(window, keeps=30)
    ours.put(SECRET)
    system.setText("a shopping list")
    qtbot.waitUntil(lambda: not ours.holds)

    assert system.text() == "a shopping list"


def test_it_is_emptied_when_it_is_asked_for(window, system):
    ours = SecretClipboard(window)
    ours.put(SECRET)
    ours.empty()
    ours.empty()

    assert (system.text(), ours.holds) == ("", False)


def test_with_nothing_of_ours_in_it_nothing_is_touched(window, system):
    system.setText("a shopping list")
    SecretClipboard(window).empty()

    assert system.text() == "a shopping list"
