"""The running session: where it is, and its clock. Each verb is durable before it returns; a killed program goes on here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from facilitator.session.agenda import Agenda, AgendaPrompt, AgendaStep
from facilitator.storage.vault import Vault

Now = Callable[[], datetime]


@dataclass(frozen=True)
class Clock:
    """Seconds. What is over its time has a negative rest."""

    elapsed: float  # of the session, pauses left out
    whole: float  # as planned
    step_spent: float
    step_left: float
    prompt_left: float | None  # None where the step has no prompts
    ends_at: datetime  # when the rest takes as long as planned
    planned_end: datetime  # start + whole + pauses
    behind: float  # how far `ends_at` is after `planned_end`; 0 or less is fine


@dataclass(frozen=True)
class Position:
    step: int
    prompt: int  # 0 where the step has none


class Run:
    """One session in the room, read from and written to the open file. A test drives it without a screen."""

    def __init__(self, open_file: Vault, now: Now) -> None: ...

    @classmethod
    def begin(cls, open_file: Vault, agenda: Agenda, now: Now) -> Run:
        """Start: the first step runs from now."""
        raise NotImplementedError

    agenda: Agenda
    position: Position
    is_paused: bool
    is_closed: bool
    started_at: datetime

    @property
    def step(self) -> AgendaStep:
        raise NotImplementedError

    @property
    def prompt(self) -> AgendaPrompt | None:
        raise NotImplementedError

    def clock(self) -> Clock:
        """As of now. A clock that was set back never makes time run backwards."""
        raise NotImplementedError

    def step_minutes(self) -> dict[str, int]:
        """Minutes each step took so far, by id, rounded."""
        raise NotImplementedError

    def next(self) -> None:
        """The next prompt; after the last one the next step that is not skipped. At the very end nothing happens."""

    def back(self) -> None: ...

    def go_to(self, step: int, prompt: int = 0) -> None:
        """Also to a skipped step, which is then no longer skipped."""

    def pause(self) -> None: ...

    def resume(self) -> None: ...

    def extend(self, minutes: int = 1) -> None:
        """Give the running step so many more minutes (the end moves, until `retime`)."""

    def skip(self, step: int) -> None:
        """Leave a coming step out, or leave the running one for the next. Raises StepNotSkippable."""

    def retime(self) -> None:
        """Re-time the rest so that the planned end stands."""

    def replace_agenda(self, agenda: Agenda) -> None:
        """Undo of `extend`, `skip` and `retime`: the steps as they were."""

    def close(self) -> None:
        """The group is over: the clock stops."""

    def reopen(self) -> None:
        """Closed too early: the clock goes on, the time between counted as a pause."""
