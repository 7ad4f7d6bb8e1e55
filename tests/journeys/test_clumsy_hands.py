"""Clumsy hands on the whole program: Enter twice, Escape anywhere, the window closed, too many letters, odd letters."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QLineEdit

from facilitator.vocabulary import SessionState
from tests.journeys.practices import PASSPHRASE, practice_with_a_group
from tests.ui.papers import text_of
from ui.groups.page import GroupsPage
from ui.played.by_keys import ByKeys
from ui.played.by_mouse import ByMouse
from ui.played.closing import TakenHome

ODD = ("<b>Bold</b> {0}", "😀 Emoji 👩‍👩‍👧", "مريم", "%s & Söhne \\n")
LONG = "x" * 299 + "!"
MANY_WORDS = ("many words " * 30)[:300]
LAST = 20  # these are typed, one by one, where the others stand already


@pytest.fixture
def led(stage, practice):
    """A session that runs, with three people in it."""
    evening = stage(ByKeys)
    evening.unlock(PASSPHRASE)
    evening.start_session()
    evening.mark_here("Heron", "Juniper", "Maple")
    return evening


# Enter twice --------------------------------------------------------------------------


def test_enter_twice_does_each_thing_once(stage, practice):
    evening = stage(ByKeys)
    hands = evening.hands
    hands.go_into("passphrase")
    hands.type(PASSPHRASE)
    _enter_twice(hands)
    hands.until(lambda: evening.program.house is not None, "It did not open")
    hands.go_into("start-session")
    _enter_twice(hands)
    evening.type_line("said once")
    _enter_twice(hands)
    assert [line.wording for line in evening.evening.board.lines()] == ["said once"]

    evening.mark_here("Heron")
    close = evening.end()
    hands.write("takeaway", "Alone in the evening")
    hands.press("Return")
    hands.go_into("takeaway")
    hands.type("Grief and its dates")
    _enter_twice(hands)  # the second goes on to the first client
    assert evening.ws.sessions.takeaways(close.session) == ["Alone in the evening", "Grief and its dates"]
    hands.do("seal")
    hands.control("seal-now")
    hands.go_into("seal-now")
    _enter_twice(hands)
    hands.until(lambda: evening.house.place == "handouts", "It was not sealed")
    assert len(evening.ws.entries.of(None, ["2026-11"])) == 1


def _enter_twice(hands):
    hands.press("Return")
    hands.press("Return")


# Escape anywhere ------------------------------------------------------------------------


def test_escape_on_any_screen_leaves_everything_as_it_is(led):
    hands = led.hands
    led.share("stays on the board")
    led.type_line("and this waits")
    for place in ("today", "groups", "follow-up", "library", "session"):
        led.go(place)
        for _ in range(3):
            hands.press("Esc")
        assert led.house.place == place
    assert led.live.stage.capture.text == "and this waits"
    hands.type(" still")
    assert led.live.stage.capture.text.endswith("still")


def test_escape_in_a_form_loses_nothing_that_was_typed(stage, practice):
    evening = stage(ByKeys)
    evening.unlock(PASSPHRASE)
    evening.go("groups")
    for opens, field in (("new-group", "group-name"), ("add-client", "code-name")):
        evening.hands.do(opens)
        evening.hands.write(field, "Half a name")
        evening.hands.press("Esc")
        evening.hands.until(lambda field=field: evening.hands.find(QLineEdit, field) is None, "The form stayed")
        evening.hands.do(opens)
        line = evening.hands.control(field)
        assert line.text() == "Half a name"
        evening.hands.press("Esc")


# the window closed, and opened again -----------------------------------------------------


def test_the_window_closed_in_the_middle_is_opened_where_it_was(led, stage, clock):
    led.next_prompt()
    led.share("before the window was closed")
    led.type_line("not entered yet")
    before = led.evening.run.position
    led.close_window()
    clock.passes(minutes=10)

    evening = stage(ByMouse)
    evening.unlock(PASSPHRASE)
    evening.start_session()  # Today offers to go on

    assert evening.evening.run.position == before
    assert [line.wording for line in evening.evening.board.lines()] == ["before the window was closed"]
    assert evening.live.stage.capture.text == "not entered yet"
    assert evening.evening.run.clock().elapsed == 600


def test_a_closed_window_keeps_what_is_being_typed_after_the_session(led, stage):
    led.end()
    led.hands.until(lambda: led.hands.find(QLineEdit, "practice"), "No client can be filled in")
    led.hands.go_into("practice")
    led.hands.type("Call someone first")
    led.close_window()

    evening = stage(ByKeys)
    evening.unlock(PASSPHRASE)

    session = evening.ws.sessions.not_sealed()[0]
    assert [each.what for each in evening.ws.practices.of_session(session.id).values()] == ["Call someone first"]


# too many letters ---------------------------------------------------------------------------


@pytest.mark.parametrize("text", [LONG, MANY_WORDS], ids=["one word", "many words"])
def test_300_letters_fit_into_every_field_or_are_refused_with_a_sentence(text, led):
    window = led.program.window
    size = window.size()
    seen: set[str] = set()

    def fill() -> None:
        led.hands.settle()
        for field in window.findChildren(QLineEdit):
            if field.isVisible() and field.isEnabled() and not field.isReadOnly():
                seen.add(field.objectName())
                field.setFocus()
                field.selectAll()
                led.hands.paste(text[:-LAST])
                led.hands.type(text[-LAST:])
                led.hands.press("Return")
                led.hands.settle()
        assert window.size() == size

    fill()
    led.hands.do("park")
    fill()
    led.hands.enter_strip()
    led.hands.do("walk-in")
    fill()
    led.hands.press("Esc")
    for opens in ("new-group", "add-client"):
        led.go("groups")
        led.hands.do(opens)
        fill()
        led.hands.press("Esc")
    led.go("today")
    fill()
    led.go("session")
    led.end()
    fill()
    assert seen >= {"capture-line", "park-line-field", "walk-in-field", "group-name", "group-place", "code-name", "real-name"}
    assert seen >= {"takeaway", "pick", "practice", "practice-day", "practice-where", "practice-with", "one-on-one"}
    assert led.ws.sessions.not_sealed()[0].state is SessionState.CLOSED


# odd letters ----------------------------------------------------------------------------------


def test_odd_names_and_lines_stand_everywhere_as_they_were_typed(stage, tmp_path):
    practice_with_a_group(tmp_path / "practice", [(name, f"{name} real") for name in ODD], group=ODD[0])
    evening = stage(ByMouse)
    window = evening.program.window
    evening.unlock(PASSPHRASE)
    assert ODD[0] in _said(window)
    evening.go("groups")
    evening.hands.do("names")
    said = _said(window)
    assert all(f"{name} ({name} real)" in said for name in ODD)
    evening.go("today")
    evening.start_session()
    evening.mark_here()
    for number, name in enumerate(ODD):
        evening.share(f"line {number} {name.replace('%s', '%d')}")
    evening.park(f"thought {ODD[0]}")
    assert f"thought {ODD[0]}" in _said(window)
    close = evening.end()
    close.add_takeaway("takeaway <i>odd</i> {1}")  # a name in it would be refused
    close.go_to_clients()
    for client, name in zip(evening.ws.clients.all(), ODD, strict=True):
        close.take_home(client, TakenHome(f"pick {name}", f"practice {name}", name, name, name))
    close.seal()
    evening.until_preview()
    assert [name for name in ODD if name not in _rows(window, "handouts-of")] == []
    pdf = tmp_path / "saved.pdf"
    evening.hands.when_asked(*evening.answering_with(pdf))
    evening.hands.do("save-pdf")
    evening.hands.do("print-anyway")  # no font has the emoji: named first
    evening.hands.until(pdf.exists, "It was not saved")
    text = " ".join(text_of(pdf.read_bytes()).split())
    assert f"practice {ODD[0]}" in text and f"pick {ODD[3]}" in text and ODD[0] in text
    assert "😀" not in text


def _said(window):
    """Every label that is seen; none of them may read markup into what people wrote."""
    labels = [label for label in window.findChildren(QLabel) if label.isVisible()]
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels if any(name in label.text() for name in ODD))
    return "\n".join(label.text() for label in labels)


def _rows(window, name):
    model = window.findChild(QAbstractItemView, name).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_the_groups_page_shows_names_only_when_they_are_wanted(stage, practice):
    evening = stage(ByKeys)
    evening.unlock(PASSPHRASE)
    evening.go("groups")
    assert "Rosalind" not in _said(evening.program.window)
    evening.hands.do("names")
    assert "Rosalind Achterberg" in _said(evening.program.window)
    evening.go("today")
    evening.go("groups")
    assert "Rosalind" not in _said(evening.program.window)
    assert isinstance(evening.house.page("groups"), GroupsPage)
