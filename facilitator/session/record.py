"""What the vault knows of one session: its row, how it is read, and how it changes."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from typing import Any, NewType

from sqlalchemy import BigInteger, Column, ColumnElement, Connection, Date, ForeignKey, Named, Select, String, Table, TypedColumns
from sqlalchemy import select as select_columns
from sqlalchemy.exc import IntegrityError

from facilitator.groups.group import LONGEST_MEETING, GroupId, GroupUnknown
from facilitator.language import Explained
from facilitator.storage.schema import Moment, Words, vault_tables
from facilitator.vocabulary import SessionState

SessionId = NewType("SessionId", int)


class SessionColumns(TypedColumns):
    id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    group: Named[int] = Column(BigInteger, ForeignKey("group.id", ondelete="RESTRICT"))
    on: Named[date] = Column(Date)
    state: Named[str] = Column(String(16))
    topic: Named[str | None]
    title: Named[str] = Column(Words)
    minutes: Named[int]
    started_at: Named[datetime | None] = Column(Moment)
    ended_at: Named[datetime | None] = Column(Moment)
    why_canceled: Named[str] = Column(Words)
    agenda: Named[str | None] = Column(Words)  # a JSON document, until the seal
    co_facilitator: Named[str] = Column(Words, server_default="")


session_table = Table("session", vault_tables, SessionColumns)


@dataclass(frozen=True)
class Session:
    id: SessionId
    group: GroupId
    on: date
    state: SessionState
    topic: str | None  # id; None until one is chosen
    title: str  # of the topic, as it was then; "" without one
    minutes: int
    started_at: datetime | None = None
    ended_at: datetime | None = None
    why_canceled: str = ""  # "nobody came", "holiday", own words
    co_facilitator: str = ""  # who leads it too, as the facilitator writes the name

    @property
    def was_timed(self) -> bool:
        """Whether start and end are those of the meeting: one that nobody closed ends when it seals itself, days later."""
        if self.started_at is None or self.ended_at is None:
            return False
        return timedelta() <= self.ended_at - self.started_at <= timedelta(minutes=LONGEST_MEETING)

    @property
    def minutes_held(self) -> int:
        """From start to end, at least one; the planned ones where the clock does not tell."""
        if not self.was_timed or self.started_at is None or self.ended_at is None:
            return self.minutes
        return max(1, round((self.ended_at - self.started_at) / timedelta(minutes=1)))


class SessionAlreadyRuns(Explained):
    def __init__(self) -> None:
        super().__init__("This session has begun, or is over. Nothing was changed. Go on with it from Today.")


class SessionNotRunning(Explained):
    def __init__(self) -> None:
        super().__init__("This session is not running, so it cannot be closed. Nothing was changed.")


class SessionNotClosed(Explained):
    def __init__(self) -> None:
        super().__init__("This session is not closed. Nothing was changed. Close it first.")


class SessionInUse(Explained):
    def __init__(self) -> None:
        super().__init__("Something is kept with this session already, so it stays. Nothing was changed.")


class SessionUnknown(Explained):
    def __init__(self) -> None:
        super().__init__("This session is no longer there. Nothing was changed. Choose another one.")


def of_session(session: int) -> ColumnElement[bool]:
    return session_table.c.id == session


def select_sessions() -> Select[Any]:
    """For `read`. Agendas are long and are read only one at a time."""
    return select_columns(*(column for column in session_table.c if column.name != "agenda"))


def read(connection: Connection, sessions: Select[Any]) -> list[Session]:
    return [_session(*row) for row in connection.execute(sessions)]


def read_one(connection: Connection, session: SessionId) -> Session:
    """Raises SessionUnknown."""
    if not (found := read(connection, select_sessions().where(of_session(session)))):
        raise SessionUnknown
    return found[0]


def store(connection: Connection, session: Session, *, is_new: bool = False, **agenda: str) -> None:
    """Raises GroupUnknown."""
    row = asdict(session) | agenda
    if not is_new:
        connection.execute(session_table.update().where(of_session(session.id)).values(row))
        return
    try:
        connection.execute(session_table.insert().values(row))
    except IntegrityError:
        raise GroupUnknown from None


def mark(
    connection: Connection, session: SessionId, was: SessionState, now: SessionState, error: type[Explained], **changes: Any
) -> None:
    """From one state to the next; raises `error` when it is in another one."""
    if read_one(connection, session).state is not was:
        raise error
    connection.execute(session_table.update().where(of_session(session)).values(state=now, **changes))


def delete(connection: Connection, session: SessionId) -> None:
    """Raises SessionInUse when the clients' side keeps something with it."""
    try:
        connection.execute(session_table.delete().where(of_session(session)))
    except IntegrityError:
        raise SessionInUse from None


def _session(id_: int, group: int, on: date, state: str, *rest: Any) -> Session:
    return Session(SessionId(id_), GroupId(group), on, SessionState(state), *rest)
