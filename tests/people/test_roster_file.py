"""A roster from a file: what the columns mean, what will happen with each row, and all of it or nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.care.follow_up import FollowUps
from facilitator.groups.group import Groups
from facilitator.people.client import LONGEST_CODE_NAME, Client, ClientId, ClientInUse, Clients
from facilitator.people.roster import AlreadyOnRoster, Place, PlaceId, Roster
from facilitator.people.roster_columns import Meaning, guessed, in_order, read_day
from facilitator.people.roster_file import (
    AS_READ,
    POSSIBLE,
    Edited,
    Happens,
    Known,
    known,
    previewed,
    put_back,
    put_in,
    roster_file,
    take_out,
)
from facilitator.people.sheet import read_sheet
from facilitator.privacy.plain import one_line
from facilitator.vocabulary import Weekday

TODAY = date(2026, 11, 24)
NEUTRAL = ("Acorn", "Agate", "Heron")
CODE, REAL, FIRST, LAST = Meaning.CODE_NAME, Meaning.REAL_NAME, Meaning.FIRST_NAME, Meaning.LAST_NAME
JOINED, LARGE, NOTHING = Meaning.JOINED_ON, Meaning.LARGE_PRINT, Meaning.NOTHING


@pytest.fixture
def clients(vault):
    return Clients(vault, Random(5))


@pytest.fixture
def roster(vault):
    return Roster(vault, Random(11))


@pytest.fixture
def group(vault):
    return Groups(vault, Random(7)).form("Tuesday evening", Weekday.TUESDAY, time(18, 0)).id


@pytest.fixture
def look(clients, roster, group):
    """What would happen with each row of a file, as it stands."""

    def look(text, edited=AS_READ):
        sheet = read_sheet(text.encode())
        there = known(clients, roster, group, NEUTRAL, TODAY)
        return previewed(sheet, guessed(sheet, TODAY), there, edited)

    return look


def happens(rows):
    return [row.happens for row in rows]


# what the columns mean --------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "meanings"),
    [
        ("Code name,Real name,Joined on,Large print\na,b,,", (CODE, REAL, JOINED, LARGE)),
        ("Phone;First Name;LAST NAME;Start Date\n1;a;b;", (NOTHING, FIRST, LAST, JOINED)),
        ("code,code\na,b", (CODE, NOTHING)),
        ("Heron,11/24/2026,yes,555\nOtter,11/25/2026,no,556", (CODE, JOINED, LARGE, NOTHING)),
        ("Rosalind Achterberg,Heron\nTomasz Wierzba,Otter", (REAL, CODE)),
        ("Heron,Rosalind,something\nOtter,Tomasz,else", (CODE, REAL, NOTHING)),
        ("Heron,Nov 24\nOtter,Nov 25", (CODE, REAL)),
    ],
)
def test_columns_are_guessed_from_their_titles_or_what_stands_under_them(text, meanings):
    assert guessed(read_sheet(text.encode()), TODAY).meanings == meanings


def test_a_first_row_of_titles_is_told_from_a_first_client():
    assert guessed(read_sheet(b"Name\nHeron"), TODAY).has_titles
    assert not guessed(read_sheet(b"Wren\nHeron"), TODAY).has_titles


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2026-11-04", date(2026, 11, 4)),
        ("2026-11-04 00:00:00", date(2026, 11, 4)),
        ("11/4/2026", date(2026, 11, 4)),
        ("11/04/26", date(2026, 11, 4)),
        ("11.4.98", date(1998, 11, 4)),
        ("Nov 4, 2026", date(2026, 11, 4)),
        ("Wednesday, November 4, 2026", date(2026, 11, 4)),
        ("4 Nov. 2026", date(2026, 11, 4)),
        ("13/4/2026", None),
        ("2/30/2026", None),
        ("soon", None),
        ("11/4", None),
        ("11/4/1026", None),
        ("11/4/2126", None),
        ("Foo 4, 2026", None),
    ],
)
def test_days_are_read_as_they_are_written_in_the_us_or_in_the_standard(cell, day):
    assert read_day(cell, TODAY) == day


@pytest.mark.parametrize(
    ("days", "day_first", "is_open"),
    [
        (("3/4/2026", "3/13/2026"), False, False),
        (("3/4/2026", "13/3/2026"), True, False),
        (("3/4/2026", "5/6/2026"), False, True),
        (("3/3/2026", "5/5/2026"), False, False),
        (("2026-03-04",), False, False),
    ],
)
def test_which_of_day_and_month_comes_first_is_told_by_all_days_or_asked(days, day_first, is_open):
    columns = guessed(read_sheet("\n".join(("Code,Joined", *(f"a,{day}" for day in days))).encode()), TODAY)

    assert (columns.day_first, columns.is_order_open) == (day_first, is_open)


# what will happen ---------------------------------------------------------------
def test_each_row_says_what_will_happen(look, clients, roster, group):
    here, elsewhere = clients.add("Otter", "Tomasz Wierzba"), clients.add("Wren")
    roster.join(here.id, group, TODAY)
    rows = look(f"Code,Name\nHeron,\notter,\nWREN,\nheron,\nOtter,Somebody Else\n{'x' * 41},\nMaple,tomasz wierzba\n")

    assert happens(rows) == [
        Happens.NEW,
        Happens.ON_ROSTER,
        Happens.JOINS,
        Happens.TWICE,
        Happens.TWICE,
        Happens.TOO_LONG,
        Happens.REAL_NAME_KNOWN,
    ]
    assert [row.is_wanted for row in rows] == [True, False, True, False, False, False, False]
    assert (rows[2].client, rows[2].code_name, rows[3].other, rows[6].other) == (elsewhere.id, "Wren", "2", "Otter")
    assert [row.number for row in rows] == [2, 3, 4, 5, 6, 7, 8]


def test_another_person_with_a_code_name_that_is_taken_is_said(look, clients):
    clients.add("Heron", "Rosalind Achterberg")

    assert happens(look("Code,Name\nHeron,Tomasz Wierzba\n")) == [Happens.TAKEN]
    assert happens(look("Code,Name\nHeron,rosalind  achterberg\n")) == [Happens.JOINS]


def test_who_has_no_code_name_is_offered_one_that_nobody_has(look, clients):
    clients.add("Agate")
    rows = look("First name,Last name\nRosalind,Achterberg\nTomasz,Wierzba\nMaryam,Karimi\n")

    assert sorted(row.code_name for row in rows) == ["", "Acorn", "Heron"]
    assert happens(rows)[2] is Happens.NAMELESS
    assert rows[0].is_offered and rows[0].real_name == "Rosalind Achterberg"


def test_a_code_name_of_the_file_is_offered_to_nobody_else(look):
    rows = look("Code,Name\n,Rosalind Achterberg\nAcorn,\nAgate,\n")

    assert [row.code_name for row in rows] == ["Heron", "Acorn", "Agate"]


def test_a_client_known_by_the_real_name_alone_is_not_made_twice(look, clients):
    heron = clients.add("Heron", "Rosalind Achterberg")
    [row] = look("Name\nRosalind Achterberg\n")

    assert (row.happens, row.client, row.code_name) == (Happens.JOINS, heron.id, "Heron")


def test_who_returns_has_a_place_from_the_day_of_leaving_at_the_earliest(look, clients, roster, group, vault):
    heron = clients.add("Heron")
    roster.join(heron.id, group, date(2026, 1, 5))
    roster.leave(heron.id, group, date(2026, 6, 2))
    [row] = look("Code,Joined\nHeron,1/5/2026\n")

    assert (row.happens, row.joined_on) == (Happens.JOINS, date(2026, 6, 2))
    assert len(put_in(vault, clients, roster, group, [row]).places) == 1


def test_a_day_that_cannot_be_read_is_said_and_today_is_taken(look):
    rows = look("Code,Joined,Large print\nHeron,soon,x\nOtter,,no\n")

    assert [(row.joined_on, row.unread_day, row.large_print) for row in rows] == [(TODAY, "soon", True), (TODAY, "", False)]


def test_a_row_is_mended_or_left_out_by_hand(look):
    edited = Edited(code_names={3: "Wren", 4: "  "}, wanted={2: False})
    rows = look("Code\nHeron\nHeron\nMaple\n", edited)

    assert [(row.code_name, row.is_wanted) for row in rows[:2]] == [("Heron", False), ("Wren", True)]
    assert rows[2].is_offered


# put on the roster ------------------------------------------------------------------
def test_all_rows_are_put_in_at_once_and_taken_out_at_once(look, clients, roster, group, vault):
    wren = clients.add("Wren")
    rows = look("Code,Name,Joined\nHeron,Rosalind Achterberg,11/3/2026\nwren,,\nheron,,\n")

    put = put_in(vault, clients, roster, group, rows)

    assert [client.code_name for client in roster.of(group, TODAY)] == ["Heron", "Wren"]
    assert clients.all()[0].real_name == "Rosalind Achterberg"
    assert [place.joined_on for place in put.places] == [date(2026, 11, 3), TODAY]
    take_out(vault, clients, roster, put)
    assert (clients.all(), roster.places(group)) == ([wren], [])
    put_back(vault, clients, roster, put)
    assert [client.code_name for client in roster.of(group, TODAY)] == ["Heron", "Wren"]


def test_if_one_row_cannot_be_put_in_none_is(look, clients, roster, group, vault):
    wren = clients.add("Wren")
    rows = look("Code\nHeron\nWren\n")
    roster.join(wren.id, group, TODAY)  # meanwhile

    with pytest.raises(AlreadyOnRoster):
        put_in(vault, clients, roster, group, rows)
    assert clients.all() == [wren]


def test_what_is_in_use_is_not_taken_out_and_nothing_else_is(look, clients, roster, group, vault):
    put = put_in(vault, clients, roster, group, look("Code\nHeron\nWren\n"))
    FollowUps(vault).arrange(put.clients[1].id, datetime(2026, 11, 25, 10, 30), datetime(2026, 11, 24, 18, 0))

    with pytest.raises(ClientInUse):
        take_out(vault, clients, roster, put)
    assert len(roster.of(group, TODAY)) == 2


# out again ----------------------------------------------------------------------------
NAMES = st.text(st.characters(codec="utf-8", categories=("L", "N", "P")), min_size=1, max_size=LONGEST_CODE_NAME)
LATER = st.integers(0, 300).map(lambda days: TODAY - timedelta(days=days))


@given(st.lists(st.tuples(NAMES, NAMES, LATER, st.booleans()), min_size=1, max_size=6, unique_by=lambda each: each[0].casefold()))
def test_a_file_that_was_written_brings_the_same_roster(people):
    members = [
        (Client(ClientId(number), code, real, large), Place(PlaceId(number), ClientId(number), 1, joined))
        for number, (code, real, joined, large) in enumerate(people)
    ]
    sheet = read_sheet(roster_file(members, with_names=True))
    rows = previewed(sheet, guessed(sheet, TODAY), Known([], frozenset(), {}, (), TODAY))

    for row, (client, place) in zip(rows, members, strict=True):
        if row.happens in POSSIBLE and not row.is_offered:
            read = (row.code_name, row.real_name, row.joined_on, row.large_print)
            assert read == (one_line(client.code_name), one_line(client.real_name), place.joined_on, client.large_print)


def test_real_names_are_in_it_only_when_asked_for():
    members = [(Client(ClientId(1), "=Heron", "Rosalind", True), Place(PlaceId(1), ClientId(1), 1, TODAY))]

    assert roster_file(members, with_names=False).decode("utf-8-sig").splitlines() == [
        "Code name,Joined on,Large print",
        "'=Heron,2026-11-24,yes",
    ]
    assert b"Rosalind" in roster_file(members, with_names=True)


ROWS = st.lists(st.lists(st.text("aé1/-\u202e'=\n", max_size=12), max_size=4), max_size=8)


@given(ROWS, st.lists(st.sampled_from(Meaning), min_size=4, max_size=4))
def test_any_table_with_any_meanings_can_be_previewed(rows, meanings):
    sheet = read_sheet("\n".join(["x,x,x,x", *(",".join(row) for row in rows)]).encode())
    columns = in_order(sheet, replace(guessed(sheet, TODAY), meanings=tuple(meanings)), TODAY)
    known_ones = Known([Client(ClientId(1), "a", "é")], frozenset(), {}, NEUTRAL, TODAY)

    for row in previewed(sheet, columns, known_ones):
        assert row.code_name or row.happens is Happens.NAMELESS
        assert not row.is_wanted or row.happens in POSSIBLE
