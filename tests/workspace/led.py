"""A facilitator who leads a rehearsed evening in a manner of their own, from the first second to the close."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from facilitator.vocabulary import EntryKind
from facilitator.workspace.evening import Evening
from facilitator.workspace.pace import PacedClock
from facilitator.workspace.played import Played
from facilitator.workspace.played_group import PlayedGroup, moment
from facilitator.workspace.played_script import Happening, What
from facilitator.workspace.workspace import Workspace
from tests.workspaces import Clock, circle, practice, tuesday_evening

TICK = 5  # seconds
STAYS = 180  # seconds in a talk that goes on, or beyond the end


@dataclass(frozen=True)
class Manner:
    shares: bool = True
    rewords: bool = True
    keeps_name: bool = False
    marks_late: bool = True
    marks_all: bool = False  # at once, also who is not there yet
    asks_anew: bool = True
    leads_on: bool = False  # as soon as it is quiet
    stays: bool = True  # in the talk that goes on
    retimes: bool = True
    keeps_end: bool = True


class Led:
    def __init__(self, folder: Path, manner: Manner, seed: int = 1) -> None:
        self.manner, self._clock = manner, tuesday_evening()
        self.ws = played_in(folder, self._clock, seed)
        planned = circle(self.ws).session
        self.evening = Evening.start(self.ws, planned)
        assert self.ws.played
        self.group: PlayedGroup = self.ws.played.group(self.ws, self.evening)
        self.heard: list[Happening] = []
        self._stays_until = 0.0

    def lead(self) -> Led:
        run = self.evening.run
        while True:
            clock = run.clock()
            late = 0 if self.manner.keeps_end else STAYS
            if clock.elapsed >= clock.whole + late:
                break
            if happening := self.group.hear(moment(run, clock, is_asking=True), run.agenda):
                self.heard.append(happening)
                self._answer(happening, clock.elapsed)
            self._steer(clock.elapsed)
            self._clock.passes(seconds=TICK)
        self.evening.close()
        return self

    def said(self, what: What) -> Happening | None:
        return next((each for each in self.heard if each.what is what), None)

    def _steer(self, elapsed: float) -> None:
        run = self.evening.run
        clock = run.clock()
        left = clock.step_left if clock.prompt_left is None else clock.prompt_left
        if left <= 0 and elapsed >= self._stays_until:
            run.next()

    def _answer(self, happening: Happening, elapsed: float) -> None:
        manner, evening = self.manner, self.evening
        match happening.what:
            case What.SITS:
                for client, _ in evening.people():
                    if client != happening.who or manner.marks_all:
                        evening.toggle(client.id)
            case What.KNOCKS if manner.marks_late and not manner.marks_all and happening.who:
                evening.toggle(happening.who.id)
            case What.SAYS if manner.shares:
                evening.share(happening.words, EntryKind.TRIGGER, (), None)
            case What.NAMES if manner.shares:
                self._take_name(happening)
            case What.QUIET if manner.asks_anew:
                self.group.asked_anew(elapsed)
            case What.QUIET if manner.leads_on:
                evening.run.next()
            case What.GOES_ON:
                self._stays_until = elapsed + STAYS if manner.stays else 0
                if manner.retimes:
                    self._clock.passes(seconds=60)
                    evening.run.retime()

    def _take_name(self, happening: Happening) -> None:
        shared = self.evening.share(happening.words, EntryKind.TRIGGER, (), None)
        if self.manner.rewords:
            self.evening.reword(shared.line.id, shared.marks[0].replacement)
        elif self.manner.keeps_name:
            self.evening.keep(shared.line.id)


def played_in(folder: Path, clock: Clock, seed: int = 1) -> Workspace:
    """A small practice with what a rehearsal has besides: quicker made than half a year."""
    paced = PacedClock(clock)
    ws = practice(folder, clock)
    return replace(ws, is_rehearsal=True, played=Played(paced, Random(seed)))
