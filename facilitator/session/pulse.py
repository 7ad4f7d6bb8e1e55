"""The group's pulse: four questions on paper, the answers tallied by key. Only numbers, and only from five answers on.

While the session runs the tally stands in the open file; at the seal what may be kept moves into the vault, the rest is gone
with the file. Fewer than five answers could be laid at somebody's door (DOMAIN C3).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    ForeignKey,
    Integer,
    Named,
    String,
    Table,
    TypedColumns,
    delete,
    insert,
    select,
)

from facilitator.storage.schema import open_board_tables, vault_tables
from facilitator.storage.vault import Vault

LEAST_ANSWERS = 5


class PulseQuestion(StrEnum):
    """Asked in the words of the screen, in this order."""

    HEARD = "heard"
    FITS = "fits"
    ONE_THING = "one-thing"
    GOOD_TO_COME = "good-to-come"


class PulseAnswer(StrEnum):
    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class TallyColumns(TypedColumns):
    question: Named[str] = Column(String(16), primary_key=True)
    answer: Named[str] = Column(String(8), primary_key=True)
    count: Named[int] = Column(Integer)


class PulseColumns(TypedColumns):
    session: Named[int] = Column(BigInteger, ForeignKey("session.id", ondelete="CASCADE"), primary_key=True, autoincrement=False)
    question: Named[str] = Column(String(16), primary_key=True)
    yes: Named[int] = Column(Integer)
    partly: Named[int] = Column(Integer)
    no: Named[int] = Column(Integer)


pulse_tally_table = Table("pulse_tally", open_board_tables, TallyColumns)
pulse_table = Table("pulse", vault_tables, PulseColumns)


@dataclass(frozen=True)
class Tally:
    """How many said what to one question."""

    yes: int = 0
    partly: int = 0
    no: int = 0

    @property
    def answers(self) -> int:
        return self.yes + self.partly + self.no

    @property
    def may_be_shown(self) -> bool:
        return self.answers >= LEAST_ANSWERS


Pulse = Mapping[PulseQuestion, Tally]


class PulseTally:
    """Of the running session."""

    def __init__(self, open_file: Vault) -> None:
        self._open_file = open_file

    def count(self, question: PulseQuestion, answer: PulseAnswer, change: int = 1) -> None:
        """One sheet more that says so, or (-1) one less; never below none."""
        with self._open_file.write("session") as connection:
            now = max(0, self._counts(connection).get((question, answer), 0) + change)
            columns = pulse_tally_table.c
            connection.execute(delete(pulse_tally_table).where(columns.question == question, columns.answer == answer))
            if now:
                connection.execute(insert(pulse_tally_table).values(question=question.value, answer=answer.value, count=now))

    def pulse(self) -> Pulse:
        """Every question, also one that nobody answered."""
        with self._open_file.read() as connection:
            counts = self._counts(connection)
        return {question: Tally(*(counts.get((question, answer), 0) for answer in PulseAnswer)) for question in PulseQuestion}

    def _counts(self, connection: Connection) -> dict[tuple[PulseQuestion, PulseAnswer], int]:
        rows = connection.execute(select(pulse_tally_table))
        return {(PulseQuestion(question), PulseAnswer(answer)): count for question, answer, count in rows}


def keep_pulse(connection: Connection, session: int, pulse: Pulse) -> None:
    """In the transaction of the seal: questions with too few answers are left out."""
    connection.execute(delete(pulse_table).where(pulse_table.c.session == session))
    rows = [
        {"session": session, "question": question.value, "yes": tally.yes, "partly": tally.partly, "no": tally.no}
        for question, tally in pulse.items()
        if tally.may_be_shown
    ]
    if rows:
        connection.execute(insert(pulse_table).values(rows))


def kept_pulse(connection: Connection, session: int) -> Pulse:
    rows = connection.execute(select(pulse_table).where(pulse_table.c.session == session))
    return {PulseQuestion(question): Tally(yes, partly, no) for _, question, yes, partly, no in rows}
