"""What the parts of a plan are called on the screen, in reading order, and what stands in their empty fields."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from facilitator.vocabulary import Coping, PlanPart

tr = partial(QCoreApplication.translate, "PlanPart")


@dataclass(frozen=True)
class Within:
    """One part. `title` is "" where its section has only this one; `hint` stands in its empty field."""

    part: PlanPart
    title: str
    hint: str
    then: str = ""  # what the second field asks, where there is one
    number: str = ""  # the third


@dataclass(frozen=True)
class Section:
    title: str
    parts: tuple[Within, ...]


def sections() -> list[Section]:
    return [
        Section(tr("My reasons"), (Within(PlanPart.REASON, "", tr("What I protect, what I want")),)),
        Section(tr("Warning signs"), _signs()),
        Section(tr("Triggers, and what I do"), _triggers()),
        Section(
            tr("What holds my week together"), (Within(PlanPart.ANCHOR, "", tr("A meal, a meeting, a walk, a time to sleep")),)
        ),
        Section(tr("Signs of my illness, and what then"), (_illness(),)),
        Section(tr("My people"), (_people(),)),
        Section(tr("If I slip"), _slip()),
        Section(tr("Milestones"), (Within(PlanPart.MILESTONE, "", tr("A day, a place, a first time")),)),
        Section(tr("What I return to"), _returns()),
    ]


def strategy() -> Within:
    """Under each trigger."""
    return Within(PlanPart.STRATEGY, "", tr("What I do then"))


def how_names() -> dict[Coping, str]:
    return {
        Coping.AVOID: tr("avoid"),
        Coping.LEAVE: tr("leave"),
        Coping.COPE: tr("cope"),
        Coping.WHO: tr("who"),
    }


def within(part: PlanPart) -> Within:
    found = (each for section in sections() for each in section.parts if each.part is part)
    return next(found, strategy())


def _signs() -> tuple[Within, ...]:
    return (
        Within(PlanPart.FEELING, tr("Feelings"), tr("What I feel when it starts")),
        Within(PlanPart.THOUGHT, tr("Thoughts"), tr("What I tell myself")),
        Within(PlanPart.BODY, tr("Body"), tr("What my body does, how I sleep")),
    )


def _triggers() -> tuple[Within, ...]:
    return (
        Within(PlanPart.TRIGGER_OUTSIDE, tr("Outside"), tr("A place, a time, a person, a thing")),
        Within(PlanPart.TRIGGER_INSIDE, tr("Inside"), tr("A feeling, a thought, a pain")),
    )


def _illness() -> Within:
    return Within(PlanPart.ILLNESS_SIGN, "", tr("A sign that it comes back"), then=tr("What I do then, and whom I call"))


def _people() -> Within:
    return Within(PlanPart.PERSON, "", tr("Who"), then=tr("What I ask of them"), number=tr("Number"))


def _slip() -> tuple[Within, ...]:
    return (
        Within(PlanPart.SLIP_STOP, tr("Stop"), tr("How I stop after the first")),
        Within(PlanPart.SLIP_LEAVE, tr("Leave"), tr("Where I go")),
        Within(PlanPart.SLIP_CALL, tr("Call"), tr("Whom I call")),
        Within(PlanPart.SLIP_TELL, tr("Tell"), tr("Whom I tell, and when")),
        Within(PlanPart.SLIP_SAFETY, tr("Stay safe"), tr("Not alone, and less than before; where the naloxone is")),
    )


def _returns() -> tuple[Within, ...]:
    return (
        Within(PlanPart.RETURN_PEOPLE, tr("People"), tr("Whom I want to see again")),
        Within(PlanPart.RETURN_PLACES, tr("Places"), tr("Where I want to be again")),
        Within(PlanPart.RETURN_WORK, tr("Work"), tr("Work, school, a task")),
        Within(PlanPart.RETURN_COMMUNITY, tr("Community"), tr("A group, a team, a place of faith")),
    )
