"""The clock of a running session: pure arithmetic on seconds, from wall time that may jump."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from facilitator.session.agenda import Agenda, AgendaStep


@dataclass(frozen=True)
class Clock:
    """Seconds. What is over its time has a negative rest."""

    elapsed: float  # of the session, pauses left out
    whole: float  # as planned
    step_spent: float
    step_left: float
    prompt_left: float | None  # of the step, less what its later prompts need; None where the step has no prompts
    ends_at: datetime  # when the rest takes as long as planned
    planned_end: datetime  # start + whole + pauses
    behind: float  # how far `ends_at` is after `planned_end`; 0 or less is fine


class Watch(Struct, frozen=True):
    """Makes a line of wall time that never runs backwards: set back, it goes on from where it was."""

    seen: float
    lag: float = 0  # how far the wall was set back

    def at(self, wall: float) -> Watch:
        now = wall + self.lag
        return replace(self, seen=now) if now >= self.seen else replace(self, lag=self.seen - wall)


def read(agenda: Agenda, step: int, prompt: int, spent: Mapping[str, float], now: datetime, *, is_over: bool = False) -> Clock:
    """The clock at `now`, with the running prompt and the seconds that each step took so far. Over, nothing is left to come."""
    running = agenda.steps[step]
    elapsed, whole = sum(spent.values()), agenda.minutes * 60
    left = running.minutes * 60 - spent.get(running.id, 0)
    rest = 0 if is_over else max(left, 0) + sum(_left(coming, spent) for coming in agenda.steps[step + 1 :])
    return Clock(
        elapsed=elapsed,
        whole=whole,
        step_spent=spent.get(running.id, 0),
        step_left=left,
        prompt_left=left - _later_prompts(running, prompt) if running.prompts else None,
        ends_at=later(now, rest),
        planned_end=later(now, whole - elapsed),
        behind=elapsed + rest - whole,
    )


def later(moment: datetime, seconds: float) -> datetime:
    """In the moment's own zone, right also when clocks change in between."""
    return (moment.astimezone(UTC) + timedelta(seconds=seconds)).astimezone(moment.tzinfo)


def _left(step: AgendaStep, spent: Mapping[str, float]) -> float:
    return max(step.minutes * 60 - spent.get(step.id, 0), 0)  # a step that was begun before needs only the rest


def _later_prompts(step: AgendaStep, prompt: int) -> float:
    """Seconds that the prompts after this one need, less where the step was shortened."""
    whole = sum(asked.minutes for asked in step.prompts)
    share = min(1, step.minutes / whole) if whole else 0
    return 60 * share * sum(asked.minutes for asked in step.prompts[prompt + 1 :])
