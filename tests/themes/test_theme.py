"""Named themes: what packs and facilitator make of them together, and that no update of a pack undoes the facilitator's part."""

from __future__ import annotations

import pytest

from facilitator.board.seal import seal
from facilitator.curriculum.library import Library
from facilitator.themes.guess import Guesses
from facilitator.themes.theme import (
    LONGEST_THEME_NAME,
    Change,
    MergedIntoItself,
    NamedTheme,
    ThemeNameTaken,
    ThemeNameTooLong,
    ThemeNeedsName,
    ThemeSaysALine,
    ThemeUnknown,
)
from facilitator.vocabulary import Situation
from tests.themes.boards import MONTHS, SITUATION, Boards, line, theme


@pytest.fixture
def boards(vault):
    return Boards(vault)


@pytest.fixture
def themes(boards):
    return boards.themes


def names(boards):
    return [each.name for each in boards.themes.all()]


def test_the_packs_themes_are_there_by_name(boards):
    assert names(boards) == ["Boredom", "Conflict", "Old places", "Payday"]
    assert boards.themes.get("payday") == NamedTheme("payday", "Payday", (SITUATION,), False, ("a-topic",))


def test_a_theme_nobody_knows_is_named_as_that(themes):
    for verb in (themes.get, themes.part, lambda id_: themes.rename(id_, "Words"), lambda id_: themes.merge(id_, "payday")):
        with pytest.raises(ThemeUnknown):
            verb("never-heard")


def test_an_own_theme_stands_among_them(themes):
    added = themes.add("  Family   dinners ", (Situation.CONFLICT_WITH_OTHERS,))

    assert added.name == "Family dinners"
    assert added.is_own
    assert themes.get(added.id) == added
    assert added in themes.all()


def test_an_own_theme_that_is_taken_back_leaves_its_lines_waiting(boards, themes):
    entries = boards.seal("payday", None)
    own = themes.add("Family dinners")
    boards.placements.move(entries, own.id)

    before = themes.put([Change(own.id)])

    assert [each.id for each in boards.placements.waiting()] == sorted(entries)
    assert boards.rollups.disagreements() == []
    themes.put(before)
    assert themes.get(own.id).name == "Family dinners"


@pytest.mark.parametrize(("name", "problem"), [
    ("", ThemeNeedsName),
    (" … ", ThemeNeedsName),
    ("x" * (LONGEST_THEME_NAME + 1), ThemeNameTooLong),
    ("PAY-DAY", ThemeNameTaken),
    ("my sister’s kitchen", ThemeSaysALine),
])  # fmt: skip
def test_names_that_no_theme_can_have(boards, themes, name, problem):
    with boards.vault.write("test") as connection:
        seal(connection, [line("My sister's kitchen!")], boards.groups[0], MONTHS[0], True, boards.rng)
    own = themes.add("Family dinners")

    for verb in (themes.add, lambda name: themes.rename(own.id, name)):
        with pytest.raises(problem):
            verb(name)
    assert names(boards) == ["Boredom", "Conflict", "Family dinners", "Old places", "Payday"]


def test_a_theme_is_renamed_and_has_the_packs_name_again(boards, themes):
    before = themes.rename("payday", "Money days")
    assert "Money days" in names(boards)

    assert themes.rename("payday", "").name == "Money days"
    assert "Payday" in names(boards)
    themes.rename("payday", "Money days")
    themes.put([before])
    assert "Payday" in names(boards)


def test_a_theme_can_have_its_own_name_in_other_letters(themes):
    themes.rename("payday", "PAYDAY")

    assert themes.get("payday").name == "PAYDAY"


def test_the_name_of_a_merged_theme_is_still_taken(themes):
    themes.merge("payday", "conflict")

    with pytest.raises(ThemeNameTaken):
        themes.add("Payday")


def test_merged_themes_are_one(boards, themes):
    boards.seal("payday", "conflict", "conflict")
    themes.merge("payday", "conflict")

    assert names(boards) == ["Boredom", "Conflict", "Old places"]
    assert themes.get("payday").id == "conflict"
    assert themes.get("conflict").holds == ("payday",)
    assert len(boards.shown()["conflict"]) == 3


def test_what_is_merged_takes_along_what_it_holds(boards, themes):
    themes.merge("payday", "conflict")
    changes = themes.merge("conflict", "boredom")

    assert themes.get("boredom").holds == ("conflict", "payday")
    themes.put(changes)
    assert themes.get("conflict").holds == ("payday",)
    assert themes.get("boredom").holds == ()


