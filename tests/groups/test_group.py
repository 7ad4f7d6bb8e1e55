"""What a facilitator relies on when forming groups."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from random import Random

import pytest

from facilitator.groups.group import (
    GroupInUse,
    GroupNameTooLong,
    GroupNeedsName,
    GroupPlaceTooLong,
    Groups,
    GroupUnknown,
    MeetingLengthImpossible,
)
from facilitator.people.client import Clients
from facilitator.people.roster import Roster
from facilitator.session.session import Sessions
from facilitator.vocabulary import Weekday

SIX = time(18, 0)
DAY = date(2026, 11, 24)


@pytest.fixture
def groups(vault):
    return Groups(vault, Random(7))


@pytest.fixture
def tuesday(groups):
    return groups.form("Tuesday evening", Weekday.TUESDAY, SIX, place="Room 4")


def test_groups_come_in_the_order_of_the_week(groups):
    groups.form("Thursday noon", Weekday.THURSDAY, time(12, 0))
    groups.form("Tuesday evening", Weekday.TUESDAY, SIX)
    groups.form("Tuesday morning", Weekday.TUESDAY, time(9, 30))

    assert [group.name for group in groups.all()] == ["Tuesday morning", "Tuesday evening", "Thursday noon"]


def test_a_formed_group_is_the_one_that_is_read_back(groups):
    formed = groups.form("  Tuesday \u202eevening\n", Weekday.TUESDAY, SIX, minutes=60, place=" Room  4 ")

    assert groups.all() == [formed] == [groups.get(formed.id)]
    assert (formed.name, formed.place) == ("Tuesday evening", "Room 4")


@pytest.mark.parametrize(
    ("name", "place", "minutes", "error"),
    [
        ("", "", 90, GroupNeedsName),
        (" \u200b ", "", 90, GroupNeedsName),
        ("x" * 81, "", 90, GroupNameTooLong),
        ("Noon", "x" * 121, 90, GroupPlaceTooLong),
        ("Noon", "", 14, MeetingLengthImpossible),
        ("Noon", "", 241, MeetingLengthImpossible),
    ],
)
def test_what_cannot_be_used_changes_nothing(groups, tuesday, name, place, minutes, error):
    with pytest.raises(error, match="Nothing was changed"):
        groups.form(name, Weekday.MONDAY, SIX, minutes, place)
    with pytest.raises(error, match="Nothing was changed"):
        groups.revise(replace(tuesday, name=name, place=place, minutes=minutes))

    assert groups.all() == [tuesday]


@pytest.mark.parametrize("name", ["<b>Tuesday</b>", "{0} {length}", "مجموعة الثلاثاء", "🦊", "x" * 80])
def test_any_name_is_kept_as_it_was_typed(groups, name):
    assert groups.get(groups.form(name, Weekday.MONDAY, SIX).id).name == name


def test_a_name_never_lands_in_the_text_of_an_error(groups):
    with pytest.raises(GroupNameTooLong) as caught:
        groups.form("Rosalind " * 20, Weekday.MONDAY, SIX)

    assert "179" not in str(caught.value) and "Rosalind" not in repr(caught.value)
    assert "this one has 179" in caught.value.sentence.filled()


def test_revising_with_what_it_replaced_undoes_it(groups, tuesday):
    before = groups.revise(replace(tuesday, name="Tuesday night", starts_at=time(20, 0)))

    assert before == tuesday and groups.get(tuesday.id).name == "Tuesday night"

    groups.revise(before)
    assert groups.all() == [tuesday]


def test_a_group_that_ended_stays_among_all_and_leaves_the_current(groups, tuesday):
    before = groups.end(tuesday.id, DAY)

    assert groups.current() == []
    assert groups.all() == [replace(tuesday, ended_on=DAY)]

    groups.revise(before)
    assert groups.current() == [tuesday]


def test_a_group_that_ends_later_is_current_until_its_last_day(groups, tuesday):
    groups.end(tuesday.id, date(2026, 12, 1))

    assert [group.id for group in groups.current(on=date(2026, 11, 30))] == [tuesday.id]
    assert groups.current(on=date(2026, 12, 1)) == []


def test_a_group_made_by_mistake_goes_and_comes_back(groups, tuesday):
    removed = groups.remove(tuesday.id)

    assert removed == tuesday and groups.all() == []

    groups.restore(removed)
    assert groups.all() == [tuesday]


def test_a_group_with_a_roster_stays(vault, groups, tuesday):
    client = Clients(vault, Random(1)).add("Heron")
    Roster(vault).join(client.id, tuesday.id, DAY)

    with pytest.raises(GroupInUse):
        groups.remove(tuesday.id)

    assert groups.all() == [tuesday]


def test_a_group_with_a_session_stays(vault, groups, tuesday):
    Sessions(vault, Random(1)).cancel(tuesday.id, DAY)

    with pytest.raises(GroupInUse) as caught:
        groups.remove(tuesday.id)

    assert groups.all() == [tuesday]
    assert caught.value.__cause__ is None and "Tuesday" not in str(caught.value)


def test_a_group_that_is_gone_is_named_as_that(groups, tuesday):
    groups.remove(tuesday.id)

    for verb in (groups.get, groups.remove, lambda id_: groups.end(id_, DAY)):
        with pytest.raises(GroupUnknown, match="Nothing was changed"):
            verb(tuesday.id)


def test_observers_hear_that_groups_changed(vault, groups):
    heard = []
    vault.on_commit(heard.append)

    groups.form("Tuesday evening", Weekday.TUESDAY, SIX)

    assert heard == [frozenset({"groups"})]
