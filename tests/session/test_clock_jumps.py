"""In the middle of a session the computer sleeps, daylight saving begins or ends, or its clock is set back."""

from __future__ import annotations

from datetime import datetime

import pytest

from facilitator.session.agenda import from_topic
from facilitator.session.run import Run
from tests.session.topics import topic
from tests.session.wall import NEW_YORK, Wall
from tests.vaults import new_open_file

MINUTE = 60


@pytest.fixture
def file(tmp_path):
    file = new_open_file(tmp_path)
    yield file
    file.close()


def begun(file, wall):
    run = Run.begin(file, from_topic(topic(), 90), wall)
    run.next()
    return run


def minutes_add_up(run):
    return abs(sum(run.step_minutes().values()) - run.clock().elapsed / MINUTE) <= len(run.step_minutes()) / 2


def test_a_computer_that_slept_counts_the_time_for_the_group_went_on(file):
    wall = Wall()
    run = begun(file, wall)
    wall.turn(10)
    before = run.clock()
    wall.turn(25)
    assert run.clock().elapsed == before.elapsed + 25 * MINUTE and minutes_add_up(run)
    assert run.clock().ends_at > before.ends_at or run.clock().behind > 0


def test_what_slept_while_paused_costs_nothing(file):
    wall = Wall()
    run = begun(file, wall)
    wall.turn(10)
    run.pause()
    wall.turn(8 * 60)
    run.resume()
    assert run.clock().elapsed == 10 * MINUTE and minutes_add_up(run)


@pytest.mark.parametrize(
    "before",
    [datetime(2026, 11, 1, 1, 40, tzinfo=NEW_YORK), datetime(2026, 3, 8, 1, 40, tzinfo=NEW_YORK)],
    ids=["an hour comes twice", "an hour is left out"],
)
def test_daylight_saving_changes_what_the_clock_says_and_no_minute_of_the_session(file, before):
    wall = Wall(before)
    run = begun(file, wall)
    wall.turn(40)
    clock = run.clock()
    assert clock.elapsed == 40 * MINUTE and clock.whole == 90 * MINUTE and minutes_add_up(run)
    assert clock.ends_at.timestamp() == pytest.approx(before.timestamp() + clock.whole + max(clock.behind, 0), abs=MINUTE * 90)
    assert Run(file, wall).clock() == clock, "killed and begun again it says the same"


@pytest.mark.parametrize("back", [-1, -45, -24 * 60])
def test_a_clock_that_is_set_back_costs_no_minute_and_goes_on_from_there(file, back):
    wall = Wall()
    run = begun(file, wall)
    wall.turn(20)
    run.next()
    wall.turn(back)
    assert run.clock().elapsed == 20 * MINUTE
    wall.turn(5)
    assert run.clock().elapsed == 25 * MINUTE and minutes_add_up(run)
    run = Run(file, wall)
    wall.turn(5)
    assert run.clock().elapsed == 30 * MINUTE and minutes_add_up(run)
