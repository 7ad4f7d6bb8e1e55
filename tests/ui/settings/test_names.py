"""Names to look out for: one a line, kept when the list is left, taken back, and never lost to a refusal."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from facilitator.people.own_name import OwnNameKind


def write(hands, name, *lines):
    field = hands.find(name, QPlainTextEdit)
    field.setFocus()
    field.selectAll()
    hands.key(Qt.Key.Key_Delete, name)
    for number, line in enumerate(lines):
        if number:
            hands.key(Qt.Key.Key_Return, name)
        hands.qtbot.keyClicks(field, line)
    hands.key(Qt.Key.Key_Tab, name)
    return field


def test_a_list_is_kept_when_it_is_left_and_can_be_taken_back(opened, ws, around, page):
    around.desk.changes.changed.connect(page.read_again)
    hands = opened("names")
    places = write(hands, "own-places", "the Anchor", "", "Cedar House")

    assert [(name.kind, name.words) for name in ws.own_names.all()] == [
        (OwnNameKind.PLACE, "Cedar House"),
        (OwnNameKind.PLACE, "the Anchor"),
    ]
    assert places.toPlainText() == "Cedar House\nthe Anchor"
    around.desk.doing.undo()
    assert ws.own_names.all() == [] and places.toPlainText() == ""
    around.desk.doing.redo()
    assert len(ws.own_names.all()) == 2


def test_what_is_refused_stays_typed_and_says_why(opened, ws):
    hands = opened("names")
    write(hands, "own-staff", "Janelle")
    other = write(hands, "own-other", "janelle")

    assert other.toPlainText() == "janelle" and "on the list already" in hands.said("own-other-problem")
    assert len(ws.own_names.all()) == 1


def test_what_is_typed_when_the_program_locks_is_kept(opened, ws, page):
    hands = opened("names")
    hands.qtbot.keyClicks(hands.find("own-staff", QPlainTextEdit), "Janelle")
    page.put_away()

    assert [name.words for name in ws.own_names.all()] == ["Janelle"]
