"""What a line that is being typed may become."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.board.completion import MOST, Completions
from tests.examples import examples

EVERYBODYS = ["Walking past old places", "Walk the long way home", "Call someone", "walk the LONG way home", "Payday"]
RECENT = ["Walk to the bus", "walking my dog", "Court"]


def test_tonights_words_come_first_the_newest_of_them_first():
    assert Completions(EVERYBODYS).of("walk", RECENT) == (
        "walking my dog",
        "Walk to the bus",
        "Walk the long way home",
        "Walking past old places",
    )


def test_what_stands_there_whole_is_nothing_to_complete():
    assert Completions(EVERYBODYS).of("payday") == () == Completions(()).of("Court", RECENT)


def test_two_letters_spaces_and_nothing_complete_nothing():
    words = Completions(EVERYBODYS)
    assert words.of("wa") == words.of("") == words.of("   ") == words.of("  w") == words.of(" walk") == ()


def test_letters_that_grow_with_their_case_are_not_mixed_up():
    assert Completions(["Strasse am Fluss"]).of("Straß") == ()


@settings(max_examples=examples(60), deadline=None)
@given(st.lists(st.text(max_size=12), max_size=20), st.lists(st.text(max_size=12), max_size=8), st.text(max_size=6))
def test_whatever_is_offered_begins_with_what_was_typed_and_was_given(everybodys, recent, typed):
    offered = Completions(everybodys).of(typed, recent)

    assert len(offered) <= MOST
    for words in offered:
        assert words in (*everybodys, *recent)
        assert words[: len(typed)].casefold() == typed.casefold() and len(words) > len(typed)
