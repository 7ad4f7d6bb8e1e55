"""An unlocked data folder, opened: the small objects that screens call. No pass-through methods."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import TYPE_CHECKING

from facilitator.board.entry import Entries
from facilitator.care.consent import Consents
from facilitator.care.copy import Copies
from facilitator.care.follow_up import FollowUps
from facilitator.care.lapse import Lapses
from facilitator.care.measure import Measures
from facilitator.care.pick import Picks
from facilitator.care.practice import Practices
from facilitator.care.practice_try import Tries
from facilitator.care.revision import Plans
from facilitator.care.safety import Safety
from facilitator.care.word_afterwards import WordsAfterwards
from facilitator.curriculum.library import Library
from facilitator.groups.group import Groups
from facilitator.groups.schedule import Schedule
from facilitator.groups.topic_order import TopicOrders
from facilitator.handouts.crisis_lines import CrisisLines
from facilitator.handouts.printed import Printed
from facilitator.notes.counseling_note import Drawer
from facilitator.notes.owed import OwedWork
from facilitator.notes.progress_note import Notes
from facilitator.notes.shared_part import SharedParts
from facilitator.notes.signature import Signatures
from facilitator.people.attendance import Attendance
from facilitator.people.client import Clients
from facilitator.people.hold import Holds
from facilitator.people.own_name import OwnNames
from facilitator.people.program import ProgramRules
from facilitator.people.roster import Roster
from facilitator.privacy.everyday import ALL_WORDS, NO_WORDS, EverydayWords
from facilitator.session.kept_plan import KeptPlans
from facilitator.session.session import SessionId, Sessions
from facilitator.storage.access_log import AccessLog
from facilitator.storage.folder import DataFolder
from facilitator.storage.open_file import OpenFiles
from facilitator.storage.vault import Vault
from facilitator.themes.encoder import Encoder
from facilitator.themes.guess import Guesses
from facilitator.themes.one_theme import OneThemes
from facilitator.themes.placing import Placements
from facilitator.themes.report import ThemeReports
from facilitator.themes.review import Reviews
from facilitator.themes.rollup import Rollups
from facilitator.themes.search import BoardSearch
from facilitator.themes.shades import Shades
from facilitator.themes.theme import Themes
from facilitator.themes.then_and_now import ThenAndNow
from facilitator.workspace.wall import Wall

if TYPE_CHECKING:
    from facilitator.workspace.played import Played

SEALS_AFTER = 7
"""Days after which a session that nobody seals is sealed by itself, unless the settings say otherwise."""


@dataclass(frozen=True)
class Words:
    """Word lists of resources/wordlists."""

    code_names: tuple[str, ...]
    common_names: tuple[str, ...]
    ambiguous_names: tuple[str, ...]
    ambiguous_spanish: tuple[str, ...] = ()
    person_first: tuple[tuple[str, str], ...] = ()  # what puts people down, and what to say instead
    everyday: EverydayWords = ALL_WORDS
    common: EverydayWords = NO_WORDS


@dataclass(frozen=True)
class Workspace:
    folder: DataFolder
    vault: Vault
    data_key: bytes
    now: Callable[[], datetime]  # aware, local
    rng: Random
    library: Library
    words: Words
    crisis_lines: CrisisLines
    groups: Groups
    schedule: Schedule
    clients: Clients
    roster: Roster
    own_names: OwnNames
    attendance: Attendance
    sessions: Sessions
    kept_plans: KeptPlans
    picks: Picks
    practices: Practices
    tries: Tries
    follow_ups: FollowUps
    plans: Plans
    measures: Measures
    safety: Safety
    words_afterwards: WordsAfterwards
    lapses: Lapses
    consents: Consents
    copies: Copies
    shared_parts: SharedParts
    notes: Notes
    signatures: Signatures
    owed_work: OwedWork
    drawer: Drawer
    program: ProgramRules
    holds: Holds
    entries: Entries
    themes: Themes
    placements: Placements
    rollups: Rollups
    reviews: Reviews
    theme_reports: ThemeReports
    board_search: BoardSearch
    one_themes: OneThemes
    shades: Shades
    then_and_now: ThenAndNow
    topic_orders: TopicOrders
    printed: Printed
    access_log: AccessLog
    open_files: OpenFiles
    guesses: Guesses
    encoder: Encoder
    wall: Wall
    is_rehearsal: bool = False
    played: Played | None = None  # what answers in a rehearsal
    seals_after: Callable[[], int] = lambda: SEALS_AFTER  # days, as the settings say now
    sealed_by_itself: tuple[SessionId, ...] = ()  # at this unlock
