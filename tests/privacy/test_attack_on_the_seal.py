"""Nobody finds out from the stored bytes in which order lines were shared, or by whom; without the seal everybody does.

The forty sessions of every run are always the same ones (seeded), so that chance fails no build; `-m slow` runs two hundred.
"""

from __future__ import annotations

from datetime import timedelta
from random import Random

import pytest
from sqlalchemy import BigInteger, Column, MetaData, Table, Text

from facilitator.storage.backup import make_backup
from facilitator.storage.connection import engine
from facilitator.storage.keys import unwrap
from facilitator.storage.vault import Vault
from facilitator.vocabulary import EntryKind
from facilitator.workspace.evening import Evening
from tests.privacy.attack import Guessing, positions
from tests.privacy.pages import free_pages, logged, pages
from tests.vaults import VAULT_KEY
from tests.workspaces import circle, planned, practice, tuesday_evening

LINES = 30
SYLLABLES = [first + second for first in "bdfgklmnprstvz" for second in "aeiou"]


def made_up_lines(rng):
    """No two alike, none part of another, and nothing that is a word or a name: "the" says that each is a thing."""
    return [" ".join("the " + "".join(rng.choices(SYLLABLES, k=4)) for _ in range(3)) for _ in range(LINES)]


class Attacked:
    """A practice that leads one session after the other, and is attacked after each seal."""

    def __init__(self, folder):
        self.rng = Random(20261124)
        self.clock = tuesday_evening()
        self.ws = practice(folder, self.clock, seed=11)
        self.circle = circle(self.ws)
        self.session = self.circle.session
        self.log_after_commit = []
        self.ws.vault.on_commit(self._read_log)

    def _read_log(self, rooms):
        """After a commit and before the log is emptied: a kill may leave it like this."""
        if "session" in rooms:
            self.log_after_commit = logged(self.ws.folder.root / "vault.db-wal", VAULT_KEY)

    def lead(self):
        """Everybody is marked, then people take turns until all lines are shared."""
        evening = Evening.start(self.ws, self.session)
        for client in self.circle.clients:
            evening.toggle(client.id)
        wordings = made_up_lines(self.rng)
        for words in wordings:
            evening.share(words, EntryKind.TRIGGER, [], self.rng.choice(self.ws.library.themes).id)
        return evening, wordings

    def next_week(self):
        self.clock.passes(days=7)
        self.session = planned(self.ws, self.circle.group, self.session.on + timedelta(days=7))

    def backed_up(self):
        return pages(make_backup(self.ws.folder, self.ws.vault, VAULT_KEY, self.clock()).path / "vault.db", VAULT_KEY)


@pytest.fixture
def attacked(tmp_path):
    return Attacked(tmp_path)


@pytest.mark.parametrize("sessions", [40, pytest.param(200, marks=[pytest.mark.slow, pytest.mark.timeout(900)])])
def test_the_bytes_tell_neither_order_nor_author(attacked, sessions, capsys):
    ways = {way: Guessing(way) for way in ("table", "table, last copy", "free pages", "log", "log, last copy", "backup", "ids")}
    people = len(attacked.circle.clients)
    for _ in range(sessions):
        evening, wordings = attacked.lead()
        evening.seal()
        stored = pages(attacked.ws.folder.vault, VAULT_KEY)
        ids = {entry.wording: entry.id for entry in attacked.ws.entries.of(None, [f"{attacked.session.on:%Y-%m}"])}
        for way, places in {
            "table": positions(wordings, stored),
            "table, last copy": positions(wordings, stored, last=True),
            "free pages": positions(wordings, free_pages(stored)),
            "log": positions(wordings, attacked.log_after_commit),
            "log, last copy": positions(wordings, attacked.log_after_commit, last=True),
            "backup": positions(wordings, attacked.backed_up()),
            "ids": [ids[words] for words in wordings],
        }.items():
            ways[way].guess(places, people)
        assert logged(attacked.ws.folder.root / "vault.db-wal", VAULT_KEY) == []
        assert None not in positions(wordings, stored)
        attacked.next_week()

    with capsys.disabled():
        print(f"\nattack on the seal, {sessions} sessions of {LINES} lines")
        print("\n".join(f"  {way}" for way in ways.values()))
    assert len(ways["log"].correlations) == sessions
    assert [str(way) for way in ways.values() if not way.finds_nothing] == []


def test_before_the_seal_the_same_attack_finds_the_order(attacked):
    found = Guessing("open file")
    for _ in range(5):
        evening, wordings = attacked.lead()
        folder = attacked.ws.folder.open_boards
        key = unwrap((folder / f"{evening.file.name}.key").read_bytes(), VAULT_KEY, f"open board {evening.file.name}")
        assert evening.file.vault.checkpoint()
        found.guess(positions(wordings, pages(folder / f"{evening.file.name}.db", key)), len(attacked.circle.clients))
        evening.seal()
        attacked.next_week()

    assert min(map(abs, found.correlations)) > 0.9, str(found)


def test_lines_written_one_by_one_give_their_order_away_in_spite_of_random_ids(tmp_path):
    """The control: what the seal would be if it only cleared a session column."""
    found, rng = Guessing("one by one"), Random(7)
    for session in range(40):
        file = tmp_path / f"{session}.db"
        plain = Table(
            "entry", MetaData(), Column("id", BigInteger, primary_key=True, autoincrement=False), Column("wording", Text)
        )
        vault = Vault(engine(file, VAULT_KEY, make=True))
        with vault.write("test") as connection:
            plain.create(connection)
        wordings = made_up_lines(rng)
        for words in wordings:
            with vault.write("test") as connection:
                connection.execute(plain.insert(), {"id": rng.getrandbits(63), "wording": words})
        vault.checkpoint()
        vault.close()
        found.guess(positions(wordings, pages(file, VAULT_KEY)), people=6)

    assert min(map(abs, found.correlations)) > 0.9, str(found)
