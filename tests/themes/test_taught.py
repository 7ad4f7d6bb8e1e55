"""What was moved by hand teaches the next guess, and counts more than a pack's example."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.curriculum.library import Library
from facilitator.themes.guess import Guesses
from facilitator.vocabulary import EntryKind, Situation
from tests.themes.boards import theme

PACKS = Path(__file__).parents[2] / "resources" / "packs"
OWN = "own:1f"
TRIGGER = EntryKind.TRIGGER


@pytest.fixture(scope="module")
def packs():
    return Guesses(Library.load([PACKS]))


@pytest.fixture
def guesses(packs):
    return packs.untaught()


def learn(guesses, own):
    guesses.learn(own, {OWN: (Situation.PLEASANT_EMOTIONS,)}, {OWN: "Garden"})


def test_a_line_like_one_that_was_moved_goes_where_that_one_is(guesses):
    before = guesses.of("the tomatoes in the garden this spring", TRIGGER)

    learn(guesses, {OWN: ["tomatoes in my garden", "planting the garden in spring"]})

    after = guesses.of("the tomatoes in the garden this spring", TRIGGER)
    assert before.theme != OWN
    assert (after.theme, after.situations[0]) == (OWN, Situation.PLEASANT_EMOTIONS)
    assert guesses.known.names[OWN] == "Garden"


def test_an_own_example_counts_more_than_a_packs():
    """The same words stand among many others in both themes; the one that it was moved to has it."""
    words = ("bars", "lamps", "shops", "trees", "parks", "dogs", "trains", "signs", "doors", "steps", "gates", "roads")
    others = tuple(f"{word} on the way home" for word in words)
    one, two = (theme(id_, wordings=("the smell of rain", *others, *"pqr")) for id_ in ("first", "second"))
    guesses = Guesses(Library(themes=[one, two]))
    assert guesses.of("the smell of rain").theme == "first"

    guesses.learn({"second": ["smell of rain"]}, {}, {})

    assert guesses.of("the smell of rain").theme == "second"


def test_what_was_learned_before_is_forgotten_with_the_next_lesson(guesses):
    learn(guesses, {OWN: ["tomatoes in my garden"]})

    guesses.learn({}, {}, {})

    assert guesses.of("tomatoes in my garden").theme != OWN
    assert OWN not in guesses.known.names


def test_what_one_practice_moved_is_unknown_to_every_other(packs, guesses):
    learn(guesses, {OWN: ["tomatoes in my garden"]})

    assert guesses.of("tomatoes in my garden").theme == OWN
    assert packs.of("tomatoes in my garden").theme != OWN
    assert packs.untaught().of("tomatoes in my garden").theme != OWN
    assert guesses.untaught().of("tomatoes in my garden").theme != OWN


def test_what_is_offered_across_the_wall_stays_a_packs(guesses, packs):
    """An own example is a board line: its theme's name may say one."""
    learn(guesses, {OWN: ["tomatoes in my garden"]})

    assert guesses.nearest_theme("tomatoes in my garden") == packs.nearest_theme("tomatoes in my garden")


def test_lines_are_grouped_as_they_are_guessed(guesses):
    lines = [("alone at night", TRIGGER), ("qqqq zzzz", TRIGGER), ("call my sponsor", EntryKind.COPING_IDEA)]

    assert [(each.theme, each.is_sure) for each in guesses.group(lines)] == [
        (guess.theme, guess.is_sure) for guess in (guesses.of(wording, kind) for wording, kind in lines)
    ]
