"""The whole record of a client: looked through, taken out, held; and the client forgotten, by keys alone."""

from __future__ import annotations

import json
from datetime import date
from itertools import count
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from facilitator.people.hold import Hold
from facilitator.people.program import Program
from facilitator.storage.access_log import Access
from facilitator.storage.backup import backups, make_backup
from facilitator.workspace.evening import Evening
from tests.ui.pages import around, clock, press, said, seen, ws
from tests.ui.papers import text_of
from tests.ui.reached import out_of_reach
from tests.workspace.lives import fill
from tests.workspaces import circle
from ui.background import Task
from ui.record.page import RecordPage
from ui.record.record_view import RecordView

__all__ = ["around", "clock", "ws"]

Key = Qt.Key


@pytest.fixture
def tuesdays(ws):
    return circle(ws)


@pytest.fixture
def heron(ws, tuesdays):
    """With something in every table, and no hold."""
    client = tuesdays.clients[0]
    fill(ws, client, tuesdays.session, lambda column: f"what {column} says", count(7))
    ws.holds.lift(client.id)
    return client


@pytest.fixture
def file(tmp_path):
    return tmp_path / "taken out"


@pytest.fixture
def page(ws, heron, window, around, file, qtbot):
    page = RecordPage(around.desk, lambda parent, name: file)
    window.resize(1100, 700)
    page.open_about(client=heron.id)
    seen(page, window, around)
    page.read_again()
    qtbot.waitUntil(lambda: bool(rows(page)))
    return page


def view(page):
    return page.findChild(RecordView)


def rows(page):
    return view(page).shown()


def heads(page):
    return [row.head for row in rows(page) if row.is_section]


def open_section(page, qtbot, title):
    place = next(place for place, row in enumerate(rows(page)) if row.head == title)
    view(page).setCurrentIndex(view(page).model().index(place, 0))
    qtbot.keyClick(view(page), Key.Key_Return)


def shown(page, name):
    return page.findChild(QLabel, name).text()


def is_seen(page, name):
    found = page.findChild(QPushButton, name)
    return found is not None and found.isVisible()


# looked through --------------------------------------------------------------------


def test_every_section_stands_there_folded(page):
    assert heads(page) == [
        "Names", "Groups", "Sessions", "Practice between sessions", "One-on-ones", "The plan", "How the plan changed",
        "In numbers", "Lapses", "Notes of danger", "Consents", "Copies of the plan", "Progress notes",
    ]  # fmt: skip
    assert all(row.is_section and row.is_open is False for row in rows(page))


def test_a_section_is_opened_and_closed_with_keys(page, qtbot):
    open_section(page, qtbot, "Lapses")

    lapse = rows(page)[heads(page).index("Lapses") + 1]
    assert lapse.head == "Nov 24, 2026"
    assert "what lapse.what_happened says" in lapse.lines
    qtbot.keyClick(view(page), Key.Key_Down)
    qtbot.keyClick(view(page), Key.Key_Left)  # from an entry to its section
    qtbot.keyClick(view(page), Key.Key_Left)
    assert all(row.is_section for row in rows(page))


