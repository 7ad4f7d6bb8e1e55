"""What sessions that were led say for the next plan: their steps once more, and where they usually run over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from dataclasses import replace as replaced
from statistics import median

from msgspec.structs import replace
from sqlalchemy import Connection

from facilitator.curriculum.topic import Topic
from facilitator.groups.group import GroupId
from facilitator.session.agenda import Agenda, AgendaStep, from_topic
from facilitator.session.agenda_edit import MOST_STEPS, source_of, step_of, timed
from facilitator.session.record import Session, read, select_sessions, session_table
from facilitator.session.session_step import StepTaken, steps_taken
from facilitator.vocabulary import SessionState

LOOKED_BACK = 6
"""Sessions of a topic, the last ones: what was long ago says little of how it is led now."""

ENOUGH = 2
"""Sessions: what one of them took says nothing of what is usual."""

TOLD_FROM = 2
"""Minutes over or under: one is within what a clock rounds."""


@dataclass(frozen=True)
class Usual:
    """By step, how many minutes it usually runs over (or under, negative); those within a minute are left out.

    `whole`: of the whole session; 0 where it is within a minute. `sessions`: so many are behind it; 0 where nothing is known.
    """

    steps: Mapping[str, int] = field(default_factory=dict)
    whole: int = 0
    sessions: int = 0
    is_of_group: bool = False  # else of all groups


def led_with(connection: Connection, topic: str, most: int = LOOKED_BACK, group: GroupId | None = None) -> list[Session]:
    """Sealed sessions of the topic, newest first."""
    columns = session_table.c
    led = select_sessions().where(columns.state == SessionState.SEALED, columns.topic == topic)
    if group is not None:
        led = led.where(columns.group == group)
    return read(connection, led.order_by(columns.on.desc(), columns.id).limit(most))


def with_a_topic(connection: Connection, most: int) -> list[Session]:
    """Sessions that were led or are planned, newest first: those whose steps may be led once more."""
    columns = session_table.c
    planned = select_sessions().where(columns.state != SessionState.CANCELED, columns.topic.is_not(None))
    return read(connection, planned.order_by(columns.on.desc(), columns.id).limit(most))


def usual(connection: Connection, topic: str, group: GroupId) -> Usual:
    """Of the group where it had the topic often enough, else of all groups."""
    for whose in (group, None):
        timed_ones = [each for each in led_with(connection, topic, group=whose) if each.was_timed]
        if (told := overrun([steps_taken(connection, each.id) for each in timed_ones])).sessions:
            return replaced(told, is_of_group=whose is not None)
    return Usual()


def overrun(sessions: Sequence[Sequence[StepTaken]]) -> Usual:
    """The middle of what each step took more than planned, over the sessions in which it ran."""
    of_step: dict[str, list[int]] = defaultdict(list)
    wholes = []
    for steps in sessions:
        ran = [step for step in steps if step.taken and step.planned]
        for step in ran:
            of_step[step.step].append(step.taken - step.planned)
        if ran:
            wholes.append(sum(step.taken for step in steps) - sum(step.planned for step in steps))
    if len(wholes) < ENOUGH:
        return Usual()
    told = {step: _told(minutes) for step, minutes in of_step.items()}
    return Usual({step: minutes for step, minutes in told.items() if minutes}, _told(wholes), len(wholes))


def with_usual_minutes(agenda: Agenda, told: Usual) -> Agenda:
    """Each step as long as it usually takes; those that are left out stay so. Whether all fit is asked by `over`."""
    steps = (
        step if step.is_skipped or step.id not in told.steps else _longer(step, told.steps[step.id]) for step in agenda.steps
    )
    return replace(agenda, steps=tuple(steps))


def led_again(session: Session, taken: Sequence[StepTaken], topic_of: Callable[[str], Topic | None]) -> Agenda | None:
    """The steps of a sealed session as they were planned then, in their order; a step that no pack has any more is left out.

    Own prompts went with the seal. None where the topic itself, or every step, is no longer there.
    """
    topic = topic_of(session.topic or "")
    if topic is None:
        return None
    agenda = from_topic(topic, session.minutes)
    if not taken:
        return agenda
    steps = [step for was in taken[:MOST_STEPS] if (step := _as_it_was(was, agenda, topic_of)) is not None]
    runs = any(not step.is_skipped for step in steps)
    return replace(agenda, steps=tuple(steps)) if runs else None


def _as_it_was(was: StepTaken, agenda: Agenda, topic_of: Callable[[str], Topic | None]) -> AgendaStep | None:
    of_topic, own = source_of(was.step)
    topic = topic_of(of_topic or agenda.topic)
    if topic is None or own not in {step.id for step in topic.step}:
        return None
    step = replace(step_of(topic, own, agenda), id=was.step)
    if not was.planned:
        return replace(step, minutes=0, is_skipped=True)
    return timed(replace(step, minutes=was.planned, is_skipped=False), step.minutes)


def _longer(step: AgendaStep, minutes: int) -> AgendaStep:
    longer = max(step.minutes + minutes, min(step.least, step.minutes), 1)
    return timed(replace(step, minutes=longer, taken=0), step.minutes)


def _told(minutes: Sequence[int]) -> int:
    """0 where it was too seldom, or is within a minute."""
    if len(minutes) < ENOUGH:
        return 0
    middle = median(minutes)
    rounded = int(middle + 0.5) if middle >= 0 else -int(-middle + 0.5)
    return rounded if abs(rounded) >= TOLD_FROM else 0
