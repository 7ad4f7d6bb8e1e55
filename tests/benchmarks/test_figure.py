"""A figure is judged by what its bound is on, and told in one line."""

from __future__ import annotations

from tests.benchmarks.figure import Figure, in_turns, percentile


def test_a_bound_on_a_ratio_does_not_look_at_the_value():
    assert Figure("capture", 250.0, 100.0, 2.5, is_ratio=True).is_within
    assert not Figure("capture", 2.6, 1.0, 2.5, is_ratio=True).is_within


def test_a_bound_on_a_value_does_not_look_at_the_floor():
    over = Figure("seal_ms", 101.0, 1000.0, 100, is_ratio=False)

    assert not over.is_within
    assert over.row().startswith("✗ seal_ms")
    assert over.as_json() == {"value": 101.0, "floor": 1000.0, "ratio": 0.101}


def test_one_slow_line_of_a_hundred_is_the_hundredth_not_the_ninety_ninth():
    taken = [1.0] * 99 + [200.0]

    assert percentile(taken, 0.99) == 1.0
    assert percentile(taken, 1.0) == 200.0


def test_ours_and_the_floor_take_turns():
    order: list[str] = []
    ours, floor = in_turns(lambda: order.append("ours") or 2.0, lambda: order.append("floor") or 1.0, runs=3)

    assert (ours, floor) == (2.0, 1.0)
    assert order == ["floor", "ours"] * 3
