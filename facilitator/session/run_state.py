"""What the open file keeps of a running session: one document, replaced whole by each verb."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec
from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Column, Connection, Integer, Named, Table, TypedColumns, insert, select, update

from facilitator.language import Explained
from facilitator.session.agenda import Agenda
from facilitator.session.clock import Watch
from facilitator.storage.schema import Words, open_board_tables

THE_ONE = 1


class RunStateColumns(TypedColumns):
    id: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    state: Named[str] = Column(Words)


run_state_table = Table("run_state", open_board_tables, RunStateColumns)


class RunNotBegun(Explained):
    def __init__(self) -> None:
        super().__init__("This session has not begun. Nothing was changed. Start it from Today.")


class RunHasBegun(Explained):
    def __init__(self) -> None:
        super().__init__("This session runs already. Nothing was changed. Go on with it from Today.")


class RunUnreadable(Explained):
    def __init__(self) -> None:
        super().__init__(
            "The agenda and the clock of this session cannot be read; a newer version of the program may have written them. "
            "Nothing was changed, and what was shared is still there. Open it with the newest version."
        )


@dataclass(frozen=True)
class Position:
    step: int
    prompt: int  # 0 where the step has none


class RunState(Struct, frozen=True):
    """Moments in seconds since 1970. `spent` is true up to the moment that `watch` has seen."""

    agenda: Agenda
    step: int
    prompt: int
    started_at: float
    watch: Watch
    spent: dict[str, float]  # seconds by step, up to now
    is_paused: bool = False
    closed_at: float | None = None  # on the wall

    @property
    def position(self) -> Position:
        return Position(self.step, self.prompt)

    @property
    def runs(self) -> bool:
        return not self.is_paused and self.closed_at is None

    def at(self, wall: float) -> RunState:
        """The same a while later: the running step has taken the time between."""
        watch = self.watch.at(wall)
        if not self.runs:
            return replace(self, watch=watch)
        running = self.agenda.steps[self.step].id
        spent = self.spent.get(running, 0) + watch.seen - self.watch.seen
        return replace(self, watch=watch, spent={**self.spent, running: spent})


def store_first(connection: Connection, state: RunState) -> None:
    """Raises RunHasBegun."""
    if connection.scalar(select(run_state_table.c.id)) is not None:
        raise RunHasBegun
    connection.execute(insert(run_state_table).values(id=THE_ONE, state=msgspec.json.encode(state).decode()))


def store(connection: Connection, state: RunState) -> None:
    connection.execute(update(run_state_table).values(state=msgspec.json.encode(state).decode()))


def stored(connection: Connection) -> RunState:
    """Raises RunNotBegun, RunUnreadable."""
    kept = connection.scalar(select(run_state_table.c.state))
    if kept is None:
        raise RunNotBegun
    try:
        return msgspec.json.decode(kept, type=RunState)
    except msgspec.DecodeError:
        raise RunUnreadable from None
