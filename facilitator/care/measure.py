"""Measures: what a client says in numbers, for the client to look at. Never a score of risk, never a gauge of stages.

Built in is only what may be shipped (DOMAIN A11): craving, confidence, two questions on sleep and connection in our own words,
and the PHQ-2, which may be reproduced without permission. Own measures come beside them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import NewType

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Integer, Named, String, Table, TypedColumns

from facilitator.people.client import ClientId
from facilitator.storage.schema import Moment, Words, vault_tables
from facilitator.storage.vault import Vault

MeasuredId = NewType("MeasuredId", int)
MeasureKey = NewType("MeasureKey", str)
"""“craving”, “confidence”, “phq-2”, “sleep”, “connection”, or “own-” and a number."""

ASK_ABOUT_SAFETY_FROM = 3
"""A PHQ-2 of 3 or more asks for a closer look (the published cut-off of the instrument)."""


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
class Question:
    """`choices` from 0 upward; empty: a number from 0 to the measure's `highest`."""

    text: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Measure:
    key: MeasureKey
    name: str
    questions: tuple[Question, ...]
    highest: int  # of the sum of its questions
    low: str = ""  # what 0 means, in words
    high: str = ""
    credit: str = ""
    is_own: bool = False
    is_retired: bool = False
    higher_is_better: bool | None = None  # None: not said


@dataclass(frozen=True)
class Measured:
    id: MeasuredId
    client: ClientId
    measure: MeasureKey
    at: datetime
    value: int
    answers: tuple[int, ...] = ()


class Measures:
    def __init__(self, vault: Vault, now: Callable[[], datetime], rng: Random) -> None:
        self._vault = vault
        self._now = now
        self._rng = rng

    def all(self, *, retired: bool = False) -> list[Measure]:
        """Built in ones first, then own ones by name. Their words are marked sentences, to be translated by who shows them."""
        raise NotImplementedError

    def add_own(self, name: str, question: str, low: str, high: str, highest: int = 10) -> Measure:
        """Raises MeasureNeedsName, MeasureTooLong, HighestOutOfRange (2 to 100)."""
        raise NotImplementedError

    def retire(self, measure: MeasureKey, *, retired: bool = True) -> None:
        """No longer asked; what was measured stays. Undo with retired=False."""
        raise NotImplementedError

    def record(self, client: ClientId, measure: MeasureKey, answers: Sequence[int], at: datetime | None = None) -> Measured:
        """One answer a question; the value is their sum. Raises AnswerOutOfRange, MeasureUnknown, ClientUnknown."""
        raise NotImplementedError

    def remove(self, measured: MeasuredId) -> Measured:
        raise NotImplementedError

    def put(self, measured: Measured) -> None:
        """Undo of `remove`."""
        raise NotImplementedError

    def of(self, client: ClientId) -> dict[MeasureKey, list[Measured]]:
        """By time, oldest first, in one reading."""
        raise NotImplementedError

    def last_of_each(self, clients: Iterable[ClientId], measure: MeasureKey) -> dict[ClientId, Measured]:
        raise NotImplementedError


def asks_about_safety(measured: Measured) -> bool:
    """Whether the safety card comes up: a PHQ-2 of 3 or more."""
    raise NotImplementedError
