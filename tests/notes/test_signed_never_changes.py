"""Nothing signed can change or disappear: whatever is done, in whatever order, also past every verb."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from facilitator.groups.group import Groups
from facilitator.language import Explained
from facilitator.notes.note_text import individual_of
from facilitator.notes.pieces import Pieces
from facilitator.notes.progress_note import Notes
from facilitator.notes.signature import Signatures
from facilitator.people.attendance import Attendance
from facilitator.people.client import Clients
from facilitator.session.session import Sessions
from facilitator.storage.written_once import TRIGGERS
from facilitator.vocabulary import NoteFormat, Weekday
from tests.examples import examples, steps
from tests.notes.conftest import ZONE, Clock
from tests.notes.papers import begun
from tests.session.topics import evening
from tests.vaults import new_vault

ON = date(2026, 11, 24)
SIGNED, SIGNATURE, ADDENDUM = ("signed_note", "note"), ("signature", "note"), ("addendum", "note")
TABLES = (SIGNED, SIGNATURE, ADDENDUM)

CHANGES = [
    "UPDATE signed_note SET text = text || ' ' WHERE note = :note",
    "UPDATE signed_note SET individual = '' WHERE note = :note",
    "UPDATE signed_note SET digest = digest WHERE note = :note",
    "UPDATE signed_note SET note = :other WHERE note = :note",
    "UPDATE OR REPLACE signed_note SET text = 'x' WHERE note = :note",
    "DELETE FROM signed_note WHERE note = :note",
    "INSERT OR REPLACE INTO signed_note VALUES (:note, 'x', 'x', 'x')",
    "INSERT INTO signed_note VALUES (:note, 'x', 'x', 'x') ON CONFLICT (note) DO UPDATE SET text = 'x'",
    "INSERT OR REPLACE INTO signed_note (rowid, note, text, individual, digest) "
    "SELECT rowid, :other, 'x', 'x', 'x' FROM signed_note WHERE note = :note",
    "UPDATE signature SET \"by\" = 'Somebody Else' WHERE note = :note",
    "UPDATE signature SET at = at + 1 WHERE note = :note",
    "UPDATE signature SET role = 'third' WHERE note = :note",
    "DELETE FROM signature WHERE note = :note",
    "DELETE FROM signature",
    "INSERT OR REPLACE INTO signature VALUES (:note, 'author', 'Somebody Else', 0, 'x')",
    'INSERT OR REPLACE INTO signature (rowid, note, role, "by", at, digest) '
    "SELECT rowid, :other, 'author', 'x', 0, 'x' FROM signature WHERE note = :note",
    "DELETE FROM progress_note WHERE id = :note",
    "UPDATE progress_note SET body = '{}' WHERE id = :note",
    "UPDATE progress_note SET client = :other_client WHERE id = :note",
    "UPDATE progress_note SET minutes_present = 1 WHERE id = :note",
    "UPDATE progress_note SET id = 5 WHERE id = :note",
    "UPDATE progress_note SET changed_at = 0, pasted_at = 0 WHERE id = :note",
    "UPDATE OR REPLACE progress_note SET is_elsewhere = 1 WHERE id = :note",
    "INSERT OR REPLACE INTO progress_note SELECT id, session, client, format, '{}', 1, 1, 0, NULL, 0 "
    "FROM progress_note WHERE id = :note",
    "INSERT OR REPLACE INTO progress_note SELECT 5, session, client, format, '{}', 1, 1, 0, NULL, 0 "
    "FROM progress_note WHERE id = :note",
    "DELETE FROM client WHERE id = (SELECT client FROM progress_note WHERE id = :note)",
    "DELETE FROM session",
    "DROP TABLE progress_note",
]
CHANGES_OF_ADDENDA = [
    "UPDATE addendum SET text = 'x' WHERE note = :note",
    "UPDATE addendum SET \"by\" = 'x', at = at WHERE note = :note",
    "DELETE FROM addendum WHERE note = :note",
    "INSERT OR REPLACE INTO addendum SELECT id, note, 'x', \"by\", at, digest FROM addendum WHERE note = :note",
    'INSERT OR REPLACE INTO addendum (rowid, id, note, text, "by", at, digest) '
    "SELECT rowid, 5, note, 'x', 'x', 0, 'x' FROM addendum WHERE note = :note",
]


class Practice:
    """A session with three clients who came, in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.vault = new_vault(folder)
        self.clock = Clock(datetime(2026, 11, 24, 20, 0, tzinfo=ZONE))
        with self.vault.write("people"):
            group = Groups(self.vault, Random(7)).form("Tuesday", Weekday.TUESDAY, time(18)).id
            sessions = Sessions(self.vault, Random(3))
            self.session = sessions.plan(group, ON, evening()).id
            sessions.mark_running(self.session, datetime.combine(ON, time(18), ZONE))
            clients = Clients(self.vault, Random(5))
            self.clients = [clients.add(name).id for name in ("Heron", "Otter", "Wren")]
            for client in self.clients:
                Attendance(self.vault).mark(self.session, client, True)
            sessions.mark_closed(self.session, datetime.combine(ON, time(18), ZONE) + timedelta(minutes=60))
        self.notes = Notes(self.vault, self.clock, Random(11))
        self.signatures = Signatures(self.vault, self.clock, Random(13))

    def stored(self, note: int) -> dict[str, set[tuple[object, ...]]]:
        """Everything that is kept of what is signed, as it lies in the tables; nothing of a draft."""
        with self.vault.read() as connection:
            ask = connection.exec_driver_sql
            found = {table: set(map(tuple, ask(f"SELECT * FROM {table} WHERE note = ?", (note,)))) for table, _ in TABLES}
            if found["signed_note"]:
                columns = "id, session, client, format, body, minutes_present, number_present, changed_at, is_elsewhere"
                found["progress_note"] = set(map(tuple, ask(f"SELECT {columns} FROM progress_note WHERE id = ?", (note,))))
            return found

    def attempt(self, statement: str, note: int) -> None:
        """Past every verb, on the connection that the product itself uses."""
        other = next((id_ for id_ in self.all_notes() if self.signatures.of(id_) is None), 404)
        values = {"note": note, "other": other, "other_client": self.clients[0]}
        with self.vault.write("notes") as connection:
            driver = connection.connection.dbapi_connection
            driver.execute(statement, {key: value for key, value in values.items() if f":{key}" in statement})

    def all_notes(self) -> list[int]:
        with self.vault.read() as connection:
            return [row[0] for row in connection.exec_driver_sql("SELECT id FROM progress_note")]


