"""Rows with ticks: by hand, or by the program."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from ui.parts.ticked_item import Row
from ui.parts.ticked_list import TickedList
from ui.style.sheet import dress
from ui.style.tokens import Look

ROWS = [Row(1, "Heron"), Row(2, "Juniper", "nothing recorded"), Row(3, "<b>{0}</b> " * 10)]


@pytest.fixture
def listed(window):
    def made(*, by_hand):
        shown = TickedList("list", "Who came", by_hand=by_hand)
        QVBoxLayout(window).addWidget(shown)
        shown.show_rows(ROWS)
        shown.show()
        return shown

    return made


def test_the_first_is_chosen_at_once(listed):
    assert listed(by_hand=True).key() == 1


def test_ticks_made_by_hand_stay_when_rows_are_shown_anew(listed, qtbot):
    shown = listed(by_hand=True)
    qtbot.keyClick(shown, Qt.Key.Key_Space)
    assert shown.ticked_keys() == [2, 3]

    shown.show_rows([*ROWS, Row(4, "Otter")])

    assert shown.ticked_keys() == [2, 3, 4]


def test_ticks_of_the_program_cannot_be_changed_by_hand(listed, qtbot):
    shown = listed(by_hand=False)
    qtbot.keyClick(shown, Qt.Key.Key_Space)
    assert shown.ticked_keys() == [1, 2, 3]

    shown.show_rows([Row(1, "Heron", is_ticked=False), *ROWS[1:]])
    assert shown.ticked_keys() == [2, 3]


def test_the_choice_stays_on_its_key(listed, qtbot):
    shown = listed(by_hand=True)
    shown.choose(3)

    with qtbot.assertNotEmitted(shown.chosen):
        shown.show_rows(list(ROWS))

    assert shown.key() == 3


def test_a_choice_that_is_gone_falls_on_the_first(listed, qtbot):
    shown = listed(by_hand=True)
    shown.choose(3)
    shown.show_rows(ROWS[:2])

    assert shown.key() == 1


def test_who_hears_of_a_choice_may_show_other_rows(listed):
    shown = listed(by_hand=False)
    shown.chosen.connect(lambda _: shown.show_rows(list(ROWS)))

    shown.choose(2)

    assert shown.key() == 2


@pytest.mark.parametrize("percent", [80, 100, 150, 200])
def test_it_is_painted_in_every_size(app, template, listed, percent):
    dress(app, Look(text_percent=percent), template)
    shown = listed(by_hand=True)

    assert not shown.grab().isNull()
    assert shown.sizeHintForRow(1) > shown.sizeHintForRow(0)  # its note needs a line


def test_a_screen_reader_hears_the_note_too(listed):
    model = listed(by_hand=True).model()

    assert model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Juniper. nothing recorded"


def test_it_is_as_high_as_its_rows_also_when_a_note_came(listed, window, qtbot):
    shown = listed(by_hand=False)
    shown.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
    window.layout().addStretch(1)
    qtbot.waitUntil(lambda: shown.height() == shown.sizeHint().height())
    before = shown.height()

    shown.show_rows([Row(1, "Heron", "Thu, Nov 26, 10:30 AM"), *ROWS[1:]])

    qtbot.waitUntil(lambda: shown.height() > before and not shown.verticalScrollBar().isVisible())
