"""Bands without numbers, and when even a band would tell too much (TRUST section 6).

Whoever reads the reports of a quarter is taken to know how many sessions each group held, and this module. No session may be told
to have had a theme, or not to have had it. So a report tells of a theme only where that holds *whatever* it could say of it,
silence among it: silence where something could have been said would speak, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from facilitator.groups.group import GroupId

LEAST_SESSIONS = 3
"""A theme is named when it came up in so many sessions of five people or more."""

LEAST_HELD = 4
"""So many such sessions a report needs: of three, a theme that is named came up in each."""


class Band(StrEnum):
    """Of the sessions of five or more people: under a third, up to two thirds, more."""

    SOME = "some"
    MANY = "many"
    MOST = "most"


@dataclass(frozen=True)
class Told:
    """What one report says of a theme, about the sessions of these groups together.

    `band` None: the theme could have been named, and was not.
    """

    of: frozenset[GroupId]
    band: Band | None


def band_of(sessions: int, held: int) -> Band | None:
    """None: too few to be named."""
    if sessions < LEAST_SESSIONS:
        return None
    if 3 * sessions < held:
        return Band.SOME
    return Band.MANY if 3 * sessions <= 2 * held else Band.MOST


def may_tell(of: frozenset[GroupId], told: Iterable[Told], held: Mapping[GroupId, int]) -> bool:
    """Whether a report on these groups may say of a theme what is true, after what others of the quarter have said of it."""
    before = list(told)
    outcomes = (range_of_sessions(Told(of, band), held) for band in (None, *Band))
    known = [range_of_sessions(each, held) for each in before]
    return not any(outcome and _gives_away([*known, outcome], held) for outcome in outcomes)


@dataclass(frozen=True)
class Between:
    """In at least and at most so many sessions of these groups."""

    of: frozenset[GroupId]
    least: int
    most: int


def range_of_sessions(told: Told, held: Mapping[GroupId, int]) -> Between | None:
    """What a report lets one conclude. None: it cannot say this of so many sessions."""
    sessions = sum(held.get(group, 0) for group in told.of)
    possible = [count for count in range(sessions + 1) if band_of(count, sessions) is told.band]
    return Between(told.of, possible[0], possible[-1]) if possible else None


def _gives_away(known: Iterable[Between | None], held: Mapping[GroupId, int]) -> bool:
    """Whether some group must have had the theme in none or in each of its sessions. What cannot be gives nothing away."""
    ranges = narrowed([each for each in known if each], held)
    return ranges is not None and any(
        held[group] and (most == 0 or least == held[group]) for group, (least, most) in ranges.items()
    )


def narrowed(known: Iterable[Between], held: Mapping[GroupId, int]) -> dict[GroupId, tuple[int, int]] | None:
    """In how many sessions of each group, at least and at most. None: no numbers fit.

    Exact for reports on single groups and on all of them: within a group sessions are alike.
    """
    ranges = {group: (0, sessions) for group, sessions in held.items()}
    together = [each for each in known if len(each.of) > 1]
    for each in known:
        if len(each.of) == 1:
            (group,) = each.of
            least, most = ranges[group]
            ranges[group] = max(least, each.least), min(most, each.most)
    for each in together:
        least_of_all, most_of_all = (sum(ranges[group][side] for group in each.of) for side in (0, 1))
        for group in each.of:
            least, most = ranges[group]
            others_least, others_most = least_of_all - least, most_of_all - most
            ranges[group] = max(least, each.least - others_most), min(most, each.most - others_least)
    return ranges if all(least <= most for least, most in ranges.values()) else None
