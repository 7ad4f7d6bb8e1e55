"""Pasting: one key a client, the next one comes up, a tick says who is in; and files."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from facilitator.storage.access_log import Access
from ui.notes.note_files import Outlets
from ui.notes.participation_row import ParticipationRow
from ui.secret_clipboard import MARKS, SecretClipboard

SAID = "Said the walk home is the hardest hour."


@pytest.fixture
def system():
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    yield clipboard
    clipboard.clear()


def pasted(ws, sealed):
    kept = ws.notes.of_session(sealed.evening.session.id)
    return [client.code_name for client in sealed.clients if kept[client.id].pasted_at]


def test_one_key_copies_the_note_and_the_next_client_comes_up(notes, ws, sealed, system, window):
    notes.write("response", SAID)
    notes.sign()
    shown = notes.label("signed-text")
    notes.do("copy-note")

    assert system.text().startswith(shown)
    assert system.text().endswith("Signed by R. Alvarez, LCDC on November 24, 2026 at 6:00 PM")
    assert all(system.mimeData().hasFormat(mark) for mark in MARKS)
    assert "Heron" not in system.text()
    assert notes.rows()["Heron"] == (True, "done")
    assert (notes.client, pasted(ws, sealed)) == ("Juniper", ["Heron"])
    assert isinstance(window.focusWidget(), ParticipationRow)
    assert notes.label("on-clipboard") == "On the clipboard: Heron"


def test_a_note_can_be_pasted_before_it_is_signed_here(notes, ws, sealed, system):
    notes.write("response", SAID)
    notes.do("copy-note")

    assert SAID in system.text() and "Signed" not in system.text()
    assert notes.rows()["Heron"] == (False, "to sign")
    assert pasted(ws, sealed) == ["Heron"]


def test_the_tick_is_taken_back(notes, ws, sealed, around, system):
    notes.write("response", SAID)
    notes.sign()
    notes.do("copy-note")
    around.desk.doing.undo()

    assert (pasted(ws, sealed), notes.rows()["Heron"]) == ([], (False, "to paste"))


def test_a_note_that_is_changed_is_no_longer_in(notes, ws, sealed, system):
    notes.write("response", SAID)
    notes.do("copy-note")
    notes.choose("Heron")
    notes.write("response", " And more.")
    notes.choose("Juniper")

    assert pasted(ws, sealed) == []


def test_after_the_last_one_all_are_in(notes, ws, sealed, system):
    ws.program.put(replace(ws.program.get(), signer="R. Alvarez, LCDC"))
    for client in ("Heron", "Juniper", "Maple", "Otter"):
        assert notes.client == client
        notes.write("response", f"{client[0]}: {SAID}")
        notes.sign()
        notes.do("copy-note")

    assert notes.label("notes-owed") == "All notes of Tuesday are in."
    assert set(notes.rows().values()) == {(True, "done")}
    assert notes.client == "Otter"


def test_what_is_on_the_clipboard_goes_after_its_time_and_at_the_lock(show, sealed, window, system, qtbot):
    notes = show(session=sealed.evening.session.id, clipboard=SecretClipboard(window, keeps=400))
    notes.write("response", SAID)
    notes.do("copy-note")
    qtbot.waitUntil(lambda: system.text() == "")
    assert notes.label("on-clipboard") == ""

    notes.choose("Heron")
    notes.do("copy-note")
    assert SAID in system.text()
    notes.page.put_away()
    assert system.text() == ""


def test_what_is_refused_is_not_copied(notes, ws, sealed, system):
    notes.write("response", "Cash in my pocket")
    notes.do("copy-note")

    assert (system.text(), notes.client, pasted(ws, sealed)) == ("", "Heron", [])


def test_a_note_is_saved_as_a_file_without_a_name_in_it(show, sealed, ws, around, tmp_path, qtbot):
    asked = []
    file = tmp_path / "heron.txt"
    outlets = Outlets(file=lambda parent, name: asked.append(name) or file)
    notes = show(session=sealed.evening.session.id, outlets=outlets)
    notes.write("response", SAID)
    notes.do("save-note")
    qtbot.waitUntil(file.exists)
    qtbot.waitUntil(lambda: "Saved as heron.txt." in around.told)

    assert asked == ["Heron, Nov 24, 2026.txt"]
    text = file.read_text(encoding="utf-8")
    assert SAID in text and "Heron" not in text
    assert ws.access_log.recent()[0].what is Access.SAVED


def test_all_notes_of_a_session_are_saved_in_one_file(show, sealed, tmp_path, qtbot):
    file = tmp_path / "all.txt"
    notes = show(session=sealed.evening.session.id, outlets=Outlets(file=lambda parent, name: file))
    notes.write("response", SAID)
    notes.do("save-all-notes")
    qtbot.waitUntil(file.exists)
    qtbot.waitUntil(lambda: file.stat().st_size > 0)

    text = file.read_text(encoding="utf-8")
    assert [name for name in ("Heron", "Juniper", "Maple", "Otter") if name in text] == ["Heron", "Juniper", "Maple", "Otter"]
    assert SAID in text


def test_leaving_the_file_dialog_does_nothing(show, sealed, around):
    notes = show(session=sealed.evening.session.id, outlets=Outlets(file=lambda parent, name: None))
    notes.do("save-note")

    assert around.told == []


def test_what_is_copied_from_a_field_by_hand_is_marked_too(notes, system, qtbot):
    field = notes.write("response", "One.")
    notes.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    notes.write("response", "Two.")
    notes.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    notes.key(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert system.text() == field.text() == "One.\nTwo."
    assert all(system.mimeData().hasFormat(mark) for mark in MARKS)
