"""What stands on one client's two pages, as a frozen dataclass. How it looks is for `paper`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from facilitator.vocabulary import PlanPart, SignKind


@dataclass(frozen=True)
class CrisisLine:
    """`number` as printed, `label` what it is for (the SAMHSA line is referral, not counseling: labeled so)."""

    number: str
    label: str


@dataclass(frozen=True)
class TrustedPerson:
    """`asked`: what the client has asked this person to do."""

    who: str
    number: str = ""
    asked: str = ""


@dataclass(frozen=True)
class ClientSheet:
    heading: str  # the code name, or the real name where the facilitator chose it
    group: str
    on: date
    number: int  # of the session
    topic: str
    practice: str  # "" = lines to write on
    practice_when: str  # day, where, with whom, joined; "" = lines
    log_line: str  # the topic's, with ____ blanks; used when no practice is recorded
    picks: tuple[str, ...]
    key_points: tuple[str, ...]
    signs: Mapping[SignKind, tuple[str, ...]]  # the plan's that fit just now first, then the topic's
    if_then: tuple[tuple[str, str], ...]  # the plan's first, then the topic's with ____ blanks
    what_helps: tuple[str, ...]  # takeaways that help and the topic's strategies, at most a handful
    one_on_one: datetime | None
    questions: tuple[str, ...]  # for the one-on-one
    calm: str  # the relaxation card
    crisis_lines: tuple[CrisisLine, ...]  # empty: blank lines
    emergency: str  # "911", "" = blank
    talked_about: tuple[str, ...] = ()  # takeaways that name a theme: they are not something that helps
    slip: Mapping[PlanPart, tuple[str, ...]] = field(default_factory=dict)  # the client's own words, by step
    people: tuple[TrustedPerson, ...] = ()
    is_rehearsal: bool = False
    large_print: bool = False
    language: str = "en"
