"""Slips in the hat."""

from __future__ import annotations

from random import Random

import pytest

from facilitator.board.hat import Hat
from facilitator.board.line import LONGEST_LINE, LineTooLong, NothingToShare

SLIPS = ("When the bus stops there", "Payday", "Sunday nights")


@pytest.fixture
def hat(open_file):
    return Hat(open_file, Random(2))


def test_each_slip_is_drawn_once_and_then_the_hat_is_empty(hat):
    hat.put_in(SLIPS)

    drawn = [hat.draw().wording for _ in SLIPS]

    assert sorted(drawn) == sorted(SLIPS)
    assert hat.draw() is None


def test_what_was_drawn_can_be_put_back(hat):
    hat.put_in(["Payday"])
    hat.put_back(hat.draw().id)

    assert hat.draw().wording == "Payday"


def test_a_killed_program_goes_on_with_what_is_left(hat, open_file):
    hat.put_in(SLIPS)
    first = hat.draw()

    again = Hat(open_file, Random(8))
    assert {again.draw().wording, again.draw().wording, first.wording} == set(SLIPS)


def test_a_slip_that_should_not_be_there_is_taken_out(hat):
    first, *_ = hat.put_in(SLIPS)
    hat.take_out(first.id)

    assert {slip.wording for slip in hat.slips()} == set(SLIPS[1:])


def test_nothing_and_too_much_are_said_and_nothing_is_put_in(hat):
    with pytest.raises(NothingToShare):
        hat.put_in(["  ", "\n"])
    with pytest.raises(LineTooLong):
        hat.put_in(["Payday", "x" * (LONGEST_LINE + 1)])
    assert hat.slips() == []


def test_which_one_comes_is_chance(open_file):
    first = set()
    for seed in range(20):
        hat = Hat(open_file, Random(seed))
        if not hat.slips():
            hat.put_in(SLIPS)
        drawn = hat.draw()
        first.add(drawn.wording)
        hat.put_back(drawn.id)

    assert first == set(SLIPS)
