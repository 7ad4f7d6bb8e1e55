"""What the program itself says in a note puts nobody down."""

from __future__ import annotations

import pytest

from facilitator.language import Sentence
from facilitator.notes import note_words as words
from facilitator.notes.person_first import finder, read
from facilitator.vocabulary import HowItWent, Participation, StepKind, Verdict
from tests.workspaces import RESOURCES

PUTS_DOWN = read(RESOURCES / "wordlists" / "person-first.en.txt")


def every_sentence():
    for value in vars(words).values():
        for each in value.values() if isinstance(value, dict) else [value]:
            if isinstance(each, Sentence):
                yield each
    yield words.led(90, "")
    yield words.chosen_untold("Walk", "Tue, Nov 24")
    yield words.will_practice("Walk", "when: Friday")
    yield words.chosen_in_one_on_one("Walk", "", "Tue, Nov 24")
    yield words.if_then("Rain", "Stairs")
    yield words.if_then("Rain", "")
    yield words.in_the_way("Rain")


def test_no_sentence_of_the_program_needs_a_person_first_word():
    assert len(PUTS_DOWN) > 20
    found = finder(PUTS_DOWN)
    assert [each for sentence in every_sentence() for each in found(sentence.filled())] == []


@pytest.mark.parametrize(
    ("choices", "said"),
    [
        (HowItWent, words.TRIED),
        (Verdict, words.DECIDED),
        (Participation, words.PARTICIPATION),
        (StepKind, words.KINDS),
    ],
)
def test_there_are_words_for_every_choice(choices, said):
    assert set(said) == set(choices)
    assert len({sentence.text for sentence in said.values()}) == len(said)


@pytest.mark.parametrize(
    ("typed", "told"), [("I tell someone.", "I tell someone"), ("And then...", "And then..."), ("Why?", "Why?"), ("{x}", "{x}")]
)
def test_inside_a_sentence_words_have_no_period_of_their_own(typed, told):
    assert words.quoted(typed).filled() == f"“{told}”"
