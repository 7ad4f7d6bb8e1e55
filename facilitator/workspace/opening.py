"""From a data folder and its key to a workspace, and back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from random import Random

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
from facilitator.notes import person_first
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
from facilitator.privacy.everyday import CLOSELY, EverydayWords
from facilitator.session.kept_plan import KeptPlans
from facilitator.session.session import Sessions
from facilitator.storage.access_log import Access, AccessLog
from facilitator.storage.backup import make_backup
from facilitator.storage.folder import DataFolder
from facilitator.storage.open_file import OpenFiles
from facilitator.storage.opening import close_vault, open_vault
from facilitator.storage.vault import Vault
from facilitator.themes.encoder import Encoder
from facilitator.themes.guess import Guesses
from facilitator.themes.one_theme import OneThemes
from facilitator.themes.placing import Placements
from facilitator.themes.report import ThemeReports
from facilitator.themes.review import Reviews
from facilitator.themes.rollup import Rollups
from facilitator.themes.search import BoardSearch
from facilitator.themes.settling import settle
from facilitator.themes.shades import Shades
from facilitator.themes.theme import Themes
from facilitator.themes.then_and_now import ThenAndNow
from facilitator.workspace.cut_short import finish_cut_short
from facilitator.workspace.wall import Wall
from facilitator.workspace.workspace import SEALS_AFTER, Words, Workspace

COMMON_NAMES = ("first-names.en.txt", "first-names.es.txt", "last-names.txt")


@dataclass(frozen=True)
class Prepared:
    """What a workspace needs and is no secret: read before unlocking, in a thread, while the passphrase is typed."""

    library: Library
    words: Words
    crisis_lines: CrisisLines
    guesses: Guesses


def prepare(resources: Path, own_packs: Path | None) -> Prepared:
    """Loads NumPy. What could not be read of the packs is in `library.problems`."""
    library = Library.load([resources / "packs", *([own_packs] if own_packs else [])])
    lists = resources / "wordlists"
    words = Words(
        code_names=word_list(lists / "code-names.en.txt"),
        common_names=tuple(name for file in COMMON_NAMES for name in word_list(lists / file)),
        ambiguous_names=word_list(lists / "ambiguous-names.en.txt"),
        ambiguous_spanish=word_list(lists / "ambiguous-names.es.txt"),
        person_first=person_first.read(lists / "person-first.en.txt"),
        everyday=EverydayWords.read(lists / "everyday.bloom"),
        common=EverydayWords.read(lists / "common.bloom", CLOSELY),
    )
    return Prepared(library, words, CrisisLines.load(resources / "crisis-lines.toml"), Guesses(library))


def word_list(file: Path) -> tuple[str, ...]:
    """One a line; what stands after a # is a comment. A list that is missing is an empty one."""
    if not file.exists():
        return ()
    lines = (line.partition("#")[0].strip() for line in file.read_text(encoding="utf-8").splitlines())
    return tuple(line for line in lines if line)


def open_workspace(
    folder: DataFolder,
    data_key: bytes,
    prepared: Prepared,
    now: Callable[[], datetime],
    rng: Random,
    *,
    is_rehearsal: bool = False,
    accept_older: bool = False,
    by: Access = Access.UNLOCKED,
    seals_after: Callable[[], int] = lambda: SEALS_AFTER,
) -> Workspace:
    """Open the vault, note who it was `by`, and finish what a kill left half done; what nobody sealed for `seals_after` days
    is sealed. Raises as storage.opening.open_vault."""
    vault = open_vault(folder, data_key, accept_older=accept_older, now=now)
    try:
        ws = furnished(folder, vault, data_key, prepared, now, rng, is_rehearsal=is_rehearsal)
        ws = replace(ws, seals_after=seals_after)
        ws.access_log.note(by)
        ws = replace(ws, sealed_by_itself=tuple(session.id for session in finish_cut_short(ws)))
    except BaseException:
        close_vault(folder, vault, now)
        raise
    return ws


def furnished(
    folder: DataFolder,
    vault: Vault,
    data_key: bytes,
    prepared: Prepared,
    now: Callable[[], datetime],
    rng: Random,
    *,
    is_rehearsal: bool = False,
) -> Workspace:
    """The workspace of a vault that is open. Nothing is read or written."""
    entries, themes = Entries(vault), Themes(vault, prepared.library, rng)
    guesses = prepared.guesses.untaught()
    return Workspace(
        folder=folder,
        vault=vault,
        data_key=data_key,
        now=now,
        rng=rng,
        library=prepared.library,
        words=prepared.words,
        crisis_lines=prepared.crisis_lines,
        groups=Groups(vault, rng),
        schedule=Schedule(vault),
        clients=Clients(vault, rng),
        roster=Roster(vault, rng),
        own_names=OwnNames(vault, rng),
        attendance=Attendance(vault),
        sessions=Sessions(vault, rng),
        kept_plans=KeptPlans(vault, rng),
        picks=Picks(vault),
        practices=Practices(vault, rng),
        tries=Tries(vault, rng),
        follow_ups=FollowUps(vault),
        plans=Plans(vault, now, rng),
        measures=Measures(vault, now, rng),
        safety=Safety(vault, now, rng),
        words_afterwards=WordsAfterwards(vault, rng),
        lapses=Lapses(vault, rng),
        consents=Consents(vault, rng),
        copies=Copies(vault, rng),
        shared_parts=SharedParts(vault, prepared.library),
        notes=Notes(vault, now, rng),
        signatures=Signatures(vault, now, rng),
        owed_work=OwedWork(vault, now),
        drawer=Drawer(vault, data_key, rng),
        program=ProgramRules(vault),
        holds=Holds(vault),
        entries=entries,
        themes=themes,
        placements=Placements(vault),
        rollups=Rollups(vault),
        reviews=Reviews(vault, themes),
        theme_reports=ThemeReports(vault, themes, rng),
        board_search=BoardSearch(vault),
        one_themes=OneThemes(vault, themes, prepared.library, rng),
        shades=Shades(vault, themes),
        then_and_now=ThenAndNow(vault, themes),
        topic_orders=TopicOrders(vault),
        printed=Printed(vault),
        access_log=AccessLog(vault, now),
        open_files=OpenFiles(folder, data_key),
        guesses=guesses,
        encoder=Encoder(),
        wall=Wall(entries, prepared.library, guesses),
        is_rehearsal=is_rehearsal,
    )


def close_workspace(ws: Workspace, backup: bool) -> None:
    """Back up if asked, then give every file back. Raises BackupFailed when everything is closed."""
    try:
        ws.access_log.note(Access.LOCKED)
        if backup:
            settle(ws.vault)
            make_backup(ws.folder, ws.vault, ws.data_key, ws.now())
    finally:
        ws.encoder.close()
        for file in ws.open_files.all():
            file.vault.close()
        close_vault(ws.folder, ws.vault, ws.now)
