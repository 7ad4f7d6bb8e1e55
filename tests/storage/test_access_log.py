"""The access log says what was done and when, and nothing else."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from facilitator.storage.access_log import Access, Accessed, AccessLog, access_table
from facilitator.storage.schema import Words

NOW = datetime(2026, 11, 24, 18, 30, tzinfo=UTC)


@pytest.fixture
def clock():
    return [NOW]


@pytest.fixture
def log(vault, clock):
    return AccessLog(vault, lambda: clock[0])


def test_what_was_done_is_read_newest_first(log, clock):
    log.note(Access.UNLOCKED)
    clock[0] += timedelta(minutes=90)
    log.note(Access.PRINTED, sheets=12)

    assert log.recent() == [Accessed(NOW + timedelta(minutes=90), Access.PRINTED, 12), Accessed(NOW, Access.UNLOCKED, 0)]


def test_a_clock_set_back_does_not_change_the_order(log, clock):
    log.note(Access.UNLOCKED)
    clock[0] -= timedelta(days=30)
    log.note(Access.LOCKED)

    assert [accessed.what for accessed in log.recent()] == [Access.LOCKED, Access.UNLOCKED]


def test_only_as_many_as_asked(log):
    for _ in range(5):
        log.note(Access.SAVED, 1)

    assert len(log.recent(3)) == 3


def test_inside_a_verb_that_fails_it_is_not_noted(log, vault):
    with pytest.raises(ZeroDivisionError), vault.write("people"):
        log.note(Access.REMOVED)
        raise ZeroDivisionError

    assert log.recent() == []


def test_it_has_no_place_for_words_of_people():
    assert not [column for column in access_table.columns if isinstance(column.type, Words)]