@pytest.fixture
def practice(tmp_path):
    made = Practice(tmp_path)
    yield made
    made.vault.close()


@pytest.fixture
def note(practice):
    begun(practice.vault, practice.session, practice.clients[1])
    note = begun(practice.vault, practice.session, practice.clients[0])
    practice.signatures.sign(note, "The whole note.", "Her own part.", "R. Alvarez, LCDC")
    practice.signatures.add(note, "Called back.", "R. Alvarez, LCDC")
    practice.signatures.countersign(note, "Dana Whitfield")
    return note


@pytest.mark.parametrize("statement", CHANGES + CHANGES_OF_ADDENDA)
def test_the_database_itself_refuses(practice, note, statement):
    before = practice.stored(note)
    with pytest.raises(Exception, match=r"written once|constraint failed"):
        practice.attempt(statement, note)
    assert practice.stored(note) == before and practice.signatures.of(note).is_whole


TAMPERED = [
    "UPDATE signed_note SET text = 'The whole note'",
    "UPDATE signed_note SET individual = 'His own part.'",
    "UPDATE signed_note SET digest = 'f' || substr(digest, 2), text = text || ' '",
    "UPDATE signature SET \"by\" = 'R. Alvarez, LPC' WHERE role = 'author'",
    "UPDATE signature SET \"by\" = 'D. Whitfield' WHERE role = 'second'",
    "UPDATE signature SET at = at - 1 WHERE role = 'author'",
    "UPDATE signature SET at = at + 60 WHERE role = 'second'",
    "DELETE FROM signature WHERE role = 'author'",
    "UPDATE signature SET digest = (SELECT digest FROM signed_note)",
    "UPDATE addendum SET text = 'Called  back.'",
    "UPDATE addendum SET at = at - 3600",
    "UPDATE addendum SET id = id + 1",
    "DELETE FROM addendum",
    "INSERT INTO addendum SELECT 5, note, 'Put in between.', \"by\", at, digest FROM addendum",
    "INSERT INTO addendum SELECT 5, note, 'At the end.', \"by\", at, 'x' FROM addendum",
    "UPDATE progress_note SET body = '{}' WHERE id = (SELECT note FROM signed_note)",
    "UPDATE progress_note SET minutes_present = 31 WHERE id = (SELECT note FROM signed_note)",
    "UPDATE progress_note SET number_present = 9 WHERE id = (SELECT note FROM signed_note)",
]


@pytest.mark.parametrize("statement", TAMPERED)
def test_what_was_changed_behind_the_triggers_is_noticed_and_can_be_looked_at(practice, note, statement):
    with practice.vault.write("notes") as connection:
        for triggers in TRIGGERS.values():
            for trigger in triggers:
                connection.exec_driver_sql(f"DROP TRIGGER {trigger.split()[2]}")
        assert connection.exec_driver_sql(statement).rowcount
    signed = practice.signatures.of(note)
    assert not signed.is_whole and signed.text


