"""Which pages the house has, by the names `desk.go` uses. Importing this loads all that the unlocked program needs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ui.desk import Desk
from ui.groups.page import GroupsPage
from ui.house import Maker
from ui.library.page import LibraryPage
from ui.page import Page
from ui.session.page import SessionPage
from ui.today.page import TodayPage

if TYPE_CHECKING:
    from ui.program import Program


def pages(program: Program) -> Mapping[str, Maker]:
    return {
        "today": TodayPage,
        "session": SessionPage,
        "groups": GroupsPage,
        "follow-up": _follow_up,
        "themes": _themes,
        "theme-report": _theme_report,
        "grouping": _grouping,
        "library": LibraryPage,
        "prepare": _prepare,
        "display-check": _display_check,
        "handouts": _handouts,
        "paper": _paper,
        "notes": _notes,
        "lapse": _lapse,
        "consents": _consents,
        "record": _record,
        "counseling": _counseling,
        "roster-file": _roster_file,
        "settings": lambda desk: _settings(desk, program),
    }


def _follow_up(desk: Desk) -> Page:
    """It has more to load than any other; nobody's first look goes there."""
    from ui.follow_up.page import FollowUpPage

    return FollowUpPage(desk)


def _themes(desk: Desk) -> Page:
    from ui.themes.page import ThemesPage

    return ThemesPage(desk)


def _grouping(desk: Desk) -> Page:
    from ui.grouping.page import GroupingPage

    return GroupingPage(desk)


def _theme_report(desk: Desk) -> Page:
    from ui.theme_report.page import ThemeReportPage

    return ThemeReportPage(desk)


def _prepare(desk: Desk) -> Page:
    from ui.prepare.page import PreparePage

    return PreparePage(desk)


def _display_check(desk: Desk) -> Page:
    from ui.display_check.page import DisplayCheckPage

    return DisplayCheckPage(desk)


def _handouts(desk: Desk) -> Page:
    """Preview and printing load when such a page is first opened."""
    from ui.handouts.page import HandoutsPage

    return HandoutsPage(desk)


def _paper(desk: Desk) -> Page:
    from ui.handouts.paper_page import PaperPage

    return PaperPage(desk)


def _notes(desk: Desk) -> Page:
    from ui.notes.page import NotesPage

    return NotesPage(desk)


def _consents(desk: Desk) -> Page:
    from ui.consents.page import ConsentsPage

    return ConsentsPage(desk)


def _lapse(desk: Desk) -> Page:
    from ui.lapse.page import LapsePage

    return LapsePage(desk)


def _record(desk: Desk) -> Page:
    from ui.record.page import RecordPage

    return RecordPage(desk)


def _counseling(desk: Desk) -> Page:
    from ui.counseling.page import CounselingPage

    return CounselingPage(desk)


def _roster_file(desk: Desk) -> Page:
    from ui.roster_file.page import RosterFilePage

    return RosterFilePage(desk)


def _settings(desk: Desk, program: Program) -> Page:
    from ui.settings.beyond import Beyond
    from ui.settings.page import SettingsPage

    beyond = Beyond(
        rehearse=program.rehearse, open_backup=program.open_backup, move_to=program.move_to, show_keys=program.show_keys,
        show_about=program.show_about, places=lambda: program.places, choose_folder=program.world.choose_folder,
    )  # fmt: skip
    return SettingsPage(desk, beyond)
