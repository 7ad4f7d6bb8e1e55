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


class Way(StrEnum):
    """How a prompt can run, where it is more than asking into the group."""

    ROUND = "round"
    PAIRS = "pairs"
    FILL_IN = "fill-in"
    HANDS = "hands"
    HAT = "hat"


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


class Verdict(StrEnum):
    """What the client decides about a practice after trying it. Setting aside is a choice, never a failure."""

    KEEP = "keep"
    CHANGE = "change"
    SET_ASIDE = "set-aside"


class PlanPart(StrEnum):
    """The parts of a prevention plan, in the order in which it is read (DOMAIN E3). Parts of signs are never an order."""

    REASON = "reason"
    FEELING = "feeling"
    THOUGHT = "thought"
    BODY = "body"
    TRIGGER_OUTSIDE = "trigger-outside"
    TRIGGER_INSIDE = "trigger-inside"
    STRATEGY = "strategy"  # what the client does about one trigger
    ANCHOR = "anchor"  # what holds a day or a week together
    ILLNESS_SIGN = "illness-sign"  # of a mental illness, for who lives with one
    PERSON = "person"
    SLIP_STOP = "slip-stop"
    SLIP_LEAVE = "slip-leave"
    SLIP_CALL = "slip-call"
    SLIP_TELL = "slip-tell"
    SLIP_SAFETY = "slip-safety"  # overdose: less tolerance, not alone, naloxone
    MILESTONE = "milestone"
    RETURN_PEOPLE = "return-people"
    RETURN_PLACES = "return-places"
    RETURN_WORK = "return-work"
    RETURN_COMMUNITY = "return-community"


class Coping(StrEnum):
    """The four kinds of answer to a trigger."""

    AVOID = "avoid"
    LEAVE = "leave"
    COPE = "cope"
    WHO = "who"


class FollowUpOutcome(StrEnum):
    """What became of a one-on-one. Not happening says nothing about the client."""

    HELD = "held"
    DID_NOT_HAPPEN = "did-not-happen"


class CopyHolder(StrEnum):
    OWN = "own"
    CASE_FILE = "case-file"
    SOMEONE = "someone"  # a sister, a doctor: `who` says whom


class GivenBy(StrEnum):
    """The client giving a copy away is the client's own act; the program needs a consent in force (42 CFR 2.31)."""

    CLIENT = "client"
    PROGRAM = "program"


class NoteFormat(StrEnum):
    GIRP = "girp"
    DAP = "dap"
    BIRP = "birp"
    SOAP = "soap"


class Participation(StrEnum):
    """Choice words for how a client took part. Plain descriptions, none of them a judgement."""

    SHARED_OPENLY = "shared-openly"
    SHARED_WHEN_ASKED = "shared-when-asked"
    LISTENED = "listened"
    SUPPORTED_OTHERS = "supported-others"
    WAS_UPSET = "was-upset"
    WAS_RESTLESS = "was-restless"
    WAS_TIRED = "was-tired"
    LEFT_EARLY = "left-early"


class Weekday(IntEnum):
    MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)