def test_two_addenda_that_change_places_are_noticed(practice, note):
    practice.signatures.add(note, "Called again.", "R. Alvarez, LCDC")
    with practice.vault.write("notes") as connection:
        for trigger in TRIGGERS["addendum"]:
            connection.exec_driver_sql(f"DROP TRIGGER {trigger.split()[2]}")
        connection.exec_driver_sql(
            "UPDATE addendum SET text = CASE text WHEN 'Called again.' THEN 'Called back.' ELSE 'Called again.' END"
        )
    assert not practice.signatures.of(note).is_whole


def test_pasting_is_the_one_thing_that_may_be_said_of_a_signed_note(practice, note):
    before = practice.stored(note)
    practice.notes.mark_pasted(note, is_pasted=True)
    assert practice.notes.get(note).pasted_at is not None and practice.stored(note) == before
    assert practice.signatures.of(note).is_whole


class AnythingIsTried(RuleBasedStateMachine):
    @initialize()
    def open(self):
        self.folder = TemporaryDirectory()
        self.practice = Practice(Path(self.folder.name))
        self.seen: dict[int, dict[str, set[tuple[object, ...]]]] = {}

    which = st.integers(0, 2)
    names = st.sampled_from(["R. Alvarez, LCDC", "Dana Whitfield", "r. alvarez lcdc", ""])
    words = st.text(min_size=0, max_size=40)

    @rule(which=which, response=words, format=st.sampled_from(NoteFormat))
    def write(self, which, response, format):
        if note := self.note(which):
            with suppress(Explained):
                self.practice.notes.write(replace(note, pieces=Pieces(response=response), format=format))

    @rule(which=which)
    def draft(self, which):
        self.practice.notes.draft(self.practice.session, [self.practice.clients[which]])

    @rule(which=which, response=words)
    def put(self, which, response):
        if note := self.note(which):
            with suppress(Explained):
                self.practice.notes.put(replace(note, pieces=Pieces(response=response), pasted_at=None))

    @rule(which=which)
    def discard(self, which):
        if note := self.note(which):
            with suppress(Explained):
                self.practice.notes.discard(note.id)

    @rule(which=which, is_pasted=st.booleans())
    def mark_pasted(self, which, is_pasted):
        if note := self.note(which):
            self.practice.notes.mark_pasted(note.id, is_pasted=is_pasted)

    @rule(which=which, is_elsewhere=st.booleans())
    def mark_elsewhere(self, which, is_elsewhere):
        with suppress(Explained):
            self.practice.notes.mark_elsewhere(self.practice.session, self.practice.clients[which], is_elsewhere=is_elsewhere)

    @rule(which=which, by=names, text=words)
    def sign(self, which, by, text):
        if note := self.note(which):
            with suppress(Explained):
                self.practice.signatures.sign(note.id, text, individual_of(note.pieces) or text, by)

    @rule(which=which, by=names)
    def countersign(self, which, by):
        if note := self.note(which):
            with suppress(Explained):
                self.practice.signatures.countersign(note.id, by)

    @rule(which=which, by=names, text=words)
    def add(self, which, by, text):
        if note := self.note(which):
            with suppress(Explained):
                self.practice.signatures.add(note.id, text, by)

    @rule(seconds=st.integers(0, 90_000))
    def time_passes(self, seconds):
        self.practice.clock.passes(seconds=seconds)

    @rule(which=which, statement=st.sampled_from(CHANGES + CHANGES_OF_ADDENDA))
    def go_past_every_verb(self, which, statement):
        note = self.note(which)
        if note is None or not note.is_signed:
            return
        if statement in CHANGES_OF_ADDENDA and not self.practice.stored(note.id)["addendum"]:
            return
        with pytest.raises(Exception, match=r"written once|constraint failed"):
            self.practice.attempt(statement, note.id)

    @invariant()
    def what_was_signed_is_there_byte_for_byte(self):
        for note, before in getattr(self, "seen", {}).items():
            now = self.practice.stored(note)
            assert all(rows <= now[table] for table, rows in before.items())
        for note in self.practice.all_notes() if hasattr(self, "practice") else ():
            if signed := self.practice.signatures.of(note):
                assert signed.is_whole
                self.seen[note] = self.practice.stored(note)

    def note(self, which):
        return self.practice.notes.of_session(self.practice.session).get(self.practice.clients[which])

    def teardown(self):
        if hasattr(self, "practice"):
            self.practice.vault.close()
            self.folder.cleanup()


TestAnythingIsTried = AnythingIsTried.TestCase
TestAnythingIsTried.settings = settings(max_examples=examples(40), stateful_step_count=steps(30), deadline=None)
