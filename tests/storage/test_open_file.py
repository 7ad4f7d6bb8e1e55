"""The file of an open board: found again after a kill, under a key of its own, and gone when it is destroyed."""

from __future__ import annotations

import shutil

import pytest

from facilitator.board.line import OpenBoard
from facilitator.storage.connection import engine
from facilitator.storage.folder import DataFolder
from facilitator.storage.keys import unwrap
from facilitator.storage.open_file import OpenFiles
from facilitator.storage.vault import VaultClosed
from facilitator.vocabulary import EntryKind
from facilitator.workspace.tables import open_board_tables
from tests.storage.practices import files_of
from tests.vaults import VAULT_KEY

LINE = "Cash in my pocket on a Friday"


@pytest.fixture
def folder(data_folder):
    return data_folder


@pytest.fixture
def files(folder):
    return OpenFiles(folder, VAULT_KEY)


def share(file, line=LINE):
    OpenBoard(file.vault).share(line, EntryKind.TRIGGER)


def lines(file):
    return [line.wording for line in OpenBoard(file.vault).lines()]


def started_again(files, folder):
    """As the next process finds them."""
    for file in files.all():
        file.vault.close()
    return OpenFiles(folder, VAULT_KEY)


def database(folder):
    (file,) = folder.open_boards.glob("*.db")
    return file


def test_where_none_was_made_none_is_found(files):
    assert (files.all(), files.damaged()) == ([], [])


def test_a_made_file_holds_its_session_and_every_table(files):
    file = files.make(7)
    with file.vault.read() as connection:
        found = {name for (name,) in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'")}

    assert file.session == 7
    assert found == set(open_board_tables.tables)


def test_after_a_restart_it_is_found_with_its_session_and_lines(files, folder):
    share(files.make(7))
    files = started_again(files, folder)

    (file,) = files.all()
    assert (file.session, lines(file)) == (7, [LINE])


def test_after_a_kill_it_is_found_with_its_lines(files, folder, tmp_path):
    share(files.make(7))
    shutil.copytree(folder.root, tmp_path / "left", ignore=shutil.ignore_patterns("*-shm"))

    (file,) = OpenFiles(DataFolder(tmp_path / "left"), VAULT_KEY).all()
    assert (file.session, lines(file)) == (7, [LINE])


def test_asked_twice_it_is_the_same_open_file(files):
    made = files.make(7)

    assert files.all() == [made]
    assert files.all()[0].vault is made.vault


def test_there_may_be_several(files, folder):
    for session in (1, 2, 3):
        files.make(session)

    assert sorted(file.session for file in started_again(files, folder).all()) == [1, 2, 3]


def test_a_destroyed_file_leaves_nothing_and_destroying_twice_is_nothing(files, folder):
    kept, file = files.make(1), files.make(2)
    share(file)
    files.destroy(file)
    files.destroy(file)

    assert {name.split(".")[0] for name in files_of(folder.root)} == {f"open/{kept.name}"}
    assert files.all() == [kept]
    with pytest.raises(VaultClosed):
        lines(file)


def test_one_of_a_process_that_is_gone_can_be_destroyed(files, folder):
    share(files.make(7))
    files = started_again(files, folder)
    files.destroy(files.all()[0])

    assert files_of(folder.root) == {}
    assert (files.all(), files.damaged()) == ([], [])


def test_its_key_is_its_own_and_only_the_data_key_opens_it(files, folder):
    made = [files.make(session) for session in (1, 2)]
    keys = [unwrap((folder.open_boards / f"{file.name}.key").read_bytes(), VAULT_KEY, f"open board {file.name}") for file in made]

    assert len({*keys, VAULT_KEY}) == 3


def test_no_word_can_be_read_in_its_bytes(files, folder):
    share(files.make(7))

    for name, content in files_of(folder.root).items():
        assert b"Cash" not in content and b"session" not in content, name


HURT = {
    "empty": lambda content: b"",
    "cut off": lambda content: content[:3000],
    "changed": lambda content: content[:1000] + b"xx" + content[1002:],
}


@pytest.mark.parametrize("hurt", HURT.values(), ids=HURT)
def test_a_damaged_one_is_set_aside_and_named_and_the_others_open(files, folder, hurt):
    share(files.make(1))
    files = started_again(files, folder)
    file = database(folder)
    content = hurt(file.read_bytes())
    file.write_bytes(content)
    fine = files.make(2)

    assert [found.session for found in files.all()] == [fine.session]
    assert files.damaged() == [file.stem]
    assert (folder.open_boards / "set-aside" / file.name).read_bytes() == content
    assert (folder.open_boards / "set-aside" / f"{file.stem}.key").exists()
    assert files.all() == [fine]


def test_one_of_another_practice_is_set_aside(files, folder):
    made = files.make(1)
    started_again(files, folder)
    other = OpenFiles(folder, bytes(32))

    assert (other.all(), other.damaged()) == ([], [made.name])


def test_one_without_its_key_is_set_aside(files, folder):
    made = files.make(1)
    files = started_again(files, folder)
    (folder.open_boards / f"{made.name}.key").unlink()

    assert (files.all(), files.damaged()) == ([], [made.name])


def test_one_of_a_newer_program_is_set_aside(files, folder):
    made = files.make(1)
    with made.vault.write("storage") as connection:
        connection.exec_driver_sql("UPDATE open_file SET format = 2")
    files = started_again(files, folder)

    assert (files.all(), files.damaged()) == ([], [made.name])


def test_what_a_kill_left_of_one_that_was_being_made_or_destroyed_goes(files, folder):
    kept = files.make(1)
    for name in ("b.making", "b.making-wal", "c.key", "c.db-wal", "d.key.new"):
        (folder.open_boards / name).write_bytes(b"x")

    assert files.all() == [kept]
    assert files.damaged() == []
    assert {path.name.split(".")[0] for path in folder.open_boards.iterdir() if path.suffix != ".new"} == {kept.name}


def test_a_file_of_the_first_format_is_read(files, folder):
    """Made by hand as the first program made it: one row, these two columns."""
    made = files.make(1)
    with made.vault.raw() as driver:
        assert [row[1] for row in driver.execute("PRAGMA table_info(open_file)")] == ["session", "format"]
        assert driver.execute("SELECT * FROM open_file").fetchall() == [(1, 1)]


def test_nobody_writes_to_a_file_under_the_data_key(files, folder):
    made = files.make(1)
    started_again(files, folder)

    with pytest.raises(Exception, match="not a database"):
        engine(folder.open_boards / f"{made.name}.db", VAULT_KEY).connect()


def test_the_log_has_its_room_from_the_start_and_a_line_does_not_make_it_grow(files, folder):
    """A log that grows costs every line half as much again (docs/benchmarks.md)."""
    made = files.make(1)
    log = database(folder).with_name(f"{made.name}.db-wal")
    before = log.stat().st_size
    for number in range(30):
        share(made, f"{LINE}, {number}")

    assert log.stat().st_size == before
    assert lines(started_again(files, folder).all()[0])[-1] == f"{LINE}, 29"
