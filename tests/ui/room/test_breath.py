from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.room.breath import Part, breath_at
from ui.room.view import Pacer

FOUR_TWO_SIX = Pacer(4, 2, 6)


@pytest.mark.parametrize(
    ("seconds", "part", "left"),
    [(0, Part.IN, 4), (3.5, Part.IN, 1), (4, Part.HOLD, 2), (6, Part.OUT, 6), (11.9, Part.OUT, 1), (12, Part.IN, 4)],
)
def test_a_breath_goes_in_is_held_and_goes_out_again_and_again(seconds, part, left):
    breath = breath_at(FOUR_TWO_SIX, seconds)
    assert (breath.part, breath.seconds_left) == (part, left)


def test_it_is_full_at_the_top_and_empty_at_the_end():
    assert breath_at(FOUR_TWO_SIX, 0).fullness == 0
    assert breath_at(FOUR_TWO_SIX, 5).fullness == 1
    assert breath_at(FOUR_TWO_SIX, 11.999).fullness < 0.01


def test_a_pacer_without_a_hold_never_holds():
    assert {breath_at(Pacer(4, 0, 6), tenth / 10).part for tenth in range(200)} == {Part.IN, Part.OUT}


@given(st.integers(2, 8), st.integers(0, 4), st.integers(2, 10), st.floats(0, 10_000))
def test_it_never_jumps(breathe_in, hold, breathe_out, seconds):
    pacer = Pacer(breathe_in, hold, breathe_out)
    now, soon = breath_at(pacer, seconds), breath_at(pacer, seconds + 0.03)
    assert 0 <= now.fullness <= 1
    assert abs(now.fullness - soon.fullness) < 0.05
