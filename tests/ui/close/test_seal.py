"""The seal: said in two lines, done with one key, and what follows; or later, back to the session, or nobody came."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QThread
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from facilitator.storage.backup import backups
from facilitator.storage.faults import DiskFull
from facilitator.vocabulary import EntryKind, SessionState
from facilitator.workspace.evening import Evening
from tests.desks import desk_in
from tests.ui.close.closing import Seen
from tests.ui.evenings import led_evening
from tests.workspaces import circle
from ui.background import Task
from ui.close.page import Close

KEY, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def state(ws, led):
    return lambda: ws.sessions.get(led.evening.session.id).state


@pytest.fixture
def ask_seal(qtbot):
    def asked(seen):
        qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Return, CONTROL)
        return "\n".join(each.text() for each in seen.card("seal-explained").findChildren(QLabel) if each.isVisible())

    return asked


@pytest.fixture
def all_done(window, qtbot):
    """Until nothing works in the background any more: the backup has ended too."""

    def nothing_works():
        return not any(task._thread.isRunning() for task in window.findChildren(Task))

    return lambda: qtbot.waitUntil(nothing_works, timeout=20_000)


def test_it_says_what_the_seal_does_and_what_it_does_not_promise(seen, state, ask_seal):
    said = ask_seal(seen)

    assert "not linked to a person" in said and "nor in which order" in said and "cannot be undone" in said
    assert "Which meeting a line is from can often be worked out" in said
    assert "anonymous" not in said
    assert state() is SessionState.CLOSED


def test_enter_seals_and_a_backup_follows(seen, ws, led, state, around, ask_seal, all_done, qtbot):
    ask_seal(seen)

    with qtbot.waitSignal(seen.page.sealed, timeout=10_000) as sealed:
        qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Return)

    assert sealed.args == [led.evening.session.id]
    assert state() is SessionState.SEALED and ws.open_files.all() == []
    assert around.told[-1] == "Sealed. Lines kept, not linked to a person: 3."
    all_done()
    assert len(backups(ws.folder)) == 1
    assert not around.desk.doing.can_undo


def test_escape_leaves_it_unsealed(seen, state, ask_seal, qtbot):
    ask_seal(seen)
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Escape)

    assert not seen.card("seal-explained").isVisible() and seen.button("seal").hasFocus()
    assert state() is SessionState.CLOSED


def test_lines_that_are_still_marked_are_told(show, led, ask_seal):
    led.evening.reopen()
    led.evening.share("At home with Rosalind Achterberg", EntryKind.TRIGGER, (), None)
    led.evening.close()
    said = ask_seal(show(led.evening))

    assert "Lines still marked: 1. Neutral words will stand in for what is marked in them." in said


def test_a_line_kept_on_purpose_is_not_told(show, led, ask_seal):
    led.evening.reopen()
    line = led.evening.share("At home with Rosalind Achterberg", EntryKind.TRIGGER, (), None)
    led.evening.keep(line.line.id)
    led.evening.close()

    assert "still marked" not in ask_seal(show(led.evening))


def test_parked_thoughts_that_will_be_left_out_are_told(show, led, ask_seal):
    led.evening.parking.park("cash in my pocket")

    assert "Parked thoughts that say a board line: 1. They are left out." in ask_seal(show(led.evening))


def test_what_is_still_typed_is_stored_before_the_seal(seen, ws, led, ask_seal, qtbot):
    qtbot.keyClicks(seen.field("takeaway"), "Leave early")
    seen.field("practice").setFocus()
    qtbot.keyClicks(seen.field("practice"), "Take the long way")
    ask_seal(seen)

    assert ws.sessions.takeaways(led.evening.session.id) == ["Leave early"]
    assert ws.practices.of(led.evening.session.id, led.named("Heron").id).what == "Take the long way"
    assert seen.card("seal-explained").isVisible()


def test_what_is_refused_has_the_focus_instead_of_the_seal(seen, ask_seal, qtbot):
    qtbot.keyClicks(seen.field("takeaway"), "Cash in my pocket")

    assert ask_seal(seen) == ""
    assert "says a board line" in seen.problem("takeaway") and seen.field("takeaway").hasFocus()


def test_a_date_that_is_none_has_the_focus_instead_of_the_seal(seen, ask_seal, qtbot):
    seen.field("one-on-one").setFocus()
    qtbot.keyClicks(seen.field("one-on-one"), "soon")

    assert ask_seal(seen) == ""
    assert "not a day and a time" in seen.problem("one-on-one") and seen.field("one-on-one").hasFocus()


def test_what_waits_unsaved_is_named(seen, ask_seal, qtbot):
    seen.field("practice").setFocus()
    qtbot.keyClicks(seen.field("practice"), "Cash in my pocket")
    qtbot.keyClick(seen.field("practice"), KEY.Key_PageDown, CONTROL)

    assert "Not saved, and then gone: what is typed for Heron." in ask_seal(seen)


class FullDisk(Evening):
    def seal(self, report=None):
        raise DiskFull


def test_a_seal_that_fails_is_said_and_everything_stays(show, ws, led, state, around, ask_seal, qtbot):
    seen = show(FullDisk.resume(ws, led.evening.session))
    ask_seal(seen)

    with qtbot.assertNotEmitted(seen.page.sealed):
        qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Return)
        qtbot.waitUntil(lambda: around.told != [])

    assert around.told[0].startswith("The disk is full")
    assert state() is SessionState.CLOSED
    assert seen.button("seal").isEnabled() and seen.field("takeaway").isEnabled()


def test_a_backup_that_fails_is_said(seen, ws, around, ask_seal, all_done, qtbot):
    ws.folder.backups.rmdir() if ws.folder.backups.exists() else None
    ws.folder.backups.write_bytes(b"in the way")
    ask_seal(seen)

    with qtbot.waitSignal(seen.page.sealed, timeout=10_000):
        qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Return)
    all_done()
    qtbot.waitUntil(lambda: len(around.told) == 2)

    assert around.told[0].startswith("Sealed.") and "Sealed" not in around.told[1]


def test_a_rehearsal_has_no_backup(window, ws, led, ask_seal, all_done, qtbot):
    around = desk_in(window, replace(ws, is_rehearsal=True))
    page = Close(around.desk, led.evening)
    QVBoxLayout(window).addWidget(page)
    page.show()
    page.setFocus()
    ask_seal(Seen(page))

    with qtbot.waitSignal(page.sealed, timeout=10_000):
        qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Return)
    all_done()

    assert backups(ws.folder) == []


def test_back_to_the_session(seen, led, state, qtbot):
    with qtbot.waitSignal(seen.page.reopened):
        qtbot.mouseClick(seen.button("reopen"), Qt.MouseButton.LeftButton)

    assert state() is SessionState.RUNNING


def test_seal_later_keeps_what_was_typed_and_goes_to_today(seen, ws, led, state, around, qtbot):
    seen.field("practice").setFocus()
    qtbot.keyClicks(seen.field("practice"), "Walk")
    qtbot.mouseClick(seen.button("seal-later"), Qt.MouseButton.LeftButton)

    assert around.went == [("today", {})] and state() is SessionState.CLOSED
    assert ws.practices.of(led.evening.session.id, led.named("Heron").id).what == "Walk"


def test_put_away_stores_what_is_typed(seen, ws, led, qtbot):
    seen.field("practice").setFocus()
    qtbot.keyClicks(seen.field("practice"), "Walk")
    seen.page.put_away()

    assert ws.practices.of(led.evening.session.id, led.named("Heron").id).what == "Walk"


# nobody came ------------------------------------------------------------------------------


@pytest.fixture
def empty_evening(ws):
    evening = Evening.start(ws, circle(ws).session)
    evening.close()
    return evening


def test_where_somebody_came_it_cannot_be_said_that_nobody_did(seen):
    assert seen.buttons("nobody-came-at-all") == []


def test_nobody_came_cancels_the_meeting_and_can_be_taken_back(show, ws, empty_evening, around, qtbot):
    seen = show(empty_evening)
    assert "Nobody is marked as here." in seen.label("nobody-came").text()

    with qtbot.waitSignal(seen.page.canceled):
        qtbot.mouseClick(seen.button("nobody-came-at-all"), Qt.MouseButton.LeftButton)

    session = ws.sessions.get(empty_evening.session.id)
    assert session.state is SessionState.CANCELED and session.why_canceled == "Nobody came"
    assert around.went == [("today", {})] and ws.open_files.all() == []
    around.desk.doing.undo()
    assert ws.sessions.get(session.id).state is SessionState.PLANNED


def test_where_lines_were_shared_it_is_not_offered(show, ws, qtbot):
    led = led_evening(ws, circle(ws), came=0)

    assert show(led.evening).buttons("nobody-came-at-all") == []


def test_the_form_is_not_there_when_nobody_came(show, empty_evening, qtbot):
    seen = show(empty_evening)

    assert not seen.card("client-form").isVisible()
    qtbot.keyClick(seen.field("takeaway"), KEY.Key_Return)
    assert isinstance(QApplication.focusWidget(), QWidget)


def test_coming_back_to_the_page_while_it_is_sealed_reads_no_file_that_is_gone(seen, ws, led, ask_seal, all_done, qtbot):
    """The board's file goes in the background; the hand may be quicker than the answer."""
    ask_seal(seen)
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Return)
    folder = ws.folder.open_boards
    while list(folder.iterdir()):  # without the event loop: the page has not heard yet
        QThread.msleep(1)

    seen.page.read_again()
    seen.page.put_away()

    with qtbot.waitSignal(seen.page.sealed, timeout=20_000):
        pass
    all_done()
    assert ws.sessions.get(led.evening.session.id).state is SessionState.SEALED
