"""The one thing a client tries."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from facilitator.care.practice import Practice, Practices, PracticeTooLong
from facilitator.people.attendance import ClientOrSessionGone
from facilitator.people.client import ClientId
from facilitator.session.session import SessionId
from facilitator.vocabulary import HowItWent


@pytest.fixture
def practices(vault):
    return Practices(vault, Random(9))


def test_one_thing_is_chosen_and_read_back(practices, meeting, heron, otter):
    assert practices.choose(meeting, heron, "  Call\nfirst ", "on payday", "at the <bank>", "my {sister}") is None

    chosen = practices.of(meeting, heron)
    assert chosen == Practice(
        chosen.id, heron, meeting, "Call first", "on payday", "at the <bank>", "my {sister}", chosen_on=chosen.chosen_on
    )
    assert practices.of(meeting, otter) is None


def test_a_changed_one_keeps_its_id(practices, meeting, heron):
    practices.choose(meeting, heron, "Call first", "Thursday")
    first = practices.of(meeting, heron)

    before = practices.choose(meeting, heron, "Call before and after", "Friday")
    assert before == first
    assert practices.of(meeting, heron) == replace(first, what="Call before and after", day="Friday")


def test_undo_puts_it_as_it_was(practices, meeting, heron):
    practices.choose(meeting, heron, "Call first")
    heard = replace(practices.of(meeting, heron), how_it_went=HowItWent.HELPED)
    practices.put(heard)

    before = practices.choose(meeting, heron, "")
    assert before == heard and practices.of(meeting, heron) is None
    assert practices.choose(meeting, heron, " ") is None

    practices.put(before)
    assert practices.of(meeting, heron) == heard


def test_the_last_one_is_of_the_latest_session_whenever_it_was_written(practices, meeting, next_meeting, heron, otter):
    practices.choose(next_meeting, heron, "Take another way home")
    practices.choose(meeting, heron, "Call first")
    practices.choose(meeting, otter, "Ask for a ride")

    assert practices.last_of(heron).what == "Take another way home"
    assert {client: last.what for client, last in practices.last_of_each([heron, otter, ClientId(1)]).items()} == {
        heron: "Take another way home",
        otter: "Ask for a ride",
    }
    assert practices.last_of(ClientId(1)) is None


def test_practices_of_a_session_are_read_at_once(practices, meeting, next_meeting, heron, otter):
    practices.choose(meeting, heron, "Call first")
    practices.choose(next_meeting, otter, "Ask for a ride")

    assert practices.of_session(meeting) == {heron: practices.of(meeting, heron)}


@pytest.mark.parametrize("field", ["what", "day", "where", "with_whom"])
def test_words_without_end_change_nothing(practices, meeting, heron, field):
    practices.choose(meeting, heron, "Call first")
    before = practices.of(meeting, heron)

    with pytest.raises(PracticeTooLong, match="Nothing was changed"):
        practices.choose(meeting, heron, **{"what": "Call first", field: "x" * 301})

    assert practices.of(meeting, heron) == before


def test_a_practice_needs_its_client_and_its_session(practices, meeting, heron):
    for session, client in ((meeting, ClientId(1)), (SessionId(1), heron)):
        with pytest.raises(ClientOrSessionGone, match="Nothing was changed"):
            practices.choose(session, client, "Call first")
