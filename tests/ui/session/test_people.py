"""Who is in the room: one key a person, at any time; code names only, and never on the room screen."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit

from tests.ui.session.stand import Key, settle
from tests.workspaces import NAMES


def _here(stand):
    return {client.code_name: is_here for client, is_here in stand.live.evening.people()}


def test_f2_and_one_digit_a_person(running):
    running.key(Key.Key_F2)
    for digit in (Key.Key_1, Key.Key_2, Key.Key_3):
        running.key(digit)
    assert _here(running) == {"Heron": True, "Juniper": True, "Maple": True, "Otter": None, "Quartz": None, "Wren": None}
    running.key(Key.Key_2)
    assert _here(running)["Juniper"] is False
    assert "absent" in running.part("person-Juniper").text()
    assert "2 people in the room" in running.part("board-detail").text()
    running.key(Key.Key_Escape)
    assert QApplication.focusWidget() is running.line


def test_outside_the_strip_digits_are_text(running):
    running.type("1 2 3")
    assert running.line.text() == "1 2 3"
    assert set(_here(running).values()) == {None}
    running.key(Key.Key_F2)
    running.key(Key.Key_F2)
    running.type(" 4")
    assert running.line.text() == "1 2 3 4" and set(_here(running).values()) == {None}


def test_the_keys_are_seen_while_they_work(running):
    chip = running.part("person-Heron")
    assert chip.accessibleDescription() == ""
    running.key(Key.Key_F2)
    assert chip.accessibleDescription() == "1"
    running.key(Key.Key_F2)
    assert chip.accessibleDescription() == ""


def test_the_tenth_person_has_a_letter(running):
    for name in ("Alder", "Birch", "Cedar", "Finch", "Robin", "Slate"):
        running.ws.roster.join(running.ws.clients.add(name).id, running.circle.group.id, running.circle.session.on)
    running.key(Key.Key_F2)
    running.key(Key.Key_A)
    tenth = [client.code_name for client, _ in running.live.evening.people()][9]
    assert _here(running)[tenth] is True


def test_a_click_marks_a_person_and_leaves_the_focus_in_the_line(running):
    running.type("half a li")
    running.click_named("person-Otter")
    assert _here(running)["Otter"] is True
    assert QApplication.focusWidget() is running.line and running.line.text() == "half a li"


def test_who_comes_after_the_welcome_is_late_by_itself(running):
    running.key(Key.Key_F2)
    running.key(Key.Key_1)
    heron = running.circle.clients[0].id
    assert running.ws.attendance.of(running.circle.session.id)[heron].came_late_at is not None


def test_a_client_of_another_group_walks_in(running):
    running.ws.clients.add("Sparrow")
    running.key(Key.Key_F2)
    running.key(Key.Key_W)
    running.type("spar")
    running.key(Key.Key_Return)
    assert _here(running)["Sparrow"] is True
    assert QApplication.focusWidget() is running.line


def test_somebody_new_walks_in_and_becomes_a_client(running):
    running.click_named("walk-in", inside=running.live.stage.strip)
    running.type("Kestrel")
    running.key(Key.Key_Return)
    assert _here(running)["Kestrel"] is True
    assert "Kestrel" in [client.code_name for client in running.ws.clients.all()]


def test_arrows_pick_among_those_with_that_name(running):
    for name in ("Sparrow", "Spruce"):
        running.ws.clients.add(name)
    running.key(Key.Key_F2)
    running.key(Key.Key_W)
    running.type("sp")
    running.key(Key.Key_Down)
    running.key(Key.Key_Return)
    assert _here(running).get("Spruce") is True and "Sparrow" not in _here(running)


def test_a_name_that_is_taken_is_said_and_nothing_typed_is_lost(running):
    running.key(Key.Key_F2)
    running.key(Key.Key_W)
    running.type("Heron")
    running.key(Key.Key_Return)
    field = running.part("walk-in-field")
    assert running.part("walk-in-problem").isVisible() and field.text() == "Heron"
    running.key(Key.Key_Escape)
    assert QApplication.focusWidget() is running.line
    assert field.text() == "Heron"


def test_real_names_are_nowhere_on_the_screen_and_nobody_in_the_room_view(running):
    running.key(Key.Key_F2)
    running.key(Key.Key_1)
    shown = [each for kind in (QLabel, QAbstractButton, QLineEdit) for each in running.house.findChildren(kind)]
    texts = [each.text() for each in shown]
    for code_name, real_name in NAMES:
        assert not real_name or not any(real_name in str(text) for text in texts)
        assert code_name not in str(running.room)
    assert running.house.window().windowTitle() == ""


def test_somebody_put_on_the_roster_meanwhile_is_in_the_strip(running):
    running.ws.roster.join(running.ws.clients.add("Alder").id, running.circle.group.id, running.circle.session.on)
    settle()
    assert running.part("person-Alder").isVisible()
