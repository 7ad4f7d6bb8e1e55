"""A session in the room: its position and its clock, also after a kill."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from msgspec.structs import replace

from facilitator.session.run import Position, Run, RunHasBegun, RunIsClosed, RunNotBegun, RunUnreadable, StepNotSkippable
from facilitator.session.run_state import run_state_table
from tests.session.topics import agenda, evening, step
from tests.session.wall import NEW_YORK, Wall

WELCOME, TALK, IDEAS, CLOSE = range(4)


@pytest.fixture
def wall():
    return Wall()


@pytest.fixture
def run(open_file, wall):
    return Run.begin(open_file, evening(), wall)


def again(open_file, wall) -> Run:
    """The program was killed and started again."""
    return Run(open_file, wall)


# where it is ------------------------------------------------------------------------------------------------------------


def test_it_begins_with_the_first_step(run, wall):
    assert run.position == Position(WELCOME, 0)
    assert run.step.id == "welcome" and run.prompt is None
    assert run.started_at == wall.at and run.started_at.tzinfo == NEW_YORK


def test_it_begins_with_the_first_step_that_is_not_left_out(open_file, wall):
    steps = agenda(step("one", 0, skippable=True, is_skipped=True), step("two", 5))

    assert Run.begin(open_file, steps, wall).step.id == "two"


def test_next_goes_through_prompts_and_steps_and_stays_at_the_end(run):
    seen = []
    for _ in range(9):
        seen.append(run.position)
        run.next()

    assert seen[:7] == [
        Position(WELCOME, 0), Position(TALK, 0), Position(TALK, 1), Position(TALK, 2), Position(IDEAS, 0), Position(IDEAS, 1),
        Position(CLOSE, 0),
    ]  # fmt: skip
    assert seen[7:] == [Position(CLOSE, 0)] * 2


def test_back_goes_the_same_way(run):
    run.go_to(IDEAS, 1)
    seen = []
    for _ in range(7):
        run.back()
        seen.append(run.position)

    assert seen == [
        Position(IDEAS, 0), Position(TALK, 2), Position(TALK, 1), Position(TALK, 0), Position(WELCOME, 0), Position(WELCOME, 0),
        Position(WELCOME, 0),
    ]  # fmt: skip


def test_a_skipped_step_is_passed_over_both_ways(run):
    run.skip(IDEAS)
    run.go_to(TALK, 2)
    run.next()
    assert run.step.id == "close"

    run.back()
    assert run.position == Position(TALK, 2)


def test_going_to_a_skipped_step_takes_it_in_again(run):
    run.skip(IDEAS)
    run.go_to(IDEAS, 9)

    assert run.position == Position(IDEAS, 1)
    assert not run.step.is_skipped and run.step.minutes == run.step.least == 4


def test_going_nowhere_is_refused(run):
    with pytest.raises(IndexError):
        run.go_to(4)

    assert run.position == Position(WELCOME, 0)


def test_a_step_that_belongs_to_every_session_stays(run):
    with pytest.raises(StepNotSkippable, match="Nothing was changed") as caught:
        run.skip(CLOSE)

    assert "Close" in caught.value.sentence.filled() and "Close" not in str(caught.value)
    assert run.agenda == evening()


def test_leaving_the_running_step_is_no_skip(run):
    run.skip(WELCOME)

    assert run.step.id == "talk" and not run.agenda.steps[WELCOME].is_skipped

    run.skip(WELCOME)
    assert run.step.id == "talk"


def test_the_last_step_cannot_be_left(run):
    run.go_to(CLOSE)
    run.skip(CLOSE)

    assert run.step.id == "close"


# the clock --------------------------------------------------------------------------------------------------------------


def test_the_clock_tells_the_session_the_step_and_the_prompt(run, wall):
    wall.turn(5)
    run.go_to(TALK)
    wall.turn(2)
    clock = run.clock()

    assert (clock.elapsed, clock.whole) == (7 * 60, 30 * 60)
    assert (clock.step_spent, clock.step_left) == (2 * 60, 10 * 60)
    assert clock.prompt_left == 3 * 60  # the later two prompts need 7
    assert clock.ends_at == clock.planned_end == wall.at + timedelta(minutes=23)
    assert clock.behind == 0


def test_a_step_without_prompts_has_no_prompt_clock(run):
    assert run.clock().prompt_left is None


def test_what_is_over_its_time_is_negative_and_behind(run, wall):
    wall.turn(8)
    clock = run.clock()

    assert clock.step_left == -3 * 60 and clock.behind == 3 * 60
    assert clock.ends_at - clock.planned_end == timedelta(minutes=3)


def test_prompts_of_a_shortened_step_share_what_is_left(run, wall):
    run.go_to(TALK)
    run.replace_agenda(replace(run.agenda, steps=(run.agenda.steps[0], replace(run.step, minutes=6), *run.agenda.steps[2:])))

    assert run.clock().prompt_left == pytest.approx(60 * (6 - 7 * 6 / 11))


def test_a_pause_is_time_that_nobody_took(run, wall):
    wall.turn(2)
    run.pause()
    run.pause()
    wall.turn(10)
    paused = run.clock()
    assert run.is_paused and paused.elapsed == 2 * 60
    assert paused.planned_end == wall.at + timedelta(minutes=28)

    run.resume()
    run.resume()
    wall.turn(1)
    assert not run.is_paused and run.clock().elapsed == 3 * 60
    assert run.clock().planned_end == run.started_at + timedelta(minutes=40)


def test_one_can_go_on_while_paused(run, wall):
    run.pause()
    run.next()
    wall.turn(5)

    assert run.step.id == "talk" and run.is_paused and run.clock().step_spent == 0


def test_a_step_that_is_visited_again_goes_on_counting(run, wall):
    wall.turn(3)
    run.next()
    wall.turn(4)
    run.go_to(WELCOME)
    wall.turn(1)

    assert run.clock().step_spent == 4 * 60
    assert run.step_minutes() == {"welcome": 4, "talk": 4, "ideas": 0, "close": 0}
    assert run.clock().behind == 0  # 8 of the 30 are over; the welcome needs 1, the talk 8, ideas and close 13


def test_a_clock_that_was_set_back_never_runs_backwards(run, wall):
    wall.turn(10)
    assert run.clock().elapsed == 10 * 60

    wall.turn(-60)
    assert run.clock().elapsed == 10 * 60
    wall.turn(5)
    clock = run.clock()
    assert clock.elapsed == 15 * 60
    assert clock.planned_end == wall.at + timedelta(minutes=15)  # on the clock that hangs there now


def test_a_clock_that_was_set_back_is_remembered(run, wall, open_file):
    wall.turn(10)
    run.next()
    wall.turn(-60)
    run.next()
    wall.turn(5)

    assert again(open_file, wall).clock().elapsed == 15 * 60


def test_a_kill_after_the_clock_was_set_back_takes_no_time_away(run, wall, open_file):
    wall.turn(10)
    run.clock()
    wall.turn(-10)
    run.clock()

    assert again(open_file, wall).clock().elapsed == 10 * 60


def test_a_change_of_clocks_in_the_night_is_no_time(open_file):
    wall = Wall(datetime(2026, 11, 1, 1, 30, tzinfo=NEW_YORK))  # at 2:00 it is 1:00 again
    run = Run.begin(open_file, agenda(step("vigil", 120)), wall)
    assert run.clock().ends_at.strftime("%H:%M %Z") == "02:30 EST"

    wall.turn(60)
    assert wall.at.strftime("%H:%M %Z") == "01:30 EST"
    assert run.clock().elapsed == 60 * 60


def test_a_leap_day_is_a_day(open_file):
    wall = Wall(datetime(2028, 2, 28, 23, 30, tzinfo=NEW_YORK))
    run = Run.begin(open_file, agenda(step("vigil", 60)), wall)

    assert run.clock().ends_at == datetime(2028, 2, 29, 0, 30, tzinfo=NEW_YORK)


# more time, less time ---------------------------------------------------------------------------------------------------


def test_more_time_moves_the_end_until_the_rest_is_re_timed(run):
    run.extend(2)
    assert run.step.minutes == 7 and run.clock().behind == 2 * 60

    before = run.agenda
    run.retime()
    assert run.clock().behind == 0
    assert [step.minutes for step in run.agenda.steps] == [7, 12, 4, 7]

    run.replace_agenda(before)
    assert run.clock().behind == 2 * 60


def test_re_timing_knows_what_a_coming_step_had_already(run, wall):
    wall.turn(5)
    run.go_to(TALK)
    wall.turn(8)
    run.go_to(WELCOME)  # the talk needs 4 more
    run.retime()

    assert run.agenda == evening()


def test_re_timing_gives_back_when_there_is_time_again(run, wall):
    wall.turn(9)
    run.retime()
    assert [step.minutes for step in run.agenda.steps] == [5, 10, 4, 7]

    run.go_to(TALK)
    wall.turn(6)
    run.go_to(IDEAS)
    run.retime()
    assert [step.minutes for step in run.agenda.steps] == [5, 10, 4, 7]  # ideas run now, and close gave nothing


def test_leaving_a_step_out_and_undoing_it(run):
    before = run.agenda
    run.skip(IDEAS)
    assert run.agenda.steps[IDEAS].is_skipped and run.clock().behind == -6 * 60

    run.replace_agenda(before)
    assert run.agenda == evening()


def test_an_undo_never_leaves_out_the_running_step(run):
    run.skip(IDEAS)
    without = run.agenda
    run.go_to(IDEAS)
    run.replace_agenda(without)

    assert not run.step.is_skipped and run.step.minutes == 4


def test_an_agenda_of_another_session_is_refused(run):
    with pytest.raises(ValueError, match="other steps"):
        run.replace_agenda(agenda(step("other", 5)))


# the end ----------------------------------------------------------------------------------------------------------------


def test_closed_the_clock_stands(run, wall):
    wall.turn(20)
    run.close()
    wall.turn(300)
    run.close()
    clock = run.clock()

    assert run.is_closed and clock.elapsed == 20 * 60
    assert clock.ends_at == run.started_at + timedelta(minutes=20) and clock.behind == -10 * 60
    assert run.step_minutes()["welcome"] == 20


def test_closed_nothing_moves(run):
    run.close()

    for verb in (run.next, lambda: run.go_to(1), run.pause, run.extend, run.retime, lambda: run.skip(IDEAS)):
        with pytest.raises(RunIsClosed, match="Nothing was changed"):
            verb()

    assert run.position == Position(WELCOME, 0) and run.agenda == evening()


def test_closed_too_early_the_time_between_was_a_pause(run, wall):
    wall.turn(20)
    run.close()
    wall.turn(7)
    run.reopen()
    run.reopen()
    wall.turn(1)
    clock = run.clock()

    assert not run.is_closed and clock.elapsed == 21 * 60
    assert clock.planned_end == run.started_at + timedelta(minutes=37)


# killed -----------------------------------------------------------------------------------------------------------------


def test_killed_and_started_again_it_is_where_it_was_and_the_clock_is_right(run, wall, open_file):
    wall.turn(6)
    run.go_to(TALK, 1)
    run.extend(3)
    wall.turn(2)
    before = run.clock()

    found = again(open_file, wall)
    assert found.position == Position(TALK, 1) and found.agenda == run.agenda
    assert found.started_at == run.started_at and found.clock() == before

    wall.turn(5)
    assert found.clock().elapsed == 13 * 60


@pytest.mark.parametrize("state", ["is_paused", "is_closed"])
def test_killed_while_the_clock_stood_it_stands(run, wall, open_file, state):
    wall.turn(6)
    (run.pause if state == "is_paused" else run.close)()
    wall.turn(30)

    found = again(open_file, wall)
    assert getattr(found, state) and found.clock().elapsed == 6 * 60


def test_a_file_without_a_run_says_so(open_file, wall):
    with pytest.raises(RunNotBegun):
        Run(open_file, wall)


def test_a_session_begins_once(run, open_file, wall):
    run.next()
    with pytest.raises(RunHasBegun, match="Nothing was changed"):
        Run.begin(open_file, evening(), wall)

    assert again(open_file, wall).step.id == "talk"


def test_a_state_that_cannot_be_read_is_named_as_that_and_left_alone(run, open_file, wall):
    with open_file.write("session") as connection:
        connection.execute(run_state_table.update().values(state='{"agenda": 7}'))

    with pytest.raises(RunUnreadable, match="Nothing was changed"):
        again(open_file, wall)


def test_a_verb_that_fails_to_be_kept_has_not_happened(run, open_file, wall):
    class Interrupted(Exception):
        pass

    with pytest.raises(Interrupted), open_file.write("board"):
        run.next()
        raise Interrupted

    assert again(open_file, wall).step.id == "welcome"
