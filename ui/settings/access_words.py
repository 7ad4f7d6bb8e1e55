"""An entry of the access log in words: what was done, and when."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from facilitator.dates import clock_time, long_day
from facilitator.storage.access_log import Access, Accessed

DONE = {
    Access.UNLOCKED: "Unlocked",
    Access.UNLOCKED_BY_RECOVERY: "Unlocked with the recovery code",
    Access.LOCKED: "Locked or closed",
    Access.PRINTED: "Printed",
    Access.SAVED: "Saved as PDF",
    Access.SAVED_CALENDAR: "Saved a calendar file",
    Access.SAVED_ROSTER: "Saved the roster of a group as a file",
    Access.REMOVED: "Removed a client typed in by mistake",
    Access.RESTORED: "A backup was put in place",
    Access.PASSPHRASE_CHANGED: "The passphrase was changed",
    Access.RECOVERY_RENEWED: "A new recovery code was made",
    Access.SAVED_RECORD: "Saved the whole record of a client",
    Access.FORGOT: "Forgot a client",
    Access.LEFT_NO_TRACE: "Cleared what was left of it, and made a new backup",
}


def done(entry: Accessed) -> str:
    """Printed: 6 handouts."""
    what = tr(DONE[entry.what])
    if not entry.sheets:
        return what
    sheets = tr("1 handout") if entry.sheets == 1 else tr("{count} handouts").format(count=entry.sheets)
    return f"{what}: {sheets}"


def when(entry: Accessed, now: datetime) -> str:
    """In the time zone of this computer."""
    here = entry.at.astimezone(now.tzinfo)
    return f"{long_day(here.date())}, {clock_time(here)}"


def tr(text: str) -> str:
    return QCoreApplication.translate("AccessWords", text)
