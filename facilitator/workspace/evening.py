"""One evening: the run, the board, the attendance, the close and the seal of one session, as one plain object that a test drives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from facilitator.board.line import Line, LineId, OpenBoard
from facilitator.groups.group import Group
from facilitator.people.client import Client, ClientId
from facilitator.privacy.screening import Mark, Screening
from facilitator.progress import Report, nobody_watches
from facilitator.session.parking import Parking
from facilitator.session.run import Run
from facilitator.session.session import Session
from facilitator.themes.guess import Guess, ThemeId
from facilitator.vocabulary import EntryKind, Situation


@dataclass(frozen=True)
class Shared:
    """A line as the screen shows it."""

    line: Line
    theme: ThemeId | None
    marks: tuple[Mark, ...]


class Evening:
    """Made by `start` or `resume`. `run` and `parking` are used directly; what touches more than one room is a verb here."""

    run: Run
    parking: Parking
    group: Group

    @classmethod
    def start(cls, ws, session: Session) -> Evening:
        """The planned session begins: marked running, its open file made. Raises SessionNeedsTopic, AnotherSessionRuns."""
        raise NotImplementedError

    @classmethod
    def resume(cls, ws, session: Session) -> Evening:
        """Go on with a session that was running or closed when the program stopped. Raises OpenBoardMissing."""
        raise NotImplementedError

    # the room -------------------------------------------------------------
    def people(self) -> list[tuple[Client, bool | None]]:
        """Roster and walk-ins by code name; here, absent, or None when not marked yet."""
        raise NotImplementedError

    def toggle(self, client: ClientId) -> bool:
        """Not marked or absent → here (late when the welcome is over); here → absent. Returns whether here now."""
        raise NotImplementedError

    def walk_in(self, client: ClientId) -> None: ...

    # the board ------------------------------------------------------------
    def look(self, typed: str) -> tuple[Guess, list[Mark]]:
        """What the capture line shows while typing. Under 5 ms."""
        raise NotImplementedError

    def share(self, wording: str, kind: EntryKind, situations: Sequence[Situation], theme: ThemeId | None, voices: int = 1) -> Shared:
        """On disk when it returns."""
        raise NotImplementedError

    def lines(self) -> list[Shared]: ...  # type: ignore[empty-body]

    def reword(self, line: LineId, wording: str) -> Shared: ...  # type: ignore[empty-body]

    def keep(self, line: LineId) -> Shared: ...  # type: ignore[empty-body]

    def count(self, line: LineId, voices: int) -> Shared: ...  # type: ignore[empty-body]

    def change_kind(self, line: LineId, kind: EntryKind) -> Shared: ...  # type: ignore[empty-body]

    def change_situations(self, line: LineId, situations: Sequence[Situation]) -> Shared: ...  # type: ignore[empty-body]

    def change_theme(self, line: LineId, theme: ThemeId | None) -> Shared: ...  # type: ignore[empty-body]

    def remove(self, line: LineId) -> None: ...

    def undo(self) -> str | None:
        """What was taken back, as a sentence for the toast; None when nothing is left."""

    def redo(self) -> str | None: ...

    board: OpenBoard

    # the close ------------------------------------------------------------
    def close(self) -> None:
        """The clock stops; the session is closed. Nothing is sealed yet."""

    def reopen(self) -> None: ...

    def keep_takeaways(self, takeaways: Sequence[str]) -> None:
        """Raises SaysABoardLine, TooManyTakeaways; then nothing changed."""

    def take_home(self, client: ClientId, *, picks: Sequence[str], practice: str, day: str = "", where: str = "",
                  with_whom: str = "", one_on_one: datetime | None = None) -> None:  # fmt: skip
        """What one client chose, all in one transaction. Raises SaysABoardLine."""

    def seal(self, report: Report = nobody_watches) -> None:
        """TRUST section 4: one transaction (seal, place, minutes, parked thoughts, mark sealed), checkpoint, the open file destroyed.

        Lines that are still marked and not kept on purpose become neutral words. Parked thoughts that say a line are left out.
        Then a backup is made by the caller (in the background).
        """


def finish_cut_short(ws) -> list[Session]:
    """At unlock: open files whose session is sealed are destroyed; sessions closed more than 7 days ago are sealed by themselves.
    Returns the sessions that were."""
    raise NotImplementedError