def test_topics_of_what_a_theme_holds_work_on_it_too(boards):
    boards.library = Library(themes=[theme("payday", topics=("money",)), theme("conflict", topics=("anger", "money"))])
    boards.themes.merge("payday", "conflict")

    assert boards.themes.get("conflict").topics == ("anger", "money")


def test_merging_and_parting_again_is_as_before(boards, themes):
    boards.seal("payday", "conflict", "old-places", None)
    boards.seal("payday", "payday", month=MONTHS[1], group=boards.groups[1])
    before, named = boards.shown(), themes.all()

    themes.merge("payday", "conflict")
    themes.part("payday")

    assert boards.shown() == before
    assert themes.all() == named
    assert boards.rollups.disagreements() == []


def test_parting_what_is_in_nothing_changes_nothing(boards, themes):
    assert themes.part("payday") == Change("payday")
    assert names(boards) == ["Boredom", "Conflict", "Old places", "Payday"]


def test_a_theme_is_not_merged_into_itself(boards, themes):
    themes.merge("payday", "conflict")

    for one, into in (("payday", "payday"), ("payday", "conflict"), ("conflict", "payday")):
        with pytest.raises(MergedIntoItself):
            themes.merge(one, into)
    assert names(boards) == ["Boredom", "Conflict", "Old places"]


def test_what_is_put_back_out_of_order_never_makes_a_ring(boards, themes):
    first = themes.merge("payday", "conflict")
    redo = themes.put(first)
    themes.merge("conflict", "payday")

    themes.put(redo)

    assert themes.get("payday").id == "payday"
    assert themes.get("conflict").id in ("conflict", "payday")
    assert boards.rollups.disagreements() == []


# packs -------------------------------------------------------------------------------------


def test_two_packs_with_the_same_theme_are_one_theme(tmp_path, boards):
    """The library takes the later pack's, with a warning; entries of both are in it."""
    boards.library = Library(themes=[theme("payday", "Payday"), theme("payday", "Cash")])
    entries = boards.seal("payday", "payday")

    assert [(each.id, each.name) for each in boards.themes.all()] == [("payday", "Cash")]
    assert boards.shown()["payday"] == set(entries)


def test_a_packs_update_undoes_nothing_that_the_facilitator_did(boards, themes):
    """Gone, renamed and new in the pack; renamed, merged, moved and added by the facilitator."""
    entries = boards.seal("payday", "old-places", "conflict", "boredom", None)
    own = themes.add("Family dinners")
    themes.rename("payday", "Money days")
    themes.merge("old-places", "conflict")
    boards.placements.move([entries[4]], own.id)
    boards.placements.move([entries[3]], "payday")

    boards.library = Library(themes=[theme("payday", "Pay and bills"), theme("conflict", "Quarrels"), theme("holidays")])
    changed = boards.themes

    assert names(boards) == ["Family dinners", "Holidays", "Money days", "Quarrels"]
    assert changed.get("old-places").id == "conflict"
    assert boards.shown() == {
        own.id: {entries[4]}, "payday": {entries[0], entries[3]}, "conflict": {entries[1], entries[2]}, "holidays": set(),
    }  # fmt: skip
    assert boards.rollups.disagreements() == []
    changed.part("old-places")
    assert "Old places" in names(boards), "the pack brings it no more, and a line is in it"


def test_what_a_pack_brings_no_more_goes_when_nothing_is_in_it(boards):
    [entry] = boards.seal("boredom")
    boards.library = Library(themes=[theme("payday")])
    assert names(boards) == ["Boredom", "Payday"]

    boards.placements.move([entry], "payday")

    assert names(boards) == ["Payday"]


def test_a_practice_without_any_pack_has_its_own_themes(boards):
    boards.library = Library()
    assert boards.themes.all() == []
    own = boards.themes.add("Family dinners")
    entries = boards.seal(own.id)

    assert boards.shown() == {own.id: set(entries)}


def test_a_theme_without_examples_is_never_guessed_and_can_be_chosen(boards):
    boards.library = Library(themes=[theme("payday", wordings=("money in my pocket",)), theme("silent", wordings=())])
    guesses = Guesses(boards.library)

    assert guesses.of("money in my pocket").theme == "payday"
    assert guesses.of("something silent").theme is None
    [entry] = boards.seal("payday")
    boards.placements.move([entry], "silent")
    assert boards.shown()["silent"] == {entry}
