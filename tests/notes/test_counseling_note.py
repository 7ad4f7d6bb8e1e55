"""The drawer of counseling notes."""

from __future__ import annotations

import logging
from datetime import date
from random import Random

import pytest

from facilitator.notes.counseling_note import (
    CounselingNote,
    CounselingNoteEmpty,
    CounselingNoteGone,
    CounselingNoteId,
    Drawer,
    DrawerDamaged,
    DrawerLocked,
    WrongDrawerPassphrase,
    counseling_drawer_table,
    counseling_note_table,
)
from facilitator.notes.progress_note import NoteTooLong
from facilitator.people.client import ClientId, ClientUnknown, client_table
from facilitator.privacy.plain import LONGEST_NOTE
from facilitator.storage.keys import PassphraseTooShort
from facilitator.storage.schema import vault_tables
from tests.privacy.pages import pages
from tests.vaults import QUICK, VAULT_KEY

ON = date(2026, 11, 24)
TEXT = "He speaks of his father whenever the wharf comes up."
PASS, OTHER = "amber lantern on the wharf", "nine quiet herons at noon"


@pytest.fixture
def drawer(vault):
    return Drawer(vault, VAULT_KEY, Random(17), QUICK)


def next_start(vault):
    return Drawer(vault, VAULT_KEY, Random(18), QUICK)


def boxes(vault):
    with vault.read() as connection:
        return {row.id: row.box for row in connection.execute(counseling_note_table.select())}


def stored_key(vault):
    with vault.read() as connection:
        return connection.execute(counseling_drawer_table.select()).one().key


def test_a_new_drawer_is_open_and_empty(drawer, heron):
    assert not drawer.has_passphrase and not drawer.is_locked
    assert drawer.of(heron) == [] and drawer.count(heron) == 0


def test_what_was_written_is_there_after_the_next_start(drawer, vault, heron, otter):
    older, newer = drawer.write(heron, date(2026, 11, 17), "First."), drawer.write(heron, ON, f"  {TEXT}\n\n")
    drawer.write(otter, ON, "Of another client.")
    assert newer.text == TEXT
    assert next_start(vault).of(heron) == [newer, older] and next_start(vault).count(heron) == 2


def test_an_edit_returns_what_was_and_is_undone_by_it(drawer, heron):
    written = drawer.write(heron, ON, TEXT)
    edited = CounselingNote(written.id, heron, date(2026, 11, 25), "Rather of his brother.")
    assert drawer.put(edited) == written and drawer.of(heron) == [edited]
    assert drawer.put(written) == edited and drawer.of(heron) == [written]


def test_what_was_removed_comes_back(drawer, heron):
    written = drawer.write(heron, ON, TEXT)
    assert drawer.remove(written.id) == written and drawer.of(heron) == []
    with pytest.raises(CounselingNoteGone):
        drawer.remove(written.id)
    assert drawer.put(written) is None and drawer.of(heron) == [written]


@pytest.mark.parametrize(("text", "error"), [(" \n ", CounselingNoteEmpty), ("x" * (LONGEST_NOTE + 1), NoteTooLong)])
def test_a_note_says_something_in_bounds(drawer, vault, heron, text, error):
    with pytest.raises(error):
        drawer.write(heron, ON, text)
    assert boxes(vault) == {}


def test_nothing_is_written_about_who_is_not_there(drawer, vault, heron):
    with pytest.raises(ClientUnknown):
        drawer.write(ClientId(404), ON, TEXT)
    with vault.write("people") as connection:
        connection.execute(client_table.update().values(forgotten_on=ON))
    with pytest.raises(ClientUnknown):
        drawer.write(heron, ON, TEXT)
    assert boxes(vault) == {}


