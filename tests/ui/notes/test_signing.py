"""Signing: who signs is said, asked once, and then the note stays; an addendum and a second signature stand under it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from facilitator.notes.pieces import Pieces
from facilitator.vocabulary import NoteFormat
from tests.ui.evenings import LINES

SAID = "Said the walk home is the hardest hour."
ME = "R. Alvarez, LCDC"


def signed(ws, sealed, client):
    note = ws.notes.of_session(sealed.evening.session.id)[sealed.named(client).id]
    return ws.signatures.of(note.id)


def knows_signer(ws, **more):
    ws.program.put(replace(ws.program.get(), signer=ME, **more))


def test_who_signs_is_asked_once_and_can_be_taken_back(notes, ws, sealed, around):
    notes.write("response", SAID)
    notes.do("sign-note")
    signer = QApplication.focusWidget()
    assert isinstance(signer, QLineEdit) and signer.objectName() == "signer"
    assert "stays as it is for good" in notes.said()
    notes.sign()
    assert signed(ws, sealed, "Heron").signatures[0].by == ws.program.get().signer == ME

    notes.choose("Juniper")
    notes.write("response", "Was quiet, and nodded at the plan.")
    notes.do("sign-note")
    assert QApplication.focusWidget().objectName() == "sign-now", "it is known by now"


def test_enter_signs_and_the_text_is_what_was_shown(notes, ws, sealed):
    knows_signer(ws)
    notes.write("response", SAID)
    notes.do("sign-note")
    shown = notes.label("note-text")
    notes.key(Qt.Key.Key_Return)

    assert signed(ws, sealed, "Heron").text == shown == notes.label("signed-text")
    assert SAID in shown
    assert notes.label("signed-by") == f"Signed by {ME}, Nov 24, 2026, 6:00 PM"
    assert notes.rows()["Heron"] == (False, "to paste")
    assert QApplication.focusWidget().objectName() == "copy-note"
    assert not notes.field("response").isVisible()


def test_escape_leaves_signing_and_nothing_is_signed(notes, ws, sealed, around):
    knows_signer(ws)
    notes.write("response", SAID)
    notes.do("sign-note")
    notes.key(Qt.Key.Key_Escape)

    assert (signed(ws, sealed, "Heron"), around.went) == (None, [])
    assert notes.buttons("sign-note")


def test_without_a_name_nobody_signs(notes, ws, sealed):
    notes.write("response", SAID)
    notes.do("sign-note")
    notes.key(Qt.Key.Key_Return)

    assert "Write who signs first" in notes.label("signer-problem")
    assert signed(ws, sealed, "Heron") is None


def test_an_empty_note_cannot_be_signed_and_the_hand_is_where_to_write(notes, ws, sealed):
    knows_signer(ws)
    notes.do("sign-note")
    notes.key(Qt.Key.Key_Return)

    assert "nothing about this client" in notes.label("response-problem")
    assert QApplication.focusWidget() is notes.field("response")
    assert signed(ws, sealed, "Heron") is None


def test_what_is_refused_is_not_signed(notes, ws, sealed):
    knows_signer(ws)
    notes.write("response", next(iter(LINES)))
    notes.do("sign-note")

    assert not notes.buttons("sign-now")
    assert "says a board line" in notes.label("response-problem")


def test_taking_back_what_was_typed_before_says_that_a_signed_note_stays(notes, ws, sealed, around):
    knows_signer(ws)
    notes.write("response", SAID)
    notes.sign()
    around.desk.doing.undo()

    assert any("stays as it is" in sentence for sentence in around.told)
    assert SAID in signed(ws, sealed, "Heron").text


def test_another_format_leaves_signed_notes_as_they_are(notes, ws, sealed):
    knows_signer(ws)
    notes.write("response", SAID)
    notes.sign()
    notes.choose("Juniper")
    notes.do("format-dap")

    kept = ws.notes.of_session(sealed.evening.session.id)
    assert kept[sealed.named("Heron").id].format is NoteFormat.GIRP
    assert kept[sealed.named("Otter").id].format is NoteFormat.DAP


def test_an_addendum_stands_under_the_note_and_it_is_to_be_pasted_again(notes, ws, sealed):
    knows_signer(ws)
    notes.write("response", SAID)
    notes.sign()
    notes.do("copy-note")
    notes.choose("Heron")
    assert notes.rows()["Heron"] == (True, "done")
    notes.do("addendum")
    notes.write("addendum-words", "The practice is on Friday, not Thursday.")
    notes.key(Qt.Key.Key_Return)
    notes.key(Qt.Key.Key_Return)

    added = signed(ws, sealed, "Heron").addenda
    assert [each.text for each in added] == ["The practice is on Friday, not Thursday."]
    assert f"Addendum by {ME}, Nov 24, 2026, 6:00 PM" in notes.said()
    assert (notes.field("addendum-words").text(), notes.rows()["Heron"]) == ("", (False, "to paste"))


def test_an_addendum_says_no_board_line_and_is_not_empty(notes, ws, sealed):
    knows_signer(ws)
    notes.write("response", SAID)
    notes.sign()
    notes.do("addendum")
    notes.do("add-addendum")
    assert "Write what is to be added first" in notes.label("addendum-words-problem")

    notes.write("addendum-words", next(iter(LINES)))
    notes.do("add-addendum")
    assert "says a board line" in notes.label("addendum-words-problem")
    assert signed(ws, sealed, "Heron").addenda == ()


def test_a_second_signer_signs_where_the_program_wants_one(notes, ws, sealed):
    knows_signer(ws, needs_second=True, second_signer="T. Wong, PhD")
    notes.write("response", SAID)
    notes.sign()
    assert notes.rows()["Heron"][1] == "second signature"
    notes.do("countersign")
    assert notes.page.findChild(QLineEdit, "signer").text() == "T. Wong, PhD"
    notes.key(Qt.Key.Key_Return)

    assert [each.by for each in signed(ws, sealed, "Heron").signatures] == [ME, "T. Wong, PhD"]
    assert "Second signature: T. Wong, PhD" in notes.label("signed-by")
    assert notes.rows()["Heron"][1] == "to paste"


def test_the_same_one_cannot_sign_second(notes, ws, sealed):
    knows_signer(ws, needs_second=True, second_signer=ME)
    notes.write("response", SAID)
    notes.sign()
    notes.do("countersign")
    notes.key(Qt.Key.Key_Return)

    assert "somebody else" in notes.label("signer-problem")
    assert len(signed(ws, sealed, "Heron").signatures) == 1


def test_written_elsewhere_is_not_owed_here_and_comes_back(notes, ws, sealed, around):
    notes.write("response", SAID)
    notes.do("elsewhere")
    assert notes.rows()["Heron"] == (True, "written elsewhere")
    assert not notes.field("response").isVisible()
    assert not notes.buttons("sign-note")

    around.desk.doing.undo()
    assert notes.rows()["Heron"] == (False, "to sign")
    assert notes.field("response").text() == SAID


def test_pieces_of_a_signed_note_are_not_written_by_what_still_runs(notes, ws, sealed, qtbot):
    knows_signer(ws)
    notes.write("response", SAID)
    notes.sign()
    qtbot.wait(900)  # longer than the pause after which a draft is kept

    note = ws.notes.of_session(sealed.evening.session.id)[sealed.named("Heron").id]
    assert note.pieces.response == SAID and note.pieces != Pieces()
    assert note.is_signed


def test_what_is_typed_after_it_was_asked_is_signed_with_the_rest(notes, ws, sealed):
    knows_signer(ws)
    notes.write("response", SAID)
    notes.do("sign-note")
    notes.write("risk", "None was seen.")
    notes.do("sign-now")

    assert "None was seen." in signed(ws, sealed, "Heron").text


def test_what_is_refused_after_it_was_asked_is_not_lost_by_signing(notes, ws, sealed):
    knows_signer(ws)
    notes.write("response", SAID)
    notes.do("sign-note")
    notes.write("risk", next(iter(LINES)))
    notes.do("sign-now")

    assert signed(ws, sealed, "Heron") is None
    assert "says a board line" in notes.label("risk-problem")


def test_a_note_that_was_marked_as_elsewhere_meanwhile_is_not_signed(notes, ws, sealed):
    knows_signer(ws)
    notes.write("response", SAID)
    notes.do("sign-note")
    notes.do("elsewhere")

    assert not notes.buttons("sign-now")
    assert notes.rows()["Heron"] == (True, "written elsewhere")
