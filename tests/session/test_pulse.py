"""The group's pulse: numbers alone, and only from five answers on."""

from __future__ import annotations

from datetime import date, time
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as some

from facilitator.groups.group import Groups
from facilitator.session.pulse import LEAST_ANSWERS, PulseAnswer, PulseQuestion, PulseTally, Tally, keep_pulse, kept_pulse
from facilitator.session.session import Sessions
from facilitator.vocabulary import Weekday
from tests.session.topics import evening

HEARD, FITS = PulseQuestion.HEARD, PulseQuestion.FITS
YES, NO = PulseAnswer.YES, PulseAnswer.NO


@pytest.fixture
def session(vault):
    group = Groups(vault, Random(7)).form("Tuesday evening", Weekday.TUESDAY, time(18, 0))
    return Sessions(vault, Random(3)).plan(group.id, date(2026, 11, 24), evening()).id


def test_sheets_are_counted_by_key_and_uncounted(open_file):
    tally = PulseTally(open_file)
    tally.count(HEARD, YES)
    tally.count(HEARD, YES)
    tally.count(HEARD, NO)
    tally.count(HEARD, NO, -1)
    tally.count(HEARD, NO, -1)  # there was none left

    assert PulseTally(open_file).pulse()[HEARD] == Tally(yes=2)
    assert PulseTally(open_file).pulse()[FITS] == Tally()


def test_fewer_than_five_answers_are_not_kept(vault, session):
    pulse = {HEARD: Tally(yes=4), FITS: Tally(yes=3, partly=1, no=1)}
    with vault.write("session") as connection:
        keep_pulse(connection, session, pulse)
        assert kept_pulse(connection, session) == {FITS: Tally(3, 1, 1)}


def test_it_goes_with_its_session(vault, session):
    with vault.write("session") as connection:
        keep_pulse(connection, session, {HEARD: Tally(yes=5)})
    Sessions(vault, Random(3)).unplan(session)

    with vault.read() as connection:
        assert kept_pulse(connection, session) == {}


@given(some.builds(Tally, *[some.integers(0, 12)] * 3))
def test_what_may_be_shown_has_five_answers(tally):
    assert tally.may_be_shown == (tally.yes + tally.partly + tally.no >= LEAST_ANSWERS)
