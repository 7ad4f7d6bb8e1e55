"""The one thing a client tries."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

import pytest

from facilitator.care.plan import ItemId
from facilitator.care.practice import Practice, PracticeEmpty, PracticeGone, PracticeId, Practices, PracticeTooLong
from facilitator.people.attendance import ClientOrSessionGone
from facilitator.people.client import ClientId
from facilitator.session.session import SessionId
from facilitator.vocabulary import HowItWent, Verdict

DAY = date(2026, 12, 3)


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


def test_all_that_several_clients_ever_chose_is_read_at_once(practices, meeting, next_meeting, heron, otter):
    practices.choose(next_meeting, heron, "Call first")
    practices.choose(meeting, heron, "Another way home")
    practices.choose(meeting, otter, "Walk")

    every = practices.all_of_each([heron, otter, ClientId(1)])

    assert {client: [each.what for each in its] for client, its in every.items()} == {
        heron: ["Another way home", "Call first"],
        otter: ["Walk"],
    }


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


def test_a_one_on_one_chooses_the_next_thing(practices, meeting, heron):
    practices.choose(meeting, heron, "Call first")

    chosen = practices.choose_next(
        heron, DAY, " Take another\nway ", "Friday", "after work", "Ana", " the bus is late ", "walk", ItemId(4)
    )

    assert chosen == Practice(
        chosen.id,
        heron,
        None,
        "Take another way",
        "Friday",
        "after work",
        "Ana",
        strategy=ItemId(4),
        chosen_on=DAY,
        obstacle="the bus is late",
        and_then="walk",
    )
    assert practices.last_of(heron) == chosen
    assert [each.what for each in practices.all_of(heron)] == ["Take another way", "Call first"]


def test_what_is_decided_and_linked_is_kept_and_undone(practices, heron):
    chosen = practices.choose_next(heron, DAY, "Call first")

    assert practices.decide(chosen.id, Verdict.SET_ASIDE) == chosen
    decided = practices.last_of(heron)
    assert decided == replace(chosen, verdict=Verdict.SET_ASIDE)

    assert practices.link(chosen.id, ItemId(4)) == decided
    assert practices.last_of(heron) == replace(decided, strategy=ItemId(4))
    practices.link(chosen.id, None)
    assert practices.decide(chosen.id, None) == decided
    assert practices.last_of(heron) == chosen


@pytest.mark.parametrize("field", ["what", "day", "where", "with_whom", "obstacle", "and_then"])
def test_a_next_thing_without_end_is_not_kept(practices, heron, field):
    with pytest.raises(PracticeTooLong, match="Nothing was changed"):
        practices.choose_next(heron, DAY, **{"what": "Call first", field: "x" * 301})

    assert practices.all_of(heron) == []


def test_a_next_thing_has_words_and_a_client(practices, heron):
    with pytest.raises(PracticeEmpty, match="Nothing was changed"):
        practices.choose_next(heron, DAY, " \n")
    with pytest.raises(ClientOrSessionGone, match="Nothing was changed"):
        practices.choose_next(ClientId(1), DAY, "Call first")
    for verb, value in ((practices.decide, Verdict.KEEP), (practices.link, ItemId(4))):
        with pytest.raises(PracticeGone, match="Nothing was changed"):
            verb(PracticeId(1), value)