def test_a_click_opens_a_section(page, qtbot):
    place = view(page).visualRect(view(page).model().index(1, 0)).center()

    qtbot.mouseClick(view(page).viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert rows(page)[2].head == "Tuesday evening"


def test_the_end_key_brings_the_last_row_into_sight_however_many_there_are(page, ws, heron, qtbot):
    with ws.vault.write("care"):
        for number in range(120):
            ws.lapses.record(heron.id, date(2026, 11, 1), f"lapse {number}\n" * 4)
    qtbot.waitUntil(lambda: any(row.count == "121" for row in rows(page)))
    open_section(page, qtbot, "Lapses")

    qtbot.keyClick(view(page), Key.Key_End)

    last = len(rows(page)) - 1
    inside = view(page).viewport().rect()
    qtbot.waitUntil(lambda: inside.intersects(view(page).visualRect(view(page).model().index(last, 0))))
    assert view(page).currentIndex().row() == last


def test_after_many_changes_in_a_row_the_newest_is_shown(page, ws, heron, qtbot):
    """Each was read in a thread of its own, and the thread that ended last was shown."""
    for number in range(20):
        ws.lapses.record(heron.id, date(2026, 11, 1), f"lapse {number}")

    qtbot.waitUntil(lambda: any(row.count == "21" for row in rows(page)))
    assert len(page.findChildren(Task)) < 20


def test_what_is_open_stays_open_when_something_changes(page, ws, heron, qtbot):
    open_section(page, qtbot, "Notes of danger")

    ws.safety.note(heron.id, "one more")
    page.read_again()
    qtbot.waitUntil(lambda: any("one more" in row.lines for row in rows(page)))


def test_the_real_name_is_shown_only_where_it_is_asked_for(page, qtbot):
    open_section(page, qtbot, "Names")
    assert "Name: Rosalind Achterberg" not in [row.head for row in rows(page)]

    press(page, qtbot, "names")

    assert "Name: Rosalind Achterberg" in [row.head for row in rows(page)]


def test_another_client_begins_folded_and_without_the_name(page, tuesdays, qtbot):
    press(page, qtbot, "names")
    open_section(page, qtbot, "Lapses")

    page.open_about(client=tuesdays.clients[2].id)
    page.read_again()
    qtbot.waitUntil(lambda: shown(page, "whose-record") == "Maple" and bool(rows(page)))

    assert all(row.is_section and not row.is_open for row in rows(page))
    assert not page.names.isChecked()


def test_escape_goes_back_to_the_client(page, heron, around, qtbot):
    qtbot.keyClick(page, Key.Key_Escape)

    assert around.went == [("follow-up", {"client": heron.id})]


def test_a_client_who_is_gone_leads_away(page, ws, tuesdays, around, qtbot):
    gone = tuesdays.clients[5]
    ws.clients.remove(gone.id)

    page.open_about(client=gone.id)
    page.read_again()

    qtbot.waitUntil(lambda: around.went == [("follow-up", {})])


def test_everything_is_in_reach_of_keys(page, window, qtbot):
    view(page).setFocus()

    assert not out_of_reach(window, qtbot)


# taken out -------------------------------------------------------------------------


def test_it_is_saved_as_json(page, ws, around, file, qtbot):
    press(page, qtbot, "save-json")
    qtbot.waitUntil(lambda: around.told == ["Saved as taken out."])

    assert json.loads(file.read_bytes())["client"]["name"] == "Rosalind Achterberg"
    assert ws.access_log.last(Access.SAVED_RECORD)


def test_it_is_saved_as_pdf(page, ws, around, file, qtbot):
    press(page, qtbot, "save-pdf")
    qtbot.waitUntil(lambda: around.told == ["Saved as taken out."])

    assert "what danger.noted says" in text_of(file.read_bytes())


def test_a_file_that_is_there_is_replaced_only_when_that_is_wanted(page, around, file, qtbot):
    file.write_text("mine")
    around.answers = False

    press(page, qtbot, "save-json")

    assert around.asked
    assert file.read_text() == "mine"


def test_it_is_seen_before_it_is_printed(page, around, qtbot):
    press(page, qtbot, "print")
    qtbot.waitUntil(lambda: bool(around.went))

    [(place, what)] = around.went
    assert (place, what["name"], what["back"], what["is_clients"]) == ("paper", "Record of Heron", "record", True)
    assert "what lapse.what_happened says" in text_of(what["pdf"])


# held ------------------------------------------------------------------------------


def test_a_hold_is_set_with_its_reason_and_lifted_and_both_can_be_taken_back(page, ws, heron, around, qtbot):
    press(page, qtbot, "set-hold")
    why = page.findChild(QLineEdit, "hold-why")
    qtbot.keyClicks(why, "letter of the court")
    qtbot.keyClick(why, Key.Key_Return)

    assert ws.holds.of(heron.id) == Hold(heron.id, date(2026, 11, 24), "letter of the court")
    qtbot.waitUntil(lambda: shown(page, "hold-says") == "Since November 24, 2026. letter of the court")
    assert around.told == ["A legal hold stands."]
    around.desk.doing.undo()
    assert ws.holds.of(heron.id) is None
    around.desk.doing.redo()

    qtbot.waitUntil(lambda: is_seen(page, "lift-hold"))
    press(page, qtbot, "lift-hold")
    assert ws.holds.of(heron.id) is None
    around.desk.doing.undo()
    assert ws.holds.of(heron.id)


def test_a_reason_that_is_too_long_is_refused_and_stays(page, ws, heron, qtbot):
    press(page, qtbot, "set-hold")
    why = page.findChild(QLineEdit, "hold-why")
    why.setText("long " * 100)
    qtbot.keyClick(why, Key.Key_Return)

    assert ws.holds.of(heron.id) is None
    assert why.text() == "long " * 100
    assert any("Make it shorter" in text for text in said(page))


def test_under_a_hold_the_way_to_forget_says_why_not(page, ws, heron, qtbot):
    ws.holds.put(Hold(heron.id, date(2026, 3, 3)))

    ask(page, qtbot)

    assert "A legal hold stands, so nothing may go. Lift it first." in said(page)
    assert not is_seen(page, "forget-now")


# forgotten -------------------------------------------------------------------------


def ask(page, qtbot):
    press(page, qtbot, "forget-client")
    qtbot.waitUntil(lambda: is_seen(page, "leave-forgetting"))


def type_name(page, qtbot, name):
    field = page.findChild(QLineEdit, "forget-code-name")
    field.selectAll()
    qtbot.keyClicks(field, name)
    return field


def forget(page, qtbot, name="heron"):
    ask(page, qtbot)
    qtbot.keyClick(type_name(page, qtbot, name), Key.Key_Return)
    qtbot.waitUntil(lambda: is_seen(page, "leave-forgotten"))


def test_what_goes_and_what_stays_is_read_first(page, ws, clock, qtbot):
    make_backup(ws.folder, ws.vault, ws.data_key, clock())
    ws.program.put(Program(keep_signed_years=7))

    ask(page, qtbot)

    told = said(page)
    assert "•  1 revision of the plan" in told
    assert "•  Counseling notes in the drawer, if there are any" in told
    assert "•  1 signed note, and whose it is: your program keeps them, the last until November 24, 2033." in told
    assert "•  Tuesday, November 24, 2026, 6:00 PM" in told
    assert "•  The names" not in told


def test_only_the_code_name_makes_it_possible(page, ws, heron, qtbot):
    ask(page, qtbot)
    does = page.findChild(QPushButton, "forget-now")
    assert not does.isEnabled()

    qtbot.keyClick(type_name(page, qtbot, "her"), Key.Key_Return)
    assert not does.isEnabled()
    assert heron in ws.clients.all()
    type_name(page, qtbot, "Heron")
    assert does.isEnabled()


def test_escape_keeps_everything(page, ws, heron, around, qtbot):
    ask(page, qtbot)
    type_name(page, qtbot, "Heron")

    qtbot.keyClick(page, Key.Key_Escape)

    assert heron in ws.clients.all()
    assert view(page).isVisible()
    assert around.went == []


def test_the_client_is_forgotten_and_nothing_of_it_is_left_on_the_page_or_to_be_undone(page, ws, heron, around, qtbot):
    around.desk.doing.did("Something about Heron.", lambda: None, lambda: None)

    forget(page, qtbot)

    assert heron not in ws.clients.all()
    assert shown(page, "forgotten-title") == "Heron is forgotten"
    assert "Nothing about this client is held in your practice any more." in shown(page, "forgotten-says")
    assert rows(page) == []
    assert not around.desk.doing.can_undo
    left = [text for text in said(page) if "Rosalind" in text or "says" in text]
    assert left == []
    press(page, qtbot, "leave-forgotten")
    assert around.went == [("follow-up", {})]


def test_other_pages_are_put_away_before_it_is_done(page, window, around, ws, heron, qtbot):
    there = []
    around.desk = SimpleNamespace(**{name: getattr(around.desk, name) for name in around.desk.__dataclass_fields__})
    around.desk.clear_pages = lambda: there.append(heron in ws.clients.all())
    page._forgetting._desk = around.desk

    forget(page, qtbot)

    assert there == [True]


def test_older_copies_are_listed_and_removed_only_when_that_is_wanted(page, ws, clock, around, qtbot):
    older = make_backup(ws.folder, ws.vault, ws.data_key, clock())
    clock.passes(days=1)
    forget(page, qtbot)
    assert "Tuesday, November 24, 2026, 6:00 PM" in shown(page, "older-copies")

    around.answers = False
    press(page, qtbot, "remove-copies")
    assert older.path.exists()
    around.answers = True
    press(page, qtbot, "remove-copies")
    qtbot.waitUntil(lambda: not older.path.exists())

    qtbot.waitUntil(lambda: shown(page, "older-copies") == "No older copy in this folder holds the client.")
    assert len(backups(ws.folder)) == 1


def test_kept_notes_are_said(page, ws, qtbot):
    ws.program.put(Program(keep_signed_years=7))

    forget(page, qtbot)

    assert "1 signed note stays, and whose it is" in shown(page, "forgotten-says")


def test_in_a_running_session_it_says_why_not(page, ws, tuesdays, qtbot):
    evening = Evening.start(ws, tuesdays.session)
    evening.toggle(tuesdays.clients[1].id)
    page.open_about(client=tuesdays.clients[1].id)
    page.read_again()
    qtbot.waitUntil(lambda: shown(page, "whose-record") == "Juniper")

    ask(page, qtbot)

    assert any("session with this client is running" in text for text in said(page))


def test_what_is_kept_of_a_forgotten_client_can_still_be_seen_and_nothing_else_done_with_it(page, ws, heron, around, qtbot):
    ws.program.put(Program(keep_signed_years=7))
    forget(page, qtbot)

    page.open_about(client=heron.id)
    page.read_again()
    qtbot.waitUntil(lambda: bool(rows(page)))

    open_section(page, qtbot, "Progress notes")
    assert any("what signed_note.text says" in line for row in rows(page) for line in row.lines)
    assert not is_seen(page, "forget-client")
    assert not is_seen(page, "set-hold")
    qtbot.keyClick(page, Key.Key_Escape)
    assert around.went == [("settings", {"section": "data"})]
