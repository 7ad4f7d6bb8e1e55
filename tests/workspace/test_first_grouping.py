"""Grouping is offered where much waits or the packs changed, and not again when it was done."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest

from facilitator.board.line import Line, LineId
from facilitator.board.seal import seal
from facilitator.curriculum.library import Library
from facilitator.vocabulary import EntryKind
from facilitator.workspace.first_grouping import MUCH, SOME, Known, Looked, Offer, fingerprint, known_of, look
from facilitator.workspace.opening import close_workspace
from tests.workspaces import circle, practice, tuesday_evening


@pytest.fixture
def ws(tmp_path):
    ws = practice(tmp_path / "practice", tuesday_evening())
    yield ws
    close_workspace(ws, backup=False)


def waiting(ws, count):
    lines = [Line(LineId(number), f"qwxz {number}", EntryKind.TRIGGER, (), None, 1) for number in range(count)]
    with ws.vault.write("board") as connection:
        group = next(iter(ws.groups.all()), None) or circle(ws).group
        seal(connection, lines, group.id, "2026-10", True, ws.rng)


def with_more(ws):
    """A pack tells one wording more."""
    first, *others = ws.library.themes
    more = Library(themes=[msgspec.structs.replace(first, wordings=(*first.wordings, "one more")), *others])
    return replace(ws, library=more)


def remembering(looked, known=None):
    return {looked.practice: (known or looked.to_remember).text}


def test_a_practice_that_was_brought_in_is_offered_its_first_grouping(ws):
    waiting(ws, MUCH)

    assert look(ws, {}).offer == Offer(MUCH, packs_changed=False)


def test_of_few_lines_only_the_packs_are_remembered(ws):
    waiting(ws, SOME)

    looked = look(ws, {})

    assert looked == Looked(looked.practice, None, Known(fingerprint(ws.library)))
    assert look(ws, remembering(looked)) == Looked(looked.practice, None)


def test_what_nothing_was_near_is_not_offered_again_until_as_much_came_since(ws):
    waiting(ws, MUCH)
    known = remembering(look(ws, {}), Known(fingerprint(ws.library), left=MUCH))
    assert look(ws, known).offer is None

    waiting(ws, MUCH)

    assert look(ws, known).offer == Offer(2 * MUCH, packs_changed=False)


def test_other_wordings_in_the_packs_are_worth_another_look(ws):
    waiting(ws, SOME)
    known = remembering(look(ws, {}))

    assert look(with_more(ws), known).offer == Offer(SOME, packs_changed=True)


def test_where_hardly_anything_waits_other_packs_change_nothing(ws):
    waiting(ws, SOME - 1)
    known = remembering(look(ws, {}))

    assert look(with_more(ws), known).offer is None


def test_another_practice_is_not_taken_for_this_one(ws):
    waiting(ws, MUCH)

    assert look(ws, {"another": Known(fingerprint(ws.library), left=MUCH).text}).offer


@pytest.mark.parametrize("text", ["", "9a41", "9a41 x", " 3", "9a41 -3", "9a41 1 2"])
def test_what_makes_no_sense_is_as_if_nothing_was_known(text):
    assert known_of(text) is None


def test_what_is_known_is_read_as_it_was_written():
    assert known_of(Known("9a41", 12).text) == Known("9a41", 12)
