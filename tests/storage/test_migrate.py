"""Revisions: they end where the tables of today are, in one step or none, and the rows of yesterday survive."""

from __future__ import annotations

import ast
import shutil
from pathlib import Path
from random import Random

import pytest

from facilitator.progress import nobody_watches
from facilitator.storage.connection import engine
from facilitator.storage.examine import salt_of
from facilitator.storage.faults import VaultBusy
from facilitator.storage.migrate import LATEST, SCRIPTS, MigrationFailed, migrate, revision_of
from facilitator.storage.vault import Vault
from facilitator.themes.rollup import Rollups
from facilitator.workspace.tables import vault_tables
from tests.storage.practices import new_practice
from tests.storage.schemas import schema_of, written
from tests.vaults import VAULT_ID, VAULT_KEY

RELEASED = Path(__file__).parent / "released"
VERSIONS = SCRIPTS / "versions"


@pytest.fixture
def new(tmp_path):
    made = engine(tmp_path / "new.db", bytes(32), make=True)
    yield made
    made.dispose()


def in_one_table(schema, table):
    return {name: sql for name, sql in schema.items() if name == table or f" ON {table} " in sql}


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    folder = tmp_path_factory.mktemp("schemas")
    migrated, of_today = (engine(folder / name, bytes(32), make=True) for name in ("migrated.db", "today.db"))
    migrate(migrated)
    vault_tables.create_all(of_today)
    yield schema_of(migrated), schema_of(of_today)
    migrated.dispose()
    of_today.dispose()


@pytest.mark.parametrize("table", sorted(vault_tables.tables))
def test_the_revisions_make_the_table_as_its_room_has_it(both, table):
    migrated, of_today = both

    assert in_one_table(migrated, table) == in_one_table(of_today, table)


def test_the_revisions_make_no_table_that_no_room_has(both):
    migrated, of_today = both

    assert sorted(migrated) == sorted(of_today)


def test_the_newest_revision_is_as_it_was_released(new):
    migrate(new)

    assert written(new) == (RELEASED / f"{LATEST}.sql").read_text(encoding="utf-8")


def test_the_newest_revision_is_the_one_that_opening_looks_for(new):
    numbers = sorted(path.stem.removeprefix("revision_") for path in VERSIONS.glob("revision_*.py"))
    migrate(new)
    driver = new.raw_connection()

    assert numbers[-1] == LATEST
    assert revision_of(driver.driver_connection) == LATEST
    driver.close()


def test_a_vault_of_the_newest_revision_is_left_as_it_is(tmp_path):
    folder = new_practice(tmp_path / "practice")
    before = folder.vault.read_bytes()
    made = engine(folder.vault, VAULT_KEY, salt_of(VAULT_ID))
    migrate(made)
    made.dispose()

    assert folder.vault.read_bytes() == before


def test_foreign_keys_are_watched_again_afterwards(new):
    migrate(new)
    with new.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


@pytest.mark.parametrize("module", sorted(SCRIPTS.rglob("*.py")), ids=lambda module: module.stem)
def test_a_revision_defines_its_tables_itself(module):
    imported = [
        alias.name if isinstance(node, ast.Import) else node.module
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    ]

    assert not [name for name in imported if name and name.startswith("facilitator")]


# A practice of the first revision comes through to the newest with everything that was in it.

ROWS_OF_0001 = {
    "client": [(3, "Heron", "", 0), (5, "Otter", "", 1)],
    "group": [(7, "Tuesday evening", 1, "18:00:00.000000", 90, "", None)],
    "session": [
        (11, 7, "2026-11-17", "sealed", None, "Payday", 90, 1_794_938_400, 1_794_943_800, "", None),
        (12, 7, "2026-11-24", "planned", None, "Evenings", 90, None, None, "", None),
    ],
    "practice": [
        (21, 3, 11, "Call first", "Friday", "at the <bank>", "Ana", "helped"),
        (22, 5, 11, "Ask for a ride", "", "", "", None),
        (23, 3, 12, "Sleep early", "", "", "", None),
    ],
    "pick": [(11, 3, 0, "Payday"), (11, 3, 1, "Evenings"), (12, 5, 0, "Offers")],
    "follow_up": [(3, "2026-11-19 10:30:00.000000"), (3, "2026-11-26 10:30:00.000000"), (5, "2026-11-20 09:00:00.000000")],
}


