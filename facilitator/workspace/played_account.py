"""What the facilitator of a rehearsal did about each thing that came: said as it was, and nothing is scored."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum, auto

from facilitator.people.client import Client
from facilitator.session.agenda import Agenda
from facilitator.workspace.evening import Evening, Shared
from facilitator.workspace.played_group import PlayedGroup, Silence
from facilitator.workspace.played_script import Happening, What
from facilitator.workspace.workspace import Workspace

HALF = 0.5  # of the words that were said: then the line says the same


class Named(StrEnum):
    """What became of the name that somebody said."""

    REWORDED = auto()
    NOT_WRITTEN = auto()
    HELD_BACK = auto()  # it stands on the facilitator's screen, marked, and the room never saw it
    SHOWN = auto()


class Came(StrEnum):
    """What became of who came late."""

    MARKED = auto()
    MARKED_BEFORE = auto()  # as here, before the knock
    NOT_MARKED = auto()


@dataclass(frozen=True)
class Late:
    client: Client
    came: Came


@dataclass(frozen=True)
class WentOn:
    """The talk of a step, over its time."""

    title: str
    minutes: int
    is_retimed: bool  # what came after was made shorter


@dataclass(frozen=True)
class Account:
    """None is what did not come, because the session was led otherwise."""

    over: int  # minutes after the planned end, pauses left out; below zero before it
    said: int
    written: int  # of what was said, in those words or in others
    lines: int  # on the board in all
    late: Late | None = None
    silence: Silence | None = None
    named: Named | None = None
    went_on: WentOn | None = None
    was_faster: bool = False  # the clock, at least for a while


def account(ws: Workspace, evening: Evening, group: PlayedGroup) -> Account:
    lines, clock = evening.lines(), evening.run.clock()
    said = [happening for happening, _ in group.came if happening.what in (What.SAYS, What.NAMES)]
    return Account(
        over=round((clock.elapsed - clock.whole) / 60),
        said=len(said),
        written=sum(any(_is_told(each, line) for line in lines) for each in said),
        lines=len(lines),
        late=_late(ws, evening, group),
        silence=group.silence,
        named=next((_named(each, lines) for each in said if each.what is What.NAMES), None),
        went_on=_went_on(evening.run.agenda, group),
        was_faster=bool(ws.played and ws.played.clock.was_faster),
    )


def _late(ws: Workspace, evening: Evening, group: PlayedGroup) -> Late | None:
    if (knock := group.late) is None or knock.who is None:
        return None
    arrival = ws.attendance.of(evening.session.id).get(knock.who.id)
    if not (arrival and arrival.is_here):
        return Late(knock.who, Came.NOT_MARKED)
    return Late(knock.who, Came.MARKED_BEFORE if group.was_here_before else Came.MARKED)


def _named(said: Happening, lines: list[Shared]) -> Named:
    with_it = [line for line in lines if said.name.casefold() in _words(line.line.wording)]
    if any(line.line.may_be_shown for line in with_it):
        return Named.SHOWN
    if with_it:
        return Named.HELD_BACK
    return Named.REWORDED if any(_is_told(said, line) for line in lines) else Named.NOT_WRITTEN


def _went_on(agenda: Agenda, group: PlayedGroup) -> WentOn | None:
    if (over := group.went_on) is None or group.agenda_then is None:
        return None
    coming, then = agenda.steps[over.step + 1 :], group.agenda_then.steps[over.step + 1 :]
    is_retimed = sum(step.minutes for step in coming) < sum(step.minutes for step in then)
    return WentOn(agenda.steps[over.step].title, round(group.went_on_for / 60), is_retimed)


def _is_told(said: Happening, line: Shared) -> bool:
    """Half of what was said stands there, the name left out: nobody writes all of it."""
    heard = _words(said.words) - {said.name.casefold()}
    return len(heard & _words(line.line.wording)) >= max(1, HALF * len(heard))


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))
