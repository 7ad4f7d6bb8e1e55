"""A clock that may run faster than the wall, for a rehearsal alone."""

from __future__ import annotations

from facilitator.workspace.pace import PacedClock
from tests.workspaces import tuesday_evening


def test_the_clock_of_a_rehearsal_is_the_walls_until_it_runs_faster():
    wall = tuesday_evening()
    clock = PacedClock(wall)
    began = clock()
    wall.passes(seconds=60)
    assert clock() == wall() and not clock.was_faster

    clock.run(4)
    wall.passes(seconds=60)
    assert (clock() - began).total_seconds() == 300
    clock.run(1)
    wall.passes(seconds=60)
    assert (clock() - began).total_seconds() == 360
    assert clock.was_faster

    wall.passes(hours=-1)
    clock.run(10)
    assert (clock() - began).total_seconds() == 360 - 3600