def until(revision, folder):
    """The folder of the migrations as it was at `revision`."""
    (folder / "versions").mkdir(parents=True)
    versions = sorted(path for path in VERSIONS.glob("revision_*.py") if path.stem <= f"revision_{revision}")
    for script in (SCRIPTS / "env.py", *versions):
        shutil.copy(script, folder / script.relative_to(SCRIPTS))
    return folder


def columns_of(connection, table):
    return [name for _, name, *_ in connection.exec_driver_sql(f'PRAGMA table_info("{table}")')]


def test_a_practice_of_the_first_revision_comes_through_with_every_row(new, tmp_path):
    migrate(new, until("0001", tmp_path / "scripts"))
    with new.begin() as connection:
        columns = {table: columns_of(connection, table) for table in ROWS_OF_0001}
        for table, kept in ROWS_OF_0001.items():
            for row in kept:
                connection.exec_driver_sql(f'INSERT INTO "{table}" VALUES ({", ".join("?" * len(row))})', row)

    migrate(new)

    with new.connect() as connection:
        for table, kept in ROWS_OF_0001.items():
            as_then = ", ".join(f'"{column}"' for column in columns[table])
            assert [tuple(row) for row in connection.exec_driver_sql(f'SELECT {as_then} FROM "{table}" ORDER BY 1, 2')] == kept
        added = connection.exec_driver_sql(
            "SELECT id, chosen_on, strategy, obstacle, and_then, verdict FROM practice ORDER BY id"
        )
        assert [tuple(row) for row in added] == [
            (21, "2026-11-17", None, "", "", None),
            (22, "2026-11-17", None, "", "", None),
            (23, "2026-11-24", None, "", "", None),
        ]
        for table, new_column in (("pick", "item"), ("follow_up", "outcome")):
            assert set(connection.exec_driver_sql(f"SELECT {new_column} FROM {table}").scalars()) == {None}


# What was sealed before there were rollups is counted and indexed as if it were sealed today.


def test_what_was_sealed_before_is_counted_and_found(new, tmp_path):
    migrate(new, until("0003", tmp_path / "scripts"))
    rng = Random(20261124)
    kinds, themes = ("trigger", "warning-sign", "coping-idea"), ("payday", "old-places", "conflict", None)
    entries, placed = [], []
    for _ in range(60):
        group, month, meeting = rng.choice((7, 8)), rng.choice(("2025-12", "2026-01")), rng.getrandbits(63)
        for number in range(rng.randint(1, 9)):
            id_, stage = rng.getrandbits(63), rng.choice((None, "emotional", "mental"))
            wording = f"Line {number} of {meeting} at the café"
            of_it = (rng.choice(kinds), rng.getrandbits(8), stage, rng.randint(1, 4))
            entries.append((id_, group, meeting, wording, number, month, True, *of_it))
            if theme := rng.choice(themes):
                placed.append((id_, theme))
    with new.begin() as connection:
        for group in (7, 8):
            connection.exec_driver_sql(
                "INSERT INTO \"group\" VALUES (?, 'Tuesdays', 1, '18:00:00.000000', 90, '', NULL)", (group,)
            )
        columns = 'id, "group", meeting, wording, folded, month, five_or_more, kind, situations, stage, voices'
        connection.exec_driver_sql(f"INSERT INTO entry ({columns}) VALUES ({', '.join('?' * 11)})", entries)
        connection.exec_driver_sql("INSERT INTO placement (entry, theme) VALUES (?, ?)", placed)

    migrate(new)

    vault = Vault(new)
    assert Rollups(vault).disagreements() == []
    filled = {table: counted(new, table) for table in ("theme_month", "theme_pair")}
    Rollups(vault).rebuild(nobody_watches)
    assert filled == {table: counted(new, table) for table in ("theme_month", "theme_pair")}
    assert all(filled.values())
    with new.connect() as connection:
        kept = connection.exec_driver_sql("SELECT entry, theme, how FROM placement ORDER BY entry").all()
        found = connection.exec_driver_sql(
            "SELECT rowid FROM entry_words WHERE entry_words MATCH 'cafe' ORDER BY rowid"
        ).scalars()
        assert [tuple(row) for row in kept] == sorted((entry, theme, "maybe") for entry, theme in placed)
        assert found.all() == sorted(entry[0] for entry in entries)


