"""The guess by letters and meaning, and the phrases that it is measured on."""

from __future__ import annotations

from collections import Counter

import pytest

from facilitator.curriculum.library import Library
from facilitator.privacy.sameness import folded
from facilitator.themes.by_meaning import ByMeaning, grouped
from facilitator.themes.encoder import Encoder
from facilitator.themes.guess import Grouped, Guesses
from facilitator.vocabulary import EntryKind
from tests.themes.__main__ import main
from tests.themes.boards import theme
from tests.themes.measure import BOTH, PACKS, known, phrases, worth

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


def test_the_phrases_are_half_for_tuning_half_for_judging_over_all_themes():
    library = Library.load([PACKS])

    assert len(of("tune", "en")) == len(of("judge", "en")) == 150
    assert min(len(of("tune", "es")), len(of("judge", "es"))) >= 50
    for half, language, least in (("judge", "en", 6), ("tune", "en", 6), ("judge", "es", 2), ("tune", "es", 2)):
        counted = Counter(phrase.theme for phrase in of(half, language))
        assert set(counted) == {theme.id for theme in library.themes}
        assert min(counted.values()) >= least
    assert all(phrase.situation in library.theme(phrase.theme).situations for phrase in phrases())


def test_no_phrase_is_a_packs_wording():
    said = {folded(words) for theme in Library.load([PACKS]).themes for words in (*theme.wordings, *theme.helps)}

    assert [phrase.words for phrase in phrases() if folded(phrase.words) in said] == []
    assert len({folded(phrase.words) for phrase in phrases()}) == len(phrases())


def test_spanish_lines_find_their_theme_by_english_wordings(guesses, encoder):
    found = worth(of("tune", "es"), BOTH, guesses, encoder)

    assert found.theme >= 0.7
    assert found.sure_right >= 0.95


def test_what_is_sure_is_right_and_small_talk_is_not(guesses, encoder):
    by_meaning = ByMeaning(guesses, encoder)
    small_talk = ["it is raining", "my cat is cute", "pizza on Tuesday", "okay", "", "😀" * 300, "qqqq zzzz", "hola"]

    assert [each for each in by_meaning.group([(words, TRIGGER) for words in small_talk]) if each.is_sure] == []
    assert worth(of("tune", "en"), BOTH, guesses, encoder).sure_right >= 0.97


def test_what_helps_is_looked_at_for_coping_ideas_alone(guesses, encoder):
    [as_idea], [as_trigger] = (
        ByMeaning(guesses, encoder).near([("chew gum until the urge passes", kind)]) for kind in (EntryKind.COPING_IDEA, TRIGGER)
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
    assert ByMeaning(guesses, encoder).group([]) == []


def test_near_another_theme_it_is_not_sure():
    assert grouped([("one", 0.6), ("two", 0.55)]) == Grouped("one")
    assert grouped([("one", 0.6), ("two", 0.4)]) == Grouped("one", is_sure=True)
    assert grouped([("one", 0.6)]) == Grouped("one", is_sure=True)
    assert grouped([("one", 0.1)]) == grouped([]) == Grouped(None)


def test_what_the_guess_is_worth_is_printed_with_what_is_taken_for_what(capsys):
    main(["--half", "tune"])

    told = capsys.readouterr().out
    assert "en by both" in told and "es by letters" in told
    assert told.count("passing-old-places") == 2
