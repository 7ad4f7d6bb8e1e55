"""Reading and writing: whole or not at all, a consistent view, and who hears of it."""

from __future__ import annotations

from contextlib import suppress
from threading import Thread

import pytest
from sqlalchemy import Column, Integer, MetaData, Table, Text, func, insert, select

from facilitator.storage.connection import engine
from facilitator.storage.vault import Vault, VaultClosed, WriteDoomed

tables = MetaData()
note = Table("note", tables, Column("id", Integer, primary_key=True), Column("text", Text))


class Interrupted(Exception):
    pass


@pytest.fixture
def file(tmp_path):
    made = engine(tmp_path / "any.db", bytes(32), make=True)
    tables.create_all(made)
    vault = Vault(made)
    yield vault
    vault.close()


def write(vault, text, room="notes"):
    with vault.write(room) as connection:
        connection.execute(insert(note), {"text": text})


def texts(vault):
    with vault.read() as connection:
        return list(connection.execute(select(note.c.text).order_by(note.c.id)).scalars())


def in_another_thread(work):
    caught = []

    def run():
        try:
            work()
        except Exception as error:
            caught.append(error)

    thread = Thread(target=run)
    thread.start()
    thread.join(10)
    assert not thread.is_alive()
    assert not caught


def test_what_is_written_is_read(file):
    write(file, "one")

    assert texts(file) == ["one"]


def test_a_failed_write_has_never_begun(file):
    with pytest.raises(Interrupted), file.write("notes") as connection:
        connection.execute(insert(note), {"text": "one"})
        raise Interrupted

    assert texts(file) == []


def test_a_write_inside_another_joins_it(file):
    with suppress(Interrupted), file.write("outer"):
        write(file, "one")
        assert texts(file) == ["one"]
        raise Interrupted

    assert texts(file) == []


def test_a_failure_inside_that_was_caught_dooms_the_whole(file):
    with pytest.raises(WriteDoomed), file.write("outer"):
        write(file, "one")
        with suppress(Interrupted), file.write("inner"):
            raise Interrupted

    assert texts(file) == []


def test_after_a_doomed_write_the_next_one_is_whole(file):
    with suppress(WriteDoomed), file.write("outer"), suppress(Interrupted), file.write("inner"):
        raise Interrupted
    write(file, "one")

    assert texts(file) == ["one"]


def test_observers_hear_once_after_the_outermost_commit_which_rooms_changed(file):
    heard = []
    file.on_commit(lambda rooms: heard.append((rooms, texts(file))))

    with file.write("outer"):
        write(file, "one", "inner")
        assert heard == []

    assert heard == [(frozenset({"outer", "inner"}), ["one"])]


def test_nobody_hears_of_a_write_that_was_not_kept(file):
    heard = []
    file.on_commit(heard.append)

    with suppress(Interrupted), file.write("notes"):
        raise Interrupted
    with suppress(WriteDoomed), file.write("notes"), suppress(Interrupted), file.write("notes"):
        raise Interrupted

    assert heard == []


def test_an_observer_that_fails_does_not_look_like_a_failed_verb_and_the_others_hear(file):
    heard = []

    def fail(rooms):
        raise Interrupted

    file.on_commit(fail)
    file.on_commit(heard.append)
    write(file, "one")

    assert heard == [frozenset({"notes"})]


def test_an_observer_may_write_and_observe(file):
    def answer(rooms):
        if "notes" in rooms:
            file.on_commit(lambda rooms: None)
            write(file, "answer", "answers")

    file.on_commit(answer)
    write(file, "one")

    assert texts(file) == ["one", "answer"]


def test_a_read_sees_one_moment_while_another_thread_writes(file):
    write(file, "one")

    with file.read() as connection:
        before = connection.execute(select(func.count()).select_from(note)).scalar()
        in_another_thread(lambda: write(file, "two"))
        assert connection.execute(select(func.count()).select_from(note)).scalar() == before == 1

    assert texts(file) == ["one", "two"]


def test_a_reader_never_makes_a_writer_wait_nor_the_other_way_round(file):
    with file.read() as connection:
        connection.execute(select(note)).all()
        in_another_thread(lambda: write(file, "one"))
    with file.write("notes") as connection:
        connection.execute(insert(note), {"text": "two"})
        seen = []
        in_another_thread(lambda: seen.append(texts(file)))

    assert seen == [["one"]]


def test_many_threads_lose_nothing(file):
    def ten(name):
        for number in range(10):
            write(file, f"{name}{number}")
            texts(file)

    threads = [Thread(target=ten, args=(name,)) for name in "abcdefgh"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(texts(file)) == 80


def test_a_write_takes_its_lock_at_once_and_a_read_none(file):
    with file.write("notes") as connection:
        assert connection.connection.dbapi_connection.in_transaction
    with file.read() as connection:
        assert not connection.connection.dbapi_connection.in_transaction


def test_the_last_step_is_part_of_every_transaction_that_writes(tmp_path):
    made = engine(tmp_path / "any.db", bytes(32), make=True)
    tables.create_all(made)
    vault = Vault(made, last_step=lambda connection: connection.execute(insert(note), {"text": "last"}))

    with vault.write("outer"):
        write(vault, "one")
    with suppress(Interrupted), vault.write("outer"):
        raise Interrupted

    assert texts(vault) == ["one", "last"]
    vault.close()


def test_a_closed_vault_is_not_opened_again_by_whoever_still_holds_it(file):
    write(file, "one")
    file.close()
    file.close()

    with pytest.raises(VaultClosed):
        texts(file)
    with pytest.raises(VaultClosed):
        write(file, "two")


def test_a_checkpoint_empties_the_log(file, tmp_path):
    write(file, "one")
    assert (tmp_path / "any.db-wal").stat().st_size > 0

    assert file.checkpoint()
    assert (tmp_path / "any.db-wal").stat().st_size == 0
    assert texts(file) == ["one"]


def test_closing_leaves_one_file(file, tmp_path):
    write(file, "one")
    file.close()

    assert [path.name for path in tmp_path.iterdir()] == ["any.db"]
