"""Search finds clients by their names, plans and practices, whoever types in a hurry; and nothing of the board."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.notes.pieces import Pieces
from facilitator.people.client import Client, ClientId
from facilitator.privacy.sameness import bare_words
from facilitator.progress import Canceled
from facilitator.vocabulary import EntryKind, PlanPart
from facilitator.workspace.search import MOST, Find, Index, Said, Where, index
from tests.care.plans import item, plan
from tests.workspaces import TUESDAY

TRIGGER = EntryKind.TRIGGER


def names(finds: list[Find]) -> list[str]:
    return [find.client.code_name for find in finds]


@pytest.fixture
def heron(tuesdays):
    return tuesdays.clients[0]


@pytest.fixture
def otter(tuesdays):
    return tuesdays.clients[3]


def test_a_client_is_found_by_the_beginning_of_the_code_name(ws, tuesdays):
    assert index(ws).find("her") == [Find(tuesdays.clients[0], Said(Where.CODE_NAME, "Heron"))]


def test_a_real_name_is_found_and_told_to_be_one(ws, heron):
    assert index(ws).find("achterb rosa") == [Find(heron, Said(Where.REAL_NAME, "Rosalind Achterberg"))]


def test_a_line_of_the_newest_plan_is_found_and_shown_with_its_number(ws, otter):
    sister = replace(item(2, "My sister", PlanPart.PERSON), then="Comes over", number="555-0100")
    ws.plans.edit(otter.id, plan(item(1, "The last bus"), sister))
    ws.plans.save(otter.id, "")

    assert index(ws).find("555-01") == [Find(otter, Said(Where.PLAN, "My sister · Comes over · 555-0100"))]
    assert index(ws).find("sister bus")[0].client == otter


def test_a_draft_stands_for_the_plan_and_what_it_dropped_is_not_found(ws, otter):
    ws.plans.edit(otter.id, plan(item(1, "The last bus")))
    ws.plans.save(otter.id, "")
    ws.plans.edit(otter.id, plan(item(1, "The first train")))

    assert names(index(ws).find("train")) == ["Otter"]
    assert index(ws).find("bus") == []


def test_what_was_practiced_is_found_the_newest_first(ws, tuesdays, evening, heron):
    evening.toggle(heron.id)
    evening.take_home(heron.id, picks=[], practice="Call before the long way home", with_whom="Aunt Zoë")

    assert index(ws).find("ZOE call") == [Find(heron, Said(Where.PRACTICE, "Call before the long way home · Aunt Zoë"))]


def test_nothing_of_the_board_is_found_open_or_sealed(ws, evening):
    evening.share("Behind the old cinema", TRIGGER, [], None)
    assert index(ws).find("cinema") == []
    evening.seal()

    assert ws.entries.count() == 1
    assert index(ws).find("cinema") == []


def test_no_note_is_found_and_none_of_the_drawer(ws, evening, heron):
    evening.toggle(heron.id)
    evening.close()
    [note] = ws.notes.draft(evening.session.id, [heron.id]).values()
    ws.notes.write(replace(note, pieces=Pieces(response="Spoke of the old cinema")))
    ws.drawer.write(heron.id, TUESDAY, "The old cinema again")

    assert index(ws).find("cinema") == []


def test_names_come_before_lines_and_the_shown_line_has_most_of_the_words(ws, heron, otter):
    ws.plans.edit(heron.id, plan(item(1, "An otter by the river"), item(2, "The bus by the river")))

    assert names(index(ws).find("otter")) == ["Otter", "Heron"]
    assert [find.said.text for find in index(ws).find("river bus")] == ["The bus by the river"]


def test_each_word_has_to_be_there_also_where_a_name_has_the_others(ws, heron):
    ws.plans.edit(heron.id, plan(item(1, "The last bus")))

    assert index(ws).find("heron bus") == [Find(heron, Said(Where.PLAN, "The last bus"))]
    assert index(ws).find("heron tram") == []


@pytest.mark.parametrize("typed", ["", "  ", "…", "zzz"])
def test_nothing_is_found_for_nothing(ws, tuesdays, typed):
    assert index(ws).find(typed) == []


def test_making_it_can_be_stopped(ws, tuesdays):
    def unwanted(share):
        raise Canceled

    with pytest.raises(Canceled):
        index(ws, unwanted)


TEXTS = st.lists(st.text("abé 1-", max_size=12), max_size=4)


@given(st.lists(TEXTS, max_size=12), st.text("abé 1", min_size=1, max_size=5))
def test_it_finds_whom_a_slow_look_finds(of_each, typed):
    clients = [
        (Client(ClientId(number), f"Client {number}"), [Said(Where.CODE_NAME, "x"), *(Said(Where.PLAN, text) for text in texts)])
        for number, texts in enumerate(of_each)
    ]
    sought = bare_words(typed)
    slowly = [
        client
        for client, texts in clients
        if sought and all(any(word.startswith(part) for said in texts for word in bare_words(said.text)) for part in sought)
    ]

    assert [find.client for find in Index(clients).find(typed)] == slowly[:MOST]