def test_with_a_passphrase_it_is_locked_at_the_next_start_until_it_is_typed(drawer, vault, heron):
    written = drawer.write(heron, ON, TEXT)
    drawer.set_passphrase(PASS)
    assert drawer.has_passphrase and not drawer.is_locked and drawer.of(heron) == [written]
    later = next_start(vault)
    assert later.has_passphrase and later.is_locked and later.count(heron) == 1
    with pytest.raises(WrongDrawerPassphrase):
        later.unlock(OTHER)
    assert later.is_locked
    later.unlock(PASS)
    assert not later.is_locked and later.of(heron) == [written]
    later.lock()
    assert later.is_locked


def test_a_locked_drawer_does_nothing(drawer, vault, heron):
    written = drawer.write(heron, ON, TEXT)
    drawer.set_passphrase(PASS)
    drawer.lock()
    before = boxes(vault), stored_key(vault)
    for verb in (
        lambda: drawer.of(heron),
        lambda: drawer.write(heron, ON, "Another."),
        lambda: drawer.put(written),
        lambda: drawer.remove(written.id),
        lambda: drawer.set_passphrase(OTHER),
        lambda: drawer.set_passphrase(""),
    ):
        with pytest.raises(DrawerLocked):
            verb()
    assert (boxes(vault), stored_key(vault)) == before


def test_a_passphrase_is_the_same_however_the_keyboard_composes_it(drawer, vault):
    drawer.set_passphrase("corazo\u0301n y an\u0303o")
    later = next_start(vault)
    later.unlock("corazón y año")
    assert not later.is_locked


def test_a_short_passphrase_is_refused(drawer, vault, heron):
    written = drawer.write(heron, ON, TEXT)
    with pytest.raises(PassphraseTooShort):
        drawer.set_passphrase("short")
    assert not drawer.has_passphrase and drawer.of(heron) == [written]


def test_another_passphrase_is_another_key_and_every_box_is_closed_anew(drawer, vault, heron, otter):
    notes = [drawer.write(heron, ON, TEXT), drawer.write(otter, ON, "Of another.")]
    seen = [(boxes(vault), stored_key(vault))]
    for passphrase in (PASS, OTHER, ""):
        drawer.set_passphrase(passphrase)
        seen.append((boxes(vault), stored_key(vault)))
        assert [*drawer.of(heron), *drawer.of(otter)] == notes
    for note in notes:
        assert len({kept[note.id] for kept, _ in seen}) == len(seen)
    assert len({key for _, key in seen}) == len(seen)


def test_whoever_hears_of_a_new_passphrase_finds_the_drawer_open(drawer, vault, heron):
    heard = []
    vault.on_commit(lambda rooms: heard.append((rooms, drawer.has_passphrase, drawer.is_locked)))
    drawer.set_passphrase(PASS)
    drawer.set_passphrase(OTHER)
    drawer.set_passphrase("")
    assert heard == [(frozenset({"notes"}), has, False) for has in (True, True, False)]


def test_the_old_passphrase_opens_nothing_after_a_change(drawer, vault):
    drawer.set_passphrase(PASS)
    drawer.set_passphrase(OTHER)
    later = next_start(vault)
    with pytest.raises(WrongDrawerPassphrase):
        later.unlock(PASS)
    later.unlock(OTHER)
    assert not later.is_locked


def test_taken_off_it_is_open_at_the_next_start(drawer, vault, heron):
    drawer.set_passphrase(PASS)
    written = drawer.write(heron, ON, TEXT)
    drawer.set_passphrase("")
    assert not next_start(vault).has_passphrase and next_start(vault).of(heron) == [written]
    next_start(vault).unlock("anything at all")


def test_a_drawer_that_was_changed_elsewhere_is_locked_here(drawer, vault, heron):
    drawer.set_passphrase(PASS)
    next_one = next_start(vault)
    next_one.unlock(PASS)
    next_one.set_passphrase(OTHER)
    assert drawer.is_locked


def test_the_data_key_alone_does_not_open_a_drawer_with_a_passphrase(drawer, vault, heron):
    drawer.write(heron, ON, TEXT)
    drawer.set_passphrase(PASS)
    with vault.write("notes") as connection:  # somebody who has the practice open says that there is none
        connection.execute(counseling_drawer_table.update().values(has_passphrase=False))
    with pytest.raises(DrawerDamaged):
        next_start(vault).of(heron)


