"""What clients take home: by keyboard from field to field and from client to client, stored when a row is left."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QListView

from facilitator.vocabulary import EntryKind
from tests.ui.typing_in import typed

KEY, ALT, CONTROL = Qt.Key, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
MOST_KEYS = 12  # a client, besides what is typed
THURSDAY = datetime(2026, 11, 26, 10, 30)


@pytest.fixture
def stored(ws, led):
    """Code name → picks, practice as said, one-on-one."""

    def read(code_name):
        client, session = led.named(code_name).id, led.evening.session.id
        practice, date = ws.practices.of(session, client), ws.follow_ups.next_of(client, ws.now())
        what = (practice.what, practice.day, practice.where, practice.with_whom) if practice else ()
        return ws.picks.of(session, client), what, date.at if date else None

    return read


@pytest.fixture
def press(qtbot):
    """A key goes where the focus is."""

    def pressed(*keys):
        for key in keys:
            qtbot.keyClick(QApplication.focusWidget(), key)

    return pressed


@pytest.fixture
def write(qtbot):
    return lambda text: qtbot.keyClicks(QApplication.focusWidget(), text)


class Keys(QObject):
    """Counts keys that are pressed and type no letter."""

    count = 0

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.KeyPress and watched is QApplication.focusWidget() and not event.text().isprintable():
            self.count += 1
        return False


def test_a_client_takes_at_most_twelve_keys_besides_what_is_typed(seen, stored, press, write, app):
    keys = Keys()
    app.installEventFilter(keys)
    press(KEY.Key_Return)  # nothing to add to the takeaways
    keys.count = 0
    try:
        press(KEY.Key_Down, KEY.Key_Return)  # a pick that is offered
        write("My sister")
        press(KEY.Key_Return)  # a pick in new words
        press(KEY.Key_Return)
        press(KEY.Key_Down, KEY.Key_Return)  # a practice that is offered
        write("Friday")
        press(KEY.Key_Return)
        write("after work")
        press(KEY.Key_Return)
        write("my brother")
        press(KEY.Key_Return)
        write("thu 10:30")
        press(KEY.Key_Return)
    finally:
        app.removeEventFilter(keys)

    picks, practice, date = stored("Heron")
    assert picks[1] == "My sister" and len(picks) == 2
    assert practice[1:] == ("Friday", "after work", "my brother") and practice[0]
    assert date == THURSDAY
    assert seen.client == "Juniper" and seen.field("pick").hasFocus()
    assert 0 < keys.count <= MOST_KEYS


def test_enter_alone_goes_through_everybody_and_ends_at_the_seal(seen, stored, press, led):
    press(KEY.Key_Return)
    for client in led.clients:
        assert seen.client == client.code_name
        press(*[KEY.Key_Return] * 6)

    assert all(stored(client.code_name) == ([], (), None) for client in led.clients)
    assert all(ticked for ticked, _ in seen.rows().values())
    assert seen.button("seal").hasFocus()


def test_a_row_is_stored_when_it_is_left_and_can_be_taken_back(seen, stored, around, press, write):
    press(KEY.Key_Return, KEY.Key_Return)
    write("Take the long way")
    press(*[KEY.Key_Return] * 5)

    assert stored("Heron")[1] == ("Take the long way", "", "", "")
    assert around.told == ["Kept for Heron."]
    assert seen.rows()["Heron"] == (True, "Take the long way") and seen.rows()["Juniper"] == (False, "")

    around.desk.doing.undo()
    assert stored("Heron") == ([], (), None)
    around.desk.doing.redo()
    assert stored("Heron")[1] == ("Take the long way", "", "", "")


def test_undo_shows_in_the_form_that_is_open(seen, stored, around, press, write, qtbot):
    press(KEY.Key_Return, KEY.Key_Return)
    write("Take the long way")
    seen.field("takeaway").setFocus()
    assert stored("Heron")[1] != () and seen.field("practice").text() == "Take the long way"

    around.desk.doing.undo()

    assert seen.field("practice").text() == ""


def test_a_click_on_another_client_stores_and_goes_there(seen, stored, press, write, qtbot):
    press(KEY.Key_Return)
    write("My evenings")
    rows = seen.page.findChild(QListView, "came")

    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualRect(rows.model().index(2, 0)).center())

    assert stored("Heron")[0] == ["My evenings"]
    assert seen.client == "Maple"


def test_keys_go_to_the_next_client_and_back(seen, press, qtbot):
    press(KEY.Key_Return)
    assert seen.client == "Heron"

    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_PageDown, CONTROL)
    assert seen.client == "Juniper"
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_PageUp, CONTROL)
    assert seen.client == "Heron"


def test_arrows_in_the_list_choose_and_enter_goes_into_the_form(seen, press):
    seen.page.findChild(QListView, "came").setFocus()

    press(KEY.Key_Down, KEY.Key_Return)

    assert seen.client == "Juniper" and seen.field("pick").hasFocus()


def test_strategies_of_the_topic_are_offered_first_and_takeaways_as_picks(seen, led, ws, press):
    led.evening.keep_takeaways(["Leave before it gets dark"])
    seen.page.read_again()
    press(KEY.Key_Return, KEY.Key_Down)
    assert seen.offers("pick")[0] == "Leave before it gets dark"

    press(KEY.Key_Escape, KEY.Key_Return, KEY.Key_Down)
    topic = ws.library.topic(led.evening.session.topic)
    assert seen.offers("practice")[: len(topic.strategy)] == [strategy.text for strategy in topic.strategy]
    assert not {shared.line.wording for shared in led.evening.lines()} & {*seen.offers("pick"), *seen.offers("practice")}


def test_a_pick_is_taken_out_with_a_click(seen, stored, press, write, qtbot):
    press(KEY.Key_Return)
    write("one")
    press(KEY.Key_Return)
    write("two")
    press(KEY.Key_Return)

    qtbot.mouseClick(seen.button("pick-0"), Qt.MouseButton.LeftButton)
    seen.field("takeaway").setFocus()

    assert stored("Heron")[0] == ["two"]


# the wall -----------------------------------------------------------------------------


def test_a_pick_that_says_a_board_line_is_refused_and_the_theme_taken_with_one_key(seen, stored, press, write, qtbot):
    press(KEY.Key_Return)
    write("cash in my pocket")
    press(KEY.Key_Return)
    assert seen.problem("pick").startswith("“cash in my pocket” says a board line")
    assert seen.field("pick").hasFocus()

    qtbot.keyClick(seen.field("pick"), KEY.Key_R, ALT)
    seen.field("takeaway").setFocus()

    assert stored("Heron")[0] == ["Payday or cash in hand"]


def test_a_practice_that_says_a_board_line_is_refused_beside_its_field(seen, stored, press, write, qtbot):
    press(KEY.Key_Return, KEY.Key_Return)
    write("Walking past the old corner")
    press(KEY.Key_Return)

    assert "says a board line" in seen.problem("practice") and seen.field("practice").hasFocus()
    qtbot.keyClick(seen.field("practice"), KEY.Key_R, ALT)
    assert seen.field("practice").text() == "Passing old places" and stored("Heron")[1] == ()


def test_what_is_refused_waits_as_it_was_typed_while_others_are_done(seen, stored, around, press, write):
    press(KEY.Key_Return, KEY.Key_Return)
    write("Walking past the old corner")
    seen.page.findChild(QListView, "came").setFocus()
    press(KEY.Key_Down)

    assert stored("Heron") == ([], (), None)
    assert around.told[-1].startswith("Not saved yet, and kept as you typed it.")
    assert seen.rows()["Heron"] == (False, "not saved yet") and seen.client == "Juniper"

    press(KEY.Key_Up)
    assert seen.client == "Heron" and seen.field("practice").text() == "Walking past the old corner"


def test_a_line_shared_in_an_earlier_session_is_refused_too(show, ws, led, stored, press, write):
    led.evening.reopen()
    led.evening.share("The blue door", EntryKind.TRIGGER, (), None)
    led.evening.close()
    show(led.evening)
    press(KEY.Key_Return)
    write("the blue door")
    press(KEY.Key_Return)

    assert stored("Heron")[0] == []


# the date -----------------------------------------------------------------------------


def test_a_date_is_shown_back_in_full_while_one_types(seen, qtbot):
    field = seen.field("one-on-one")
    field.setFocus()
    qtbot.keyClicks(field, "thu 10")

    assert seen.label("one-on-one-answer").text() == "Thursday, November 26, 2026, 10:00 AM"
    qtbot.keyClicks(field, ":30")
    assert seen.label("one-on-one-answer").text() == "Thursday, November 26, 2026, 10:30 AM"


@pytest.mark.parametrize(
    ("text", "says"), [("thu", "The time is missing."), ("soon", "not a day and a time"), ("{0}", "not a day")]
)
def test_a_date_that_is_none_is_said_beside_the_field_and_nothing_is_lost(seen, stored, qtbot, press, text, says):
    field = seen.field("one-on-one")
    field.setFocus()
    qtbot.keyClicks(field, text)
    assert seen.problem("one-on-one") == ""  # one may still be typing
    press(KEY.Key_Return)

    assert says in seen.problem("one-on-one")
    assert field.text() == text and field.hasFocus() and seen.client == "Heron"
    assert stored("Heron") == ([], (), None)


def test_a_date_can_be_emptied_again(seen, led, stored, qtbot):
    led.evening.take_home(led.named("Heron").id, picks=[], practice="", one_on_one=THURSDAY)
    seen.page.read_again()
    field = seen.field("one-on-one")
    assert field.text() == "Thu, Nov 26, 10:30 AM"

    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, KEY.Key_Backspace)
    qtbot.keyClick(field, KEY.Key_Return)

    assert stored("Heron")[2] is None


def test_what_is_stored_already_is_shown_and_not_stored_again(show, led, around, press):
    words = {"practice": "Walk", "day": "Friday", "where": "home", "with_whom": "Ana"}
    led.evening.take_home(led.named("Heron").id, picks=["My sister"], one_on_one=THURSDAY, **words)
    seen = show(led.evening)
    shown = [seen.field(name).text() for name in ("practice", "practice-day", "practice-where", "practice-with", "one-on-one")]

    assert shown == ["Walk", "Friday", "home", "Ana", "Thu, Nov 26, 10:30 AM"]
    press(*[KEY.Key_Return] * 7)
    assert seen.client == "Juniper" and around.told == []


# bad input ------------------------------------------------------------------------------


def test_when_without_what_is_not_lost(seen, stored, qtbot, press):
    field = seen.field("practice-day")
    field.setFocus()
    qtbot.keyClicks(field, "Friday")
    press(*[KEY.Key_Return] * 4)

    assert seen.problem("practice").startswith("When and where is said, but not what")
    assert seen.field("practice-day").text() == "Friday" and seen.field("practice").hasFocus()


@pytest.mark.parametrize("name", ["pick", "practice", "practice-day", "practice-where", "practice-with"])
def test_far_too_many_letters_are_refused_beside_the_field(seen, stored, name):
    seen.field("practice").setText("Walk")
    field = seen.field(name)
    field.setFocus()
    typed(field, "x" * 301) if name != "practice" else field.setText("x" * 301)
    seen.page.findChild(QListView, "came").setFocus()

    assert stored("Heron") == ([], (), None)
    assert "x" * 301 in field.text()
    assert seen.rows()["Heron"][1] == "not saved yet"


@pytest.mark.parametrize("words", ["<b>bold</b> {0} %s", "🎉 dance", "خطة المساء", "A & B"])
def test_any_words_are_kept_and_shown_as_they_were_typed(seen, stored, words, press):
    press(KEY.Key_Return)
    typed(seen.field("pick"), words)
    press(KEY.Key_Return, KEY.Key_Return)
    typed(seen.field("practice"), words)
    press(*[KEY.Key_Return] * 5)

    assert stored("Heron")[0] == [words] and stored("Heron")[1][0] == words
    assert seen.rows()["Heron"][1] == f"{words} · {words}"
    press(KEY.Key_Escape)
    assert seen.client == "Juniper"


def test_a_date_from_before_is_shown_and_is_no_tick(ws, clock, show, led):
    ws.follow_ups.arrange(led.named("Maple").id, THURSDAY, clock().replace(tzinfo=None))

    ticked, note = show(led.evening).rows()["Maple"]

    assert not ticked
    assert "Thu, Nov 26" in note
