"""Two spans of time side by side, with the care that small groups need."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.session.agenda import Agenda
from facilitator.session.session import Sessions, session_table
from facilitator.themes.course import Course, Share
from facilitator.themes.period import Period
from facilitator.themes.then_and_now import LedTopic, ThenAndNow
from facilitator.vocabulary import SessionState
from tests.themes.boards import Boards

THEN, NOW = Period("2026-04"), Period("2026-07")
TODAY = date(2026, 11, 24)


@pytest.fixture
def boards(vault):
    return Boards(vault)


@pytest.fixture
def beside(boards):
    return ThenAndNow(boards.vault, boards.themes)


def meet(boards, month, times, *themes):
    for _ in range(times):
        boards.seal(*(themes or (None,)), month=month)


def test_a_change_that_chance_seldom_makes_has_a_word(boards, beside):
    meet(boards, "2026-05", 12)
    meet(boards, "2026-08", 12, "payday")

    told = beside.periods(THEN, NOW)

    assert (told.then_held, told.now_held) == (12, 12)
    assert [(each.theme, each.then, each.now, each.tells) for each in told.themes] == [
        ("payday", Share(0, 12), Share(12, 12), Course.NEW)
    ]


def test_four_of_eight_then_and_two_of_eight_now_is_too_few_to_tell(boards, beside):
    meet(boards, "2026-05", 4, "payday")
    meet(boards, "2026-05", 4)
    meet(boards, "2026-08", 2, "payday")
    meet(boards, "2026-08", 6)

    [payday] = beside.periods(THEN, NOW).themes

    assert (payday.then, payday.now, payday.tells) == (Share(4, 8), Share(2, 8), Course.TOO_LITTLE)


def test_a_theme_of_fewer_than_three_sessions_is_not_named(boards, beside):
    meet(boards, "2026-05", 1, "payday", "boredom")
    meet(boards, "2026-05", 3, "boredom")
    meet(boards, "2026-08", 1, "payday")
    meet(boards, "2026-08", 3)

    assert [each.theme for each in beside.periods(THEN, NOW).themes] == ["boredom"]


def test_a_single_session_never_stands_alone(boards, beside):
    meet(boards, "2026-05", 8, "payday")
    meet(boards, "2026-08", 1, "payday")

    assert beside.periods(THEN, NOW).themes == ()


def test_before_and_after_a_topic_its_own_month_is_left_out(boards, beside):
    led(boards, "money", date(2026, 6, 16))
    for month, times in (("03", 3), ("04", 2), ("05", 2), ("06", 4), ("07", 2), ("08", 2), ("09", 5)):
        meet(boards, f"2026-{month}", times, "payday")

    [topic] = beside.topics(TODAY)
    told = beside.around(topic)

    assert topic == LedTopic("money", "Money and paydays", "2026-06")
    assert (told.then, told.now) == (("2026-04", "2026-05"), ("2026-07", "2026-08"))
    assert [(each.then, each.now) for each in told.themes] == [(Share(4, 4), Share(4, 4))]


def test_a_topic_of_late_says_nothing_yet_and_of_one_led_twice_the_last_time_that_does(boards, beside):
    led(boards, "money", date(2026, 9, 1))
    assert beside.topics(TODAY) == []
    assert [each.month for each in beside.topics(date(2026, 12, 1))] == ["2026-09"]

    led(boards, "money", date(2026, 3, 3))
    assert [each.month for each in beside.topics(TODAY)] == ["2026-03"]


def led(boards, topic, on):
    agenda = Agenda(topic=topic, title="Money and paydays", minutes=90, steps=(), take_time_from=())
    session = Sessions(boards.vault, boards.rng).plan(boards.groups[0], on, agenda)
    with boards.vault.write("session") as connection:
        connection.execute(session_table.update().where(session_table.c.id == session.id).values(state=SessionState.SEALED))