def counted(made, table):
    with made.connect() as connection:
        return sorted(tuple(row) for row in connection.exec_driver_sql(f"SELECT * FROM {table}"))


# A later revision that makes a table anew, as batch mode does: what hangs on it by ON DELETE CASCADE has to survive.

FIRST = """
import sqlalchemy as sa
from alembic import op
revision, down_revision = "0001", None
def upgrade():
    op.create_table("client", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.Text))
    op.create_table("pick", sa.Column("id", sa.Integer, primary_key=True),
                    sa.Column("client", sa.Integer, sa.ForeignKey("client.id", ondelete="CASCADE")))
"""
REMADE = """
import sqlalchemy as sa
from alembic import op
revision, down_revision = "0002", "0001"
def upgrade():
    with op.batch_alter_table("client") as client:
        client.alter_column("name", nullable=False, existing_type=sa.Text)
"""
FAILS = (
    REMADE
    + """
    op.execute("INSERT INTO nowhere VALUES (1)")
"""
)
ORPHANS = (
    REMADE
    + """
    op.execute("DELETE FROM client")
"""
)


@pytest.fixture
def scripts(tmp_path):
    folder = tmp_path / "with % and space"
    (folder / "versions").mkdir(parents=True)
    shutil.copy(SCRIPTS / "env.py", folder)
    (folder / "versions" / "revision_0001.py").write_text(FIRST)
    return folder


@pytest.fixture
def filled(new, scripts):
    migrate(new, scripts)
    with new.begin() as connection:
        connection.exec_driver_sql("INSERT INTO client VALUES (1, 'Heron')")
        connection.exec_driver_sql("INSERT INTO pick VALUES (7, 1)")
    return new


def rows(made):
    with made.connect() as connection:
        tables = ("client", "pick", "alembic_version")
        return [connection.exec_driver_sql(f"SELECT * FROM {table}").all() for table in tables]


def test_a_table_made_anew_keeps_the_rows_that_hang_on_it(filled, scripts):
    (scripts / "versions" / "revision_0002.py").write_text(REMADE)
    migrate(filled, scripts)

    assert rows(filled) == [[(1, "Heron")], [(7, 1)], [("0002",)]]


@pytest.mark.parametrize("second", [FAILS, ORPHANS], ids=["fails", "leaves orphans"])
def test_a_revision_that_fails_has_never_begun(filled, scripts, second):
    before, rows_before = schema_of(filled), rows(filled)
    (scripts / "versions" / "revision_0002.py").write_text(second)

    with pytest.raises(MigrationFailed):
        migrate(filled, scripts)

    assert (schema_of(filled), rows(filled)) == (before, rows_before)


def test_somebody_who_writes_meanwhile_is_named(filled, scripts):
    (scripts / "versions" / "revision_0002.py").write_text(REMADE)
    other = filled.raw_connection()
    other.driver_connection.execute("BEGIN IMMEDIATE")
    with filled.connect() as connection:
        connection.connection.driver_connection.execute("PRAGMA busy_timeout=10")

    with pytest.raises(VaultBusy):
        migrate(filled, scripts)
    other.driver_connection.execute("ROLLBACK")
    other.close()
