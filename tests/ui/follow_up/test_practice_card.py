"""How a practice went, by key and by mouse; what the client decides; and the next thing to try."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout

from facilitator.vocabulary import HowItWent, Verdict
from tests.ui.evenings import around, clock, led, ws
from ui.follow_up.practice_card import PracticeCard

__all__ = ["around", "clock", "led", "ws"]

KEY = Qt.Key
WALK = "Tell my sister I am taking a short walk"


@pytest.fixture
def heron(led):
    return led.named("Heron").id


@pytest.fixture
def juniper(led):
    return led.named("Juniper").id


@pytest.fixture
def card(window, around, led, heron, ws, clock):
    """Nine days after Heron chose a walk in the group."""
    ws.practices.choose(led.evening.session.id, heron, WALK, "Thursday")
    clock.passes(days=9)
    window.resize(620, 700)
    card = PracticeCard(around.desk)
    QVBoxLayout(window).addWidget(card)
    card.show_client(heron)
    around.desk.changes.changed.connect(lambda _: card.read_again())
    card.show()
    window.activateWindow()
    card.setFocus()
    return card


@pytest.fixture
def press(qtbot):
    def pressed(*keys):
        for key in keys:
            qtbot.keyClick(QApplication.focusWidget(), key)

    return pressed


@pytest.fixture
def click(qtbot, card):
    def clicked(name):
        seen = next(button for button in card.findChildren(QPushButton, name) if button.isVisible())
        qtbot.mouseClick(seen, Qt.MouseButton.LeftButton)

    return clicked


@pytest.fixture
def write(qtbot, card):
    def written(name, text, *, enter=True):
        field = card.findChild(QLineEdit, name)
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, text)
        if enter:
            qtbot.keyClick(field, KEY.Key_Return)

    return written


@pytest.fixture
def tries(ws, heron):
    return lambda: ws.tries.of(ws.practices.all_of(heron)[-1].id)


def said(card, name):
    return card.findChild(QLabel, name).text()


def test_it_says_what_was_chosen_when_and_how_often_it_was_practiced(card, ws, heron, clock):
    practice = ws.practices.last_of(heron)
    for how in (HowItWent.HARD, HowItWent.DID_NOT_TRY, HowItWent.HELPED):
        ws.tries.add(practice.id, clock().date() - timedelta(days=2), how)
    assert said(card, "practice-what") == f"“{WALK}”"
    assert said(card, "practice-since") == "chosen 9 days ago, practiced 2 times"


def test_one_key_says_how_it_went_and_undo_takes_it_back(card, press, tries, around):
    press(KEY.Key_3)
    assert [each.how_it_went for each in tries()] == [HowItWent.HELPED]
    assert said(card, "practice-since").endswith("practiced once")
    around.desk.doing.undo()
    assert tries() == []
    around.desk.doing.redo()
    assert [each.how_it_went for each in tries()] == [HowItWent.HELPED]


def test_a_second_answer_of_today_corrects_the_first_unless_one_more_is_asked_for(card, click, tries):
    click("went-hard")
    click("went-helped")
    assert [each.how_it_went for each in tries()] == [HowItWent.HELPED]
    click("another-try")
    click("went-helped-a-lot")
    assert [each.how_it_went for each in tries()] == [HowItWent.HELPED, HowItWent.HELPED_A_LOT]


def test_craving_may_be_typed_before_or_after_the_answer(card, write, click, tries):
    write("craving-before", "7")
    click("went-helped")
    write("craving-after", "3")
    assert [(each.craving_before, each.craving_after) for each in tries()] == [(7, 3)]
    write("craving-before", "12")
    assert [each.craving_before for each in tries()] == [1]  # a number above 10 cannot be typed


def test_what_got_in_the_way_is_asked_only_where_something_did(card, click, write, tries):
    field = card.findChild(QLineEdit, "in-the-way")
    click("went-helped")
    assert not field.isVisible()
    click("went-did-not-try")
    assert field.isVisible()
    write("in-the-way", "The bus was late")
    assert [each.got_in_the_way for each in tries()] == ["The bus was late"]


def test_what_got_in_the_way_is_kept_when_the_field_is_left(card, click, write, tries):
    click("went-hard")
    write("in-the-way", "It rained", enter=False)
    card.setFocus()
    assert [each.got_in_the_way for each in tries()] == ["It rained"]


def test_what_is_being_typed_stays_when_the_card_reads_again(card, click, write):
    click("went-hard")
    write("next-what", "Call An", enter=False)
    write("in-the-way", "It rai", enter=False)
    card.read_again()
    assert card.findChild(QLineEdit, "in-the-way").text() == "It rai"
    assert card.findChild(QLineEdit, "next-what").text() == "Call An"


def test_words_about_one_client_wait_while_another_is_shown(card, write, heron, juniper):
    write("next-what", "Call Ana", enter=False)
    card.show_client(juniper)
    assert card.findChild(QLineEdit, "next-what").text() == ""
    card.show_client(heron)
    assert card.findChild(QLineEdit, "next-what").text() == "Call Ana"


@pytest.mark.parametrize("verdict", list(Verdict))
def test_a_verdict_is_kept_and_undone(card, click, ws, heron, verdict, around):
    click(f"verdict-{verdict}")
    assert ws.practices.last_of(heron).verdict is verdict
    around.desk.doing.undo()
    assert ws.practices.last_of(heron).verdict is None


def test_to_change_it_starts_from_its_words(card, click):
    click("verdict-change")
    field = card.findChild(QLineEdit, "next-what")
    assert field.text() == WALK
    assert field.hasFocus()


def test_enter_saves_the_next_practice_and_undo_takes_it_back(card, write, ws, heron, around):
    assert not card.findChild(QLineEdit, "next-where").isVisible()
    write("next-what", "Call Ana before 8", enter=False)
    write("next-where", "At home", enter=False)
    write("next-obstacle", "Too tired")
    assert card.findChild(QPushButton, "change-next").hasFocus()
    chosen = ws.practices.last_of(heron)
    assert (chosen.what, chosen.where, chosen.obstacle) == ("Call Ana before 8", "At home", "Too tired")
    assert "Call Ana before 8" in said(card, "next-chosen")
    assert said(card, "practice-what") == f"“{WALK}”"
    around.desk.doing.undo()
    assert ws.practices.last_of(heron).what == WALK
    assert not card.findChild(QLabel, "next-chosen").isVisible()


def test_the_next_practice_can_be_changed_in_place(card, write, click, ws, heron, around):
    write("next-what", "Call Ana")
    click("change-next")
    write("next-day", "Friday")
    assert [(each.what, each.day) for each in ws.practices.all_of(heron)] == [("Call Ana", "Friday"), (WALK, "Thursday")]
    around.desk.doing.undo()
    assert ws.practices.last_of(heron).day == ""


def test_nothing_to_try_is_said_beside_the_field(card, write, ws, heron):
    write("next-what", " ", enter=False)
    write("next-where", "At home")
    assert said(card, "next-what-problem")
    assert card.findChild(QLineEdit, "next-where").text() == "At home"
    assert len(ws.practices.all_of(heron)) == 1


def test_a_board_line_is_refused_with_the_offered_words_as_a_chip(card, write, click, ws, heron, led):
    led.evening.seal()
    write("next-what", "Walking past the old corner")
    assert len(ws.practices.all_of(heron)) == 1
    assert said(card, "next-what-problem")
    click("reword")
    assert card.findChild(QLineEdit, "next-what").text() not in ("", "Walking past the old corner")


def test_a_client_without_a_practice_is_asked_for_one_small_thing(card, juniper, press):
    card.show_client(juniper)
    assert said(card, "practice-what") == "Nothing chosen yet. What is one small thing to try?"
    assert not card.findChild(QPushButton, "went-hard").isVisible()
    card.setFocus()
    assert QApplication.focusWidget() is card.findChild(QLineEdit, "next-what")


def test_a_digit_in_a_field_is_a_digit(card, write, tries):
    write("next-what", "Walk 3 times", enter=False)
    assert tries() == []
    assert card.findChild(QLineEdit, "next-what").text() == "Walk 3 times"


def could_help(card):
    return [
        button.text()
        for button in card.findChildren(QPushButton)
        if button.objectName().startswith("could-help") and button.isVisible()
    ]


def test_what_got_in_the_way_is_offered_and_nothing_is_filled_in(card, ws, press, write, tries, qtbot):
    press(KEY.Key_1)
    field = card.findChild(QLineEdit, "in-the-way")
    assert field.text() == "" and not could_help(card)
    field.setFocus()
    qtbot.keyClicks(field, "forg")
    offers = [item.text() for item in (field.offered.item(row) for row in range(field.offered.count()))]
    assert offers == ["I forgot"]

    press(KEY.Key_Down, KEY.Key_Return)
    assert tries()[0].got_in_the_way == "I forgot"


def test_what_could_help_goes_into_the_next_practice_when_it_is_clicked(card, ws, heron, press, write, click):
    press(KEY.Key_2)
    write("in-the-way", "The bus was late", enter=False)
    assert "Ask for the ride the day before" in could_help(card)
    assert card.findChild(QLineEdit, "next-what").text() == ""

    click("could-help-1")
    filled = [card.findChild(QLineEdit, f"next-{name}").text() for name in ("what", "obstacle", "and-then")]
    assert filled[:2] == [WALK, "The bus was late"] and filled[2]
    click("save-next")
    chosen = ws.practices.all_of(heron)[0]
    assert (chosen.what, chosen.obstacle, chosen.and_then) == tuple(filled)


def test_what_is_typed_as_next_stays_when_help_is_taken(card, press, write, click):
    write("next-what", "Call Ana", enter=False)
    write("next-day", "Friday", enter=False)
    card.setFocus()
    press(KEY.Key_1)
    write("in-the-way", "I forgot", enter=False)
    click("could-help-0")

    assert [card.findChild(QLineEdit, f"next-{name}").text() for name in ("what", "day", "obstacle")] == [
        "Call Ana",
        "Friday",
        "I forgot",
    ]


def test_what_no_pack_knows_brings_nothing_up(card, press, write):
    press(KEY.Key_1)
    write("in-the-way", "Zzz", enter=False)

    assert not could_help(card)
