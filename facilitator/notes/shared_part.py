"""The part of a progress note that all who came share: topic, interventions, minutes, number present. Never a name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from sqlalchemy import BigInteger, Column, Connection, ForeignKey, Named, Table, TypedColumns, func, select

from facilitator.curriculum.library import Library
from facilitator.groups.group import group_table
from facilitator.notes import note_words as words
from facilitator.notes.progress_note import NoteTooLong, unpaste
from facilitator.notes.told import Translate
from facilitator.people.attendance import attendance_table
from facilitator.privacy.plain import LONGEST_FIELD, paragraphs
from facilitator.session.record import Session, SessionId, read_one
from facilitator.session.session_step import StepTaken, steps_taken
from facilitator.storage.schema import Words, vault_tables
from facilitator.storage.vault import Vault
from facilitator.vocabulary import StepKind


class SharedPartColumns(TypedColumns):
    session: Named[int] = Column(BigInteger, ForeignKey("session.id", ondelete="RESTRICT"), primary_key=True, autoincrement=False)
    interventions: Named[str] = Column(Words)


shared_part_table = Table("shared_part", vault_tables, SharedPartColumns)


@dataclass(frozen=True)
class SharedPart:
    """Facts come from the session; `interventions` is drafted from the steps that were run until it is written anew."""

    session: SessionId
    on: date
    started_at: datetime | None
    ended_at: datetime | None  # in UTC, as every stored moment; None where nobody closed it on its day
    minutes: int  # as held: from start to end; planned ones where it never began by the clock
    number_present: int
    group: str  # its name
    topic: str  # the title; "" without one
    interventions: str
    is_written: bool = False  # by the facilitator, no longer the draft


class SharedParts:
    def __init__(self, vault: Vault, library: Library | None = None) -> None:
        """`library` knows what kind of work a step of a topic is; of one that it does not know only the title is told."""
        self._vault = vault
        self._library = library or Library()

    def of(self, session: SessionId, translate: Translate = str) -> SharedPart:
        """Raises SessionUnknown."""
        with self._vault.read() as connection:
            held = read_one(connection, session)
            written = _written(connection, session)
            return SharedPart(
                session=session,
                on=held.on,
                started_at=held.started_at,
                ended_at=held.ended_at if held.was_timed else None,
                minutes=held.minutes_held,
                number_present=number_present(connection, session),
                group=connection.scalar(select(group_table.c.name).where(group_table.c.id == held.group)) or "",
                topic=held.title,
                interventions=written or self._drafted(held, steps_taken(connection, session), translate),
                is_written=bool(written),
            )

    def write(self, session: SessionId, interventions: str) -> str:
        """Once for all who came; "" is the draft again. Return what stood there ("" for the draft), for undo.

        The caller has asked the wall. Signed notes keep the words they were signed with; the others of the session say something
        else than what was pasted, so they are no longer pasted. Raises NoteTooLong, SessionUnknown.
        """
        written = paragraphs(interventions)
        if len(written) > LONGEST_FIELD:
            raise NoteTooLong(LONGEST_FIELD, len(written))
        with self._vault.write("notes") as connection:
            read_one(connection, session)
            before = _written(connection, session)
            if written == before:
                return before
            connection.execute(shared_part_table.delete().where(shared_part_table.c.session == session))
            if written:
                connection.execute(shared_part_table.insert().values(session=session, interventions=written))
            unpaste(connection, session)
        return before

    def _drafted(self, held: Session, run: Iterable[StepTaken], translate: Translate) -> str:
        topic = self._library.topic(held.topic) if held.topic else None
        return interventions(held, run, {step.id: step.kind for step in topic.step} if topic else {}, translate)


def interventions(held: Session, run: Iterable[StepTaken], kinds: Mapping[str, StepKind], translate: Translate = str) -> str:
    """What was led and how long; then the steps that were run, in their order, each with its kind of work and its minutes."""
    said = [words.led(held.minutes_held, held.title).filled(translate)]
    for kind, steps in groupby((step for step in run if step.taken > 0), key=lambda step: kinds.get(step.step)):
        told = "; ".join(words.step_run(step.title, step.taken).filled(translate) for step in steps)
        said.append((words.work(words.KINDS[kind].filled(translate), told) if kind else words.only_steps(told)).filled(translate))
    return " ".join(said)


def number_present(connection: Connection, session: SessionId) -> int:
    here = attendance_table.c
    counted = select(func.count()).select_from(attendance_table).where(here.session == session, here.is_here)
    return connection.scalar(counted) or 0


def _written(connection: Connection, session: SessionId) -> str:
    columns = shared_part_table.c
    return connection.scalar(select(columns.interventions).where(columns.session == session)) or ""
