"""Everything that is held about one client, for whoever asks what it is. Read by workspace/record.py, told by its neighbors.

Never in it: counseling notes, which are kept apart from the chart (DOMAIN C1), and lines of the board, which are nobody's.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from facilitator.care.built_in_measure import Measure
from facilitator.care.consent import Consent
from facilitator.care.copy import Copy
from facilitator.care.follow_up import FollowUp
from facilitator.care.lapse import Lapse
from facilitator.care.measure import Measured
from facilitator.care.plan import Plan
from facilitator.care.practice import Practice
from facilitator.care.practice_try import Try
from facilitator.care.revision import Revision
from facilitator.care.safety import Danger
from facilitator.care.word_afterwards import WordAfterwards
from facilitator.notes.progress_note import ProgressNote
from facilitator.notes.shared_part import SharedPart
from facilitator.notes.signature import Signed
from facilitator.people.attendance import Arrival
from facilitator.people.client import Client
from facilitator.people.hold import Hold
from facilitator.people.roster import Place
from facilitator.session.record import Session


@dataclass(frozen=True)
class InGroup:
    place: Place
    group: str


@dataclass(frozen=True)
class InSession:
    """`arrival` is None where nobody marked the client; then a pick, a handout or a word afterwards is held all the same."""

    session: Session
    group: str
    arrival: Arrival | None
    picks: tuple[str, ...] = ()
    is_printed: bool = False
    words_afterwards: tuple[WordAfterwards, ...] = ()


@dataclass(frozen=True)
class Practiced:
    practice: Practice
    tries: tuple[Try, ...]


@dataclass(frozen=True)
class InNumbers:
    measure: Measure
    measured: tuple[Measured, ...]


@dataclass(frozen=True)
class Noted:
    """A progress note; `signed` with its signatures and addenda once it is."""

    note: ProgressNote
    shared: SharedPart
    signed: Signed | None


@dataclass(frozen=True)
class ClientRecord:
    """Each part by time, oldest first. `made_at` is aware, local: moments are told in its zone.

    `forgotten_on`: only signed notes that have to stay are left.
    """

    made_at: datetime
    client: Client
    forgotten_on: date | None = None
    hold: Hold | None = None
    groups: tuple[InGroup, ...] = ()
    sessions: tuple[InSession, ...] = ()
    practices: tuple[Practiced, ...] = ()
    one_on_ones: tuple[FollowUp, ...] = ()
    revisions: tuple[Revision, ...] = ()
    draft: Plan | None = None
    reviewed_at: tuple[datetime, ...] = ()
    measures: tuple[InNumbers, ...] = ()
    lapses: tuple[Lapse, ...] = ()
    dangers: tuple[Danger, ...] = ()
    consents: tuple[Consent, ...] = ()
    copies: tuple[Copy, ...] = ()
    notes: tuple[Noted, ...] = ()
