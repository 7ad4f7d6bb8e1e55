"""The rule at the wall, for one text."""

from __future__ import annotations

import pytest

from facilitator.curriculum.library import Library
from facilitator.vocabulary import EntryKind
from facilitator.workspace.wall import SaysABoardLine, Wall

LINE = "Walking past the old corner"


@pytest.mark.parametrize(
    "text", [LINE, " walking  past the old corner", "WALKING PAST THE OLD CORNER!", "Walking-past-the “old” corner"]
)
def test_a_line_of_the_open_board_is_refused_however_it_is_written(ws, text):
    with pytest.raises(SaysABoardLine, match="Nothing was changed") as caught:
        ws.wall.check(text, [LINE])

    assert caught.value.offered in {theme.name for theme in ws.library.themes}
    assert "corner" not in str(caught.value).casefold()
    assert caught.value.offered in caught.value.sentence.filled()


def test_what_helps_is_answered_with_what_helps(ws):
    said = "Take the longer way home"
    with pytest.raises(SaysABoardLine) as caught:
        ws.wall.check(said, [said])

    assert caught.value.offered in ws.library.coping_ideas()
    assert ws.wall.check(caught.value.offered, [said]) == caught.value.offered


def test_new_words_pass_cleaned(ws):
    assert ws.wall.check("  Passing the\tcorner ", [LINE]) == "Passing the corner"


def test_a_sealed_line_of_any_group_is_refused(ws, evening):
    evening.share(LINE, EntryKind.TRIGGER, [], None)
    evening.seal()

    with pytest.raises(SaysABoardLine):
        ws.wall.check(LINE.upper())


def test_words_of_the_pack_are_everybodys(ws):
    theme = ws.library.themes[0]
    for words in (theme.name, theme.helps[0], ws.library.warning_signs[0].text, ws.library.topics[0].title):
        assert ws.wall.is_everybodys(words.upper())
        assert ws.wall.check(words, [words]) == words


def test_nothing_said_passes(ws):
    assert ws.wall.check("  ", ["Payday"]) == ""


def test_without_a_pack_the_line_is_refused_all_the_same(ws):
    wall = Wall(ws.entries, Library(), ws.guesses)

    with pytest.raises(SaysABoardLine) as caught:
        wall.check(LINE, [LINE])

    assert caught.value.offered == "" and "“”" not in caught.value.sentence.filled()
