"""A row is stored by its id: in place of the one that is there, else as a new one."""

from __future__ import annotations

import pytest
from sqlalchemy import Column, ForeignKey, Integer, MetaData, Table, Text, create_engine, select

from facilitator.storage.rows import put_row

tables = MetaData()
thing = Table("thing", tables, Column("id", Integer, primary_key=True), Column("text", Text))
hanging = Table("hanging", tables, Column("thing", ForeignKey("thing.id", ondelete="CASCADE")))


@pytest.fixture
def connection():
    with create_engine("sqlite://").connect() as connection:
        connection.exec_driver_sql("PRAGMA foreign_keys=ON")
        tables.create_all(connection)
        yield connection


def test_a_new_id_is_a_new_row(connection):
    put_row(connection, thing, {"id": 1, "text": "one"})
    put_row(connection, thing, {"id": 2, "text": "two"})

    assert connection.execute(select(thing)).all() == [(1, "one"), (2, "two")]


def test_a_known_id_is_changed_where_it_stands_with_what_hangs_on_it(connection):
    put_row(connection, thing, {"id": 1, "text": "one"})
    connection.execute(hanging.insert().values(thing=1))
    put_row(connection, thing, {"id": 1, "text": "other"})

    assert connection.execute(select(thing)).all() == [(1, "other")]
    assert connection.execute(select(hanging)).all() == [(1,)]
