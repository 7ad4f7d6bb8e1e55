"""The check-in round and how practice went, led with one key each; nothing of it reaches the room but dots."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from facilitator.people.client import Client, ClientId
from facilitator.vocabulary import HowItWent
from facilitator.workspace.check_in import CONFIDENCE, CRAVING, CheckInRound
from tests.ui.session.stand import CTRL, Key, settle
from ui.session.round_panel import letters

CHECK_IN, PRACTICE = "check-in", "how-it-went"


@pytest.fixture
def round_(running):
    """All six are here, and the check-in is asked."""
    for client in running.circle.clients:
        running.live.evening.toggle(client.id)
    running.to_prompt(CHECK_IN)
    return running


def numbers(stand, client, measure):
    return [measured.value for measured in stand.ws.measures.of(client.id).get(measure, [])]


def person(stand, name):
    return next(client for client in stand.circle.clients if client.code_name == name)


def test_the_round_comes_by_itself_and_goes_with_its_step(round_):
    assert round_.part("check-in-round").isVisible() and not round_.part("board").isVisible()
    assert QApplication.focusWidget() is round_.line

    round_.to_prompt("what-pulls")
    assert not round_.part("check-in-round").isVisible() and round_.part("board").isVisible()


def test_a_letter_marks_who_has_spoken_and_the_numbers_follow(round_):
    round_.key(Key.Key_F3)
    round_.key(Key.Key_H)
    round_.type("7")
    round_.key(Key.Key_Return)
    round_.type("10")
    round_.key(Key.Key_Return)
    round_.key(Key.Key_O)
    round_.type("3")
    round_.key(Key.Key_J)  # straight on to the next
    round_.key(Key.Key_Escape)

    heron, otter, juniper = (person(round_, name) for name in ("Heron", "Otter", "Juniper"))
    assert (numbers(round_, heron, CRAVING), numbers(round_, heron, CONFIDENCE)) == ([7], [10])
    assert (numbers(round_, otter, CRAVING), numbers(round_, juniper, CRAVING)) == ([3], [])
    spoken = {client for client, arrival in round_.ws.attendance.of(round_.circle.session.id).items() if arrival.has_checked_in}
    assert spoken == {heron.id, otter.id, juniper.id}
    assert QApplication.focusWidget() is round_.line and round_.line.text() == ""


def test_a_mark_and_a_number_can_be_taken_back(round_):
    heron = person(round_, "Heron")
    round_.key(Key.Key_F3)
    round_.key(Key.Key_H)
    round_.type("7")
    round_.key(Key.Key_Return)
    round_.key(Key.Key_Return)
    round_.key(Key.Key_Backspace)
    assert not round_.ws.attendance.of(round_.circle.session.id)[heron.id].has_checked_in

    round_.key(Key.Key_Z, CTRL)
    assert numbers(round_, heron, CRAVING) == []


def test_minus_is_for_who_leaves_early(round_):
    heron = person(round_, "Heron")
    round_.key(Key.Key_F3)
    round_.key(Key.Key_Down)
    round_.key(Key.Key_Minus)
    assert round_.ws.attendance.of(round_.circle.session.id)[heron.id].left_early_at is not None

    round_.key(Key.Key_Z, CTRL)
    assert round_.ws.attendance.of(round_.circle.session.id)[heron.id].left_early_at is None


def test_dots_are_shown_from_five_numbers_on_and_no_longer_than_the_step(round_):
    rounds = CheckInRound(round_.ws, round_.live.evening)
    for client, number in zip(round_.circle.clients[:4], (8, 2, 5, 9), strict=True):
        rounds.say(client.id, CRAVING, number)
    round_.key(Key.Key_F3)
    round_.key(Key.Key_O, CTRL)
    assert round_.live.room.screen.window.view.dots == ()

    rounds.say(round_.circle.clients[4].id, CRAVING, 1)
    round_.key(Key.Key_F3)
    round_.key(Key.Key_F3)
    round_.key(Key.Key_O, CTRL)
    assert round_.live.room.screen.window.view.dots == (1, 2, 5, 8, 9)

    round_.to_prompt("what-pulls")
    assert round_.live.room.screen.window.view.dots == ()


def test_a_line_that_is_shared_needs_the_board(round_):
    round_.share("payday")

    assert not round_.part("check-in-round").isVisible() and round_.part("board").isVisible()
    round_.key(Key.Key_F3)
    assert round_.part("check-in-round").isVisible()


def test_with_nobody_here_it_says_what_to_do(running):
    running.to_prompt(CHECK_IN)
    assert "F2" in running.part("check-in-round").findChildren(type(running.part("clock")))[1].text()


def test_four_keys_take_the_answers_one_after_the_other(round_):
    ws, session = round_.ws, round_.circle.session
    first, second = round_.circle.clients[:2]
    for client in (first, second):
        ws.practices.choose_next(client.id, session.on - timedelta(days=7), "Take the other bus")
    round_.to_prompt(PRACTICE)
    round_.key(Key.Key_F3)
    round_.key(Key.Key_3)
    round_.key(Key.Key_2)
    settle()

    told = [[each.how_it_went for each in ws.tries.of(ws.practices.last_of(client.id).id)] for client in (first, second)]
    assert told == [[HowItWent.HELPED], [HowItWent.HARD]]

    round_.key(Key.Key_Z, CTRL)
    assert ws.tries.of(ws.practices.last_of(second.id).id) == []


def test_letters_are_the_names_own_while_they_are_free():
    people = [Client(ClientId(number), name) for number, name in enumerate(("Heron", "Hazel", "Hae", "Ähren", "92"))]

    assert letters(people) == ["H", "A", "E", "R", "B"]
    many = letters([Client(ClientId(number), f"{number}") for number in range(30)])
    assert len(set(many[:26])) == 26 and many[26:] == [""] * 4