@pytest.mark.parametrize("moved", [{"client": "otter"}, {"on": date(2026, 11, 25)}, {"id": 77}])
def test_a_box_opens_only_as_its_own_note_for_its_client_and_day(drawer, vault, heron, otter, moved):
    drawer.write(heron, ON, TEXT)
    moved = {column: otter if value == "otter" else value for column, value in moved.items()}
    with vault.write("notes") as connection:
        connection.execute(counseling_note_table.update().values(moved))
    with pytest.raises(DrawerDamaged):
        drawer.of(moved.get("client", heron))


def test_a_damaged_key_is_told_from_a_wrong_passphrase(drawer, vault):
    drawer.set_passphrase(PASS)
    with vault.write("notes") as connection:
        connection.execute(counseling_drawer_table.update().values(key=b"\x00" * 60))
    with pytest.raises(DrawerDamaged):
        next_start(vault).unlock(PASS)


def test_two_boxes_cannot_be_swapped(drawer, vault, heron):
    drawer.write(heron, ON, "First."), drawer.write(heron, ON, "Second.")
    (one, first), (two, second) = boxes(vault).items()
    with vault.write("notes") as connection:
        for id_, box in ((one, second), (two, first)):
            connection.execute(counseling_note_table.update().where(counseling_note_table.c.id == id_).values(box=box))
    with pytest.raises(DrawerDamaged):
        drawer.of(heron)


def test_one_damaged_box_stops_a_change_of_passphrase_whole(drawer, vault, heron, otter):
    drawer.write(heron, ON, TEXT)
    damaged = drawer.write(otter, ON, TEXT)
    with vault.write("notes") as connection:
        connection.execute(
            counseling_note_table.update().where(counseling_note_table.c.id == damaged.id).values(box=b"\x00" * 40)
        )
    before = boxes(vault), stored_key(vault)
    with pytest.raises(DrawerDamaged):
        drawer.set_passphrase(PASS)
    assert (boxes(vault), stored_key(vault)) == before and not drawer.has_passphrase and drawer.count(heron) == 1


def test_its_words_stand_nowhere_else(drawer, vault, heron, caplog):
    """In no other table, log, message or printed form; and in its own only encrypted."""
    caplog.set_level(logging.DEBUG)
    written = drawer.write(heron, ON, TEXT)
    drawer.put(CounselingNote(written.id, heron, ON, TEXT + " Again."))
    drawer.set_passphrase(PASS)
    drawer.remove(written.id)
    drawer.put(written)
    with vault.read() as connection:
        for table in vault_tables.sorted_tables:
            for row in connection.execute(table.select()):
                assert b"wharf" not in b"".join(value if isinstance(value, bytes) else str(value).encode() for value in row)
    assert "wharf" not in caplog.text and "wharf" not in repr(written)
    with pytest.raises(CounselingNoteGone) as gone:
        drawer.remove(CounselingNoteId(5))
    assert "wharf" not in str(gone.value)


def test_after_a_change_no_old_box_and_no_old_key_is_in_the_files(drawer, vault, heron, data_folder):
    """Decrypted page by page, free ones too; and the log is empty."""
    drawer.write(heron, ON, TEXT), drawer.write(heron, ON, "x" * 9_000)
    old = [*boxes(vault).values(), stored_key(vault)]
    vault.checkpoint()
    assert all(held(data_folder, box[:64]) for box in old)
    drawer.set_passphrase(PASS)
    assert not any(held(data_folder, box[:64]) for box in old)
    assert held(data_folder, stored_key(vault)[:64])
    log = data_folder.vault.with_name(f"{data_folder.vault.name}-wal")
    assert not log.exists() or not log.stat().st_size


def held(folder, content):
    return any(content in page for page in pages(folder.vault, VAULT_KEY))
