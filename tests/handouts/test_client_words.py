"""The words of a client's sheet: what is never among them, and how hard they are to read."""

from __future__ import annotations

import re

import pytest

from facilitator.handouts import client_words
from facilitator.handouts.batch import Paper, pdf
from facilitator.language import Sentence
from tests.handouts.made import full_sheet, large, library, sheet, words_of

NEVER = [
    *("relapse", "relapsed", "addict", "addiction", "clean", "dirty", "disorder", "diagnosis", "abuse", "abstinence", "failed"),
    *("anonymous", "part 2", "redisclosure", "unauthorized", "program", "clinic", "patient", "rehab", "overdose", "%"),
]


def sentences(value):
    match value:
        case Sentence():
            yield value.text
        case tuple():
            for each in value:
                yield from sentences(each)


OURS = [text for value in vars(client_words).values() for text in sentences(value)]


@pytest.mark.parametrize("topic", [topic.id for topic in library().topics])
def test_a_sheet_never_says_what_it_must_not(topic):
    known = library().topic(topic)
    shown = words_of(pdf([full_sheet(topic=known), sheet(topic=known), large(full_sheet(topic=known))], Paper())).casefold()

    assert [word for word in NEVER if re.search(rf"\b{re.escape(word)}\b" if word.isalpha() else re.escape(word), shown)] == []


def test_sentences_are_short():
    for text in OURS:
        for sentence in re.split(r"(?<=[.?!:])\s", text):
            assert len(sentence.split()) <= 15, sentence


def test_words_are_short():
    """No readability formula needs a dependency here: of words this short, grade 5 or 6 is left."""
    words = [word for text in OURS for word in re.findall(r"[A-Za-z]+", re.sub(r"\{\w+\}", "", text))]

    assert sum(map(len, words)) / len(words) < 4.3
    assert {word.casefold() for word in words if len(word) > 9} <= {"practicing", "rehearsal"}


def test_nothing_is_asked_of_the_client_in_the_second_person():
    assert [text for text in OURS if re.search(r"\b(you|your)\b", text, re.IGNORECASE)] == []
