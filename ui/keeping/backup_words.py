"""A backup in words: when it was made, what it holds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from facilitator.dates import clock_time, long_day

ONE_AND_MANY = {
    "groups": ("1 group", "{count} groups"),
    "clients": ("1 client", "{count} clients"),
    "sessions": ("1 session", "{count} sessions"),
}


def when(made_at: datetime, now: datetime) -> str:
    """In the time zone of this computer: Tuesday, November 24, 2026, 5:50 PM."""
    here = made_at.astimezone(now.tzinfo)
    return f"{long_day(here.date())}, {clock_time(here)}"


def what(holds: Mapping[str, int]) -> str:
    """4 groups, 31 clients, 52 sessions."""
    parts = []
    for word, (one, many) in ONE_AND_MANY.items():
        count = holds.get(word, 0)
        parts.append(tr(one) if count == 1 else tr(many).format(count=count))
    return ", ".join(parts)


def tr(text: str) -> str:
    return QCoreApplication.translate("BackupWords", text)
