"""Keys of panels can be changed; letters beside people give way to them, and nothing else gets what was chosen."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from facilitator.vocabulary import HowItWent
from tests.ui.session.key_deeds import press
from tests.ui.session.stand import Key
from ui.chosen_keys import NotAKey, choose, clashing, not_a_key
from ui.parts.key_cap import KeyCap

CHECK_IN, PRACTICE = "check-in", "how-it-went"


@pytest.fixture
def here(running):
    for client in running.circle.clients:
        running.live.evening.toggle(client.id)
    yield running
    choose({})


def arrival(stand, client):
    return stand.ws.attendance.of(stand.circle.session.id)[client.id]


def letters_of(panel):
    return [row.findChild(KeyCap).text() for row in panel.rows]


def test_who_leaves_early_has_another_key_also_beside_a_number_that_is_typed(here):
    choose({"leaves-early": "F10", "has-not-spoken": "Ctrl+Backspace"})
    here.to_prompt(CHECK_IN)
    first = here.circle.clients[0]
    here.key(Key.Key_F3)
    here.type(letters_of(here.part("check-in-round"))[0].lower())
    here.type("7")
    here.key(Key.Key_F10)
    assert arrival(here, first).left_early_at is not None and arrival(here, first).has_checked_in

    here.key(Key.Key_Minus)
    assert arrival(here, first).left_early_at is not None


def test_letters_beside_people_give_way_to_a_letter_that_was_chosen(here):
    choose({"leaves-early": "H"})
    here.to_prompt(CHECK_IN)
    here.key(Key.Key_F3)
    assert "H" not in letters_of(here.part("check-in-round"))

    here.key(Key.Key_Down)
    here.key(Key.Key_H)
    assert arrival(here, here.circle.clients[0]).left_early_at is not None
    choose({})
    here.key(Key.Key_F3)
    here.key(Key.Key_F3)
    assert "H" in letters_of(here.part("check-in-round"))


def test_how_practice_went_is_said_with_the_keys_of_the_clients_page(here):
    choose({"went-helped": "G"})
    first = here.circle.clients[0]
    here.ws.practices.choose_next(first.id, here.circle.session.on - timedelta(days=7), "Take the other bus")
    here.to_prompt(PRACTICE)
    here.key(Key.Key_F3)
    here.key(Key.Key_3)
    practice = here.ws.practices.last_of(first.id).id
    assert here.ws.tries.of(practice) == []

    here.key(Key.Key_G)
    assert [each.how_it_went for each in here.ws.tries.of(practice)] == [HowItWent.HELPED]


def test_somebody_else_has_another_key_and_whoever_had_it_the_next(here):
    choose({"walk-in": "3"})
    third = here.circle.clients[2]
    here.key(Key.Key_F2)
    here.key(Key.Key_4)
    assert not arrival(here, third).is_here
    here.key(Key.Key_3)
    assert here.part("walk-in-field").isVisible() and QApplication.focusWidget() is here.part("walk-in-field")


@pytest.mark.parametrize("key", ["round", "attendance"])
def test_a_letter_that_nobody_has_does_nothing(here, key):
    """Else it would be typed into the line, and the next person's letter with it."""
    here.to_prompt(CHECK_IN)
    press(here, key)
    panel = QApplication.focusWidget()
    here.type("?")
    assert QApplication.focusWidget() is panel and here.line.text() == ""


def test_a_number_that_people_say_and_a_key_of_the_page_are_told():
    assert not_a_key("leaves-early", "7") is NotAKey.TYPES
    assert clashing("leaves-early", "Ctrl+B") == "blank" and clashing("went-hard", "Ctrl+B") == "blank"
    assert clashing("pulse-answer-yes", "Ctrl+Return") == "seal" and clashing("pulse-answer-yes", "2") == "pulse-answer-partly"
    assert clashing("went-hard", "W") is None
