"""What a line looks like, on the real packs."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.curriculum.library import Library
from facilitator.themes.guess import Guess, Guesses
from facilitator.vocabulary import EntryKind, SignKind, Situation, Stage
from tests.examples import examples

HERE = Path(__file__).parent
TRIGGER, SIGN, IDEA = EntryKind.TRIGGER, EntryKind.WARNING_SIGN, EntryKind.COPING_IDEA
SMALL_TALK = [
    "asdf qwer zxcv", "12345", "😀😀😀", "", "???", "the weather is nice", "banana bread recipe", "hola como estas",
    "learning the guitar", "my favorite color is blue", "the quick brown fox", "pizza on Tuesday",
    "we talked about football", "مرحبا كيف حالك", "new glasses", "I need a new pair of shoes",
    "okay", "yes", "my cat is cute", "it is raining", "chairs in a circle", "coffee with two sugars",
]  # fmt: skip


@pytest.fixture(scope="module")
def library():
    return Library.load([HERE.parents[1] / "resources" / "packs"])


@pytest.fixture(scope="module")
def guesses(library):
    return Guesses(library)


def rows(name):
    return [tuple(row.split("\t")) for row in (HERE / name).read_text("utf-8").splitlines() if not row.startswith("#")]


def test_unseen_lines_find_their_theme_and_situation(library, guesses):
    lines = rows("unseen.tsv")
    found = [(guesses.of(line), library.theme(theme)) for line, theme in lines]
    grouped = [guess.theme == theme.id for guess, theme in found if guess.theme]
    offered = sum(theme.id in (guess.theme, *guess.other_themes) for guess, theme in found) / len(lines)
    situation = sum(theme.situations[0] in guess.situations[:2] for guess, theme in found) / len(lines)

    print(f"{len(grouped)} of {len(lines)} grouped, {sum(grouped) / len(grouped):.2f} of them rightly; offered {offered:.2f}")
    print(f"the situation is among the first two: {situation:.2f}")
    assert len(grouped) / len(lines) >= 0.8
    assert sum(grouped) / len(grouped) >= 0.88
    assert offered >= 0.92
    assert situation >= 0.9


def test_unseen_lines_are_of_their_kind(guesses):
    lines = rows("unseen-kinds.tsv")
    right = [guesses.of(line).kind == kind for line, kind in lines]

    print(f"{len(lines)} lines: kind {sum(right) / len(right):.2f} when no prompt asks for one")
    assert sum(right) / len(right) >= 0.85


def test_what_a_prompt_collects_decides_where_the_words_do_not(guesses):
    right = [guesses.of(line, EntryKind(kind)).kind == kind for line, kind in rows("unseen-kinds.tsv")]

    print(f"kind {sum(right) / len(right):.2f} when the prompt asks for it")
    assert sum(right) / len(right) >= 0.98


@pytest.mark.parametrize(("line", "expected", "kind"), [
    ("my shoulders", SIGN, SIGN),
    ("my shoulders", TRIGGER, TRIGGER),
    ("a cold drink of water", IDEA, IDEA),
    ("call someone", TRIGGER, IDEA),
    ("go to a meeting", TRIGGER, IDEA),
    ("leave early", SIGN, IDEA),
    ("call from my old dealer", TRIGGER, TRIGGER),
    ("“I will just look.”", None, SIGN),
    ("cash in my pocket", None, TRIGGER),
])  # fmt: skip
def test_clear_words_go_before_what_the_prompt_collects(guesses, line, expected, kind):
    assert guesses.of(line, expected).kind is kind


def test_a_sure_theme_is_right_and_many_are_sure(guesses):
    """A line that joined a theme for sure is not looked at again as one that only may be in it."""
    sure = [guess.theme == theme for line, theme in rows("unseen.tsv") if (guess := guesses.of(line)).is_sure]

    print(f"{len(sure)} are sure, {sum(sure) / len(sure):.2f} of them rightly")
    assert len(sure) >= 50
    assert sum(sure) / len(sure) >= 0.97


def test_small_talk_is_never_sure(guesses):
    assert [line for line in SMALL_TALK if guesses.of(line).is_sure] == []


@pytest.mark.parametrize(("line", "sign"), [
    ("my heart is pounding", SignKind.BODY),
    ("I feel lonely", SignKind.FEELING),
    ("“One will not hurt.”", SignKind.THOUGHT),
])  # fmt: skip
def test_a_warning_sign_is_a_feeling_a_thought_or_of_the_body(guesses, line, sign):
    assert guesses.of(line, SIGN).sign is sign


def test_what_is_no_warning_sign_has_none_of_these(guesses):
    assert guesses.of("cash in my pocket").sign is None
    assert guesses.sign_of("zzzz") is None


def test_small_talk_gets_no_theme(guesses):
    grouped = [line for line in SMALL_TALK if guesses.of(line).theme]

    print(f"{len(grouped)} of {len(SMALL_TALK)} grouped: {grouped}")
    assert len(grouped) <= 1


def test_an_example_of_a_theme_is_in_it_with_its_situations(library, guesses):
    wrong = [
        (wording, theme.id)
        for theme in library.themes
        for wording in theme.wordings
        if guesses.of(wording, TRIGGER).theme != theme.id or theme.situations[0] not in guesses.of(wording, TRIGGER).situations
    ]

    assert wrong == []


def test_what_helps_with_a_theme_finds_it(library, guesses):
    helps = [(guesses.of(idea), theme.id) for theme in library.themes for idea in theme.helps]

    assert sum(guess.theme == theme for guess, theme in helps) / len(helps) >= 0.9
    assert sum(guess.kind is IDEA for guess, _ in helps) / len(helps) >= 0.95


def test_a_packs_warning_sign_has_its_stage(library, guesses):
    signs = [(guesses.of(sign.text, SIGN).stage, sign.stage) for sign in library.warning_signs]

    assert sum(guessed is stage for guessed, stage in signs) / len(signs) >= 0.95


def test_only_warning_signs_have_a_stage(guesses):
    assert guesses.of("My feet turn that way.", SIGN).stage is Stage.PHYSICAL
    assert guesses.of("My feet turn that way.", TRIGGER).stage is None
    assert guesses.of("qqqq zzzz", SIGN).stage is None


def test_at_most_three_situations_are_named_and_none_for_strange_words(guesses):
    assert guesses.of("cash in my pocket").situations == (Situation.URGES_AND_TEMPTATIONS, Situation.PLEASANT_EMOTIONS)
    assert guesses.of("qqqq zzzz").situations == ()
    assert all(len(guesses.of(line).situations) <= 3 for line, _ in rows("unseen.tsv"))


def test_other_themes_are_others(guesses):
    guess = guesses.of("alone on payday")

    assert guess.theme not in guess.other_themes
    assert len(guess.other_themes) == 3


def test_the_nearest_theme_is_named_however_far(guesses, library):
    assert guesses.nearest_theme("payday with cash in my hand") == "payday-or-cash-in-hand"
    assert library.theme(guesses.nearest_theme("qqqq zzzz"))


def test_a_library_without_anything_guesses_nothing():
    assert Guesses(Library()).of("alone at night") == Guess(TRIGGER, (), None)
    assert Guesses(Library()).of("alone at night", SIGN) == Guess(SIGN, (), None)


def test_building_and_guessing_are_quick(library, guesses):
    begun = process_time()
    Guesses(library)
    built = process_time()
    lines = rows("unseen.tsv")
    for line, _ in lines:
        guesses.of(line)
    each = (process_time() - built) / len(lines) * 1000

    print(f"built in {(built - begun) * 1000:.0f} ms, {each:.2f} ms a line")
    assert built - begun < 0.45
    assert each < 5


@settings(max_examples=examples(200), deadline=None)
@given(wording=st.text(max_size=400), expected=st.none() | st.sampled_from(EntryKind))
def test_a_guess_never_raises(guesses, wording, expected):
    guess = guesses.of(wording, expected)

    assert len(guess.situations) == len(set(guess.situations)) <= 3
    assert guess.theme not in guess.other_themes
