"""What is owed, a line a session, oldest first; Enter or a click opens its notes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.dates import short_day
from facilitator.notes.owed import Owed
from facilitator.session.session import SessionId
from ui.notes.who_came import counted
from ui.parts.named import named
from ui.parts.title_list import Titled, TitleList
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class OwedList(QWidget):
    wanted = Signal(object)  # SessionId

    def __init__(self) -> None:
        super().__init__()
        named(self, "owed-notes-page")
        self._list = TitleList("owed-sessions", self.tr("Sessions with notes to do"), width=40)
        for opens in (self._list.activated, self._list.clicked):
            opens.connect(lambda _: self._open())
        detail = self.tr("Oldest first. Enter opens the notes of a session.")
        column = spaced(QVBoxLayout(self), SPACE.snug, across=SPACE.far, down=SPACE.apart)
        column.addWidget(words(detail, Tone.QUIET, wraps=True))
        column.addWidget(self._list, 1)
        self.setFocusProxy(self._list)

    def show_owed(self, owed: Sequence[Owed]) -> None:
        by_session: dict[SessionId, list[Owed]] = {}
        for each in owed:
            by_session.setdefault(each.session, []).append(each)
        self._list.show_rows([self._row(session, those) for session, those in by_session.items()])
        self._list.choose_first()

    def _row(self, session: SessionId, owed: Sequence[Owed]) -> Titled:
        first = owed[0]
        return Titled(session, f"{first.group} · {short_day(first.on)}", counted(owed))

    def _open(self) -> None:
        if (session := self._list.key()) is not None:
            self.wanted.emit(cast("SessionId", session))
