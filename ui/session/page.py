"""The session place: the running session, its close, or, while none runs, the meetings that could be led."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from facilitator.language import Explained
from facilitator.session.session import Session, SessionId
from facilitator.vocabulary import SessionState
from facilitator.workspace.cut_short import seal_without_board
from facilitator.workspace.evening import Evening, OpenBoardMissing
from ui.close.page import Close
from ui.desk import Desk
from ui.page import Page
from ui.parts.named import named
from ui.room.displays import Displays
from ui.session.chooser import Chooser
from ui.session.live import Live
from ui.session.meetings import OVER, Ahead, ahead, hold_today, unfinished
from ui.style.spacing import spaced


class SessionPage(Page):
    """`open_about(session=…)` starts a planned session, or goes on with one that runs or waits for its seal."""

    rooms = frozenset({"people", "session", "groups"})

    def __init__(self, desk: Desk, displays: Displays | None = None) -> None:
        super().__init__(desk)
        named(self, "session-page", self.tr("Session"))
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._app = app
        self._displays = displays or Displays(app)
        self._whole = spaced(QVBoxLayout(self))
        self._shown: QWidget | None = None
        self._evening: Evening | None = None
        self._live: Live | None = None
        self._is_opening = self._is_visit = False
        self._without_board: Session | None = None

    def open_about(self, **what: Any) -> None:
        self._is_visit = True
        session: SessionId | None = what.get("session")
        if session is not None and not (self._evening and self._evening.session.id == session):
            self._open(self.desk.ws.sessions.get(session))

    def read_again(self) -> None:
        if self._is_opening:
            return  # told by what the opening itself has stored
        waiting = unfinished(self.desk.ws)
        if self._evening is None and waiting and waiting != self._without_board:
            self._open(waiting)
        if self._evening is None:
            self._show_chooser()
        elif isinstance(self._shown, Live) or (isinstance(self._shown, Close) and self._is_visit):
            self._shown.read_again()  # while it is seen, the close hears by itself what has changed
        self._is_visit = False

    def put_away(self) -> None:
        if isinstance(self._shown, Live | Close):
            self._shown.put_away()

    def undo(self) -> None:
        if self._live and self._shown is self._live:
            self._live.undo()
        else:
            self.desk.doing.undo()

    def redo(self) -> None:
        if self._live and self._shown is self._live:
            self._live.redo()
        else:
            self.desk.doing.redo()

    @property
    def live(self) -> Live | None:
        """While a session runs."""
        return self._live if self._shown is self._live else None

    # from one to the next -----------------------------------------------------------

    def _open(self, session: Session) -> None:
        """What cannot be opened is said, and the page stays as it was."""
        if session.state in OVER:
            return
        begins = session.state is SessionState.PLANNED
        self._is_opening = True
        try:
            evening = Evening.start(self.desk.ws, session) if begins else Evening.resume(self.desk.ws, session)
        except OpenBoardMissing as problem:
            self._without_board = session
            self.desk.explain(problem)
            return
        except Explained as problem:
            self.desk.explain(problem)
            return
        finally:
            self._is_opening = False
        self._let_go()
        self._evening = evening
        if begins:
            self.desk.doing.forget()  # a key pressed in the room takes back what was done in the room
        if evening.session.state is SessionState.CLOSED:
            self._show_close()
        else:
            self._show_live()

    def _show_live(self) -> None:
        assert self._evening
        if self._live is None:
            self._live = Live(self.desk, self._evening, self._app, self._displays)
            self._live.ended.connect(self._show_close)
        self._show(self._live)
        self._live.begin()

    def _show_close(self) -> None:
        assert self._evening
        close = Close(self.desk, self._evening)
        close.sealed.connect(self._sealed)
        close.reopened.connect(self._show_live)
        close.canceled.connect(self._let_go)
        self._show(close)
        close.setFocus()

    def _sealed(self, session: SessionId) -> None:
        self._let_go()
        self.desk.go("handouts", session=session)

    def _let_go(self) -> None:
        """Of an evening that is over, or is not the one that is wanted now."""
        if self._live and self._live is self._shown:
            self._live.put_away()
        elif self._live:
            self._live.deleteLater()
        self._evening = self._live = None

    def _show_chooser(self) -> None:
        chooser = Chooser(ahead(self.desk.ws), self._without_board)
        chooser.start_wanted.connect(lambda session: self.desk.go("session", session=session.id))
        chooser.today_wanted.connect(self._hold_today)
        chooser.topic_wanted.connect(lambda meeting: self.desk.go("library", group=meeting.group.id, on=meeting.on))
        chooser.prepare_wanted.connect(lambda session: self.desk.go("prepare", session=session.id, back="session"))
        chooser.seal_wanted.connect(self._seal_without_board)
        chooser.groups_wanted.connect(lambda: self.desk.go("groups", new=True))
        self._show(chooser)
        chooser.take_focus()

    def _seal_without_board(self, session: Session) -> None:
        question = self.tr("Seal this session without its board?")
        meaning = self.tr("Who came and what was chosen stays. What was shared on the board cannot come back afterwards.")
        if self.desk.ask(question, meaning, self.tr("Seal without the board")):
            seal_without_board(self.desk.ws, session)
            self._without_board = None
            self.desk.go("handouts", session=session.id)

    def _hold_today(self, meeting: Ahead) -> None:
        try:
            moved = hold_today(self.desk.ws, meeting)
        except Explained as problem:
            self.desk.explain(problem)
            return
        if moved:
            self.desk.go("session", session=moved.id)

    def _show(self, shown: QWidget) -> None:
        """The live screen is kept while its evening is not sealed: it may be opened again."""
        before, self._shown = self._shown, shown
        if before is shown:
            return
        if before:
            self._whole.removeWidget(before)
            before.hide()
            if before is not self._live:
                before.deleteLater()
        self._whole.addWidget(shown)
        shown.show()
