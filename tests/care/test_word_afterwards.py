"""With whom the facilitator wants a word before they go."""

from __future__ import annotations

from datetime import date, time
from random import Random

import pytest

from facilitator.care.word_afterwards import LONGEST_WORD, About, WordGone, WordId, WordsAfterwards, WordTooLong
from facilitator.groups.group import Groups
from facilitator.people.client import ClientId, Clients, ClientUnknown
from facilitator.session.session import Sessions
from facilitator.vocabulary import Weekday
from tests.session.topics import evening


@pytest.fixture
def words(vault):
    return WordsAfterwards(vault, Random(9))


@pytest.fixture
def heron(vault):
    return Clients(vault, Random(5)).add("Heron").id


@pytest.fixture
def session(vault):
    group = Groups(vault, Random(7)).form("Tuesday evening", Weekday.TUESDAY, time(18, 0))
    return Sessions(vault, Random(3)).plan(group.id, date(2026, 11, 24), evening()).id


def test_a_reason_is_noted_once_and_said_anew(words, session, heron):
    words.note(session, heron, About.ANGER)
    words.note(session, heron, About.ANGER, "  ask how the\nweek was ")
    words.note(session, heron, About.WAY_HOME)

    assert {(word.about, word.note) for word in words.of(session)} == {
        (About.ANGER, "ask how the week was"),
        (About.WAY_HOME, ""),
    }


def test_a_word_that_was_had_is_open_no_more_and_can_be_opened_again(words, session, heron):
    word = words.note(session, heron, About.CALL_TONIGHT)
    before = words.done(word.id)

    assert words.open_of([heron]) == []
    assert [each.is_done for each in words.of_clients([heron])] == [True]

    words.put(before)
    assert words.open_of([heron]) == [word]


def test_after_it_was_had_the_same_reason_is_another_word(words, session, heron):
    words.done(words.note(session, heron, About.ANGER).id)
    words.note(session, heron, About.ANGER)

    assert [each.is_done for each in words.of(session)].count(True) == 1
    assert len(words.of(session)) == 2


def test_what_was_removed_can_be_put_back(words, session, heron):
    word = words.note(session, heron, About.OTHER)
    assert words.remove(word.id) == word
    assert words.of(session) == []

    words.put(word)
    assert words.of(session) == [word]


def test_what_cannot_be_is_said_and_nothing_is_changed(words, session, heron):
    with pytest.raises(WordTooLong):
        words.note(session, heron, About.OTHER, "x" * (LONGEST_WORD + 1))
    with pytest.raises(ClientUnknown):
        words.note(session, ClientId(1), About.OTHER)
    for verb in (words.done, words.remove):
        with pytest.raises(WordGone):
            verb(WordId(1))
    assert words.of(session) == []
