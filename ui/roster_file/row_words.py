"""What will happen with a row of the file, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator.people.client import LONGEST_CODE_NAME, LONGEST_REAL_NAME
from facilitator.people.roster_file import POSSIBLE, Happens, Row


def what_happens(row: Row) -> str:
    if row.unread_day and row.is_wanted:
        return f"{_happens(row)} " + tr("“{day}” is no day: joins today.").format(day=row.unread_day)
    return _happens(row)


def _happens(row: Row) -> str:
    if row.happens in POSSIBLE - {Happens.REAL_NAME_KNOWN} and not row.is_wanted:
        return tr("Left out.")
    match row.happens:
        case Happens.NEW if row.is_offered:
            return tr("New client. The code name comes from the list.")
        case Happens.NEW:
            return tr("New client.")
        case Happens.JOINS:
            return tr("A client you already have: joins this group.")
        case Happens.REAL_NAME_KNOWN if row.is_wanted:
            return tr("New client, beside {other}, who has the same real name.").format(other=row.other)
        case Happens.REAL_NAME_KNOWN:
            return tr("{other} has this real name. Tick it if this is somebody else.").format(other=row.other)
        case Happens.ON_ROSTER:
            return tr("On the roster already: nothing happens.")
        case Happens.TWICE:
            return tr("Row {other} has this code name: left out. Type another one.").format(other=row.other)
        case Happens.TAKEN:
            return tr("Another client has this code name: left out. Type another one.")
        case Happens.TOO_LONG if len(row.code_name) > LONGEST_CODE_NAME:
            return tr("More than {longest} letters: left out. Type a shorter code name.").format(longest=LONGEST_CODE_NAME)
        case Happens.TOO_LONG:
            return tr("A real name of more than {longest} letters: left out.").format(longest=LONGEST_REAL_NAME)
        case Happens.NAMELESS:
            return tr("No name: left out. Type a code name.")


def tr(text: str) -> str:
    return QCoreApplication.translate("RosterFile", text)
