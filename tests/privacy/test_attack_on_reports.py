"""An attack on what leaves the program (TRUST section 8, L6): all reports of a quarter, laid side by side in a linear program.

The attacker knows how many sessions each group held and how the program works, and asks of each session: can it have had the
theme, can it have been without? Reports with exact counts are the control that must give sessions away.
"""

from __future__ import annotations

from random import Random

import pytest
from scipy.optimize import linprog

from facilitator.groups.group import GroupId
from facilitator.themes.band import LEAST_HELD, Between, Told, band_of, may_tell, range_of_sessions

QUICK, ALL = 150, 10_000


def made_up_quarter(rng):
    """Sessions of each group in which a theme came up, True or False."""
    how_often = rng.random()
    return {GroupId(group): [rng.random() < how_often for _ in range(rng.randint(1, 14))] for group in range(rng.randint(1, 4))}


def wanted(quarter, rng):
    """Which reports are made, in which order: on all groups, or on one, or some of both."""
    reports = [frozenset(quarter), *(frozenset({group}) for group in quarter)]
    return rng.sample(list(dict.fromkeys(reports)), rng.randint(1, len(set(reports))))


def told_in_bands(quarter, rng):
    """What one can read in the reports on one theme: sessions of whom, at least and at most in how many."""
    held = {group: len(sessions) for group, sessions in quarter.items()}
    told = []
    for of in wanted(quarter, rng):
        sessions = sum(held[group] for group in of)
        if sessions >= LEAST_HELD and may_tell(of, told, held):
            told.append(Told(of, band_of(sum(sum(quarter[group]) for group in of), sessions)))
    return [range_of_sessions(each, held) for each in told]


def told_in_counts(quarter, rng):
    counts = [(of, sum(sum(quarter[group]) for group in of)) for of in wanted(quarter, rng)]
    return [Between(of, count, count) for of, count in counts]


def singled_out(quarter, told):
    """Groups whose sessions must each have had the theme, or cannot have had it. Within a group sessions are alike."""
    places = [group for group, sessions in quarter.items() for _ in sessions]
    rows, bounds = [], []
    for each in told:
        row = [1.0 if group in each.of else 0.0 for group in places]
        rows += [row, [-value for value in row]]
        bounds += [each.most, -each.least]
    if not rows:
        return []
    found = []
    for group in quarter:
        cost = [0.0] * len(places)
        cost[places.index(group)] = 1.0
        least = linprog(cost, A_ub=rows, b_ub=bounds, bounds=(0, 1)).fun
        most = -linprog([-value for value in cost], A_ub=rows, b_ub=bounds, bounds=(0, 1)).fun
        if least > 0.999 or most < 0.001:
            found.append(group)
    return found


def attacked(count, tell):
    rng = Random(20261124)
    given_away = named = 0
    for _ in range(count):
        quarter = made_up_quarter(rng)
        told = tell(quarter, rng)
        named += bool(told)
        given_away += bool(singled_out(quarter, told))
    return given_away, named


def test_no_session_is_told_from_the_others_by_reports_in_bands():
    given_away, told = attacked(QUICK, told_in_bands)

    assert given_away == 0
    assert told > QUICK / 2  # there was something to attack


def test_the_same_attack_gives_sessions_away_where_counts_are_exact():
    given_away, _ = attacked(QUICK, told_in_counts)

    assert given_away > QUICK / 20


@pytest.mark.slow
def test_ten_thousand_quarters():
    given_away, told = attacked(ALL, told_in_bands)

    print(f"{ALL} quarters, {told} with something told, {given_away} with a session given away")
    assert given_away == 0
