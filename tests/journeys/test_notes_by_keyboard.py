"""Journey: eight clients from the close of their group to notes that are signed and pasted, by keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from facilitator.workspace.opening import close_workspace
from tests.journeys.practices import PASSPHRASE, practice_with_a_group
from ui.played.by_keys import ByKeys
from ui.played.closing import TakenHome
from ui.played.noting import Noted, PlayedNotes

MOST_KEYS = 30  # a client, besides what is typed
ME = "R. Alvarez, LCDC"
PEOPLE = [(name, "") for name in ("Cedar", "Finch", "Heron", "Juniper", "Maple", "Otter", "Quartz", "Wren")]
NOTED = [
    Noted("14", "Said that the walk home is the hardest hour, and drew a way around the corner."),
    Noted("2", "Named payday as the day to plan for. Asked how others keep cash out of reach."),
    Noted("36", "Kept quiet until the end, then said that hearing the others made the week look shorter."),
    Noted("1", "Told of a call that was made before leaving work, and wants to do it again."),
    Noted("5", "Cried about the anniversary, stayed, and found two people to ring that night."),
    Noted("3", "Wrote the three situations down and put the paper in the wallet."),
    Noted("78", "Left early for the bus; had said before that mornings go well."),
    Noted("24", "Helped somebody find words, and noticed an own early sign in them: short sleep."),
]


@pytest.fixture
def practice(tmp_path):
    return practice_with_a_group(tmp_path / "practice", PEOPLE)


def test_eight_notes_are_signed_and_pasted_with_few_keys(stage, practice, clock):
    evening = stage(ByKeys)
    evening.unlock(PASSPHRASE)
    session = _lead(evening, clock)
    clients = evening.ws.clients.all()
    before = evening.hands.presses
    evening.hands.do("write-notes")
    notes, keys, copied = PlayedNotes(evening, session), [evening.hands.presses - before], []
    for client, noted in zip(clients, NOTED, strict=True):
        so_far = evening.hands.presses
        notes.write(client, noted)
        notes.sign(client, ME)
        copied.append(notes.copy(client))
        keys.append(evening.hands.presses - so_far)

    assert len(copied) == 8 and max(keys) <= MOST_KEYS, keys
    assert sum(keys) <= 8 * MOST_KEYS
    _look_at_what_was_copied(clients, copied)
    assert evening.ws.owed_work.all() == []
    evening.close_window()
    assert QGuiApplication.clipboard().text() == "", "what was copied is gone with the program"
    _look_at_what_is_kept(practice, clock, session, clients, copied)


def _lead(evening, clock):
    """A group, closed and sealed: the handouts are seen, and from there it goes on to the notes."""
    evening.start_session()
    evening.mark_here()
    clock.passes(minutes=5)
    evening.next_prompt()
    evening.share("Cash in my pocket on payday")
    clock.passes(minutes=4)
    close = evening.end()
    close.go_to_clients()
    for client in sorted(evening.ws.clients.all(), key=lambda client: client.code_name):
        close.take_home(client, TakenHome(practice="Call someone first", where="at the bus stop"))
    close.seal()
    evening.until_preview()
    return close.session


def _look_at_what_was_copied(clients, copied):
    """Each stands alone: the shared part, the client's own, who signed; nobody's name, no line of the board."""
    for client, noted, text in zip(clients, NOTED, copied, strict=True):
        assert noted.response in text
        assert f"Signed by {ME}" in text and "Number present: 8" in text and "at the bus stop" in text
        assert [other.code_name for other in clients if other.code_name in text] == [], client.code_name
        assert "Cash in my pocket on payday" not in text
    assert len(set(copied)) == 8


def _look_at_what_is_kept(practice, clock, session, clients, copied):
    ws = practice.open(clock)
    kept = ws.notes.of_session(session)
    for client, text in zip(clients, copied, strict=True):
        signed = ws.signatures.of(kept[client.id].id)
        assert signed.is_whole and text.startswith(signed.text)
        assert kept[client.id].pasted_at is not None
    assert ws.program.get().signer == ME
    close_workspace(ws, backup=False)
