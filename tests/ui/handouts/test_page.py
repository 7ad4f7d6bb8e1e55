"""Handouts of a session: whose, as they will look, printed or saved; and what a failing printer does not do."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QListView, QVBoxLayout

from facilitator.storage.access_log import Access
from tests.ui.papers import broken_printer, pages_of, printer_into, text_of
from tests.ui.reached import out_of_reach
from ui.handouts.letters_card import LettersCard
from ui.handouts.outlets import Outlets
from ui.handouts.page import HandoutsPage
from ui.parts.pdf_preview import PdfPreview
from ui.parts.work_bar import WorkBar

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE_IS_MARKED = set()


@pytest.fixture
def show(window, around, led, qtbot):
    """The page about the evening that was led, with the preview drawn."""

    def shown(outlets=None):
        window.resize(1280, 720)
        page = HandoutsPage(around.desk, outlets)
        QVBoxLayout(window).addWidget(page)
        page.show()
        page.open_about(session=led.evening.session.id)
        page.read_again()
        qtbot.waitUntil(lambda: preview(page).pages > 0)
        return page

    return shown


def preview(page):
    return page.findChild(PdfPreview)


def clients(page):
    return page.findChild(QListView, "handouts-of")


def titles(page):
    model = clients(page).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def notes(page):
    model = clients(page).model()
    return [model.index(row, 0).data(Qt.ItemDataRole.UserRole) for row in range(model.rowCount())]


def label(page, name):
    return page.findChild(QLabel, name)


def button(page, name):
    return next(each for each in page.findChildren(QAbstractButton, name) if each.isVisible())


def printing(file):
    return Outlets(printer=lambda parent, paper: printer_into(file))


def press_print(page, qtbot):
    qtbot.keyClick(page, Qt.Key.Key_P, CONTROL | SHIFT)


def seen_text(page):
    document = preview(page)._document
    return "\n".join(document.getAllText(number).text() for number in range(document.pageCount()))


# whose, and as they will look ------------------------------------------------------------


def test_everybody_who_came_is_there_ticked_by_code_name(show):
    page = show()

    assert titles(page) == ["Heron", "Juniper", "Maple", "Otter"]
    assert button(page, "print").text() == "Print 4 handouts…"


def test_the_sheet_of_the_first_client_is_seen_at_once(show):
    page = show()

    assert "Heron" in seen_text(page)
    assert preview(page).pages == 2


def test_arrows_show_the_next_sheet(show, qtbot):
    page = show()

    qtbot.keyClick(clients(page), Qt.Key.Key_Down)

    qtbot.waitUntil(lambda: "Juniper" in seen_text(page))


def test_space_takes_a_client_out_and_in_again(show, qtbot):
    page = show()

    qtbot.keyClick(clients(page), Qt.Key.Key_Space)
    assert button(page, "print").text() == "Print 3 handouts…"

    qtbot.keyClick(clients(page), Qt.Key.Key_Space)
    assert button(page, "print").text() == "Print 4 handouts…"


def test_a_click_on_the_box_takes_out_and_a_click_beside_it_only_shows(show, qtbot):
    page = show()
    rows = clients(page)
    second = rows.visualRect(rows.model().index(1, 0))

    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=second.topLeft() + QPoint(12, second.height() // 2))
    assert button(page, "print").text() == "Print 3 handouts…"

    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=second.center())
    assert button(page, "print").text() == "Print 3 handouts…"
    qtbot.waitUntil(lambda: "Juniper" in seen_text(page))


def test_with_nobody_ticked_nothing_can_be_printed(show, qtbot):
    page = show()

    qtbot.mouseClick(button(page, "tick-none"), Qt.MouseButton.LeftButton)

    assert button(page, "print").text() == "Print…"
    assert not button(page, "print").isEnabled() and not button(page, "save-pdf").isEnabled()

    qtbot.mouseClick(button(page, "tick-all"), Qt.MouseButton.LeftButton)
    assert button(page, "print").text() == "Print 4 handouts…"


def test_real_names_are_hidden_until_they_are_turned_on_for_this_page(show, led, qtbot):
    page = show()
    assert "Rosalind" not in seen_text(page)

    qtbot.keyClick(page, Qt.Key.Key_N, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: "Rosalind Achterberg" in seen_text(page))
    assert titles(page)[0] == "Rosalind Achterberg" and "Heron" in notes(page)[0]

    page.open_about(session=led.evening.session.id)
    assert titles(page)[0] == "Heron"


def test_what_is_recorded_stands_on_the_sheet(show, led, qtbot):
    led.evening.take_home(
        led.named("Heron").id,
        picks=["Passing old places"],
        practice="Take the long way",
        one_on_one=datetime(2026, 11, 26, 10, 30),
    )
    page = show()

    qtbot.waitUntil(lambda: "Take the long way" in seen_text(page))
    assert "Passing old places" in seen_text(page) and "Thursday" in seen_text(page)
    assert "nothing recorded" not in notes(page)[0] and notes(page)[1] == "nothing recorded"


def test_a_client_with_nothing_recorded_has_lines_to_write_on(show):
    page = show()

    assert "What I want to talk about" in seen_text(page)
    assert label(page, "about-ticks").text() == "Where nothing is recorded, the sheet has lines to write on."


def test_the_crisis_lines_are_those_of_the_country(show, around):
    page = show()

    assert around.preferences.country == "US"
    assert "988" in seen_text(page)


def test_where_nobody_came_there_are_no_handouts(window, around, led, ws, qtbot):
    for client in led.clients:
        ws.attendance.mark(led.evening.session.id, client.id, False)
    page = HandoutsPage(around.desk)
    QVBoxLayout(window).addWidget(page)
    page.show()
    page.open_about(session=led.evening.session.id)
    page.read_again()

    assert not page.findChild(QListView, "handouts-of").isVisible()
    qtbot.mouseClick(button(page, "leave-empty"), Qt.MouseButton.LeftButton)
    assert around.went == [("today", {})]


def test_what_changes_elsewhere_is_seen_and_keeps_ticks_and_choice(show, led, qtbot):
    page = show()
    qtbot.keyClick(clients(page), Qt.Key.Key_Down)
    qtbot.keyClick(clients(page), Qt.Key.Key_Space)

    led.evening.take_home(led.named("Juniper").id, picks=[], practice="Call before going in")
    page.read_again()

    qtbot.waitUntil(lambda: "Call before going in" in seen_text(page))
    assert button(page, "print").text() == "Print 3 handouts…"


# printed -----------------------------------------------------------------------------------


def test_they_are_printed_and_marked_as_printed(show, ws, led, around, qtbot, tmp_path):
    page = show(printing(tmp_path / "out.pdf"))

    press_print(page, qtbot)
    qtbot.waitUntil(lambda: around.told != [])

    assert around.told == ["4 handouts went to the printer."]
    assert pages_of((tmp_path / "out.pdf").read_bytes()) == 8
    assert ws.printed.of(led.evening.session.id) == {client.id for client in led.clients}
    assert (ws.access_log.recent()[0].what, ws.access_log.recent()[0].sheets) == (Access.PRINTED, 4)
    page.read_again()
    assert all("printed" in note for note in notes(page))


def test_only_those_that_are_ticked_are_printed(show, ws, led, around, qtbot, tmp_path):
    page = show(printing(tmp_path / "out.pdf"))
    qtbot.keyClick(clients(page), Qt.Key.Key_Space)

    press_print(page, qtbot)
    qtbot.waitUntil(lambda: around.told != [])

    assert pages_of((tmp_path / "out.pdf").read_bytes()) == 6
    assert led.named("Heron").id not in ws.printed.of(led.evening.session.id)


def test_a_printer_that_fails_is_said_and_marks_nothing(show, ws, led, around, qtbot, tmp_path):
    page = show(Outlets(printer=lambda parent, paper: broken_printer(tmp_path)))

    press_print(page, qtbot)
    qtbot.waitUntil(lambda: around.told != [])

    assert around.told[0].startswith("The printer did not take it. Nothing is marked as printed")
    assert ws.printed.of(led.evening.session.id) == NONE_IS_MARKED
    assert button(page, "print").isEnabled()


def test_stopped_half_way_nothing_is_marked(show, ws, led, around, qtbot, tmp_path):
    slow = printer_into(tmp_path / "out.pdf")
    slow.setResolution(600)  # pages take long enough to be stopped
    page = show(Outlets(printer=lambda parent, paper: slow))

    press_print(page, qtbot)
    assert page.findChild(WorkBar).isVisible() and not button(page, "print").isEnabled()
    qtbot.mouseClick(button(page, "stop-work"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: around.told != [])

    assert around.told[0].startswith("Printing was stopped.")
    assert ws.printed.of(led.evening.session.id) == NONE_IS_MARKED
    assert not (tmp_path / "out.pdf").exists()
    assert not page.findChild(WorkBar).isVisible() and button(page, "print").isEnabled()


def test_printing_that_is_left_changes_nothing(show, ws, led, around, qtbot):
    page = show(Outlets(printer=lambda parent, paper: None))

    press_print(page, qtbot)

    assert around.told == [] and ws.printed.of(led.evening.session.id) == NONE_IS_MARKED


def test_the_page_going_away_ends_the_printing_quietly(show, ws, led, around, qtbot, tmp_path):
    slow = printer_into(tmp_path / "out.pdf")
    slow.setResolution(600)
    page = show(Outlets(printer=lambda parent, paper: slow))

    press_print(page, qtbot)
    page.put_away()
    qtbot.wait(0)

    assert around.told == [] and ws.printed.of(led.evening.session.id) == NONE_IS_MARKED


# saved ---------------------------------------------------------------------------------------


def test_they_are_saved_as_one_file_whose_name_tells_nobody(show, ws, led, around, qtbot, tmp_path):
    suggested = []

    def choose(parent, name):
        suggested.append(name)
        return tmp_path / name

    page = show(Outlets(file=choose))
    qtbot.keyClick(page, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: around.told != [])

    assert suggested == ["Handouts Nov 24, 2026.pdf"]
    assert around.told == ["Saved as Handouts Nov 24, 2026.pdf."]
    assert pages_of((tmp_path / suggested[0]).read_bytes()) == 8
    assert ws.printed.of(led.evening.session.id) == {client.id for client in led.clients}
    assert ws.access_log.recent()[0].what == Access.SAVED


def test_a_file_that_is_there_stays_unless_the_user_says_so(show, ws, led, around, qtbot, tmp_path):
    around.answers = False
    (tmp_path / "mine.pdf").write_bytes(b"mine")
    page = show(Outlets(file=lambda parent, name: tmp_path / "mine.pdf"))

    qtbot.keyClick(page, Qt.Key.Key_S, CONTROL)

    assert around.asked == ["There is a file with this name already: mine.pdf"]
    assert (tmp_path / "mine.pdf").read_bytes() == b"mine"
    assert ws.printed.of(led.evening.session.id) == NONE_IS_MARKED


def test_one_file_a_client_has_code_names_also_while_names_are_shown(show, around, qtbot, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    (out / "Heron, Nov 24, 2026.pdf").write_bytes(b"mine")
    page = show(Outlets(folder=lambda parent: out))
    qtbot.keyClick(page, Qt.Key.Key_N, CONTROL | SHIFT)

    qtbot.keyClick(page, Qt.Key.Key_S, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: around.told != [])

    assert sorted(file.name for file in out.iterdir()) == [
        "Heron, Nov 24, 2026 (2).pdf",
        "Heron, Nov 24, 2026.pdf",
        "Juniper, Nov 24, 2026.pdf",
        "Maple, Nov 24, 2026.pdf",
        "Otter, Nov 24, 2026.pdf",
    ]
    assert (out / "Heron, Nov 24, 2026.pdf").read_bytes() == b"mine"
    assert "Rosalind Achterberg" in text_of((out / "Heron, Nov 24, 2026 (2).pdf").read_bytes())
    assert around.told == ["4 files are saved in “out”."]


def test_a_folder_that_is_gone_is_said_and_marks_nothing(show, ws, led, around, qtbot, tmp_path):
    page = show(Outlets(folder=lambda parent: tmp_path / "gone"))

    qtbot.keyClick(page, Qt.Key.Key_S, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: around.told != [])

    assert around.told[0].startswith("It could not be saved there.")
    assert ws.printed.of(led.evening.session.id) == NONE_IS_MARKED


def test_nothing_of_it_is_written_anywhere_unasked(show, qtbot, tmp_path):
    before = set(tmp_path.rglob("*"))
    page = show()
    qtbot.keyClick(clients(page), Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "Juniper" in seen_text(page))

    assert set(tmp_path.rglob("*")) == before


# letters, markup, leaving ------------------------------------------------------------------------


@pytest.fixture
def with_emoji(led):
    led.evening.take_home(led.named("Heron").id, picks=[], practice="Walk with the dog 🐕 and smile 🙂")


def test_letters_that_no_font_has_are_named_before_printing(show, with_emoji, around, qtbot, tmp_path):
    page = show(printing(tmp_path / "out.pdf"))

    press_print(page, qtbot)

    assert page.findChild(LettersCard).isVisible() and not (tmp_path / "out.pdf").exists()
    assert label(page, "letters-title").text() == "2 letters cannot be printed. A dot (•) will stand in the place of each."
    assert label(page, "letters-which").text() == "Heron: dog, slightly smiling face"

    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: around.told != [])
    assert around.told == ["4 handouts went to the printer."]
    assert not page.findChild(LettersCard).isVisible()


def test_escape_leaves_the_letters_first_and_then_the_page(show, with_emoji, around, qtbot, tmp_path):
    page = show(printing(tmp_path / "out.pdf"))
    press_print(page, qtbot)

    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not page.findChild(LettersCard).isVisible() and around.went == []

    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert around.went == [("today", {})] and not (tmp_path / "out.pdf").exists()


@pytest.mark.parametrize("words", ["<b>bold</b> {0} %s", "x" * 300, "خطة", "a & b"])
def test_any_words_are_printed_as_they_were_typed(show, led, around, qtbot, tmp_path, words):
    led.evening.take_home(led.named("Heron").id, picks=[words], practice=words)
    page = show(printing(tmp_path / "out.pdf"))

    press_print(page, qtbot)
    if page.findChild(LettersCard).isVisible():
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: around.told != [])

    assert around.told == ["4 handouts went to the printer."]
    if words.isascii() and len(words) < 40:
        assert words in seen_text(page).replace("\r\n", " ")


def test_every_control_is_reached_by_tab_from_the_list(show, window, qtbot):
    page = show()
    assert clients(page).hasFocus()

    assert not out_of_reach(window, qtbot)


def test_the_preview_stays_as_it_was_while_they_are_saved_and_afterwards(show, ws, led, around, qtbot, tmp_path):
    """A new size is drawn anew, and the paper would be blank until then."""
    page = show(Outlets(file=lambda parent, name: tmp_path / name))
    around.desk.changes.changed.connect(page.read_again)
    bar = page.findChild(WorkBar)
    shown = []
    for each in (preview(page), bar):
        each.installEventFilter(Watch(each, shown))

    qtbot.keyClick(page, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: around.told != [] and not bar.isVisible())

    assert ("work-bar", QEvent.Type.Show) in shown
    assert ("handout-preview", QEvent.Type.Resize) not in shown
    assert preview(page).pages == 2


class Watch(QObject):
    def __init__(self, widget, seen):
        super().__init__(widget)
        self._seen = seen

    def eventFilter(self, watched, event):
        self._seen.append((watched.objectName(), event.type()))
        return False


def test_asked_for_one_client_it_ticks_that_one_alone_and_goes_back_where_it_was_asked(show, led, around, qtbot):
    page = show()
    page.open_about(session=led.evening.session.id, client=led.named("Maple").id, back="follow-up")
    page.read_again()
    assert button(page, "print").text() == "Print 1 handout…"
    qtbot.waitUntil(lambda: "Maple" in seen_text(page))
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert around.went == [("follow-up", {})]

    page.open_about(session=led.evening.session.id)
    page.read_again()
    assert button(page, "print").text() == "Print 4 handouts…"


def test_from_the_handouts_it_goes_on_to_the_notes(show, around, led, qtbot):
    page = show()
    qtbot.mouseClick(button(page, "write-notes"), Qt.MouseButton.LeftButton)

    assert around.went == [("notes", {"session": led.evening.session.id})]
