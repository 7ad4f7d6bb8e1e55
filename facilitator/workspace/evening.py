"""One evening: run, board, attendance, close and seal of one session, as one plain object that a test drives."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cache

from facilitator.board.hat import Hat
from facilitator.groups.group import Group
from facilitator.language import Explained
from facilitator.people.attendance import Arrival
from facilitator.people.client import Client, ClientId
from facilitator.privacy.screening import Mark, MarkKind, Screening, neutralized
from facilitator.progress import Report, nobody_watches
from facilitator.session.agenda import own_reworded
from facilitator.session.parking import Parking
from facilitator.session.pulse import PulseTally
from facilitator.session.run import Run
from facilitator.session.session import Session
from facilitator.storage.open_file import OpenFile
from facilitator.vocabulary import SessionState, StepKind
from facilitator.workspace.evening_board import EveningBoard, Shared
from facilitator.workspace.screened import Names, names_now, screening, screening_by
from facilitator.workspace.sealing import Leaving, Sealed, seal
from facilitator.workspace.wall import NamesSomebody
from facilitator.workspace.workspace import Workspace

__all__ = ["AnotherSessionRuns", "Evening", "OpenBoardMissing", "SessionNeedsTopic", "SessionNotPlanned", "Shared"]

POINTS_AT_A_PERSON = {MarkKind.NAME, MarkKind.PLACE, MarkKind.PHONE, MarkKind.MAIL, MarkKind.WEB, MarkKind.HANDLE, MarkKind.OWN}


class SessionNeedsTopic(Explained):
    def __init__(self) -> None:
        super().__init__("This session has no topic yet. Nothing was started. Choose one in the library first.")


class SessionNotPlanned(Explained):
    def __init__(self) -> None:
        super().__init__("This session was led already or is canceled. Nothing was changed. Plan a new one to start it.")


class AnotherSessionRuns(Explained):
    def __init__(self, group: str) -> None:
        super().__init__("The session of “{group}” is still running. Nothing was started. Close that one first.", group=group)


class OpenBoardMissing(Explained):
    def __init__(self) -> None:
        super().__init__(
            "The board of this session is not on this computer, or its file is damaged. Nothing was changed, and the rest of the "
            "session is safe. It can be sealed without its board."
        )


class Evening(EveningBoard):
    """Made by `start` or `resume`. `run`, `parking`, `pulse`, `hat`, `board` are used directly; the rest are verbs.

    `group` and `session` are as they were when the evening was made or last closed, reopened or sealed.
    """

    def __init__(self, ws: Workspace, session: Session, file: OpenFile, run: Run) -> None:
        self._names = names_now(ws)
        super().__init__(file.vault, run, ws.guesses, screening_by(ws, self._names))
        self.parking = Parking(file.vault)
        self.pulse = PulseTally(file.vault)
        self.hat = Hat(file.vault, ws.rng)
        self.session = session
        self.group: Group = ws.groups.get(session.group)
        self.file = file
        self._ws = ws
        self._taken_away: dict[ClientId, Arrival] = {}
        self._sealed: Sealed | None = None

    @classmethod
    def start(cls, ws: Workspace, session: Session) -> Evening:
        """The planned session begins: marked running, its open file made.

        Raises SessionNeedsTopic, AnotherSessionRuns, SessionNotPlanned. A session that runs already goes on (a double click).
        """
        session = ws.sessions.get(session.id)
        if session.state is SessionState.RUNNING:
            return cls.resume(ws, session)
        if session.state is not SessionState.PLANNED:
            raise SessionNotPlanned
        agenda = ws.sessions.agenda(session.id)
        if agenda is None:
            raise SessionNeedsTopic
        for other in ws.sessions.not_sealed():
            if other.state is SessionState.RUNNING:
                raise AnotherSessionRuns(ws.groups.get(other.group).name)
        # The file first: killed between the two, a file without a running session is destroyed at the next start,
        # but a running session without its file could only be sealed empty.
        file = ws.open_files.make(session.id)
        try:
            run = Run.begin(file.vault, own_reworded(agenda, rewording(ws)), ws.now)  # who joined since may be named
            ws.sessions.mark_running(session.id, run.started_at)
        except BaseException:
            ws.open_files.destroy(file)
            raise
        return cls(ws, ws.sessions.get(session.id), file, run)

    @classmethod
    def resume(cls, ws: Workspace, session: Session) -> Evening:
        """Go on with a session that was running or closed when the program stopped. Raises OpenBoardMissing."""
        session = ws.sessions.get(session.id)
        file = next((file for file in ws.open_files.all() if file.session == session.id), None)
        if file is None or session.state not in (SessionState.RUNNING, SessionState.CLOSED):
            raise OpenBoardMissing
        evening = cls(ws, session, file, Run(file.vault, ws.now))
        evening._agree_on_close()
        return evening

    # the people -----------------------------------------------------------
    def people(self) -> list[tuple[Client, bool | None]]:
        """Roster and walk-ins by code name; here, absent, or None when not marked yet."""
        marked = self._ws.attendance.of(self.session.id)
        known = {client.id: client for client in self._ws.roster.of(self.group.id, self.session.on)}
        known.update((id_, self._ws.clients.get(id_)) for id_ in marked if id_ not in known)
        people = sorted(known.values(), key=lambda client: client.code_name.casefold())
        return [(client, marked[client.id].is_here if client.id in marked else None) for client in people]

    def toggle(self, client: ClientId) -> bool:
        """Not marked or absent → here (late when the welcome is over); here → absent. Returns whether here now.

        A key pressed by mistake and once more leaves the time of arrival as it was.
        """
        before = self._ws.attendance.of(self.session.id).get(client)
        if before and before.is_here:
            self._taken_away[client] = before
            self._ws.attendance.mark(self.session.id, client, False)
            return False
        was_here = self._taken_away.pop(client, None)
        late_at = was_here.came_late_at if was_here else self._late_by_now()
        self._ws.attendance.mark(self.session.id, client, True, came_late_at=late_at)
        return True

    def walk_in(self, client: ClientId) -> None:
        """Somebody who is not on the roster is here. Lines that say this name are marked from now on."""
        before = self._ws.attendance.of(self.session.id).get(client)
        if not (before and before.is_here):
            self._ws.attendance.mark(self.session.id, client, True, came_late_at=self._late_by_now())
        self.learn_names()

    def learn_names(self) -> bool:
        """Whether names changed since: lines are screened by those that are stored now. With many of them it may take 50 ms."""
        found = self.other_names()
        if found:
            self.know(*found)
        return found is not None

    def other_names(self) -> tuple[Names, Screening] | None:
        """For `know`, made on any thread; None where the names are those that are known."""
        names = names_now(self._ws)
        return None if names == self._names else (names, screening_by(self._ws, names))

    def know(self, names: Names, screening: Screening) -> None:
        """From now on lines are screened by these."""
        self._names = names
        self._screen_by(screening)

    def _late_by_now(self) -> datetime | None:
        """Who is marked only after the close was there, as far as anybody knows."""
        has_begun = any(not each.is_skipped for each in self.run.agenda.steps[: self.run.position.step])
        is_late = has_begun and self.run.step.kind is not StepKind.WELCOME and not self.run.is_closed
        return self._ws.now() if is_late else None

    # the close ------------------------------------------------------------
    def close(self) -> None:
        """The clock stops; the session is closed. Nothing is sealed yet."""
        self.run.close()
        self._agree_on_close()

    def reopen(self) -> None:
        """Closed too early: the clock goes on, the time between counted as a pause."""
        self.run.reopen()
        self._agree_on_close()

    def cancel(self, why: str = "") -> None:
        """Nobody came: canceled, and the open file goes. `ws.sessions.uncancel` makes it planned again.

        Raises SessionAlreadyRuns when something was shared.
        """
        nothing_shared = not self.board.lines()
        self._ws.sessions.cancel(self.group.id, self.session.on, why, nothing_shared=nothing_shared)
        self._ws.open_files.destroy(self.file)
        self.session = self._ws.sessions.get(self.session.id)

    def keep_takeaways(self, takeaways: Sequence[str]) -> None:
        """Raises SaysABoardLine, NamesSomebody, TooManyTakeaways; then nothing changed."""
        self.learn_names()
        for takeaway in takeaways:
            if not self._ws.wall.is_everybodys(takeaway) and self.pointing(takeaway):
                raise NamesSomebody(takeaway, self.reworded(takeaway))
        self._ws.sessions.keep_takeaways(self.session.id, self._passed(takeaways))

    def take_home(self, client: ClientId, *, picks: Sequence[str], practice: str, day: str = "", where: str = "",
                  with_whom: str = "", one_on_one: datetime | None = None) -> None:  # fmt: skip
        """What one client chose, in place of what was stored before, all in one transaction: an empty `practice` takes the
        practice away, and no `one_on_one` takes away the next one. Raises SaysABoardLine; then nothing changed."""
        chosen, practiced = self._passed(picks), self._passed((practice, day, where, with_whom))
        ws, session = self._ws, self.session.id
        with ws.vault.write("care"):
            ws.picks.choose(session, client, [pick for pick in chosen if pick])
            ws.practices.choose(session, client, *practiced)
            ws.follow_ups.arrange(client, one_on_one, ws.now().replace(tzinfo=None))

    def seal(self, report: Report = nobody_watches) -> Sealed:
        """TRUST section 4: one transaction (seal, place, minutes, parked thoughts, mark sealed), checkpoint, the open file goes.

        Lines that are still marked and not kept on purpose become neutral words. Parked thoughts that say a line are left out.
        A running session is closed first; sealing twice is nothing. `report` may cancel until the transaction.
        A backup is made by the caller (in the background).
        """
        if self._sealed is None:
            self.close()
            self.learn_names()
            self._sealed = seal(self._ws, self.session, self.file, self._leaving(), report)
            self._forget()
            self.session = self._ws.sessions.get(self.session.id)
        return self._sealed

    def _leaving(self) -> Leaving:
        thoughts = [neutralized(thought, self.pointing(thought)) for thought in self.parking.thoughts()]
        taken = self.run.step_minutes()
        planned = self._ws.sessions.agenda(self.session.id) or self.run.agenda
        minutes = {step.id: (step.title, step.minutes, taken.get(step.id, 0)) for step in planned.steps}
        return Leaving(self.lines(), thoughts, minutes, self._guessed, self.pulse.pulse())

    def pointing(self, thought: str) -> list[Mark]:
        """Marks of persons and places. Days and numbers are needed in what is no line: a parked thought, a takeaway, a prompt."""
        return [mark for mark in self.marks(thought) if mark.kind in POINTS_AT_A_PERSON]

    def reworded(self, words: str) -> str:
        """With the other words in place of all that is marked."""
        return self._screening.reworded(words)

    def _passed(self, texts: Sequence[str]) -> list[str]:
        lines = [line.wording for line in self.board.lines()]
        return [self._ws.wall.check(text, lines) for text in texts]

    def _agree_on_close(self) -> None:
        """The run knows; the vault is told. Two files: a kill may have come between."""
        if self.run.is_closed and self.session.state is SessionState.RUNNING:
            self._ws.sessions.mark_closed(self.session.id, self._ws.now())
        elif not self.run.is_closed and self.session.state is SessionState.CLOSED:
            self._ws.sessions.mark_reopened(self.session.id)
        self.session = self._ws.sessions.get(self.session.id)


def rewording(ws: Workspace) -> Callable[[str], str]:
    """For words that are no board line: without what may point at a person or a place; "" when nothing does.

    Days and numbers may stand in them. The names are read when it is first asked.
    """
    names = cache(lambda: screening(ws))

    def reworded(text: str) -> str:
        if ws.wall.is_everybodys(text):
            return ""
        points = any(mark.kind in POINTS_AT_A_PERSON for mark in names().marks(text))
        return names().reworded(text) if points else ""

    return reworded
