"""Writing a note: every piece is kept as it is typed, can be taken back, and never says a board line."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QSpinBox, QVBoxLayout

from facilitator.notes.pieces import Pieces
from facilitator.vocabulary import NoteFormat, Participation
from tests.ui.evenings import LINES
from tests.ui.reached import out_of_reach
from ui.notes.note_field import NoteField
from ui.notes.note_form import NoteForm
from ui.notes.participation_row import ParticipationRow
from ui.notes.writing import Writing

SAID = "Said the walk home is the hardest hour."


def stored(ws, sealed, client) -> Pieces:
    return ws.notes.of_session(sealed.evening.session.id)[sealed.named(client).id].pieces


def test_who_came_is_listed_with_what_is_to_be_done(notes):
    assert notes.rows() == dict.fromkeys(("Heron", "Juniper", "Maple", "Otter"), (False, "to write"))
    assert notes.label("notes-owed") == "4 to write"
    assert notes.client == "Heron"


def test_the_hand_is_at_how_the_client_took_part_and_a_number_ticks_a_word(notes, ws, sealed):
    row = QApplication.focusWidget()
    assert isinstance(row, ParticipationRow)
    notes.key(Qt.Key.Key_1)
    notes.key(Qt.Key.Key_4)
    assert row.participation() == (Participation.SHARED_OPENLY, Participation.SUPPORTED_OTHERS)
    assert stored(ws, sealed, "Heron").participation == row.participation()

    notes.key(Qt.Key.Key_1)
    assert stored(ws, sealed, "Heron").participation == (Participation.SUPPORTED_OTHERS,)


def test_enter_goes_from_piece_to_piece_and_at_the_end_to_signing(notes):
    been = []
    for _ in range(6):
        notes.key(Qt.Key.Key_Return)
        been.append(QApplication.focusWidget().objectName())

    assert been == ["response", "practice", "brought", "risk", "plan", "signer"]


def test_what_is_typed_is_kept_after_a_pause_and_the_state_follows(notes, ws, sealed, qtbot):
    notes.write("response", SAID)
    qtbot.waitUntil(lambda: stored(ws, sealed, "Heron").response == SAID)

    assert notes.rows()["Heron"] == (False, "to sign")
    assert QApplication.focusWidget() is notes.field("response"), "typing goes on"


def test_what_is_typed_is_kept_when_the_field_is_left(notes, ws, sealed):
    notes.write("response", SAID)
    notes.key(Qt.Key.Key_Tab)

    assert stored(ws, sealed, "Heron").response == SAID


def test_what_is_typed_is_kept_when_the_page_is_left_and_when_the_program_locks(notes, ws, sealed):
    notes.write("response", SAID)
    notes.page.open_about(owed=True)
    assert stored(ws, sealed, "Heron").response == SAID

    notes.page.open_about(session=sealed.evening.session.id)
    notes.page.read_again()
    notes.write("practice", "Tried it twice.")
    notes.page.hide()
    assert stored(ws, sealed, "Heron").practice == "Tried it twice."
    notes.page.show()
    notes.write("risk", "None seen.")
    notes.page.put_away()
    assert stored(ws, sealed, "Heron").risk == "None seen."


def test_who_types_on_without_a_pause_is_kept_too(ws, sealed, around, window, qtbot):
    session, heron = sealed.evening.session.id, sealed.named("Heron").id
    form = NoteForm()
    QVBoxLayout(window).addWidget(form)
    writing = Writing(around.desk, form, kept_after=60_000, at_latest=20)
    writing.open(ws.notes.draft(session, [heron])[heron])
    qtbot.keyClicks(form.findChild(NoteField, "response"), SAID, delay=2)

    qtbot.waitUntil(lambda: stored(ws, sealed, "Heron").response == SAID)


def test_one_step_back_takes_back_all_that_was_typed_in_a_piece(notes, ws, sealed, around, qtbot):
    notes.write("response", "Said ")
    qtbot.waitUntil(lambda: stored(ws, sealed, "Heron").response == "Said")
    notes.write("response", "a lot.")
    notes.key(Qt.Key.Key_Tab)
    assert stored(ws, sealed, "Heron").response == "Said a lot."

    around.desk.doing.undo()
    assert (stored(ws, sealed, "Heron").response, notes.field("response").text()) == ("", "")

    around.desk.doing.redo()
    assert (stored(ws, sealed, "Heron").response, notes.field("response").text()) == ("Said a lot.", "Said a lot.")


def test_with_nothing_typed_in_it_a_field_leaves_the_undo_key_to_the_page(notes, window, qtbot):
    taken = []
    undo = QAction("undo", window, shortcut="Ctrl+Z")
    undo.triggered.connect(lambda: taken.append("page"))
    window.addAction(undo)
    field = notes.field("response")
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert taken == ["page"]

    qtbot.keyClicks(field, "a")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (taken, field.text()) == (["page"], "")


@pytest.mark.parametrize("piece", ["response", "plan"])
def test_a_board_line_is_refused_beside_the_field_and_stays_typed(piece, notes, ws, sealed):
    line = next(iter(LINES))
    before = getattr(stored(ws, sealed, "Heron"), piece)
    notes.field(piece).put("")
    notes.write(piece, line)
    notes.key(Qt.Key.Key_Tab)

    assert "says a board line" in notes.label(f"{piece}-problem")
    assert (notes.field(piece).text(), getattr(stored(ws, sealed, "Heron"), piece)) == (line, before)
    assert notes.rows()["Heron"][1] == "not kept yet"


def test_a_line_of_a_board_that_is_not_sealed_yet_is_refused_too(show, led, ws):
    line = next(iter(LINES))
    notes = show(session=led.evening.session.id)
    notes.write("response", line)
    notes.key(Qt.Key.Key_Tab)

    assert "says a board line" in notes.label("response-problem")
    assert ws.notes.of_session(led.evening.session.id)[led.named("Heron").id].pieces.response == ""


def test_a_line_of_a_piece_that_says_a_board_line_is_refused_and_only_it_is_replaced(notes, ws, sealed):
    line = next(iter(LINES))
    field = notes.write("response", "Was quiet.")
    notes.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    notes.write("response", line)
    notes.key(Qt.Key.Key_Tab)
    offered = next(each for each in notes.buttons("reword") if each.isEnabled())
    offered.click()

    assert field.text().startswith("Was quiet.\n") and line not in field.text()
    notes.key(Qt.Key.Key_Tab)
    assert stored(ws, sealed, "Heron").response == field.text()


def test_while_one_types_nothing_is_refused_yet(notes, ws, sealed, qtbot):
    notes.write("response", next(iter(LINES)))
    qtbot.waitUntil(lambda: notes.rows()["Heron"][1] == "not kept yet")
    assert notes.label("response-problem") == ""

    notes.write("response", " is what he carries")
    qtbot.waitUntil(lambda: stored(ws, sealed, "Heron").response != "")
    assert notes.rows()["Heron"][1] == "to sign"


def test_what_was_refused_stands_there_again_after_another_client(notes):
    line = next(iter(LINES))
    notes.write("response", line)
    notes.choose("Juniper")
    assert (notes.client, notes.field("response").text()) == ("Juniper", "")

    notes.choose("Heron")
    assert notes.field("response").text() == line


def test_too_long_a_piece_is_refused_beside_its_field(notes, ws, sealed):
    field = notes.field("risk")
    field.setFocus()
    field.insertPlainText("x" * 2_001)
    notes.key(Qt.Key.Key_Tab)

    assert "can have 2000 letters" in notes.label("risk-problem")
    assert (len(field.text()), stored(ws, sealed, "Heron").risk) == (2_001, "")


def test_another_format_loses_no_word_and_holds_for_all_that_are_not_signed(notes, ws, sealed, around):
    notes.write("response", SAID)
    notes.do("format-soap")

    kept = ws.notes.of_session(sealed.evening.session.id)
    assert {note.format for note in kept.values()} == {NoteFormat.SOAP}
    assert notes.field("response").text() == stored(ws, sealed, "Heron").response == SAID
    for heading in ("Subjective", "Objective", "Assessment", "Plan"):
        assert heading in notes.said()

    around.desk.doing.undo()
    assert {note.format for note in ws.notes.of_session(sealed.evening.session.id).values()} == {NoteFormat.GIRP}


def test_the_minutes_present_are_changed_and_taken_back(notes, ws, sealed, around):
    box = notes.page.findChild(QSpinBox, "minutes-present")
    session, heron = sealed.evening.session.id, sealed.named("Heron").id
    most = box.value()
    box.setValue(most - 0 if most == 1 else most - 1)
    assert ws.notes.of_session(session)[heron].minutes_present == box.value()

    around.desk.doing.undo()
    assert ws.notes.of_session(session)[heron].minutes_present == most


def test_the_shared_part_is_written_once_for_all(notes, ws, sealed, around):
    notes.do("shared-part")
    field = notes.field("shared-words")
    field.selectAll()
    notes.write("shared-words", "Went through three situations in pairs.")
    field.selectAll()
    field.insertPlainText("Went through three situations in pairs.")
    notes.key(Qt.Key.Key_Return)

    shared = ws.shared_parts.of(sealed.evening.session.id)
    assert (shared.interventions, shared.is_written) == ("Went through three situations in pairs.", True)
    assert "Went through three situations in pairs." in notes.label("note-text")
    assert not field.isVisible()

    around.desk.doing.undo()
    assert not ws.shared_parts.of(sealed.evening.session.id).is_written


def test_a_board_line_is_refused_in_the_shared_part_too(notes, ws, sealed):
    notes.do("shared-part")
    field = notes.field("shared-words")
    field.selectAll()
    field.insertPlainText(next(iter(LINES)))
    notes.key(Qt.Key.Key_Return)

    assert "says a board line" in notes.label("shared-words-problem")
    assert field.isVisible() and not ws.shared_parts.of(sealed.evening.session.id).is_written


def test_escape_leaves_the_shared_part_and_what_is_typed_is_there_again(notes, ws, sealed, around):
    notes.do("shared-part")
    notes.write("shared-words", " And more.")
    notes.key(Qt.Key.Key_Escape)
    assert (notes.field("shared-words").isVisible(), around.went) == (False, [])

    notes.do("shared-part")
    assert notes.field("shared-words").text().endswith(" And more.")


def test_keys_go_from_client_to_client_and_stay_at_the_ends(notes):
    notes.do("previous-client")
    assert notes.client == "Heron"
    notes.do("next-client")
    assert notes.client == "Juniper"
    for _ in range(4):
        notes.do("next-client")
    assert notes.client == "Otter"


def test_real_names_are_seen_only_when_they_are_asked_for(notes, sealed):
    assert "Achterberg" not in str(notes.rows()) + notes.said()
    notes.do("names")
    assert "Rosalind Achterberg" in notes.rows()
    assert notes.client == "Rosalind Achterberg (Heron)"

    notes.page.open_about(session=sealed.evening.session.id)
    notes.page.read_again()
    assert "Achterberg" not in str(notes.rows())


def test_what_people_wrote_is_shown_as_they_wrote_it(notes, ws, sealed):
    odd = "<b>{0}</b> سلام 😀 & more"
    session, heron = sealed.evening.session.id, sealed.named("Heron").id
    note = ws.notes.of_session(session)[heron]
    ws.notes.write(replace(note, pieces=Pieces(response=odd)))

    assert notes.field("response").text() == odd
    assert odd in notes.label("note-text")
    shown = [label for label in notes.page.findChildren(QLabel) if odd in label.text()]
    assert shown and all(label.textFormat() == Qt.TextFormat.PlainText for label in shown)


def test_everything_on_the_page_is_reached_by_keys(notes, window, qtbot):
    assert not out_of_reach(window, qtbot)


def test_nobody_came_means_no_note(show, led, ws):
    session = led.evening.session.id
    for client in led.clients:
        ws.attendance.mark(session, client.id, False)
    page = show(session=session)

    assert "Nobody came to this session" in page.said()
    assert ws.notes.of_session(session) == {}


def test_a_field_is_as_high_as_its_words(notes, qtbot):
    field = notes.field("response")
    before = field.height()
    notes.write("response", "word " * 80)

    qtbot.waitUntil(lambda: field.height() > 2 * before and field.verticalScrollBar().maximum() == 0)


def test_where_one_types_stays_in_sight_while_the_field_grows(notes, window, qtbot):
    window.resize(1280, 520)
    field = notes.write("plan", "word " * 60)

    def caret() -> int:
        return field.viewport().mapTo(notes.page, field.cursorRect().bottomLeft()).y()

    foot = notes.buttons("copy-note")[0]
    qtbot.waitUntil(lambda: caret() < foot.mapTo(notes.page, foot.rect().topLeft()).y())
    assert caret() > 0
