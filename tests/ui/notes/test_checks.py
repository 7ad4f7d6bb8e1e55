"""Beside the note, off the typing path: what is too similar, a name, a word that puts down, and the plain text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.notes.pieces import Pieces
from facilitator.workspace.evening import Evening
from tests.workspaces import planned
from ui.notes.remarks_card import RemarksCard
from ui.notes.rewording import Rewording, rewording

SAID = "Said the walk home is the hardest hour, and wants to call before leaving work."


@pytest.fixture
def remarks(notes, qtbot):
    card = notes.page.findChild(RemarksCard)

    def until(words: str) -> str:
        qtbot.waitUntil(lambda: card.isVisible() and words in notes.said())
        return notes.said()

    return until


def test_nothing_individual_is_said_at_once_and_goes_when_something_is_written(notes, remarks, qtbot):
    remarks("Nothing here is about this client alone yet.")
    notes.write("response", SAID)

    qtbot.waitUntil(lambda: not notes.page.findChild(RemarksCard).isVisible())


def test_what_another_note_of_this_session_says_too_is_told_with_its_share(notes, remarks):
    notes.write("response", SAID)
    notes.choose("Juniper")
    notes.write("response", SAID)

    said = remarks("says the same as another note of this session")
    assert "100 %" in said and "Heron" not in said.partition("Worth a look")[2].partition("As it is pasted")[0]


def test_what_this_clients_last_note_said_is_told_with_its_day(show, ws, sealed, clock, qtbot):
    first, heron = sealed.evening.session.id, sealed.named("Heron").id
    drafted = ws.notes.draft(first, [heron])[heron]
    ws.notes.write(replace(drafted, pieces=Pieces(response=SAID)))
    clock.passes(days=7)
    evening = Evening.start(ws, planned(ws, sealed.evening.group, clock().date()))
    evening.toggle(heron)
    evening.seal()
    notes = show(session=evening.session.id)
    notes.write("response", SAID)

    qtbot.waitUntil(lambda: "100 % of this says the same as the note of Tue, Nov 24." in notes.said())


def test_another_clients_name_is_told(notes, remarks):
    notes.write("response", "Laughed with Juniper.")

    remarks("“Juniper” is another client’s name.")


def test_a_word_that_puts_down_is_replaced_with_one_click(notes, remarks):
    notes.write("response", "Sees himself as an addict at work.")
    remarks("“addict” puts a person down.")
    notes.buttons("instead-0")[0].click()

    assert notes.field("response").text() == "Sees himself as a person with a substance use disorder at work."
    assert notes.field("response").hasFocus()


def test_signing_says_how_many_remarks_are_left(notes, ws):
    ws.program.put(replace(ws.program.get(), signer="R. Alvarez, LCDC"))
    notes.write("response", "Laughed with Juniper.")
    notes.do("sign-note")

    assert notes.label("sign-remarks") == "One remark is still beside the note."


def test_the_plain_text_follows_what_is_typed(notes, qtbot):
    notes.write("response", SAID)

    qtbot.waitUntil(lambda: SAID in notes.label("note-text"))
    assert notes.label("note-text").startswith("Date: November 24, 2026")


def test_a_rewording_takes_the_whole_word_with_its_article_and_leaves_quotations():
    addict, person = "addict", "person with a substance use disorder"
    assert rewording("Talked of addiction.", addict, person) is None
    assert rewording("Said “I am an addict”.", addict, person) is None
    assert rewording("Is an addict.", addict, person) == Rewording(3, 12, f"a {person}")
    assert rewording("Said “an addict”. An addict, they wrote.", addict, person) == Rewording(18, 27, f"A {person}")
    assert rewording("Of a junkie", "junkie", "individual") == Rewording(3, 11, "an individual")
    assert rewording("Many addict", addict, person) == Rewording(5, 11, person)
