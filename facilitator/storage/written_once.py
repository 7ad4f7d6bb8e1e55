"""Tables whose rows are written once: the database itself refuses to change or to lose one.

A row goes only with its client, in the one transaction that forgets that client: `release` says whom. The triggers stand here and
not with the tables, because opening a vault accepts these and no others (examine.py).
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, Column, Connection, Named, Table, TypedColumns, event

from facilitator.storage.schema import vault_tables

_REFUSED = "BEGIN SELECT RAISE(ABORT, 'written once'); END"
_CLIENT = "(SELECT client FROM progress_note WHERE progress_note.id = OLD.note)"
_SAME = {
    "signed_note": "SELECT 1 FROM signed_note WHERE note = NEW.note",
    "signature": "SELECT 1 FROM signature WHERE note = NEW.note AND role = NEW.role",
    "addendum": "SELECT 1 FROM addendum WHERE id = NEW.id",
}  # `INSERT OR REPLACE` would take a row away without a word


class ReleaseColumns(TypedColumns):
    client: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)


release_table = Table("release", vault_tables, ReleaseColumns)
"""Clients who are being forgotten; empty before and after that transaction, and without a foreign key."""


def _of(table: str, same: str) -> tuple[str, ...]:
    released = f'SELECT 1 FROM "release" WHERE client = {_CLIENT}'
    return (
        f"CREATE TRIGGER {table}_never_changes BEFORE UPDATE ON {table} {_REFUSED}",
        f"CREATE TRIGGER {table}_never_goes BEFORE DELETE ON {table} WHEN NOT EXISTS ({released}) {_REFUSED}",
        f"CREATE TRIGGER {table}_never_replaced BEFORE INSERT ON {table} WHEN EXISTS ({same}) {_REFUSED}",
    )


TRIGGERS = {table: _of(table, same) for table, same in _SAME.items()} | {
    "progress_note": (
        "CREATE TRIGGER progress_note_stays_as_signed BEFORE UPDATE OF id, session, client, format, body, minutes_present, "
        "number_present, changed_at, is_elsewhere ON progress_note "
        f"WHEN EXISTS (SELECT 1 FROM signed_note WHERE note = OLD.id) {_REFUSED}",
    )
}
"""Table → its triggers, word by word as a revision of the vault makes them."""


def written_once(table: Table) -> None:
    """When the table is made, its triggers are made too."""

    @event.listens_for(table, "after_create")
    def _put(_: Table, connection: Connection, **__: Any) -> None:
        for statement in TRIGGERS[table.name]:
            connection.exec_driver_sql(statement)
