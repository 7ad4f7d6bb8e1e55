"""What people type is kept as they meant it, without what nobody can see."""

from __future__ import annotations

import sys
from unicodedata import category, is_normalized

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.privacy.plain import one_line, paragraphs

EMOJI_JOINER, EMOJI_SELECTOR = "\u200d", "\ufe0f"
NO_LETTERS = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\U0001d159"
UNSEEN = "".join(chr(c) for c in range(0x20, 0x3200) if category(chr(c)) == "Cf") + NO_LETTERS + "\ufe0f\ufeff\u2028\x85\r\n\t"
typed = st.text() | st.text(alphabet=st.sampled_from(UNSEEN + "a é\u0301❤👩😀1\u20e3<"), max_size=12)


@pytest.mark.parametrize(
    ("as_typed", "kept"),
    [
        ("  walking\tpast \n it  ", "walking past it"),
        ("cafe\u0301", "caf\xe9"),
        ("abc\u202edrow\u202c", "abcdrow"),
        ("zero\u200bwidth\ufeff and soft\xadhyphen", "zerowidth and softhyphen"),
        ("nul\x00 and bell\x07", "nul and bell"),
        ("half a pair \ud83d", "half a pair"),
        ("👩\u200d🚒 and ❤\ufe0f and 1\ufe0f\u20e3", "👩\u200d🚒 and ❤\ufe0f and 1\ufe0f\u20e3"),
        ("let\u200dters", "letters"),
        ("<b>{0}</b> & “quotes”", "<b>{0}</b> & “quotes”"),
        ("مرحبا", "مرحبا"),
        ("\u200f \u3164", ""),
    ],
)
def test_a_line_is_cleaned(as_typed, kept):
    assert one_line(as_typed) == kept


def test_paragraphs_keep_their_newlines_in_one_kind():
    assert paragraphs("\r\none  two \r\rthree\u2029four\tfive\n\n") == "one  two\n\nthree\nfour five"


def test_no_invisible_character_of_unicode_is_kept():
    every = (chr(c) for c in range(sys.maxunicode + 1))
    hidden = [c for c in every if category(c) in {"Cc", "Cf", "Cs", "Zl", "Zp"} or c in NO_LETTERS]

    assert [hex(ord(c)) for c in hidden if one_line(f"a{c}b") not in {"ab", "a b"}] == []


@given(typed)
def test_cleaning_twice_changes_nothing(text):
    assert one_line(one_line(text)) == one_line(text)
    assert paragraphs(paragraphs(text)) == paragraphs(text)


@given(typed)
def test_what_is_kept_can_be_stored_and_seen(text):
    for kept in (one_line(text), paragraphs(text)):
        assert is_normalized("NFC", kept)
        assert kept == kept.strip()
        assert kept.encode("utf-8").decode("utf-8") == kept
        assert {c for c in kept if category(c) in {"Cc", "Cf", "Zl", "Zp"}} <= {EMOJI_JOINER, "\n"}
    assert "\n" not in one_line(text)


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "So"], max_codepoint=0x2FF)))
def test_ordinary_words_stay_as_they_are(text):
    assert one_line(text) == text
