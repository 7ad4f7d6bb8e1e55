"""The words of the field, as code uses them. Their values are what is stored and what packs write."""

from __future__ import annotations

from enum import IntEnum, StrEnum


class Situation(StrEnum):
    """Marlatt's eight high-risk situations. Several may fit one line; none is ever forced (Maisto 1995)."""

    UNPLEASANT_EMOTIONS = "unpleasant-emotions"
    PHYSICAL_DISCOMFORT = "physical-discomfort"
    PLEASANT_EMOTIONS = "pleasant-emotions"
    TESTING_PERSONAL_CONTROL = "testing-personal-control"
    URGES_AND_TEMPTATIONS = "urges-and-temptations"
    CONFLICT_WITH_OTHERS = "conflict-with-others"
    SOCIAL_PRESSURE_TO_USE = "social-pressure-to-use"
    PLEASANT_TIMES_WITH_OTHERS = "pleasant-times-with-others"


class Stage(StrEnum):
    """Words to think with about warning signs. Never an order, a gauge or a score (Miller and Harris 2000)."""

    EMOTIONAL = "emotional"
    MENTAL = "mental"
    PHYSICAL = "physical"


class EntryKind(StrEnum):
    TRIGGER = "trigger"
    WARNING_SIGN = "warning-sign"
    COPING_IDEA = "coping-idea"


class SignKind(StrEnum):
    FEELING = "feeling"
    THOUGHT = "thought"
    BODY = "body"


class StepKind(StrEnum):
    WELCOME = "welcome"
    CHECK_IN = "check-in"
    PRACTICE_REVIEW = "practice-review"
    TEACH = "teach"
    DISCUSS = "discuss"
    SKILL = "skill"
    RELAX = "relax"
    COMMIT = "commit"
    CLOSE = "close"


class SessionState(StrEnum):
    """Planned → running → closed → sealed; or canceled, when the meeting did not take place."""

    PLANNED = "planned"
    RUNNING = "running"
    CLOSED = "closed"
    SEALED = "sealed"
    CANCELED = "canceled"


class HowItWent(StrEnum):
    """How a practice went. Not trying is news about the plan, never about the person."""

    DID_NOT_TRY = "did-not-try"
    HARD = "hard"
    HELPED = "helped"
    HELPED_A_LOT = "helped-a-lot"


class Weekday(IntEnum):
    MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)
