"""What tells labels apart is learned from how alike their examples are."""

from __future__ import annotations

import numpy as np
import pytest

from facilitator.themes.told_apart import ToldApart, alike

# Three lines of one label, one of another; what all of them share makes them alike.
VECTORS = np.array([[1, 0, 2], [1, 0.1, 2], [0.9, 0, 2], [0, 1, 2]], np.float32)
ALIKE = VECTORS @ VECTORS.T


def answers(line, labels=(0, 0, 0, 1), counts=(1, 1, 1, 1)):
    return ToldApart(ALIKE, labels, counts).answers(np.array([line], np.float32) @ VECTORS.T)[0]


def test_what_all_share_says_nothing_and_the_rest_decides():
    assert answers([1, 0, 0])[0] > answers([1, 0, 0])[1]
    assert answers([0, 1, 0])[1] > answers([0, 1, 0])[0]
    assert answers([0, 1, 2]).argmax() == 1  # though the three are many


def test_an_example_that_counts_more_is_trusted_more():
    labels = (0, 0, 1, 1)  # of the first three, which are almost the same, the third says another thing
    once, often = (answers(VECTORS[2], labels, (1, 1, count, 1))[1] for count in (1, 9))

    assert often > once


@pytest.mark.parametrize("labels", [(), (0,), (0, 0)])
def test_of_no_label_or_one_there_is_nothing_to_tell(labels):
    told = ToldApart(ALIKE[: len(labels), : len(labels)], labels, [1] * len(labels))

    assert np.allclose(told.answers(ALIKE[:2, : len(labels)]), 0)


def test_the_same_letters_and_meaning_are_wholly_alike_whatever_counts():
    one = np.ones((1, 1), np.float32)

    assert [float(alike(one, one, share)[0, 0]) for share in (0, 0.4, 1)] == pytest.approx([1, 1, 1])
