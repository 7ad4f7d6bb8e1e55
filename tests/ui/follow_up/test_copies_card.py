"""Who holds which revision of the plan, as the card about a client says it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from facilitator.care.plan import Item, Plan
from facilitator.vocabulary import CopyHolder, GivenBy, PlanPart
from tests.ui.pages import around, clock, press, said, ws
from tests.ui.reached import out_of_reach
from tests.workspaces import TUESDAY, circle
from ui.follow_up.copies_card import CopiesCard

__all__ = ["around", "clock", "ws"]

OWN, CASE_FILE, SOMEONE = CopyHolder
DAY = timedelta(days=1)


@pytest.fixture
def heron(ws):
    return circle(ws, clients=2).clients[0].id


@pytest.fixture
def revised(ws, heron):
    """The plan with so many revisions."""

    def to(number):
        for each in range(len(ws.plans.heads(heron)), number):
            ws.plans.edit(heron, Plan((Item(ws.plans.new_id(), PlanPart.REASON, f"Reason {each}"),)))
            ws.plans.save(heron, "why")

    return to


@pytest.fixture
def card(window, around, heron):
    card = CopiesCard(around.desk)
    QVBoxLayout(window).addWidget(card)
    around.desk.changes.changed.connect(lambda _: card.read_again())
    card.show_client(heron)
    card.show()
    return card


@pytest.fixture
def consent(ws, heron):
    def signed(until, recipient="My sister"):
        asked = ws.consents.ask(heron, recipient, "The plan", "Help at home", until=until)
        ws.consents.sign(asked.id, TUESDAY - 30 * DAY)
        return asked.id

    return signed


def chips(card):
    return sorted(chip.text() for chip in card.findChildren(QPushButton) if chip.isVisible())


def test_while_there_is_no_plan_it_says_one_quiet_line(card):
    assert said(card) == ["Copies of the plan", "Nobody has a copy yet. Once the plan is saved, it can be given."]
    assert chips(card) == ["Consents and all copies…"]


def test_one_key_enters_the_own_copy_and_it_is_taken_back(card, revised, ws, heron, around, qtbot):
    revised(4)
    assert "Nobody has a copy yet. The first one is the client's own." in said(card)
    card.findChild(QPushButton, "copy-do-0").setFocus()
    qtbot.keyClick(card.findChild(QPushButton, "copy-do-0"), Qt.Key.Key_Return)

    assert [(copy.holder, copy.revision, copy.on) for copy in ws.copies.of(heron)] == [(OWN, 4, TUESDAY)]
    assert "given Nov 24, 2026, revision 4" in said(card) and "Own copy: revision 4 was given." in around.told
    assert not any("Nobody" in each for each in said(card))

    around.desk.doing.undo()
    assert ws.copies.of(heron) == [] and said(card).count("not given yet") == 2
    around.desk.doing.redo()
    assert len(ws.copies.of(heron)) == 1


def test_who_has_an_older_revision_is_said_and_a_newer_one_entered_with_one_click(card, revised, ws, heron, qtbot):
    revised(3)
    for holder in (OWN, CASE_FILE):
        ws.copies.give(heron, holder, 3, date(2026, 11, 14))
    revised(4)
    card.read_again()
    assert said(card).count("has revision 3, since Nov 14, 2026") == 2

    press(card, qtbot, "copy-do-1")
    assert [(each.copy.holder, each.copy.revision) for each in ws.copies.held(heron)] == [(OWN, 3), (CASE_FILE, 4)]
    assert chips(card) == ["Consents and all copies…", "Give revision 4"]


def test_a_copy_from_the_program_shows_its_consent_and_the_next_one_is_given_on_its_page(
    card, revised, consent, ws, heron, around, qtbot
):
    revised(3)
    under = consent(date(2027, 5, 14))
    ws.copies.give(heron, SOMEONE, 3, TUESDAY, "My sister", GivenBy.PROGRAM, under)
    revised(4)
    card.read_again()
    assert "consent until May 14, 2027 · has revision 3, since Nov 24, 2026" in said(card)

    press(card, qtbot, "copy-do-2")
    assert around.went == [("consents", {"client": heron, "give": "My sister"})] and len(ws.copies.of(heron)) == 1


def test_under_a_consent_that_ended_nothing_is_offered_but_to_ask_again(card, revised, consent, ws, heron, around, qtbot, clock):
    revised(1)
    under = consent(TUESDAY + 2 * DAY)
    ws.copies.give(heron, SOMEONE, 1, TUESDAY, "My sister", GivenBy.PROGRAM, under)
    clock.passes(days=5)
    revised(2)
    card.read_again()

    assert "consent ended Nov 26, 2026 · has revision 1, since Nov 24, 2026" in said(card)
    assert "The consent for My sister ended on November 26, 2026." in said(card)
    press(card, qtbot, "copy-do-2")
    assert around.went == [("consents", {"client": heron, "ask": "My sister"})]

    consent(date(2027, 1, 1))
    card.read_again()
    assert not any("ended" in each for each in said(card)) and "Give revision 2…" in chips(card)


def test_what_the_client_gives_away_needs_no_consent(card, revised, ws, heron, qtbot):
    revised(1)
    ws.copies.give(heron, SOMEONE, 1, TUESDAY, "<b>Ana</b> {0}")
    revised(2)
    card.read_again()
    assert "<b>Ana</b> {0}" in said(card) and "given by the client · has revision 1, since Nov 24, 2026" in said(card)

    press(card, qtbot, "copy-do-2")
    assert ws.copies.of(heron)[0].revision == 2 and ws.copies.of(heron)[0].given_by is GivenBy.CLIENT


def test_tab_comes_by_every_holder_and_then_by_the_rest_whatever_was_made_later(card, revised, window, qtbot):
    revised(2)
    card.read_again()
    window.activateWindow()
    card.findChild(QPushButton, "copy-do-0").setFocus()

    assert not out_of_reach(window, qtbot)
