"""The group of a rehearsal, as it is heard: one thing at a time, as people speak. It answers to where the session is.

Kept in memory alone, as a rehearsal is: nothing here is stored.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum, auto

from facilitator.people.client import ClientId
from facilitator.session.agenda import Agenda
from facilitator.session.run import Clock, Run
from facilitator.vocabulary import StepKind
from facilitator.workspace.played_script import Happening, What

LISTENS = 8  # seconds of the wall until the next one speaks, whatever the clock's pace
QUIET_FOR = 60  # seconds of the session; then somebody speaks by themselves
TALK = (What.SAYS, What.NAMES, What.QUIET)


class Silence(StrEnum):
    """What ended it."""

    ASKED_ANEW = auto()
    LED_ON = auto()
    SOMEBODY = auto()  # who spoke by themselves


@dataclass(frozen=True)
class Moment:
    """Where the session is, and how far: seconds."""

    step: int
    prompt: int
    elapsed: float
    step_left: float
    is_asking: bool = True  # nothing is told that the group listens to
    is_welcome: bool = False
    collects: bool = True  # or the facilitator's own question, which is answered too
    can_ask_anew: bool = True

    @property
    def place(self) -> tuple[int, int]:
        return self.step, self.prompt


def moment(run: Run, clock: Clock, *, is_asking: bool) -> Moment:
    prompt = run.prompt
    return Moment(
        run.position.step, run.position.prompt, clock.elapsed, clock.step_left, is_asking or prompt is None,
        run.step.kind is StepKind.WELCOME, bool(prompt and (prompt.collects or prompt.is_own)), bool(prompt and prompt.if_quiet),
    )  # fmt: skip


class PlayedGroup:
    """`hear` is asked again and again; `asked_anew` is told when another question was asked."""

    def __init__(self, script: Sequence[Happening], is_here: Callable[[ClientId], bool]) -> None:
        """`is_here`: whether that client is marked as here now."""
        self._ahead = list(script)
        self._is_here = is_here
        self.came: list[tuple[Happening, float]] = []  # and at which second of the session
        self._asked: dict[tuple[int, int], float] = {}  # since when
        self._not_before = 0.0
        self._quiet: tuple[tuple[int, int], float] | None = None
        self.silence: Silence | None = None
        self.silent_for = 0.0
        self.agenda_then: Agenda | None = None  # when the talk went on over its time
        self._went_on_at = self.went_on_for = 0.0
        self._has_led_on = False
        self.was_here_before = False  # who knocked was marked before

    @property
    def late(self) -> Happening | None:
        """Who knocked."""
        return self._first(What.KNOCKS)

    @property
    def went_on(self) -> Happening | None:
        return self._first(What.GOES_ON)

    @property
    def is_quiet(self) -> bool:
        return self._quiet is not None

    def hear(self, now: Moment, agenda: Agenda, pace: int = 1) -> Happening | None:
        """What comes now, if anything; nothing comes twice."""
        if now.is_asking:
            self._asked.setdefault(now.place, now.elapsed)
        self._follow(now)
        someone_speaks = now.elapsed < self._not_before
        due = (each for each in self._ahead if not (someone_speaks and each.what is not What.GOES_ON) and self._is_due(each, now))
        coming = min(due, key=lambda each: each.what is What.SAYS, default=None)  # lines are many, the others are one each
        if coming is None:
            return None
        self._ahead.remove(coming)
        self.came.append((coming, now.elapsed))
        self._not_before = now.elapsed + LISTENS * pace
        if coming.what is What.QUIET:
            self._quiet = now.place, now.elapsed
        elif coming.what is What.GOES_ON:
            self.agenda_then, self._went_on_at = agenda, now.elapsed
        elif coming.what is What.KNOCKS and coming.who:
            self.was_here_before = self._is_here(coming.who.id)
        return coming

    def asked_anew(self, elapsed: float) -> None:
        self._end_silence(Silence.ASKED_ANEW, elapsed)

    def _follow(self, now: Moment) -> None:
        if self._quiet and now.place != self._quiet[0]:
            self._end_silence(Silence.LED_ON, now.elapsed)
        elif self._quiet and now.elapsed - self._quiet[1] >= QUIET_FOR:
            self._end_silence(Silence.SOMEBODY, now.elapsed)
        if (over := self.went_on) and not self._has_led_on:
            self.went_on_for = now.elapsed - self._went_on_at
            self._has_led_on = now.step != over.step

    def _end_silence(self, how: Silence, elapsed: float) -> None:
        if self._quiet:
            self.silence, self.silent_for = how, elapsed - self._quiet[1]
            self._quiet, self._not_before = None, elapsed + 2

    def _is_due(self, coming: Happening, now: Moment) -> bool:
        if coming.what is What.GOES_ON:
            return now.step == coming.step and now.step_left <= 0
        if coming.what not in TALK:
            return now.elapsed >= coming.at and not (coming.what is What.KNOCKS and now.is_welcome)
        if self._quiet or not now.is_asking:
            return False
        since = now.elapsed - self._asked[now.place]
        if now.place == (coming.step, coming.prompt):
            return since >= coming.after
        return coming.what is not What.SAYS and self._may_be_later(coming, now) and since >= coming.after / 2

    @staticmethod
    def _may_be_later(coming: Happening, now: Moment) -> bool:
        """Who led on before it came meets it where the group is asked next."""
        is_later = now.place > (coming.step, coming.prompt) and now.collects
        return is_later and (coming.what is What.NAMES or now.can_ask_anew)

    def _first(self, what: What) -> Happening | None:
        return next((happening for happening, _ in self.came if happening.what is what), None)
