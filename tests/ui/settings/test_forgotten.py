"""Data and backups, after a client was forgotten: what is left is said there, and can be let go."""

from __future__ import annotations

from datetime import datetime
from itertools import count

import pytest

from facilitator.people.program import Program
from facilitator.storage.backup import backups, make_backup
from facilitator.workspace.forgetting import forget, kept_of_forgotten
from tests.ui.settings.conftest import LONG
from tests.workspace.lives import fill
from tests.workspaces import circle


@pytest.fixture
def forgotten(ws, clock):
    """With one signed note that stays for a year, and a backup from before."""
    tuesdays = circle(ws)
    client = tuesdays.clients[0]
    fill(ws, client, tuesdays.session, lambda column: f"words of {column}", count(7))
    ws.holds.lift(client.id)
    ws.program.put(Program(keep_signed_years=1))
    make_backup(ws.folder, ws.vault, ws.data_key, clock())
    clock.passes(days=1)
    forget(ws, client.id)
    return client


def seen(hands, words):
    hands.qtbot.waitUntil(lambda: words in hands.seen_words(), timeout=LONG)


def test_while_nobody_was_forgotten_nothing_is_said(opened, ws, clock):
    make_backup(ws.folder, ws.vault, ws.data_key, clock())
    hands = opened("data")
    seen(hands, "Tuesday, November 24, 2026, 6:00 PM")

    assert hands.find("forgotten-left") is None


def test_notes_that_stay_are_named_with_their_day_and_can_be_seen(opened, forgotten, around):
    hands = opened("data")
    seen(hands, "1 signed note, kept until November 24, 2027")

    hands.press("see-kept-kept-of-0")

    assert around.went == [("record", {"client": forgotten.id})]
    assert hands.find("let-go") is None


def test_notes_whose_time_is_over_are_let_go_when_that_is_wanted(opened, forgotten, ws, clock, around):
    clock.at = datetime(2027, 11, 24, 18, tzinfo=clock.at.tzinfo)
    hands = opened("data")
    seen(hands, "1 signed note; the time your program keeps them is over")

    around.answers = False
    hands.press("let-go")
    assert len(kept_of_forgotten(ws)) == 1
    around.answers = True
    hands.press("let-go")
    hands.qtbot.waitUntil(lambda: around.told[-1:] == ["They are gone."], timeout=LONG)

    assert kept_of_forgotten(ws) == []


def test_copies_from_before_are_listed_and_removed_when_that_is_wanted(opened, forgotten, ws, around):
    hands = opened("data")
    seen(hands, "•  Tuesday, November 24, 2026, 6:00 PM")

    hands.press("remove-copies-from-before")
    hands.qtbot.waitUntil(lambda: around.told[-1:] == ["The older copies are removed."], timeout=LONG)

    assert len(backups(ws.folder)) == 1
    hands.qtbot.waitUntil(lambda: hands.find("remove-copies-from-before") is None, timeout=LONG)
