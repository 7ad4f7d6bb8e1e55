"""One word for how a theme goes: rising, new, steady, easing, or too little to tell.

In plain words, for a supervisor. We count sessions: a theme came up in so many of the sessions held, however often it was said in
one. The months shown are cut in the middle into an earlier and a later half. A month with a single session is counted with the
next one.

A theme is *rising* when it came up in a larger share of the later sessions, the larger share is at least a quarter more than the
smaller one, and a theme that goes on as ever would look so by chance at most 1 time in 40 (Fisher's exact test, one side). It is
*easing* by the same rule the other way round: of the themes that go on as ever at most 1 in 20 is called one or the other.
It is *new* when it is rising and never came up in the earlier months shown.

Nothing is said, *too little to tell*, unless at least 6 sessions were held in each half and it came up in at least 3. *Steady*
asks for 10 held in each half, and that so many sessions could have shown a change; else it is too little to tell as well. Steady
never means that nothing changed: only that no change stands out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import comb

LEAST_HELD = 6  # sessions in each half, to say anything
LEAST_HELD_STEADY = 10  # and to say that no change stands out
LEAST_CAME_UP = 3
ONE_IN = 40  # by chance, on each side
QUARTER_MORE = (5, 4)  # the larger share to the smaller
LEAST_OF_MONTH = 2  # sessions: a single one is not shown alone

MonthCount = tuple[str, int, int]
"""A month, the sessions that a theme came up in, the sessions held."""


class Course(StrEnum):
    RISING = "rising"
    STEADY = "steady"
    EASING = "easing"
    NEW = "new"
    TOO_LITTLE = "too-little"  # to tell


@dataclass(frozen=True)
class Share:
    """Sessions that something came up in, of those held."""

    came_up: int = 0
    held: int = 0


def course(by_month: Sequence[MonthCount]) -> Course:
    """Of the months shown, oldest first; the middle one of an odd number is an earlier one."""
    middle = (len(by_month) + 1) // 2
    return compared(together(by_month[:middle]), together(by_month[middle:]))


def compared(earlier: Share, later: Share) -> Course:
    """The same rule for any two spans of time that have no session in common."""
    if min(earlier.held, later.held) < LEAST_HELD or earlier.came_up + later.came_up < LEAST_CAME_UP:
        return Course.TOO_LITTLE
    if _has_more(later, earlier):
        return Course.RISING if earlier.came_up else Course.NEW
    if _has_more(earlier, later):
        return Course.EASING
    return Course.STEADY if _could_tell(earlier, later) else Course.TOO_LITTLE


def together(by_month: Sequence[MonthCount]) -> Share:
    return Share(sum(came_up for _, came_up, _ in by_month), sum(held for _, _, held in by_month))


def pooled(by_month: Sequence[MonthCount]) -> tuple[MonthCount, ...]:
    """A month with a single session is empty and counts with the next one that has any; at the end, with the one before.

    Where all months together have a single session, they are empty.
    """
    shown = [(month, 0, 0) for month, _, _ in by_month]
    waiting, last = Share(), None
    for place, (month, came_up, held) in enumerate(by_month):
        waiting = Share(waiting.came_up + came_up, waiting.held + held)
        if held and waiting.held >= LEAST_OF_MONTH:
            shown[place] = (month, waiting.came_up, waiting.held)
            waiting, last = Share(), place
    if last is not None:
        month, came_up, held = shown[last]
        shown[last] = (month, came_up + waiting.came_up, held + waiting.held)
    return tuple(shown)


def _has_more(one: Share, other: Share) -> bool:
    """A larger share by a quarter at least, which chance seldom makes."""
    larger, smaller = QUARTER_MORE
    if smaller * one.came_up * other.held < larger * other.came_up * one.held:
        return False
    return _is_seldom(one.came_up, one.held, other.held, one.came_up + other.came_up)


def _is_seldom(came_up: int, held: int, held_other: int, both: int) -> bool:
    """Whether, of `both` dealt out over all sessions by chance, so many or more fall into `held` of them at most 1 time in 40."""
    whole = comb(held + held_other, both)
    ways = comb(held, came_up) * comb(held_other, both - came_up)
    sum_ = 0
    for more in range(came_up, min(held, both) + 1):
        sum_ += ways
        if sum_ * ONE_IN > whole:
            return False
        ways = ways * (held - more) * (both - more) // ((more + 1) * (held_other - both + more + 1))
    return True


def _could_tell(earlier: Share, later: Share) -> bool:
    """Whether the clearest course that so many sessions can have would be called rising or easing."""
    if min(earlier.held, later.held) < LEAST_HELD_STEADY:
        return False
    both = earlier.came_up + later.came_up
    return any(_is_seldom(min(both, one.held), one.held, other.held, both) for one, other in ((later, earlier), (earlier, later)))
