"""Notes of danger: somebody has to look after them, and it is kept what was done."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from facilitator.care.safety import DangerGone, DangerId, DangerTooLong, NothingDone, Safety
from facilitator.people.client import ClientId, ClientInUse, ClientUnknown

START = datetime(2026, 11, 24, 19, 30, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


class Clock:
    def __init__(self) -> None:
        self.at = START

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def safety(vault, clock):
    return Safety(vault, clock, Random(17))


def test_a_note_is_kept_cleaned_and_waits(safety, heron):
    noted = safety.note(heron, " Said\u202e so\r\nat the door ")

    assert safety.of(heron) == [noted] and safety.open_of_each([heron]) == {heron: noted}
    assert (noted.noted, noted.at, noted.looked_after_at, noted.what_was_done) == ("Said so\nat the door", START, None, "")


def test_a_measure_brings_it_up_without_words(safety, heron):
    assert safety.note(heron).noted == "" and len(safety.of(heron)) == 1


def test_a_moment_is_returned_as_it_is_read_back(safety, clock, heron):
    clock.at = START + timedelta(microseconds=600_000)

    assert [safety.note(heron)] == safety.of(heron)


def test_what_was_looked_after_waits_no_more_and_is_undone(safety, clock, heron):
    noted = safety.note(heron, "Said so")
    clock.at = START + 5 * MINUTE

    assert safety.look_after(noted.id, " Asked,\u200b and called 988 together ") == noted
    (kept,) = safety.of(heron)
    assert (kept.looked_after_at, kept.what_was_done, kept.noted) == (clock.at, "Asked, and called 988 together", "Said so")
    assert safety.open_of_each([heron]) == {}

    safety.put(noted)
    assert safety.of(heron) == [noted] and safety.open_of_each([heron]) == {heron: noted}


def test_of_each_client_the_newest_that_waits(safety, clock, heron, otter):
    first, second = safety.note(heron, "First"), safety.note(heron, "Second")
    clock.at += MINUTE
    third, others = safety.note(heron, "Third"), safety.note(otter)
    safety.look_after(third.id, "Asked")

    assert safety.open_of_each([heron, otter]) == {heron: second, otter: others}
    assert safety.open_of_all() == {heron: second, otter: others}
    assert safety.open_of_each([otter, ClientId(1)]) == {otter: others} and safety.open_of_each([]) == {}
    assert [danger.id for danger in safety.of(heron)] == [third.id, second.id, first.id]


def test_a_note_is_taken_out_and_comes_back(safety, heron):
    noted = safety.note(heron, "Said so")

    assert safety.remove(noted.id) == noted and safety.of(heron) == []
    safety.put(noted)
    assert safety.of(heron) == [noted]


def test_what_cannot_be_kept_changes_nothing(safety, heron):
    noted = safety.note(heron, "x" * 2_000)

    with pytest.raises(DangerTooLong, match="Nothing was changed"):
        safety.note(heron, "x" * 2_001)
    with pytest.raises(DangerTooLong):
        safety.look_after(noted.id, "x" * 2_001)
    with pytest.raises(NothingDone):
        safety.look_after(noted.id, " \u200b ")
    with pytest.raises(ClientUnknown):
        safety.note(ClientId(1))
    assert safety.of(heron) == [noted] and safety.of(ClientId(1)) == []


def test_what_is_gone_is_said_to_be_gone(safety):
    with pytest.raises(DangerGone):
        safety.look_after(DangerId(1), "Asked")
    with pytest.raises(DangerGone):
        safety.remove(DangerId(1))


def test_a_client_with_a_note_of_danger_stays(safety, clients, heron):
    safety.note(heron)

    with pytest.raises(ClientInUse):
        clients.remove(heron)


def test_no_words_land_in_the_text_of_an_error(safety, heron):
    with pytest.raises(DangerTooLong) as caught:
        safety.note(heron, "Rosalind" * 300)

    assert "Rosalind" not in repr(caught.value) and "{longest}" in str(caught.value)
