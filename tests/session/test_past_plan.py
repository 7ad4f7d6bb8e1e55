"""What sessions that were led say for the next plan."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest

from facilitator.groups.group import Groups
from facilitator.session.agenda import Agenda, from_topic
from facilitator.session.agenda_edit import left_out, moved, over, step_of, with_minutes, with_step, without_step
from facilitator.session.past_plan import Usual, led_again, overrun, usual, with_usual_minutes
from facilitator.session.session import Session, Sessions
from facilitator.session.session_step import StepTaken
from facilitator.vocabulary import Weekday
from tests.session.topics import evening, topic

TOPIC, OTHER = topic(), topic("money-and-paydays")
TOPICS = {each.id: each for each in (TOPIC, OTHER)}
FIRST = date(2026, 9, 1)


@pytest.fixture
def sessions(vault):
    return Sessions(vault, Random(3))


@pytest.fixture
def group(vault):
    return Groups(vault, Random(4)).form("Tuesday evening", Weekday.TUESDAY, datetime(2026, 9, 1, 18).time())


def led(sessions, vault, group, agenda: Agenda, weeks: int, *, more: dict[str, int] | None = None, hours: float = 1.5) -> Session:
    """Sealed, so many weeks after the first day; its steps took as planned, and `more` minutes than that."""
    planned = sessions.plan(group.id, FIRST + timedelta(weeks=weeks), agenda)
    begun = datetime(2026, 9, 1, 18, tzinfo=UTC) + timedelta(weeks=weeks)
    sessions.mark_running(planned.id, begun)
    sessions.mark_closed(planned.id, begun + timedelta(hours=hours))
    took = more or {}
    with vault.write("session") as connection:
        minutes = {step.id: (step.title, step.minutes, step.minutes + took.get(step.id, 0)) for step in agenda.steps}
        sessions.keep_minutes(connection, planned.id, minutes)
        sessions.mark_sealed(connection, planned.id)
    return sessions.get(planned.id)


def taken(step: str, planned: int, took: int) -> StepTaken:
    return StepTaken(step, step, planned, took)


# where it runs over -----------------------------------------------------------------------------------------------------


def test_the_middle_of_what_steps_took_is_told():
    told = overrun([[taken("talk", 20, 26), taken("close", 5, 5)], [taken("talk", 20, 27), taken("close", 5, 6)],
                    [taken("talk", 20, 60), taken("close", 5, 5)]])  # fmt: skip

    assert told == Usual({"talk": 7}, whole=8, sessions=3)


def test_one_session_says_nothing_of_what_is_usual():
    assert overrun([[taken("talk", 20, 40)]]) == Usual()
    assert overrun([[taken("talk", 20, 40)], [taken("close", 5, 9)]]).steps == {}


def test_what_was_left_out_or_not_planned_counts_for_nothing():
    assert overrun([[taken("talk", 20, 0), taken("ideas", 0, 9), taken("close", 5, 5)]] * 2).steps == {}


def test_a_minute_is_within_what_a_clock_rounds():
    told = overrun([[taken("talk", 20, 21)], [taken("talk", 20, 21)]])

    assert told == Usual({}, 0, sessions=2)


def test_it_is_told_of_the_group_where_it_had_the_topic_twice_else_of_all(sessions, vault, group):
    other = Groups(vault, Random(9)).form("Noon", Weekday.MONDAY, datetime(2026, 9, 1, 12).time())
    with vault.read() as connection:
        assert usual(connection, TOPIC.id, group.id) == Usual()
    agenda = from_topic(TOPIC, 90)
    for weeks, which, more in ((1, group, 4), (2, other, 8)):
        led(sessions, vault, which, agenda, weeks, more={"what-pulls": more})
    with vault.read() as connection:
        assert usual(connection, TOPIC.id, group.id) == Usual({"what-pulls": 6}, 6, 2, is_of_group=False)
    led(sessions, vault, group, agenda, 3, more={"what-pulls": 2})
    with vault.read() as connection:
        assert usual(connection, TOPIC.id, group.id) == Usual({"what-pulls": 3}, 3, 2, is_of_group=True)


def test_a_session_that_nobody_closed_says_nothing(sessions, vault, group):
    for weeks in (1, 2):
        led(sessions, vault, group, from_topic(TOPIC, 90), weeks, more={"what-pulls": 900}, hours=90)
    with vault.read() as connection:
        assert usual(connection, TOPIC.id, group.id) == Usual()


def test_steps_are_planned_as_long_as_they_usually_take():
    told = Usual({"talk": 6, "close": -5, "ideas": 3, "gone": 9}, 4, 3)
    longer = with_usual_minutes(left_out(evening(), "ideas"), told)

    assert [step.minutes for step in longer.steps] == [5, 18, 0, 4]
    assert over(longer) == -3


# led once more ----------------------------------------------------------------------------------------------------------


def test_a_past_session_comes_back_in_its_order_with_its_minutes(sessions, vault, group):
    plan = with_minutes(moved(without_step(from_topic(TOPIC, 90), "how-it-went"), "what-pulls", 1), "what-pulls", 20)
    plan = left_out(plan, "what-helps")
    past = led(sessions, vault, group, plan, 1)
    again = led_again(past, sessions.minutes(past.id), TOPICS.get)

    assert again is not None and again.minutes == 90
    assert [(step.id, step.minutes, step.is_skipped) for step in again.steps] == [
        (step.id, step.minutes, step.is_skipped) for step in plan.steps
    ]
    assert [prompt.question for prompt in again.steps[1].prompts] == [prompt.question for prompt in plan.steps[1].prompts]


def test_steps_of_another_topic_come_back_too_and_what_no_pack_has_does_not(sessions, vault, group):
    plan, added = with_step(from_topic(TOPIC, 60), step_of(OTHER, OTHER.step[2].id, from_topic(TOPIC, 60)), 2)
    past = led(sessions, vault, group, plan, 1)
    kept = sessions.minutes(past.id)

    again = led_again(past, [*kept, taken("gone", 5, 5)], TOPICS.get)
    assert again is not None and [step.id for step in again.steps] == [step.id for step in plan.steps]
    without = led_again(past, kept, {TOPIC.id: TOPIC}.get)
    assert without is not None and added not in [step.id for step in without.steps]
    assert led_again(past, kept, {}.get) is None


def test_a_session_whose_minutes_were_not_kept_is_its_topic_s_plan(sessions, vault, group):
    past = led(sessions, vault, group, from_topic(TOPIC, 60), 1)

    assert led_again(past, [], TOPICS.get) == from_topic(TOPIC, 60)
    assert led_again(past, [taken("gone", 5, 5)], TOPICS.get) is None
