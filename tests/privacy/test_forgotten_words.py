"""Deleted words are in no file: not in the practice, its log, its free pages, the folder for temporary files, a new backup.

Words of every round are made up and stand nowhere else. `-m slow` deletes five hundred times (TRUST section 8, L3).
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress
from dataclasses import replace
from datetime import date
from itertools import count, cycle, islice
from random import Random

import pytest

from facilitator.care.plan import Item, Plan
from facilitator.notes.pieces import Pieces
from facilitator.people.client import Client
from facilitator.storage.access_log import Access
from facilitator.storage.backup import backups, make_backup
from facilitator.storage.older_copies import remove_copies
from facilitator.vocabulary import PlanPart
from facilitator.workspace.forgetting import forget
from facilitator.workspace.opening import close_workspace
from tests.privacy.forgotten import MadeUp, found
from tests.workspace.lives import fill, tables_about_a_client
from tests.workspaces import circle, practice, reopened, tuesday_evening

pytestmark = pytest.mark.faults


class Deleting:
    """A practice in which things are said and taken out again. `gone`: words that stand nowhere any more."""

    def __init__(self, folder):
        self.folder = folder
        self.clock = tuesday_evening()
        self.ws = practice(folder, self.clock, seed=5)
        self.circle = circle(self.ws)
        self.stays = self.circle.clients[0].id
        self.words = MadeUp(Random(20261124))
        self.numbers = count(1)
        self.gone: set[str] = set()

    def client(self):
        """With a word in every column of every table."""
        before = set(self.words.said)
        client = self.ws.clients.add(self.words.word(), self.words.word())
        fill(self.ws, client, self.circle.session, self.words.word, self.numbers)
        hold = self.ws.holds.lift(client.id)
        self.gone |= self.words.said - before - {hold.why}
        return client

    def said(self, about=20):
        """Some words, of which every one is gone later."""
        words = [self.words.word() for _ in range(about)]
        self.gone |= set(words)
        return " ".join(words)

    def forgets_a_client(self):
        return forget(self.ws, self.client().id)

    def takes_out_a_note(self):
        noted = self.ws.safety.note(self.stays, self.said())
        self.ws.safety.remove(noted.id)

    def takes_out_a_draft_of_a_progress_note(self):
        session = self.circle.session.id
        self.ws.attendance.mark(session, self.stays, True)
        note = self.ws.notes.draft(session, [self.stays])[self.stays]
        self.ws.notes.write(replace(note, pieces=Pieces(response=self.said(60), plan=self.said(40))))
        self.ws.notes.discard(note.id)

    def takes_out_a_line_of_a_plan(self):
        """A plan of many lines, on many pages, that is kept as it is typed."""
        lines = tuple(Item(self.ws.plans.new_id(), PlanPart.REASON, self.said(4)) for _ in range(40))
        for number in range(1, len(lines) + 1, 3):
            self.ws.plans.edit(self.stays, Plan(lines[:number]))
        self.ws.plans.discard(self.stays)

    def takes_out_a_pick(self):
        self.ws.picks.choose(self.circle.session.id, self.stays, [self.said(5)])
        self.ws.picks.choose(self.circle.session.id, self.stays, [])

    def takes_out_a_lapse(self):
        lapse = self.ws.lapses.record(self.stays, date(2026, 11, 24), self.said())
        self.ws.lapses.remove(lapse.id)

    def takes_out_a_client_typed_by_mistake(self):
        self.ws.clients.remove(self.ws.clients.add(self.said(1), self.said(3)).id)

    @property
    def by_verbs(self):
        return (
            self.takes_out_a_note, self.takes_out_a_line_of_a_plan, self.takes_out_a_pick,
            self.takes_out_a_draft_of_a_progress_note, self.takes_out_a_lapse, self.takes_out_a_client_typed_by_mistake,
        )  # fmt: skip

    def newest_backup(self):
        return backups(self.ws.folder)[0].path


@pytest.fixture
def deleting(tmp_path, monkeypatch):
    outside = tmp_path / "temporary"
    outside.mkdir()
    for name in ("TMPDIR", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(outside))
    return Deleting(tmp_path / "practice")


@pytest.fixture
def outside(tmp_path):
    return tmp_path / "temporary"


SLOW = [pytest.mark.slow, pytest.mark.timeout(900)]


@pytest.mark.parametrize("deletions", [30, pytest.param(500, marks=SLOW)])
def test_deleted_words_are_in_no_file_once_a_client_was_forgotten(deleting, outside, deletions, capsys):
    """Every fifth deletion is a client; forgetting clears what the others have left too."""
    verbs = (*deleting.by_verbs[:4], deleting.forgets_a_client)
    older, left = [], 0
    for number, verb in enumerate(islice(cycle(verbs), deletions), start=1):
        forgotten = verb()
        if number % 5 == 0:
            older += forgotten.older
            assert forgotten.is_clear
            left += len(found(deleting.gone, deleting.newest_backup(), outside))
            remove_copies(forgotten.older)
            left += len(found(deleting.gone, deleting.folder))
            deleting.clock.passes(days=1)

    with capsys.disabled():
        print(f"\n{deletions} deletions, {len(deleting.gone)} words of them searched in every file: {left} found")
    assert left == 0
    assert list(outside.iterdir()) == []


@pytest.mark.parametrize("deletions", [30, pytest.param(500, marks=SLOW)])
def test_what_is_taken_out_by_hand_is_in_no_file_once_the_practice_is_closed(deleting, deletions):
    for number, verb in enumerate(islice(cycle(deleting.by_verbs), deletions)):
        verb()
        if number % 10 == 0:
            deleting.ws.safety.note(deleting.stays, "what stays " * 30)
    close_workspace(deleting.ws, backup=True)

    assert found(deleting.gone, deleting.folder) == set()


def test_the_same_search_finds_every_word_before_they_are_forgotten(deleting):
    client = deleting.client()
    deleting.ws.vault.checkpoint()

    assert found(deleting.gone, deleting.folder) == deleting.gone
    assert len(deleting.gone) > len(list(tables_about_a_client()))
    assert isinstance(client, Client)


def test_the_log_and_an_older_backup_hold_them_where_nothing_is_cleared(deleting):
    client = deleting.client()
    older = make_backup(deleting.ws.folder, deleting.ws.vault, deleting.ws.data_key, deleting.clock())
    deleting.clock.passes(days=1)
    forgotten = forget(deleting.ws, client.id)

    assert [copy.path for copy in forgotten.older] == [older.path]
    assert found(deleting.gone, older.path) == deleting.gone
    assert found(deleting.gone, deleting.newest_backup()) == set()
    remove_copies(forgotten.older)
    assert found(deleting.gone, deleting.folder) == set()


# cut short -----------------------------------------------------------------------


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no SIGKILL")
@pytest.mark.parametrize("point", ["0.2", "0.4", "0.6", "0.9"])
def test_killed_in_the_middle_all_is_there_or_the_next_start_clears_it(deleting, point):
    client = deleting.client()
    close_workspace(deleting.ws, backup=False)
    command = [sys.executable, "-m", "tests.privacy.forgetting_child", str(deleting.folder), str(client.id), point]
    killed = subprocess.run(command, check=False, capture_output=True)
    assert killed.returncode == -signal.SIGKILL, killed.stderr

    again = reopened(deleting.folder, deleting.clock)

    is_there = client in again.clients.all()
    assert is_there == (point == "0.2")
    assert len(found(deleting.gone, deleting.folder)) == (len(deleting.gone) if is_there else 0)
    if not is_there:
        assert again.access_log.last(Access.FORGOT, Access.LEFT_NO_TRACE).what is Access.LEFT_NO_TRACE
        assert found(deleting.gone, backups(again.folder)[0].path) == set()
    close_workspace(again, backup=False)


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.skipif(os.name == "nt", reason="Windows knows no SIGKILL")
def test_killed_at_any_moment_all_is_there_or_all_is_gone(deleting, capsys):
    """Forty clients, each killed at a moment of its own, from before the first row goes until after the last file is closed."""
    gone, stayed, rng = 0, 0, Random(9)
    for _ in range(40):
        deleting.gone.clear()
        client = deleting.client()
        close_workspace(deleting.ws, backup=False)
        command = [sys.executable, "-m", "tests.privacy.forgetting_child", str(deleting.folder), str(client.id), "2"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            process.stdout.readline()
            with suppress(subprocess.TimeoutExpired):
                process.wait(rng.uniform(0, 0.12))  # how far it has come by then is what differs
            process.kill()
        deleting.ws = reopened(deleting.folder, deleting.clock)
        is_there = client in deleting.ws.clients.all()
        stayed, gone = stayed + is_there, gone + (not is_there)
        left = found(deleting.gone, deleting.folder / "vault.db-wal", deleting.ws.folder.vault)
        assert left == (deleting.gone if is_there else set())
        if is_there:
            forget(deleting.ws, client.id)

    with capsys.disabled():
        print(f"\n{gone + stayed} kills while a client is forgotten: {stayed} were all there, {gone} all gone")
    assert gone
    assert stayed
