"""What goes and what stays when a client is forgotten, in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from facilitator.dates import full_day
from facilitator.storage.older_copies import OlderCopy
from facilitator.workspace.what_goes import Forgetting, Going, Kind
from ui.keeping.backup_words import when

ONE_AND_MANY = {
    Kind.GROUPS: ("1 place in a group", "{count} places in groups"),
    Kind.ATTENDANCE: ("1 mark of coming to a session", "{count} marks of coming to sessions"),
    Kind.PICKS: ("1 pick for a one-on-one", "{count} picks for one-on-ones"),
    Kind.PRACTICES: ("1 practice", "{count} practices"),
    Kind.TRIES: ("1 line of a practice log", "{count} lines of practice logs"),
    Kind.ONE_ON_ONES: ("1 date of a one-on-one", "{count} dates of one-on-ones"),
    Kind.REVISIONS: ("1 revision of the plan", "{count} revisions of the plan"),
    Kind.MEASURES: ("1 answer in numbers", "{count} answers in numbers"),
    Kind.DANGER: ("1 note of danger", "{count} notes of danger"),
    Kind.WORDS_AFTERWARDS: ("1 note for a word afterwards", "{count} notes for a word afterwards"),
    Kind.LAPSES: ("1 lapse", "{count} lapses"),
    Kind.CONSENTS: ("1 consent", "{count} consents"),
    Kind.COPIES: ("1 copy of the plan, as it was noted", "{count} copies of the plan, as they were noted"),
    Kind.NOTES: ("1 progress note", "{count} progress notes"),
    Kind.HANDOUTS: ("1 mark that a handout was printed", "{count} marks that handouts were printed"),
    Kind.OTHER: ("1 thing more", "{count} things more"),
}


def goes(forgetting: Forgetting) -> Iterator[str]:
    if not forgetting.kept.notes:
        yield tr("The names")
    yield from map(counted, forgetting.going)
    yield tr("Counseling notes in the drawer, if there are any")


def counted(going: Going) -> str:
    """3 revisions of the plan."""
    one, many = ONE_AND_MANY[going.kind]
    return tr(one) if going.count == 1 else tr(many).format(count=going.count)


def stays(forgetting: Forgetting) -> Iterator[str]:
    if until := forgetting.kept.until:
        count = len(forgetting.kept.notes)
        what = tr("1 signed note, and whose it is") if count == 1 else tr("{count} signed notes, and whose they are")
        yield tr("{what}: your program keeps them, the last until {day}.").format(
            what=what.format(count=count), day=full_day(until)
        )
    yield tr("The sessions, and lines that groups shared: nobody’s name was ever kept with them.")
    yield tr("Other clients’ notes and plans, also where somebody typed this client’s name into them. They are not searched.")


def copies(older: tuple[OlderCopy, ...], now: datetime) -> list[str]:
    """When each was made."""
    replaced = tr("{day}, put aside when a backup was put in its place")
    return [when(copy.made_at, now) if copy.is_backup else replaced.format(day=when(copy.made_at, now)) for copy in older]


def tr(text: str) -> str:
    return QCoreApplication.translate("ForgettingWords", text)
