"""The guess by letters and meaning, and the phrases that it is measured on."""

from __future__ import annotations

from collections import Counter

import pytest
from msgspec.structs import replace

from facilitator.curriculum.library import Library
from facilitator.privacy.sameness import folded
from facilitator.themes.by_meaning import ByMeaning, grouped
from facilitator.themes.encoder import Encoder
from facilitator.themes.guess import Grouped, Guesses
from facilitator.vocabulary import EntryKind, Situation
from tests.themes.__main__ import main
from tests.themes.boards import theme
from tests.themes.measure import BOTH, LETTERS, PACKS, known, made, phrases, worth

TRIGGER = EntryKind.TRIGGER


@pytest.fixture(scope="module")
def encoder():
    encoder = Encoder()
    yield encoder
    encoder.close()


@pytest.fixture(scope="module")
def guesses():
    return known()


def of(half, language):
    return [phrase for phrase in phrases() if (phrase.half, phrase.language) == (half, language)]


def test_the_phrases_to_tune_by_and_those_that_judge_are_over_all_themes():
    library = Library.load([PACKS])

    assert len(of("tune", "en")) >= 300
    assert len(of("tune", "es")) >= 100
    for half, language in {(phrase.half, phrase.language) for phrase in phrases()}:
        counted = Counter(phrase.theme for phrase in of(half, language))
        assert set(counted) == {theme.id for theme in library.themes}
        assert min(counted.values()) >= 2
    assert all(phrase.situation in library.theme(phrase.theme).situations for phrase in phrases())


def test_no_phrase_is_a_packs_wording():
    said = {folded(words) for theme in Library.load([PACKS]).themes for words in (*theme.examples, *theme.helps)}

    assert [phrase.words for phrase in phrases() if folded(phrase.words) in said] == []
    assert len({folded(phrase.words) for phrase in phrases()}) == len(phrases())


@pytest.mark.faults
def test_spanish_lines_find_their_theme(guesses, encoder):
    found = worth(of("tune", "es"), BOTH, guesses, encoder)

    assert found.theme >= 0.8
    assert found.sure_right >= 0.95
    assert worth(of("tune", "es"), LETTERS, guesses, encoder).theme >= 0.4


@pytest.mark.faults
def test_what_is_sure_is_right_and_small_talk_is_not(guesses, encoder):
    by_meaning = made(guesses, encoder)
    small_talk = ["it is raining", "my cat is cute", "pizza on Tuesday", "okay", "", "😀" * 300, "qqqq zzzz", "hola"]

    assert [each for each in by_meaning.group([(words, TRIGGER) for words in small_talk]) if each.is_sure] == []
    assert worth(of("tune", "en"), BOTH, guesses, encoder).sure_right >= 0.97


def test_situations_are_as_likely_as_all_near_themes_that_have_them_together(encoder):
    first, second, third = Situation.URGES_AND_TEMPTATIONS, Situation.UNPLEASANT_EMOTIONS, Situation.PLEASANT_EMOTIONS
    of_themes = {"one": (first,), "two": (third, second), "three": (second,)}
    themes = [replace(theme(id_), situations=situations) for id_, situations in of_themes.items()]
    by_meaning = ByMeaning(Guesses(Library(themes=themes)), encoder)

    assert by_meaning.situations([("one", 0.5), ("two", 0.495), ("three", 0.49)]) == (second, first, third)
    assert by_meaning.situations([("one", 0.9), ("two", 0.2), ("three", 0.1)])[0] is first
    assert by_meaning.situations([("unknown", 0.9)]) == by_meaning.situations([]) == ()


def test_an_own_example_goes_before_a_packs_same_words(encoder):
    one, two = (theme(id_, wordings=("the smell of rain", *words)) for id_, words in (("first", "ab"), ("second", "cd")))
    guesses = Guesses(Library(themes=[one, two]))
    guesses.learn({"second": ["smell of rain"]}, {}, {})

    assert ByMeaning(guesses, encoder).near([("the smell of rain", TRIGGER)])[0][0][0] == "second"


def test_what_helps_is_looked_at_for_coping_ideas_alone(guesses, encoder):
    [as_idea], [as_trigger] = (
        made(guesses, encoder).near([("chew gum until the urge passes", kind)]) for kind in (EntryKind.COPING_IDEA, TRIGGER)
    )

    assert as_idea[0][0] == "urge-from-nowhere"
    assert as_idea[0][1] > as_trigger[0][1]


@pytest.mark.parametrize("library", [Library(), Library(themes=[theme("empty", wordings=())])])
def test_without_themes_or_examples_nothing_is_near(library, encoder):
    by_meaning = ByMeaning(Guesses(library), encoder)

    assert by_meaning.group([("payday", TRIGGER), ("", EntryKind.COPING_IDEA)]) == [Grouped(None), Grouped(None)]


def test_a_theme_without_examples_stands_beside_others(encoder):
    library = Library(themes=[theme("empty", wordings=()), theme("payday", wordings=("the day I get paid",))])

    assert ByMeaning(Guesses(library), encoder).group([("I got paid today", TRIGGER)])[0].theme == "payday"


def test_no_line_at_all_is_grouped_as_nothing(guesses, encoder):
    assert made(guesses, encoder).group([]) == []


def test_near_another_theme_it_is_not_sure():
    assert grouped([("one", 0.6), ("two", 0.55)]) == Grouped("one")
    assert grouped([("one", 0.6), ("two", 0.4)]) == Grouped("one", is_sure=True)
    assert grouped([("one", 0.6)]) == Grouped("one", is_sure=True)
    assert grouped([("one", 0.1)]) == grouped([]) == Grouped(None)


@pytest.mark.faults
def test_what_the_guess_is_worth_is_printed_with_what_is_taken_for_what(capsys):
    main(["--half", "tune"])

    told = capsys.readouterr().out
    assert "en by both" in told and "es by letters" in told
    assert told.count("passing-old-places") == 2
