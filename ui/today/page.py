"""Today: what is on, what waits."""

from __future__ import annotations

from ui.page import Page


class TodayPage(Page):
    rooms = frozenset({"groups", "session", "people", "care", "handouts"})
