"""Minutes that the steps of a sealed session took."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import BigInteger, Column, Connection, ForeignKey, Integer, Named, Table, TypedColumns, delete, insert, select

from facilitator.storage.schema import Words, vault_tables


class SessionStepColumns(TypedColumns):
    session: Named[int] = Column(BigInteger, ForeignKey("session.id", ondelete="CASCADE"), primary_key=True, autoincrement=False)
    position: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    step: Named[str]  # the topic's id of it
    title: Named[str] = Column(Words)
    planned: Named[int]
    taken: Named[int]


session_step_table = Table("session_step", vault_tables, SessionStepColumns)


@dataclass(frozen=True)
class StepTaken:
    step: str
    title: str
    planned: int  # minutes
    taken: int


def keep_steps(connection: Connection, session: int, minutes: Mapping[str, tuple[str, int, int]]) -> None:
    """Step id → (title, planned, taken), in their order, in place of the ones before."""
    connection.execute(delete(session_step_table).where(session_step_table.c.session == session))
    rows = [
        {"session": session, "position": position, "step": step, "title": title, "planned": planned, "taken": taken}
        for position, (step, (title, planned, taken)) in enumerate(minutes.items())
    ]
    if rows:
        connection.execute(insert(session_step_table).values(rows))


def steps_taken(connection: Connection, session: int) -> list[StepTaken]:
    columns = session_step_table.c
    taken = select(columns.step, columns.title, columns.planned, columns.taken).where(columns.session == session)
    return [StepTaken(*row) for row in connection.execute(taken.order_by(columns.position))]
