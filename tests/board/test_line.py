"""What a facilitator relies on when the group shares."""

from __future__ import annotations

import pytest

from facilitator.board.draft import Field
from facilitator.board.line import LineGone, LineTooLong, NothingToShare, OpenBoard
from facilitator.vocabulary import EntryKind, Situation, Stage

TRIGGER, SIGN, IDEA = EntryKind.TRIGGER, EntryKind.WARNING_SIGN, EntryKind.COPING_IDEA


@pytest.fixture
def board(open_file):
    return OpenBoard(open_file)


def test_lines_come_in_the_order_they_were_shared(board):
    shared = [board.share(words, TRIGGER) for words in ("Payday", "The old corner", "Sunday evenings")]

    assert board.lines() == shared


def test_a_shared_line_is_the_one_that_is_read_back(board):
    fitting = (Situation.URGES_AND_TEMPTATIONS, Situation.UNPLEASANT_EMOTIONS)

    shared = board.share("  I stop   sleeping ", SIGN, fitting, Stage.EMOTIONAL, 3, is_marked=True)

    assert board.get(shared.id) == shared
    assert (shared.wording, shared.kind, shared.stage, shared.voices) == ("I stop sleeping", SIGN, Stage.EMOTIONAL, 3)
    assert shared.situations == fitting


@pytest.mark.parametrize(("words", "error"), [("", NothingToShare), (" \u200b\t", NothingToShare), ("x" * 301, LineTooLong)])
def test_words_that_cannot_be_a_line_change_nothing(board, words, error):
    line = board.share("Payday", TRIGGER)

    with pytest.raises(error, match="Nothing was changed"):
        board.share(words, TRIGGER)
    with pytest.raises(error, match="Nothing was changed"):
        board.reword(line.id, words, is_marked=False)

    assert board.lines() == [line]


def test_a_line_of_300_letters_is_kept_whole(board):
    assert board.share("é" * 300, TRIGGER).wording == "é" * 300


@pytest.mark.parametrize("words", ["<b>bold</b>", "{0} {name}", "100 % 'sure'\"; --", "مساء طويل", "🚶🏽 out the door"])
def test_words_stand_on_the_board_as_typed(board, words):
    board.share(words, TRIGGER)

    assert board.lines()[0].wording == words


def test_a_marked_line_is_not_shown_until_it_is_reworded_or_kept(board):
    marked = board.share("With Ana", TRIGGER, is_marked=True)
    assert not marked.may_be_shown

    assert board.keep(marked.id).may_be_shown
    assert board.reword(marked.id, "With a friend", is_marked=False).may_be_shown


def test_new_words_that_are_marked_again_are_hidden_again(board):
    kept = board.keep(board.share("With Ana", TRIGGER, is_marked=True).id)

    assert not board.reword(kept.id, "With Ben", is_marked=True).may_be_shown


def test_a_removed_line_is_gone_and_takes_no_more_verbs(board):
    line = board.share("Payday", TRIGGER)
    board.remove(line.id)

    assert board.lines() == []
    with pytest.raises(LineGone, match="Nothing was changed"):
        board.count(line.id, 2)


def test_voices_never_fall_below_one(board):
    line = board.share("Payday", TRIGGER, voices=0)

    assert line.voices == 1
    assert board.count(line.id, -3).voices == 1
    assert board.count(line.id, 4).voices == 4


def test_undo_says_what_was_taken_back(board):
    line = board.share("Payday", TRIGGER)
    board.reword(line.id, "On payday", is_marked=False)
    board.change_kind(line.id, IDEA)
    board.count(line.id, 3)
    board.record_theme(line.id, None, "payday")
    board.remove(line.id)

    told = [board.undo() for _ in range(6)]

    assert [(change.what, change.before, change.after) for change in told] == [
        ("removed", "On payday", None),
        ("theme", None, "payday"),
        ("voices", "1", "3"),
        ("kind", "trigger", "coping-idea"),
        ("wording", "Payday", "On payday"),
        ("shared", None, "Payday"),
    ]
    assert {change.line for change in told} == {line.id}
    assert board.undo() is None


def test_undo_of_new_words_brings_back_whether_they_were_kept(board):
    kept = board.keep(board.share("With Ana", TRIGGER, is_marked=True).id)
    board.reword(kept.id, "With a friend", is_marked=False)

    board.undo()

    assert board.lines() == [kept]


def test_a_verb_that_changes_nothing_is_no_step(board):
    line = board.share("Payday", TRIGGER)
    board.undo()
    board.redo()
    board.change_kind(line.id, TRIGGER)
    board.reword(line.id, " Payday", is_marked=False)
    board.count(line.id, 1)

    assert board.undo().what == "shared"


def test_a_new_line_cuts_off_what_was_undone(board):
    board.share("Payday", TRIGGER)
    board.undo()
    board.share("The old corner", TRIGGER)

    assert board.redo() is None
    assert [line.wording for line in board.lines()] == ["The old corner"]


def test_a_new_line_never_takes_the_id_of_one_that_was_taken_back(board):
    """What else hangs on a line, as its theme does, must not come to stand on another."""
    taken_back = board.share("Payday", TRIGGER)
    board.undo()

    assert board.share("The old corner", TRIGGER).id != taken_back.id


def test_the_draft_stays_until_it_is_shared(board):
    board.keep_draft("Walking pa")
    board.keep_draft("Walking past the")
    assert board.draft() == "Walking past the"

    board.share("Walking past the old corner", TRIGGER)

    assert board.draft() == ""


def test_each_field_has_its_own_draft_and_that_of_a_takeaway_outlives_a_shared_line(board):
    board.keep_draft("Walking pa")
    board.keep_draft("Rest before", Field.TAKEAWAY)
    assert (board.draft(), board.draft(Field.TAKEAWAY)) == ("Walking pa", "Rest before")

    board.share("Walking past the old corner", TRIGGER)
    assert (board.draft(), board.draft(Field.TAKEAWAY)) == ("", "Rest before")

    board.keep_draft("", Field.TAKEAWAY)
    assert board.draft(Field.TAKEAWAY) == ""


def test_a_share_that_fails_keeps_the_draft(board):
    board.keep_draft("x" * 301)
    with pytest.raises(LineTooLong):
        board.share(board.draft(), TRIGGER)

    assert board.draft() == "x" * 301


def test_a_verb_inside_a_larger_write_is_undone_with_it(board, open_file):
    with pytest.raises(KeyError), open_file.write("session"):
        board.share("Payday", TRIGGER)
        raise KeyError

    assert board.lines() == [] and board.undo() is None
