"""The same words are the same, however they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.privacy.sameness import fold_hash, folded, folded_all


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Walking past my old block", "walking  past my old block."),
        ("can’t sleep", "CAN'T SLEEP!"),
        ("cafe\u0301", "caf\xe9"),
        ("week-end", "weekend"),
        ("a ❤", "A ❤\ufe0f"),
        ("Straße", "STRASSE"),
        ("one\u200bword", "oneword"),
        ("ｆｕｌｌ", "full"),
    ],
)
def test_other_ways_to_write_it_are_the_same(one, other):
    assert folded(one) == folded(other)
    assert fold_hash(one) == fold_hash(other)


@pytest.mark.parametrize(("one", "other"), [("my old block", "my old bar"), ("😀", "😢"), ("at 5", "at 6"), ("كتب", "كتاب")])
def test_other_words_are_not(one, other):
    assert folded(one) != folded(other)
    assert fold_hash(one) != fold_hash(other)


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert folded(folded(text)) == folded(text)


@given(st.text())
def test_a_hash_fits_a_signed_column(text):
    assert 0 <= fold_hash(text) < 2**63


@given(st.text(), st.sampled_from([" ", ".", "’", "\t", "—", "\u200b"]))
def test_case_spaces_and_punctuation_around_do_not_matter(text, around):
    assert folded(f"{around}{text}{around}") == folded(text)


@given(st.text(st.characters(max_codepoint=127)))
def test_plain_letters_fold_as_all_letters_do(text):
    """They have a way of their own, because it is quick; a typographic mark at the end leads round it."""
    assert folded(text) == folded(f"{text}’")


PIECES = st.text(st.sampled_from("aB1 .,'’“…—–é\u0301ß\x1e\n❤\ufe0fｆ$"))


@given(st.lists(st.text() | PIECES))
def test_many_texts_fold_as_each_does(texts):
    assert folded_all(texts) == {folded(text) for text in texts}
