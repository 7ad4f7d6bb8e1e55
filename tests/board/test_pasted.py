"""Many lines at once: parted without losing any, kept with what was chosen for each, shared and taken back in one step."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.board.draft import Field
from facilitator.board.line import LONGEST_LINE, LineTooLong, NewLine, OpenBoard
from facilitator.board.pasted import (
    MOST_LETTERS,
    MOST_LINES,
    PastedLine,
    TooMuchPasted,
    as_draft,
    from_draft,
    has_lines,
    split,
    without_bullet,
)
from facilitator.privacy.plain import one_line
from facilitator.vocabulary import EntryKind, Situation

TRIGGER, IDEA = EntryKind.TRIGGER, EntryKind.COPING_IDEA
BULLETS = st.sampled_from(["", "- ", "• ", "1. ", "12) ", "(3) ", "* ", "– ", "a) ", "☐ ", "  - ", "- 2. "])
WORDS = st.sampled_from(
    ["Payday", "Walking past", "3 beers", "1.5 liters", "-5 degrees", "I call my sister", "x" * 301, "مريم", "😀"]
)


@pytest.fixture
def board(open_file):
    return OpenBoard(open_file)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(BULLETS, WORDS), max_size=20), st.sampled_from(["\n", "\r\n", "\n\n", "\u2028", "\r"]))
def test_every_line_is_there_in_its_order_without_what_stood_before_it(lines, newline):
    assert split(newline.join(bullet + words for bullet, words in lines)) == [words for _, words in lines]


@settings(max_examples=120, deadline=None)
@given(st.text(max_size=400))
def test_of_any_text_no_letter_is_lost_but_bullets_and_what_nobody_sees(text):
    parts = [one_line(part) for part in text.splitlines()]
    kept = [part for part in parts if without_bullet(part)]
    lines = split(text)

    assert len(lines) == len(kept)
    assert all(part.endswith(line) and line == one_line(line) for part, line in zip(kept, lines, strict=True))
    assert all(PastedLine(line).fits == (len(line) <= LONGEST_LINE) for line in lines)


def test_too_long_a_line_is_whole_and_known_to_be_too_long():
    long = "x" * 301
    assert split(f"Payday\n{long}") == ["Payday", long]
    assert not PastedLine(long).fits and not PastedLine(" \u200b").fits and PastedLine("x" * 300).fits


@pytest.mark.parametrize("text", ["x\n" * (MOST_LINES + 1), "x" * (MOST_LETTERS + 1), "x" * 5 * MOST_LETTERS])
def test_more_than_a_person_looks_through_is_refused_whole(text):
    with pytest.raises(TooMuchPasted, match="Nothing was taken"):
        split(text)
    assert len(split("x\n" * MOST_LINES)) == MOST_LINES


def test_one_line_is_no_list():
    assert not has_lines("Payday") and not has_lines("\n  Payday \n\n") and not has_lines("")
    assert has_lines("Payday\nCourt") and has_lines("x" * 301)


CHOSEN = st.builds(
    PastedLine,
    st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    st.none() | st.sampled_from(list(EntryKind)),
    st.none() | st.lists(st.sampled_from(list(Situation)), max_size=3).map(tuple),
    st.none() | st.text("abc", max_size=3),
    st.booleans(),
    st.integers(1, 20),
    st.booleans(),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(CHOSEN, max_size=6))
def test_a_draft_brings_back_every_line_with_what_was_chosen(lines):
    assert from_draft(as_draft(lines)) == lines


@pytest.mark.parametrize("draft", ["", "[", "{}", '[{"wording": 1}]', "7", '[{"wording": "x"}]', "null"])
def test_a_draft_that_cannot_be_read_is_no_lines(draft):
    assert from_draft(draft) == []


def test_the_longest_draft_is_kept_whole(board):
    lines = [
        PastedLine("ü" * (MOST_LETTERS // MOST_LINES), IDEA, tuple(Situation)[:3], "a-theme-of-a-pack", has_theme=True)
    ] * MOST_LINES
    board.keep_draft(as_draft(lines), Field.PASTED)

    assert from_draft(board.draft(Field.PASTED)) == lines


# on the board ---------------------------------------------------------------------------


def new(*wordings):
    return [NewLine(wording, TRIGGER) for wording in wordings]


def test_many_are_shared_in_their_order_and_taken_back_in_one_step(board):
    before = board.share("Court", TRIGGER)
    shared = board.share_all(new("Payday", "Sunday", "The corner"))
    assert board.lines() == [before, *shared]

    undone = board.undo()
    assert (undone.what, undone.after) == ("pasted", "3") and board.lines() == [before]
    assert board.redo() == undone and board.lines() == [before, *shared]
    board.undo()
    assert board.undo().what == "shared" and board.lines() == []


def test_a_step_on_one_of_them_is_a_step_of_its_own(board):
    first, _ = board.share_all(new("Payday", "Sunday"))
    board.change_kind(first.id, IDEA)

    assert board.undo().what == "kind" and len(board.lines()) == 2
    assert board.undo().what == "pasted" and board.lines() == []
    assert board.redo().what == "pasted" and board.redo().what == "kind"


def test_all_or_none(board):
    with pytest.raises(LineTooLong):
        board.share_all(new("Payday", "x" * 301))
    assert board.lines() == [] and board.undo() is None
    assert board.share_all([]) == [] and board.undo() is None


def test_what_is_being_typed_meanwhile_stays_a_draft(board):
    board.keep_draft("half a li")
    board.share_all(new("Payday", "Sunday"))

    assert board.draft() == "half a li"


def test_hands_counted_with_the_sharing_are_one_step_with_it(board):
    line = board.share("Payday", TRIGGER)
    assert board.was_just_shared(line.id)
    board.count(line.id, 5, with_share=True)
    assert not board.was_just_shared(line.id)

    assert board.undo().what == "shared" and board.lines() == []
    assert board.redo().what == "shared" and [line.voices for line in board.lines()] == [5]


def test_what_was_taken_back_or_came_between_was_not_just_shared(board):
    line = board.share("Payday", TRIGGER)
    board.change_kind(line.id, IDEA)
    assert not board.was_just_shared(line.id)
    board.undo()
    assert not board.was_just_shared(line.id), "what is done now would cut off the redo; it is a step of its own"
