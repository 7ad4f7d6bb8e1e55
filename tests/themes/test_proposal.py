"""New themes are proposed from what waits, in words that three meetings used; nothing is made up."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.board.entry import Entry, EntryId
from facilitator.curriculum.library import Library
from facilitator.groups.group import GroupId
from facilitator.privacy.sameness import bare_words, folded
from facilitator.progress import Canceled, nobody_watches
from facilitator.themes.proposal import LEAST, MOST_LOOKED_AT, Proposals
from facilitator.vocabulary import EntryKind
from tests.themes.boards import theme

GARDEN = ("the tomatoes in my garden", "weeds in the garden again", "nothing grows in my garden", "a beer on my garden chair")
OTHERS = ("hit by a bus", "my landlord’s dog", "cold soup", "two left shoes", "fireworks", "an empty aquarium")


def entry(wording, meeting, number=None):
    number = meeting * 1000 + len(wording) if number is None else number
    return Entry(EntryId(number), GroupId(1), "2026-10", meeting, True, EntryKind.TRIGGER, (), None, wording, 1)


def entries(*wordings):
    """Each in a meeting of its own."""
    return [entry(wording, number, number) for number, wording in enumerate(wordings)]


def proposals(lines=(), library=None):
    said = {folded(line.wording) for line in lines}
    library = library or Library(
        themes=[theme(f"theme-{number}", wordings=("in the my a", "at my a the")) for number in range(4)]
    )
    return Proposals(library, lambda name: folded(name) in said)


def proposed(lines, names=()):
    return proposals(lines).of(lines, names, nobody_watches)


def test_lines_that_are_like_each_other_become_a_proposal_named_in_their_words():
    [proposal] = proposed(entries(*GARDEN, *OTHERS))

    assert proposal.name == "Garden"
    assert {line.wording for line in proposal.lines} == set(GARDEN)


def test_lines_in_any_language():
    lines = entries(
        "el perro de mi vecino", "ese perro otra vez", "ladra el perro toda la noche", "la sopa fría", "dos zapatos", "el mar"
    )

    assert [proposal.name for proposal in proposed(lines)] == ["Perro"]


def test_of_words_that_as_many_lines_share_those_say_most_whose_lines_are_most_alike():
    """Nobody told the program which Spanish words say little by themselves."""
    lines = entries(
        "me llaman del juzgado",
        "una carta del juzgado",
        "el juzgado otra vez",
        "me bajaron las horas otra vez",
        "ese perro ladra otra vez",
    )

    assert [proposal.name for proposal in proposed(lines)] == ["Juzgado"]


def test_what_most_of_the_lines_say_is_proposed_too():
    lines = [entry(GARDEN[number % 4], number, number) for number in range(40)]

    assert [(each.name, len(each.lines)) for each in proposed(lines)] == [("Garden", 40)]


def test_one_line_said_again_and_again_gives_no_name():
    lines = [entry("weeds in the garden", meeting, meeting) for meeting in range(5)]

    assert proposed(lines) == []


def test_the_same_three_lines_of_two_meetings_are_too_few():
    lines = [entry(wording, meeting, number) for number, (wording, meeting) in enumerate(zip(GARDEN, (1, 1, 2, 2), strict=True))]

    assert proposed(lines) == []


def test_two_lines_are_too_few():
    assert proposed(entries(*GARDEN[:2], *OTHERS)) == []


def test_what_one_meeting_alone_says_is_no_name():
    """Two lines of the same meeting and one of another say "garden chair": two meetings."""
    lines = [
        entry(wording, meeting, number)
        for number, (wording, meeting) in enumerate([
            ("the garden chair at noon", 1), ("my garden chair by night", 1), ("a garden chair in rain", 2),
            ("weeds in the garden", 3),
        ])
    ]  # fmt: skip

    assert [proposal.name for proposal in proposed(lines)] == ["Garden"]


def test_a_name_never_says_a_line():
    lines = entries(*GARDEN, "Garden!", *OTHERS)

    assert "Garden" not in {proposal.name for proposal in proposed(lines)}


def test_a_name_that_a_theme_has_already_is_not_given_again():
    assert proposed(entries(*GARDEN, *OTHERS), names=["garden"]) == []


def test_words_that_say_nothing_by_themselves_are_no_name():
    assert proposed(entries("in my a", "my a in the", "the my a in")) == []


def test_what_was_refused_is_not_proposed_again_nor_a_part_of_it():
    lines = entries(*GARDEN, *OTHERS)
    mine = proposals(lines)
    [proposal] = mine.of(lines, (), nobody_watches)

    mine.refuse(proposal)
    assert mine.of(lines, (), nobody_watches) == []
    assert mine.of(lines[1:], (), nobody_watches) == []

    more = [*lines, entry("rain over the garden", 77)]
    assert [len(each.lines) for each in mine.of(more, (), nobody_watches)] == [5]
    mine.take_back(proposal)
    assert mine.of(lines, (), nobody_watches) == [proposal]


def test_another_visit_may_propose_it_again():
    lines = entries(*GARDEN, *OTHERS)
    proposals(lines).refuse(proposed(lines)[0])

    assert len(proposed(lines)) == 1


def test_the_order_in_which_lines_come_says_nothing():
    lines = entries(*GARDEN, *OTHERS)
    mixed = Random(3).sample(lines, len(lines))

    assert proposed(mixed) == proposed(lines)


def test_of_very_many_lines_some_hundreds_are_looked_at():
    shares: list[float] = []
    lines = entries(*(f"{number} words" for number in range(2 * MOST_LOOKED_AT)))

    proposals().of(lines, (), shares.append)

    assert len([share for share in shares if share < 1]) == MOST_LOOKED_AT and shares == sorted(shares)


def test_it_can_be_stopped():
    def stop(_: float) -> None:
        raise Canceled

    with pytest.raises(Canceled):
        proposals().of(entries(*GARDEN), (), stop)


@pytest.mark.parametrize("lines", [[], ["😀" * 300] * 4, ["…", "—", "?"], ["x" * 300, "x" * 299, "x" * 298]])
def test_lines_without_words_are_nothing(lines):
    assert proposed(entries(*lines)) == []


def test_a_practice_without_packs_has_proposals_too():
    lines = entries(*GARDEN, *OTHERS)

    assert [each.name for each in Proposals(Library(), lambda _: False).of(lines, (), nobody_watches)] == ["Garden"]


WORDS = st.sampled_from(["garden", "bus", "dog", "my", "the", "rain", "chair", "late", "again", "Noël", "perro"])


@given(st.lists(st.tuples(st.lists(WORDS, min_size=1, max_size=4).map(" ".join), st.integers(0, 5)), max_size=14))
def test_whatever_waits_a_name_is_in_lines_of_three_meetings_and_no_line_is_twice(said):
    lines = [entry(wording, meeting, number) for number, (wording, meeting) in enumerate(said)]

    found = proposed(lines)

    assert len({line.id for each in found for line in each.lines}) == sum(len(each.lines) for each in found)
    for each in found:
        name = " ".join(bare_words(each.name))
        users = [line for line in each.lines if f" {name} " in f" {' '.join(bare_words(line.wording))} "]
        assert len({line.meeting for line in users}) >= LEAST
        assert folded(each.name) not in {folded(line.wording) for line in lines}
