"""Everyday words, kept as bits: none of them is ever taken for something else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from facilitator.privacy.everyday import ALL_WORDS, EverydayWords
from facilitator.privacy.unfamiliar import Unfamiliar
from tests.privacy.everyday_words import EVERYDAY
from tests.privacy.labelled import listed

KEYS = st.sets(st.text(st.characters(codec="ascii", categories=("Ll",)), min_size=1, max_size=12), max_size=60)


@given(keys=KEYS)
def test_every_word_that_was_put_in_is_found_again_from_its_file_too(tmp_path_factory, keys):
    file = tmp_path_factory.mktemp("words") / "everyday.bloom"
    EverydayWords.of(keys).write(file)

    assert all(key in EverydayWords.read(file) for key in keys)


def test_of_names_about_one_in_a_hundred_passes_for_an_everyday_word():
    everyday = EverydayWords.read(EVERYDAY)
    names = [name for name in listed("last-names.txt") if name.isascii()]

    assert sum(name in everyday for name in names) < len(names) * 0.03


def test_without_a_list_every_word_is_an_everyday_one(tmp_path):
    assert "oyelaran" in EverydayWords.read(tmp_path / "missing.bloom")
    assert "oyelaran" in ALL_WORDS


def test_an_ending_makes_no_new_word():
    unfamiliar = Unfamiliar(EverydayWords.read(EVERYDAY))

    for word in ("brother", "cravings", "drinkin", "quiero", "decirle", "cafecito", "acostarme", "borrachito", "hangovers"):
        assert not unfamiliar.is_word(word), word
    for word in ("oyelaran", "yamilka", "keyonna", "gurpreet", "kowalczyk"):
        assert unfamiliar.is_word(word), word
