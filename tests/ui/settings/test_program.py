"""Program: its name, who signs, when notes are due, the notice; all kept in the practice and taken back like anything else."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSpinBox

from facilitator.handouts.notice_words import BUILT_IN
from facilitator.people.program import Program
from facilitator.vocabulary import NoteFormat
from tests.workspaces import TUESDAY


def write(hands, name, text):
    """Typed, and left with Tab."""
    field = hands.find(name, QPlainTextEdit)
    field.setFocus()
    field.selectAll()
    for number, line in enumerate(text.split("\n")):
        if number:
            hands.key(Qt.Key.Key_Return, name)
        hands.qtbot.keyClicks(field, line)
    hands.key(Qt.Key.Key_Tab, name)


def test_a_new_practice_has_its_usual_rules(opened, ws):
    hands = opened("program")

    assert hands.find("note-due", QSpinBox).value() == 72
    assert BUILT_IN in hands.said("notice-printed") and "Nobody has checked" in hands.said("notice-checked")
    assert hands.find("second-signer") is None and hands.find("keep-years") is None
    assert ws.program.get() == Program()


def test_a_line_is_kept_when_it_is_entered_and_can_be_taken_back(opened, ws, around, page):
    around.desk.changes.changed.connect(page.read_again)
    hands = opened("program")
    hands.type_in("program-name", "Riverside  Recovery", enter=True)
    assert ws.program.get().name == "Riverside Recovery"

    hands.type_in("signer", "R. Alvarez, LCDC", enter=True)
    around.desk.doing.undo()
    assert (ws.program.get().signer, hands.find("signer", QLineEdit).text()) == ("", "")
    around.desk.doing.redo()
    assert ws.program.get() == Program(name="Riverside Recovery", signer="R. Alvarez, LCDC")


def test_an_address_of_several_lines_is_kept_when_it_is_left(opened, ws):
    hands = opened("program")
    write(hands, "program-address", "12 River Road\n555-0100")

    assert ws.program.get().address == "12 River Road\n555-0100"


def test_what_is_too_long_is_said_beside_the_field_and_stays_typed(opened, ws):
    hands = opened("program")
    field = hands.find("program-name", QLineEdit)
    field.setFocus()
    field.setText("x" * 201)
    field.setModified(True)
    hands.key(Qt.Key.Key_Return, "program-name")

    assert "200 letters" in hands.said("program-name-problem") and field.text() == "x" * 201
    assert ws.program.get() == Program()


def test_the_format_and_the_hours_hold_at_once(opened, ws):
    hands = opened("program")
    hands.press("note-format-dap")
    box = hands.find("note-due", QSpinBox)
    box.setFocus()
    box.selectAll()
    hands.qtbot.keyClicks(box, "24")
    hands.key(Qt.Key.Key_Tab, "note-due")

    assert ws.program.get() == Program(note_format=NoteFormat.DAP, note_due_hours=24)


def test_who_signs_second_is_asked_only_where_somebody_does(opened, ws):
    hands = opened("program")
    hands.press("needs-second")
    hands.type_in("second-signer", "M. Okafor, LPC-S", enter=True)
    assert ws.program.get() == Program(needs_second=True, second_signer="M. Okafor, LPC-S")

    hands.press("needs-second")
    assert hands.find("second-signer") is None
    assert not ws.program.get().needs_second


def test_signed_notes_stay_for_years_or_go_too(opened, ws):
    hands = opened("program")
    hands.press("keep-signed-stay")
    assert ws.program.get().keep_signed_years == 7
    hands.find("keep-years", QSpinBox).setValue(10)
    assert ws.program.get().keep_signed_years == 10

    hands.press("keep-signed-go")
    assert ws.program.get().keep_signed_years is None


def test_a_notice_is_checked_and_one_with_other_words_is_not(opened, ws, around):
    hands = opened("program")
    hands.press("check-notice")
    assert ws.program.get().notice_checked_on == TUESDAY
    assert "November 24, 2026" in hands.said("notice-checked")

    write(hands, "notice", "Do not pass this on.")
    assert ws.program.get() == Program(notice="Do not pass this on.")
    assert not hands.find("notice-printed") and "Nobody has checked" in hands.said("notice-checked")
    around.desk.doing.undo()
    assert ws.program.get() == Program(notice_checked_on=TUESDAY)


def test_what_is_being_typed_stays_when_something_else_is_chosen(opened, ws, around, page):
    around.desk.changes.changed.connect(page.read_again)
    hands = opened("program")
    hands.type_in("signer", "R. Alv")
    ws.program.put(Program(name="Elsewhere"))

    assert hands.find("signer", QLineEdit).text() == "R. Alv"
    assert hands.find("program-name", QLineEdit).text() == "Elsewhere"


def test_what_is_being_typed_when_the_program_locks_is_kept(opened, ws, page):
    hands = opened("program")
    hands.type_in("signer", "R. Alvarez, LCDC")
    page.put_away()

    assert ws.program.get() == Program(signer="R. Alvarez, LCDC")
