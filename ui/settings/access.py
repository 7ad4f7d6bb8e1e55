"""The access log: who unlocked, printed, saved, removed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from facilitator.storage.access_log import Accessed
from ui.parts.title_list import Titled, TitleList
from ui.settings.access_words import done, when
from ui.settings.section import Section


class AccessSection(Section):
    fills = True

    def __init__(self, title: str) -> None:
        super().__init__("access", title)
        self._list = TitleList("access-log", title, width=16)
        self.column.addWidget(self._list, 1)

    def show_log(self, entries: Sequence[Accessed], now: datetime) -> None:
        """Newest first."""
        self._list.show_rows([Titled(len(entries) - number, done(each), when(each, now)) for number, each in enumerate(entries)])
