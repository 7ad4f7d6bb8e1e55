"""A safety plan on paper: lines for a pen, numbers only where they are checked, and nothing that frightens."""

from __future__ import annotations

import re
from datetime import date

import pytest

from facilitator.handouts import safety_sheet_words
from facilitator.handouts.batch import Paper
from facilitator.handouts.safety_sheet import safety_sheet
from facilitator.handouts.sheet import TrustedPerson
from facilitator.paper.look import PEN
from tests.handouts.made import crisis_lines, in_order, read, texts, words_of
from tests.handouts.test_client_words import NEVER, sentences

OURS = [text for value in vars(safety_sheet_words).values() for text in sentences(value)]
MILLIMETER = 72 / 25.4


def made(heading="Heron", paper=None, **more):
    return safety_sheet(heading, paper or Paper(), **{"country": crisis_lines().of("US"), **more})


@pytest.mark.parametrize("large_print", [False, True])
@pytest.mark.parametrize("size", ["letter", "a4"])
def test_seven_parts_stand_in_their_order(size, large_print):
    parts = ("1. How", "2. What", "3. Who", "4. Who", "5. Who helps", "911", "988", "6. How", "7. One thing")

    assert in_order(words_of(made(paper=Paper(size), large_print=large_print)), "My safety plan", *parts)


def test_it_takes_one_sheet_of_paper_and_its_lines_have_room_for_a_pen():
    assert len(read(made()).pages) == 2
    assert PEN >= 10 * MILLIMETER


def test_it_is_blank_but_for_people_that_were_chosen():
    assert "Ana" not in words_of(made())
    shown = words_of(made(people=[TrustedPerson("Ana", "555 0100", "walks with me")]))
    assert in_order(shown, "4. Who", "Ana: walks with me", "555", "5. Who helps")


def test_a_country_that_nobody_checked_has_lines_to_write_on():
    canada, unknown = words_of(made(country=crisis_lines().of("CA"))), words_of(made(country=None))

    assert "988" not in canada and "911" in canada and "A help line I can call at any hour" in canada
    assert "988" not in unknown and "911" not in unknown and "Emergency number" in unknown
    lines = crisis_lines()
    lines.confirm("CA", date(2026, 11, 24))
    assert "988" in words_of(made(country=lines.of("CA")))


def test_every_side_is_marked_in_a_rehearsal_and_says_no_program():
    for side in texts(made(is_rehearsal=True)):
        assert "Rehearsal" in side
    shown = words_of(made()).casefold()
    assert [word for word in NEVER if re.search(rf"\b{re.escape(word)}\b", shown)] == []


def test_words_are_short_and_in_the_first_person():
    for text in OURS:
        for sentence in re.split(r"(?<=[.?!:])\s", text):
            assert len(sentence.split()) <= 15, sentence
    words = [word for text in OURS for word in re.findall(r"[A-Za-z]+", text)]
    assert sum(map(len, words)) / len(words) < 4.3
    assert {word for word in words if len(word) > 9} == set()
    assert [text for text in OURS if re.search(r"\b(you|your)\b", text, re.IGNORECASE)] == []


def test_markup_shows_as_typed():
    assert "<b>{0}</b> & co" in words_of(made("<b>{0}</b> & co"))
