"""Groups as a facilitator makes them: with keys, with ways back, with nothing lost that was typed."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from facilitator.storage.access_log import Access
from facilitator.vocabulary import Weekday
from tests.ui.pages import press, said, seen
from tests.workspaces import TUESDAY, circle
from ui.groups.page import GroupsPage
from ui.parts.title_list import TitleList
from ui.style.sheet import dress
from ui.style.tokens import Look


@pytest.fixture
def page(window, around):
    return seen(GroupsPage(around.desk), window, around)


def field(page, name):
    return [each for each in page.findChildren(QLineEdit, name) if each.isVisible()][-1]


def test_an_empty_page_says_what_to_do_first(page):
    assert "No group yet" in said(page)


def test_a_group_is_made_with_the_keyboard_alone(page, ws, qtbot):
    press(page, qtbot, "new-group")
    qtbot.keyClicks(field(page, "group-name"), "Tuesday evening")
    qtbot.keyClick(field(page, "group-name"), Qt.Key.Key_Return)

    made = ws.groups.all()
    assert [(group.name, group.weekday, group.minutes) for group in made] == [("Tuesday evening", Weekday.TUESDAY, 90)]
    assert "Tuesday evening" in said(page)


def test_a_group_without_a_name_is_not_made_and_the_room_that_was_typed_stays(page, ws, qtbot):
    press(page, qtbot, "new-group")
    qtbot.keyClicks(field(page, "group-place"), "Room 2")
    qtbot.keyClick(field(page, "group-place"), Qt.Key.Key_Return)

    assert ws.groups.all() == []
    assert field(page, "group-place").text() == "Room 2"
    assert any("name" in sentence for sentence in said(page))


def test_escape_leaves_the_form_and_nothing_is_made(page, ws, qtbot):
    press(page, qtbot, "new-group")
    qtbot.keyClicks(field(page, "group-name"), "Tuesday")
    qtbot.keyClick(field(page, "group-name"), Qt.Key.Key_Escape)

    assert ws.groups.all() == []
    assert "No group yet" in said(page)


def test_making_a_group_can_be_taken_back_and_done_again(page, ws, around, qtbot):
    press(page, qtbot, "new-group")
    qtbot.keyClicks(field(page, "group-name"), "Tuesday evening")
    qtbot.keyClick(field(page, "group-name"), Qt.Key.Key_Return)

    around.desk.doing.undo()
    assert ws.groups.all() == []
    around.desk.doing.redo()
    assert [group.name for group in ws.groups.all()] == ["Tuesday evening"]


def test_a_client_needs_only_the_code_name_that_is_offered(page, ws, qtbot):
    group = circle(ws, clients=1).group
    press(page, qtbot, "add-client")
    offered = field(page, "code-name").text()
    qtbot.keyClick(field(page, "code-name"), Qt.Key.Key_Return)

    names = {client.code_name for client in ws.roster.of(group.id, TUESDAY)}
    assert offered in names and len(names) == 2
    assert offered in said(page)


def test_real_names_are_hidden_until_names_are_turned_on_and_hidden_again_at_the_next_visit(page, ws, qtbot):
    circle(ws, clients=1)
    assert not any("Achterberg" in sentence for sentence in said(page))

    press(page, qtbot, "names")
    assert any("Achterberg" in sentence for sentence in said(page))

    page.open_about()
    page.read_again()
    assert not any("Achterberg" in sentence for sentence in said(page))


def test_a_client_leaves_and_comes_back_with_dates(page, ws, around, qtbot):
    evening = circle(ws, clients=2)
    heron = evening.clients[0]
    press(page, qtbot, f"leave-{heron.id}")
    assert heron not in ws.roster.of(evening.group.id, TUESDAY)

    around.desk.doing.undo()
    assert heron in ws.roster.of(evening.group.id, TUESDAY)

    press(page, qtbot, f"leave-{heron.id}")
    press(page, qtbot, f"return-{heron.id}")
    assert heron in ws.roster.of(evening.group.id, TUESDAY)
    assert len(ws.roster.places(evening.group.id)) == 3


def test_a_client_typed_in_by_mistake_is_removed_and_comes_back_with_undo(page, ws, around, qtbot):
    evening = circle(ws, clients=1)
    press(page, qtbot, "add-client")
    qtbot.keyClick(field(page, "code-name"), Qt.Key.Key_Return)
    added = next(client for client in ws.clients.all() if client != evening.clients[0])

    press(page, qtbot, f"remove-{added.id}")
    assert added not in ws.clients.all()
    assert ws.access_log.recent(1)[0].what is Access.REMOVED

    around.desk.doing.undo()
    assert added in ws.roster.of(evening.group.id, TUESDAY)


def test_a_group_with_a_session_is_not_removed_and_says_why(page, ws, around, qtbot):
    evening = circle(ws)
    press(page, qtbot, "remove-group")

    assert evening.group in ws.groups.all()
    assert around.told and "nothing was changed" in around.told[-1]


def test_a_group_ends_and_goes_on(page, ws, around, qtbot):
    evening = circle(ws)
    press(page, qtbot, "end-group")
    assert ws.groups.get(evening.group.id).ended_on == TUESDAY

    press(page, qtbot, "reopen-group")
    assert ws.groups.get(evening.group.id).ended_on is None


def test_a_week_is_skipped_and_taken_back(page, ws, around, qtbot):
    evening = circle(ws)
    next_week = TUESDAY + timedelta(days=7)
    press(page, qtbot, f"skip-{next_week}")
    assert [meeting.is_skipped for meeting in ws.schedule.on(next_week)] == [True]

    around.desk.doing.undo()
    assert [meeting.is_skipped for meeting in ws.schedule.on(next_week)] == [False]
    assert evening.group.name in around.told[0]


def test_choosing_a_topic_leads_to_the_library_for_that_meeting(page, ws, around, qtbot):
    evening = circle(ws)
    next_week = TUESDAY + timedelta(days=7)
    press(page, qtbot, f"topic-{next_week}")

    assert around.went == [("library", {"group": evening.group.id, "on": next_week})]


@pytest.mark.parametrize("name", ["<b>bold</b>", "{0} {group}", "مجموعة الثلاثاء", "🌱 Tuesday", "x" * 80])
def test_a_name_shows_as_it_was_typed(page, ws, qtbot, name):
    press(page, qtbot, "new-group")
    field(page, "group-name").setText(name)
    qtbot.keyClick(field(page, "group-name"), Qt.Key.Key_Return)

    assert name in said(page)


def test_the_form_keeps_what_is_typed_when_something_else_changes(page, ws, qtbot):
    evening = circle(ws)
    press(page, qtbot, "new-group")
    qtbot.keyClicks(field(page, "group-name"), "Thursday")

    ws.groups.end(evening.group.id, TUESDAY)
    page.read_again()

    assert field(page, "group-name").text() == "Thursday"


def test_the_list_names_every_group_for_a_screen_reader(page, ws):
    circle(ws)
    rows = page.findChild(TitleList, "groups").model()

    assert "Tuesday evening" in rows.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_nothing_is_left_of_a_form_that_was_left(page, ws, qtbot):
    press(page, qtbot, "new-group")
    press(page, qtbot, "leave-group-form")

    assert [each for each in page.findChildren(QWidget, "group-form") if each.isVisible()] == []


def test_what_was_typed_in_a_form_waits_wherever_the_hand_went(page, ws, qtbot):
    circle(ws)
    page.read_again()
    press(page, qtbot, "add-client")
    field(page, "code-name").setText("Half a name")
    press(page, qtbot, "new-group")  # from one form to the other
    qtbot.keyClicks(field(page, "group-name"), "Half a group")
    page.open_about()  # and away, and back
    page.read_again()

    press(page, qtbot, "new-group")
    assert field(page, "group-name").text() == "Half a group"
    press(page, qtbot, "leave-group-form")
    press(page, qtbot, "add-client")
    assert field(page, "code-name").text() == "Half a name"


def test_what_was_saved_does_not_stand_in_the_next_form(page, ws, qtbot):
    press(page, qtbot, "new-group")
    qtbot.keyClicks(field(page, "group-name"), "Tuesday evening")
    qtbot.keyClick(field(page, "group-name"), Qt.Key.Key_Return)
    press(page, qtbot, "add-client")
    field(page, "code-name").setText("Heron")
    qtbot.keyClick(field(page, "code-name"), Qt.Key.Key_Return)

    press(page, qtbot, "add-client")
    assert field(page, "code-name").text() != "Heron"
    press(page, qtbot, "new-group")
    assert field(page, "group-name").text() == ""


def test_what_can_be_done_about_a_client_stands_in_one_row_also_in_large_text(window, ws, around, app, template):
    evening = circle(ws)
    client = evening.clients[0]
    ws.attendance.mark(evening.session.id, client.id, True)  # so it was no slip of the hand, and is not simply removed
    dress(app, Look(text_percent=150), template)
    window.resize(1167, 720)  # of 1280, beside the navigation
    page = seen(GroupsPage(around.desk), window, around)
    app.processEvents()

    change, leave = (page.findChild(QPushButton, f"{verb}-{client.id}") for verb in ("change", "leave"))
    assert change.y() == leave.y() and change.x() < leave.x()
    assert leave.width() >= leave.sizeHint().width()
