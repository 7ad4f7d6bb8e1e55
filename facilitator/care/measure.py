"""Measures: what a client says in numbers, for the client to look at. Never a score of risk, never a gauge of stages.

Built in is only what may be shipped (DOMAIN A11): craving, confidence, two questions on sleep and connection in our own words,
and the PHQ-2, which may be reproduced without permission. Own measures come beside them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from random import Random
from typing import NewType

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    ForeignKey,
    Integer,
    Named,
    String,
    Table,
    TypedColumns,
    literal_column,
    select,
)
from sqlalchemy.exc import IntegrityError

from facilitator.care.built_in_measure import BUILT_IN, PHQ_2, Measure, MeasureId, Question
from facilitator.language import Explained
from facilitator.people.client import ClientId, ClientUnknown
from facilitator.privacy.plain import one_line
from facilitator.storage.schema import Moment, Words, vault_tables
from facilitator.storage.vault import Vault

__all__ = [
    "ASK_ABOUT_SAFETY_FROM",
    "AnswerOutOfRange",
    "HighestOutOfRange",
    "Measure",
    "MeasureId",
    "MeasureNeedsName",
    "MeasureTooLong",
    "MeasureUnknown",
    "Measured",
    "MeasuredGone",
    "MeasuredId",
    "Measures",
    "Question",
    "asks_about_safety",
    "measured_table",
    "own_measure_table",
]

MeasuredId = NewType("MeasuredId", int)

ASK_ABOUT_SAFETY_FROM = 3
"""A PHQ-2 of 3 or more asks for a closer look (the published cut-off of the instrument)."""

OWN = "own-"
LONGEST_NAME = 80
LONGEST_QUESTION = 300
LONGEST_END = 60
LOWEST_HIGHEST, HIGHEST_HIGHEST = 2, 100


class OwnMeasureColumns(TypedColumns):
    id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    name: Named[str] = Column(Words)
    question: Named[str] = Column(Words)
    low: Named[str] = Column(Words)
    high: Named[str] = Column(Words)
    highest: Named[int] = Column(Integer)
    is_retired: Named[bool] = Column(Boolean)


class MeasuredColumns(TypedColumns):
    id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    client: Named[int] = Column(BigInteger, ForeignKey("client.id", ondelete="RESTRICT"))
    measure: Named[str] = Column(String(40))
    at: Named[datetime] = Column(Moment)
    value: Named[int] = Column(Integer)
    answers: Named[str] = Column(String(40))  # of an instrument with several questions: "1,2"


own_measure_table = Table("own_measure", vault_tables, OwnMeasureColumns)
measured_table = Table("measured", vault_tables, MeasuredColumns)


@dataclass(frozen=True)
class Measured:
    id: MeasuredId
    client: ClientId
    measure: MeasureId
    at: datetime
    value: int
    answers: tuple[int, ...] = ()


class MeasureNeedsName(Explained):
    def __init__(self) -> None:
        super().__init__("Give the measure a name first. Nothing was changed.")


class MeasureTooLong(Explained):
    def __init__(self, longest: int, length: int) -> None:
        super().__init__(
            "This can have {longest} letters; it has {length}. Nothing was changed. Make it shorter.",
            longest=longest,
            length=length,
        )


class HighestOutOfRange(Explained):
    def __init__(self) -> None:
        super().__init__(
            "A measure ends at a number from {lowest} to {highest}. Nothing was changed. Choose one of these.",
            lowest=LOWEST_HIGHEST,
            highest=HIGHEST_HIGHEST,
        )


class AnswerOutOfRange(Explained):
    def __init__(self) -> None:
        super().__init__("An answer is missing, or is none of those to choose from. Nothing was changed. Answer every question.")


class MeasureUnknown(Explained):
    def __init__(self) -> None:
        super().__init__("This measure is not there. Nothing was changed. Choose another one from the list.")


class MeasuredGone(Explained):
    def __init__(self) -> None:
        super().__init__("This answer is no longer there. Nothing was changed. Open this client's page again.")


class Measures:
    def __init__(self, vault: Vault, now: Callable[[], datetime], rng: Random) -> None:
        self._vault = vault
        self._now = now
        self._rng = rng

    def all(self, *, retired: bool = False) -> list[Measure]:
        """Built in ones first, then own ones by name; with `retired` also those no longer asked.

        The words of built in ones are marked sentences, to be translated by who shows them.
        """
        with self._vault.read() as connection:
            own = [_own(*row) for row in connection.execute(select(own_measure_table).order_by(own_measure_table.c.id))]
        asked = (measure for measure in own if retired or not measure.is_retired)
        return [*BUILT_IN, *sorted(asked, key=lambda measure: measure.name.casefold())]

    def add_own(self, name: str, question: str, low: str, high: str, highest: int = 10) -> Measure:
        """Without a question its name is what is asked. Raises MeasureNeedsName, MeasureTooLong, HighestOutOfRange (2 to 100)."""
        name, question, low, high = (one_line(words) for words in (name, question, low, high))
        if not name:
            raise MeasureNeedsName
        for words, longest in ((name, LONGEST_NAME), (question, LONGEST_QUESTION), (low, LONGEST_END), (high, LONGEST_END)):
            if len(words) > longest:
                raise MeasureTooLong(longest, len(words))
        if not LOWEST_HIGHEST <= highest <= HIGHEST_HIGHEST:
            raise HighestOutOfRange
        row = (self._rng.getrandbits(63), name, question or name, low, high, highest, False)
        with self._vault.write("care") as connection:
            connection.execute(own_measure_table.insert().values(row))
        return _own(*row)

    def retire(self, measure: MeasureId, *, retired: bool = True) -> None:
        """No longer asked; what was measured stays. Undo with retired=False. Raises MeasureUnknown, also for a built in one."""
        with self._vault.write("care") as connection:
            if not self._measure(measure).is_own:
                raise MeasureUnknown
            this = own_measure_table.c.id == int(measure.removeprefix(OWN))
            connection.execute(own_measure_table.update().where(this).values(is_retired=retired))

    def record(self, client: ClientId, measure: MeasureId, answers: Sequence[int], at: datetime | None = None) -> Measured:
        """One answer a question; the value is their sum. Raises AnswerOutOfRange, MeasureUnknown, ClientUnknown."""
        _refuse_out_of_range(self._measure(measure), answers)
        moment = datetime.fromtimestamp(round((at or self._now()).timestamp()), UTC)  # as it is read back
        several = tuple(answers) if len(answers) > 1 else ()
        measured = Measured(MeasuredId(self._rng.getrandbits(63)), client, measure, moment, sum(answers), several)
        self.put(measured)
        return measured

    def remove(self, measured: MeasuredId) -> Measured:
        """Return it, for undo. Raises MeasuredGone."""
        this = measured_table.c.id == measured
        with self._vault.write("care") as connection:
            for removed in self._read(this):
                connection.execute(measured_table.delete().where(this))
                return removed
            raise MeasuredGone

    def put(self, measured: Measured) -> None:
        """Undo of `remove`. Raises ClientUnknown."""
        row = asdict(measured) | {"answers": ",".join(map(str, measured.answers))}
        with self._vault.write("care") as connection:
            connection.execute(measured_table.delete().where(measured_table.c.id == measured.id))
            try:
                connection.execute(measured_table.insert().values(row))
            except IntegrityError:
                raise ClientUnknown from None

    def of(self, client: ClientId) -> dict[MeasureId, list[Measured]]:
        """By time, oldest first, in one reading."""
        found: dict[MeasureId, list[Measured]] = {}
        for measured in self._read(measured_table.c.client == client):
            found.setdefault(measured.measure, []).append(measured)
        return found

    def last_of_each(self, clients: Iterable[ClientId], measure: MeasureId) -> dict[ClientId, Measured]:
        """In one reading; who never answered is left out."""
        columns = measured_table.c
        answered = self._read(columns.client.in_(clients) & (columns.measure == measure))
        return {measured.client: measured for measured in answered}

    def _measure(self, key: MeasureId) -> Measure:
        for measure in self.all(retired=True):
            if measure.key == key:
                return measure
        raise MeasureUnknown

    def _read(self, where: ColumnElement[bool]) -> list[Measured]:
        written: ColumnElement[int] = literal_column("measured.rowid")  # the only order within a second: ids are random
        found = select(measured_table).where(where).order_by(measured_table.c.at, written)
        with self._vault.read() as connection:
            return [_measured(*row) for row in connection.execute(found)]


def asks_about_safety(measured: Measured) -> bool:
    """Whether the safety card comes up: a PHQ-2 of 3 or more."""
    return measured.measure == PHQ_2.key and measured.value >= ASK_ABOUT_SAFETY_FROM


def _own(id_: int, name: str, question: str, low: str, high: str, highest: int, is_retired: bool) -> Measure:
    key = MeasureId(f"{OWN}{id_}")
    return Measure(key, name, (Question(question),), highest, low=low, high=high, is_own=True, is_retired=is_retired)


def _measured(id_: int, client: int, measure: str, at: datetime, value: int, answers: str) -> Measured:
    several = tuple(int(answer) for answer in answers.split(",") if answer)
    return Measured(MeasuredId(id_), ClientId(client), MeasureId(measure), at, value, several)


def _refuse_out_of_range(measure: Measure, answers: Sequence[int]) -> None:
    if len(answers) != len(measure.questions):
        raise AnswerOutOfRange
    for question, answer in zip(measure.questions, answers, strict=True):
        if not 0 <= answer <= (len(question.choices) - 1 if question.choices else measure.highest):
            raise AnswerOutOfRange
