"""What hangs on a row: every row of every table that leads to it by foreign keys, over as many steps as it takes."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, ForeignKeyConstraint, Table, and_, exists, false, or_


@dataclass(frozen=True)
class Hanging:
    """Rows of `table`, found by `where`."""

    table: Table
    where: ColumnElement[bool]


def hanging_on(root: Table, which: ColumnElement[bool]) -> list[Hanging]:
    """Those that hang on the rows `which` of `root`, and these rows last: whoever deletes in this order is refused by nothing.

    Found by the foreign keys and not by a list of tables: one that nobody thought of is among them.
    """
    found: dict[Table, ColumnElement[bool]] = {root: which}
    for table in root.metadata.sorted_tables:
        ways = [
            way
            for key in table.foreign_key_constraints
            if key.referred_table is not table and (way := _leads(table, key, found.get(key.referred_table))) is not None
        ]
        if ways and table is not root:
            found[table] = or_(false(), *ways)
    parents_first = [table for table in root.metadata.sorted_tables if table in found]
    return [Hanging(table, found[table]) for table in reversed(parents_first)]


def _leads(table: Table, key: ForeignKeyConstraint, where: ColumnElement[bool] | None) -> ColumnElement[bool] | None:
    if where is None:
        return None
    pairs = [element.parent == element.column for element in key.elements]
    return exists().where(and_(*pairs), where).correlate(table)
