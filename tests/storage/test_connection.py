"""What a connection is set to, what it refuses, and what never leaves it."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from facilitator.storage.connection import ROOM_KIB, connect, engine, refuse_unless_whole, with_room
from facilitator.storage.faults import CannotKeepWhole, DiskFull, VaultBusy, VaultDamaged, name_of
from facilitator.storage.vault import Vault

KEY = bytes(range(32))
WORDS = "Rosalind walked past the bar on Friday"


@pytest.fixture
def file(tmp_path):
    return tmp_path / "any.db"


@pytest.fixture
def vault(file):
    vault = Vault(engine(file, KEY, make=True))
    with vault.write("notes") as connection:
        connection.execute(text("CREATE TABLE note (text TEXT)"))
        connection.execute(text("INSERT INTO note VALUES (:words)"), {"words": WORDS})
    yield vault
    vault.close()


def test_it_is_set_as_the_law_says(vault):
    with vault.raw() as driver:
        said = {
            name: driver.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "temp_store", "trusted_schema",
                         "cell_size_check", "busy_timeout")
        }  # fmt: skip

    assert said == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1, "temp_store": 2,
                    "trusted_schema": 0, "cell_size_check": 1, "busy_timeout": 5000}  # fmt: skip


def test_a_folder_where_no_log_can_be_kept_is_refused(file):
    """As on a network drive: locks through files, no memory shared between processes."""
    connection = sqlcipher.connect(f"{file.as_uri()}?vfs=unix-dotfile", uri=True, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")

    with pytest.raises(CannotKeepWhole):
        refuse_unless_whole(connection)
    connection.close()


def test_half_a_promise_is_refused(file):
    connection = connect(file, KEY, mode="rwc")
    connection.execute("PRAGMA synchronous=NORMAL")

    with pytest.raises(CannotKeepWhole):
        refuse_unless_whole(connection)
    connection.close()


def test_a_file_that_is_not_there_is_not_made(file):
    with pytest.raises(sqlcipher.OperationalError):
        connect(file, KEY)

    assert not file.exists()


def test_another_key_reads_nothing_and_says_nothing(vault, file):
    vault.close()
    code = f"""
from pathlib import Path
from facilitator.storage.connection import connect
try: connect(Path({str(file)!r}), bytes(32))
except Exception as error: print(type(error).__name__)
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert (ran.stdout.strip(), ran.stderr) == ("DatabaseError", "")


def test_no_words_stand_in_the_file_or_its_log(vault, tmp_path):
    for path in tmp_path.iterdir():
        assert b"Rosalind" not in path.read_bytes() and b"note" not in path.read_bytes()
    vault.close()

    assert b"Rosalind" not in (tmp_path / "any.db").read_bytes()


def test_no_value_lands_in_the_text_of_an_error(vault):
    with pytest.raises(DBAPIError) as caught, vault.write("notes") as connection:
        connection.execute(text("INSERT INTO nowhere VALUES (:words)"), {"words": WORDS})

    assert "Rosalind" not in str(caught.value) and "Rosalind" not in repr(caught.value)


def test_mode_ro_changes_not_a_byte(vault, file, tmp_path):
    before = {name: (tmp_path / name).read_bytes() for name in ("any.db", "any.db-wal")}
    folder = tmp_path / "copy"
    folder.mkdir()
    for name, content in before.items():
        (folder / name).write_bytes(content)

    connection = connect(folder / "any.db", KEY, mode="ro")
    assert connection.execute("SELECT text FROM note").fetchone() == (WORDS,)
    with pytest.raises(sqlcipher.OperationalError):
        connection.execute("DELETE FROM note")
    connection.close()

    assert {name: (folder / name).read_bytes() for name in before} == before


def test_a_full_disk_is_named_and_what_was_saved_stays(vault):
    with vault.raw() as driver:
        pages = driver.execute("PRAGMA page_count").fetchone()[0]
        driver.execute(f"PRAGMA max_page_count={pages}")

    with pytest.raises(DiskFull), vault.write("notes") as connection:
        connection.execute(text("INSERT INTO note VALUES (:words)"), {"words": "x" * 100_000})
    with vault.read() as connection:
        assert connection.execute(text("SELECT text FROM note")).scalars().all() == [WORDS]


def test_a_full_disk_after_which_there_is_room_again_loses_nothing(vault):
    with vault.raw() as driver:
        pages = driver.execute("PRAGMA page_count").fetchone()[0]
        driver.execute(f"PRAGMA max_page_count={pages}")
    with pytest.raises(DiskFull), vault.write("notes") as connection:
        connection.execute(text("INSERT INTO note VALUES (:words)"), {"words": "x" * 100_000})
    with vault.raw() as driver:
        driver.execute("PRAGMA max_page_count=100000")

    with vault.write("notes") as connection:
        connection.execute(text("INSERT INTO note VALUES ('two')"))
    with vault.read() as connection:
        assert connection.execute(text("SELECT count(*) FROM note")).scalar() == 2


def test_a_page_that_does_not_fit_its_seal_is_damage(vault, file):
    with vault.write("notes") as connection:
        connection.execute(text("INSERT INTO note VALUES (:words)"), {"words": "x" * 40_000})
    vault.close()
    content = bytearray(file.read_bytes())
    content[4096 + 2000] ^= 1
    file.write_bytes(content)

    hurt = Vault(engine(file, KEY))
    with pytest.raises(VaultDamaged), hurt.read() as connection:
        connection.execute(text("SELECT * FROM note")).all()
    hurt.close()


@pytest.mark.parametrize(
    ("code", "named"), [(13, DiskFull), (5, VaultBusy), (26, VaultDamaged), (11, VaultDamaged), (5386, CannotKeepWhole)]
)
def test_what_the_library_says_is_named(code, named):
    error = sqlcipher.OperationalError("")
    error.sqlite_errorcode = code

    assert name_of(error) is named


def test_a_mistake_of_ours_stays_one():
    assert name_of(sqlcipher.IntegrityError("")) is None
    assert name_of(ValueError()) is None


FACILITATOR = Path(__file__).parents[2] / "facilitator"


@pytest.mark.parametrize("forbidden", ["sqlcipher_export", "ATTACH ", "rekey"])
def test_nothing_that_writes_plain_text_stands_in_the_code(forbidden):
    found = [
        path.name for path in FACILITATOR.rglob("*.py") if forbidden.casefold() in path.read_text(encoding="utf-8").casefold()
    ]

    assert found == []


def test_one_module_knows_the_driver():
    found = [path.name for path in FACILITATOR.rglob("*.py") if "import sqlcipher3" in path.read_text(encoding="utf-8")]

    assert found == ["connection.py"]


def test_room_for_many_pages_is_given_back(vault):
    def size(connection):
        return connection.exec_driver_sql("PRAGMA cache_size").scalar_one()

    with vault.write("test") as connection:
        usual = size(connection)
        with suppress(ZeroDivisionError), with_room(connection):
            assert size(connection) == -ROOM_KIB
            raise ZeroDivisionError
        assert size(connection) == usual != -ROOM_KIB
