"""The floor of the benchmark is honest: it is the same ink."""

from __future__ import annotations

from tests.benchmarks.handouts import floor, ours
from tests.handouts.made import read, texts


def test_the_floor_is_the_same_ink_as_ours():
    assert [text.split() for text in texts(floor())] == [text.split() for text in texts(ours())]
    assert len(read(ours()).pages) == 24
