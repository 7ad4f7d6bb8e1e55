"""A theme's name is shown on both sides of the wall, so it says nothing that anybody said."""

from __future__ import annotations

import pytest

from facilitator.themes.theme import ThemeSaysALine
from facilitator.vocabulary import EntryKind
from facilitator.workspace.theme_names import ThemeSaysAClient, add_theme, rename_theme


@pytest.fixture
def said(ws, tuesdays, evening):
    """A client practices with somebody, and a group shared a line."""
    evening.share("The long way round", EntryKind.TRIGGER, [], None)
    evening.close()
    theme = ws.library.themes[0].name
    evening.take_home(tuesdays.clients[0].id, picks=[theme], practice="Call before leaving", with_whom="my sister")
    evening.seal()
    return ws


@pytest.mark.parametrize(("name", "problem"), [
    ("My Sister!", ThemeSaysAClient),
    ("call before leaving", ThemeSaysAClient),
    ("rosalind achterberg", ThemeSaysAClient),
    ("the long way  round", ThemeSaysALine),
])  # fmt: skip
def test_a_theme_never_says_what_somebody_said(said, name, problem):
    own, pack = add_theme(said, "Ways home"), said.library.themes[1].id
    before = said.themes.all()

    for verb in (lambda: add_theme(said, name), lambda: rename_theme(said, own.id, name), lambda: rename_theme(said, pack, name)):
        with pytest.raises(problem):
            verb()

    assert said.themes.all() == before


def test_other_words_and_the_packs_own_are_fine(said):
    picked = said.library.themes[0]
    rename_theme(said, picked.id, "Where it used to be")

    assert rename_theme(said, picked.id, picked.name).name == "Where it used to be"
    assert said.themes.get(picked.id).name == picked.name


def test_a_theme_says_no_line_of_a_board_that_is_still_open(ws, evening):
    evening.share("The blue chair", EntryKind.TRIGGER, [], None)

    with pytest.raises(ThemeSaysALine):
        add_theme(ws, "the blue chair")
