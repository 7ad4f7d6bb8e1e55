"""The running session: where it is, and its clock. Each verb is durable before it returns; a killed program goes on here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from msgspec.structs import replace

from facilitator.language import Explained
from facilitator.session import clock as clocks
from facilitator.session.agenda import Agenda, AgendaPrompt, AgendaStep, retimed
from facilitator.session.clock import Clock, Watch
from facilitator.session.run_state import Position, RunHasBegun, RunNotBegun, RunState, RunUnreadable, store, store_first, stored
from facilitator.storage.vault import Vault

__all__ = ["Clock", "Now", "Position", "Run", "RunHasBegun", "RunIsClosed", "RunNotBegun", "RunUnreadable", "StepNotSkippable"]

Now = Callable[[], datetime]
"""Aware, local."""


class RunIsClosed(Explained):
    def __init__(self) -> None:
        super().__init__("This session is closed. Nothing was changed. Open it again to go on.")


class StepNotSkippable(Explained):
    def __init__(self, title: str) -> None:
        super().__init__(
            "“{title}” belongs to every session, so it stays. Nothing was changed. It can be made short.", title=title
        )


class Run:
    """One session in the room, read from and written to the open file. A test drives it without a screen."""

    def __init__(self, open_file: Vault, now: Now) -> None:
        """Go on with the run that the file keeps. Raises RunNotBegun, RunUnreadable."""
        self._open_file = open_file
        self._now = now
        with open_file.read() as connection:
            self._state = stored(connection)

    @classmethod
    def begin(cls, open_file: Vault, agenda: Agenda, now: Now) -> Run:
        """Start: the first step runs from now. Raises RunHasBegun."""
        wall = now().timestamp()
        first = next((index for index, step in enumerate(agenda.steps) if not step.is_skipped), 0)
        with open_file.write("session") as connection:
            store_first(connection, RunState(agenda, first, 0, started_at=wall, watch=Watch(wall), spent={}))
        return cls(open_file, now)

    @property
    def agenda(self) -> Agenda:
        return self._state.agenda

    @property
    def position(self) -> Position:
        return self._state.position

    @property
    def is_paused(self) -> bool:
        return self._state.is_paused

    @property
    def is_closed(self) -> bool:
        return self._state.closed_at is not None

    @property
    def started_at(self) -> datetime:
        return self._local(self._state.started_at)

    @property
    def step(self) -> AgendaStep:
        return self.agenda.steps[self._state.step]

    @property
    def prompt(self) -> AgendaPrompt | None:
        return self.step.prompts[self._state.prompt] if self.step.prompts else None

    def clock(self) -> Clock:
        """As of now. A clock that was set back never makes time run backwards."""
        state = self._passed()
        if state.watch.lag != self._state.watch.lag:
            self._keep(state)  # the wall was set back: a kill before the next verb must not lose the time before that
        self._state = state
        now = self._now() if state.closed_at is None else self._local(state.closed_at)
        return clocks.read(state.agenda, state.step, state.prompt, state.spent, now, is_over=self.is_closed)

    def step_minutes(self) -> dict[str, int]:
        """Minutes each step took so far, by id, rounded."""
        spent = self._passed().spent
        return {step.id: round(spent.get(step.id, 0) / 60) for step in self.agenda.steps}

    def next(self) -> None:
        """The next prompt; after the last one the next step that is not skipped. At the very end nothing happens."""
        step, prompt = self._state.step, self._state.prompt
        if prompt + 1 < len(self.step.prompts):
            self._move(step, prompt + 1)
        elif (coming := self._next_step()) is not None:
            self._move(coming)

    def back(self) -> None:
        """The prompt before; before the first one the last prompt of the step before. At the very beginning nothing happens."""
        step, prompt = self._state.step, self._state.prompt
        before = [index for index in range(step) if not self.agenda.steps[index].is_skipped]
        if prompt > 0:
            self._move(step, prompt - 1)
        elif before:
            self._move(before[-1], max(len(self.agenda.steps[before[-1]].prompts) - 1, 0))

    def go_to(self, step: int, prompt: int = 0) -> None:
        """Also to a skipped step, which is then no longer skipped."""
        self._move(range(len(self.agenda.steps))[step], prompt)

    def pause(self) -> None:
        """The clock stands until `resume`; paused already, nothing happens."""
        if not self.is_paused:
            self._keep(replace(self._open_state(), is_paused=True))

    def resume(self) -> None:
        if self.is_paused:
            self._keep(replace(self._open_state(), is_paused=False))

    def extend(self, minutes: int = 1) -> None:
        """Give the running step so many more minutes (the end moves, until `retime`)."""
        self._keep(self._with_step(self._state.step, minutes=self.step.minutes + minutes))

    def skip(self, step: int) -> None:
        """Leave a coming step out, or leave the running one for the next. Raises StepNotSkippable.

        A running step may always be left, as it has begun. Of one that is over nothing is changed.
        """
        if step == self._state.step:
            if (coming := self._next_step()) is not None:
                self._move(coming)
        elif step > self._state.step:
            left_out = self.agenda.steps[step]
            if not left_out.skippable:
                raise StepNotSkippable(left_out.title)
            self._keep(self._with_step(step, minutes=0, taken=0, is_skipped=True))

    def retime(self) -> None:
        """Re-time the rest so that the planned end stands."""
        state = self._open_state()
        coming = state.agenda.steps[state.step + 1 :]
        had = sum(min(state.spent.get(step.id, 0), step.minutes * 60) for step in coming)  # begun before, and left
        left = state.agenda.minutes * 60 - sum(state.spent.values()) + had
        spent = state.spent.get(self.step.id, 0)
        self._keep(replace(state, agenda=retimed(state.agenda, state.step, spent / 60, left / 60)))

    def replace_agenda(self, agenda: Agenda) -> None:
        """Undo of `extend`, `skip` and `retime`: the steps as they were."""
        if [step.id for step in agenda.steps] != [step.id for step in self.agenda.steps]:
            raise ValueError("an agenda with other steps")
        self._keep(_entered(replace(self._open_state(), agenda=agenda)))

    def close(self) -> None:
        """The group is over: the clock stops."""
        if not self.is_closed:
            self._keep(replace(self._passed(), closed_at=self._now().timestamp()))

    def reopen(self) -> None:
        """Closed too early: the clock goes on, the time between counted as a pause."""
        if self.is_closed:
            self._keep(replace(self._passed(), closed_at=None, is_paused=False))

    def _next_step(self) -> int | None:
        coming = range(self._state.step + 1, len(self.agenda.steps))
        return next((index for index in coming if not self.agenda.steps[index].is_skipped), None)

    def _move(self, step: int, prompt: int = 0) -> None:
        last = max(len(self.agenda.steps[step].prompts) - 1, 0)
        self._keep(_entered(replace(self._open_state(), step=step, prompt=min(max(prompt, 0), last))))

    def _with_step(self, index: int, **changes: int) -> RunState:
        return _changed(self._open_state(), index, **changes)

    def _open_state(self) -> RunState:
        if self.is_closed:
            raise RunIsClosed
        return self._passed()

    def _passed(self) -> RunState:
        return self._state.at(self._now().timestamp())

    def _keep(self, state: RunState) -> None:
        with self._open_file.write("session") as connection:
            store(connection, state)
        self._state = state

    def _local(self, moment: float) -> datetime:
        return datetime.fromtimestamp(moment, UTC).astimezone(self._now().tzinfo)


def _entered(state: RunState) -> RunState:
    """The running step is never a skipped one."""
    running = state.agenda.steps[state.step]
    if not running.is_skipped:
        return state
    return _changed(state, state.step, is_skipped=False, minutes=running.least, taken=max(running.taken - running.least, 0))


def _changed(state: RunState, index: int, **changes: int) -> RunState:
    steps = list(state.agenda.steps)
    steps[index] = replace(steps[index], **changes)
    return replace(state, agenda=replace(state.agenda, steps=tuple(steps)))
