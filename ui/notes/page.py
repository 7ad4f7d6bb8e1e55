"""Progress notes: those of one session, written, checked, signed and pasted; or, over all sessions, what is still owed."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from facilitator.dates import short_day
from facilitator.session.session import SessionId
from ui.desk import Desk
from ui.notes.head import Head
from ui.notes.note_files import Outlets
from ui.notes.owed_list import OwedList
from ui.notes.session_notes import SessionNotes
from ui.notes.standing import is_over, read_room
from ui.page import Page
from ui.parts.action import action
from ui.parts.empty_state import EmptyState
from ui.parts.named import named
from ui.secret_clipboard import SecretClipboard
from ui.style.spacing import spaced

PICTURES = {"nobody": "groups", "nothing": "done", "never": "follow-up", "not-over": "session"}


class NotesPage(Page):
    """`open_about(session=…)` is about that session, at `client=…` if said; `owed=True`, or nothing, about all that is owed.

    `back=…` is the place to go back to; Today where none is said.
    """

    rooms = frozenset({"notes", "people", "session", "care", "groups"})

    def __init__(self, desk: Desk, outlets: Outlets | None = None, clipboard: SecretClipboard | None = None) -> None:
        super().__init__(desk)
        named(self, "notes-page", self.tr("Notes"))
        self._session: SessionId | None = None
        self._back = "today"
        self._back_to = "today"
        self._is_visit = self._is_reading = False
        self._head = Head(self)
        self._clipboard = clipboard or SecretClipboard(self)
        self._notes = SessionNotes(desk, self, self._clipboard, outlets or Outlets())
        self._owed = OwedList()
        self._owed.wanted.connect(lambda session: desk.go("notes", session=session))
        self._nobody = self._empty("nobody", self.tr("Nobody came to this session"), self.tr("Who was absent has no note."))
        done = self.tr("Notes of every session are written, signed and pasted.")
        self._nothing = self._empty("nothing", self.tr("Nothing is owed"), done)
        never = self.tr("After a group’s session, a note is begun here for each client who came.")
        self._never = self._empty("never", self.tr("No session yet"), never)
        begun = self.tr("Notes are begun when it has been closed, and drafted from what was chosen there.")
        self._not_over = self._empty("not-over", self.tr("This session is not over yet"), begun)
        self._parts: tuple[QWidget, ...] = (
            self._notes, self._owed, self._nobody, self._nothing, self._never, self._not_over,
        )  # fmt: skip
        column = spaced(QVBoxLayout(self))
        column.addWidget(self._head)
        for part in self._parts:
            column.addWidget(part, 1)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.aboutToQuit.connect(self.put_away)  # however the program ends
        self._notes.reread_wanted.connect(self.read_again)
        self._head.leave.triggered.connect(self._leave)
        self._head.save_all.triggered.connect(self._notes.save_all)
        self._head.owed.triggered.connect(lambda: desk.go("notes", owed=True))

    def open_about(self, **what: Any) -> None:
        self._notes.leave_note()
        self._session, self._back = what.get("session"), what.get("back", "today")
        self._head.leave.setText(self.tr("Back to Today") if self._back == "today" else self.tr("Back"))
        self._back_to = what.get("back", "today")
        self._head.says_back_to(self._back_to)
        self._notes.begin(what.get("client"))
        self._is_visit = True

    def read_again(self) -> None:
        if self._notes.is_storing or self._is_reading:
            return  # told by what was typed here, or by the drafts that reading has begun
        self._is_reading = True
        try:
            if self._session is None:
                self._show_owed()
            else:
                self._show_session(self._session)
        finally:
            self._is_reading = self._is_visit = False

    def put_away(self) -> None:
        """What is typed is kept, and nothing of it stays in the clipboard."""
        self._notes.put_away()
        self._clipboard.empty()

    def _show_session(self, session: SessionId) -> None:
        if not is_over(self.desk.ws, session):
            self._head.show_about(self.tr("Notes"), "", is_session=True, has_notes=False)
            self._show(self._not_over)
            return
        room = read_room(self.desk.ws, session)
        about = (room.shared.group, short_day(room.shared.on), room.shared.topic)
        self._head.show_about(self.tr("Notes"), " · ".join(filter(None, about)), is_session=True, has_notes=bool(room.standings))
        self._show(self._notes if room.standings else self._nobody)
        if room.standings:
            self._notes.show_room(room)
            if self._is_visit:
                self._notes.take_focus()

    def _show_owed(self) -> None:
        owed = self.desk.ws.owed_work.all()
        self._head.show_about(self.tr("Notes to do"), "", is_session=False, has_notes=False)
        self._owed.show_owed(owed)
        has_any = bool(owed) or self._has_had_a_session()
        self._show(self._owed if owed else self._nothing if has_any else self._never)
        if owed and self._is_visit:
            self._owed.setFocus()

    def _has_had_a_session(self) -> bool:
        groups = self.desk.ws.groups.all()
        return any(session.started_at for group in groups for session in self.desk.ws.sessions.of_group(group.id))

    def _show(self, shown: QWidget) -> None:
        for part in self._parts:
            part.setVisible(part is shown)

    def _leave(self) -> None:
        if not self._notes.leave_question():
            self.desk.go(self._back_to)

    def _empty(self, name: str, title: str, sentence: str) -> EmptyState:
        today = action(self, f"today-from-{name}", self.tr("Back to Today"))
        today.triggered.connect(lambda: self.desk.go("today"))
        return EmptyState(PICTURES[name], title, sentence, today)
