"""Coping ideas that are one in other words are counted together; two that are not never are."""

from __future__ import annotations

import pytest

from facilitator.privacy.sameness import fold_hash
from facilitator.themes.helping import MOST_COMPARED, Help, counted_helps
from facilitator.themes.same_idea import grouped

ONE = (
    ("call my sister", "I call my sister first"),
    ("Call my sponsor", "call my sponsor before I go in"),
    ("text my sponsor", "texting my sponsor"),
    ("go to a meeting", "I go to a meeting every night"),
    ("Breathe slowly", "slow breathing"),
    ("drink water", "drink a glass of water"),
    ("Don’t answer the phone", "I dont answer the phone"),
    ("llamar a mi hermana", "llamo a mi hermana primero"),
)
TWO = (
    ("call my sister", "call my sponsor"),
    ("call my sister before work", "call my sponsor before work"),
    ("Eat before I go out", "Sleep before I go out"),
    ("leave the card at home", "leave the phone at home"),
    ("walk with my dog", "walk with my sister"),
    ("walk", "I call my sister and then take a walk with the dog"),
    ("answer the phone", "don't answer the phone"),
    ("llamar a mi hermana", "llamar a mi padrino"),
    ("🙏", "❤️"),
    ("", "walk"),
)


def helps(*said):
    """Of (wording, meeting)."""
    return counted_helps((wording, fold_hash(wording), meeting) for wording, meeting in said)


@pytest.mark.parametrize("pair", ONE)
def test_an_idea_in_other_words_is_the_same_one(pair):
    assert grouped(pair, str) == [list(pair)]
    assert grouped(pair[::-1], str) == [list(pair[::-1])]


@pytest.mark.parametrize("pair", TWO)
def test_two_ideas_are_never_taken_for_one(pair):
    assert len(grouped(pair, str)) == 2


def test_sessions_of_one_idea_are_counted_once_and_named_by_what_all_of_them_say():
    told = helps(
        ("I call my sister first", 1), ("Call my sister", 1), ("call my sister at night", 2), ("call my sister!", 3),
        ("walk with music", 4), ("I call my sister first", 5), ("Walk with music.", 4),
    )  # fmt: skip

    counted = [(each.idea.casefold().rstrip("!."), each.sessions) for each in told]
    assert counted == [("call my sister", 4), ("walk with music", 1)]


def test_most_sessions_come_first():
    told = helps(*[("walk", meeting) for meeting in range(3)], *[("call my sister", meeting) for meeting in range(7)])

    assert told == [Help("call my sister", 7), Help("walk", 3)]


def test_only_the_most_frequent_are_compared():
    often = [(f"{number:03}", meeting) for number in range(MOST_COMPARED) for meeting in range(2)]

    told = helps(*often, ("call my sister", 1), ("I call my sister first", 2))

    assert len(told) == MOST_COMPARED + 2
