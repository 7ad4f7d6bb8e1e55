"""Which letters paper can write, and what stands for those it cannot."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.paper.coverage import SUBSTITUTE, is_readable, missing, pieces, writable
from facilitator.paper.fonts import letters


def test_the_substitute_is_a_sign_that_the_font_has():
    assert is_readable(SUBSTITUTE)


def test_english_and_spanish_need_no_other_font():
    assert is_readable("Ana’s “pull” – 10 … ¿Cómo estás, señor Núñez? ¡Aquí! ½ × −")


@pytest.mark.parametrize("text", ["Жанна", "Ελλάδα", "Łódź", "Việt"])
def test_the_fallback_writes_what_the_reading_face_lacks(text):
    assert missing(text) == set() and writable(text) == text


def test_the_variable_font_file_is_read_as_its_regular_instance():
    assert len(letters().fallback) > 2500


@pytest.mark.parametrize(
    ("text", "named", "written"),
    [
        ("Ana 💪", {"💪"}, "Ana •"),
        ("أحمد", {"أ", "ح", "م", "د"}, "••••"),
        ("日本", {"日", "本"}, "••"),
        ("♥ ⇒", {"♥", "⇒"}, "• •"),
    ],
)
def test_letters_that_no_font_has_are_named_and_get_a_dot(text, named, written):
    assert missing(text) == named
    assert writable(text) == written


def test_signs_that_are_drawn_are_not_missing():
    assert missing("☐ or ✓, here → there ●") == set()
    assert [piece.text for piece in pieces("a→✓b") if piece.is_drawn] == ["→", "✓"]


def test_an_emoji_of_several_signs_is_one_letter():
    assert writable("👩🏽‍💻 and 💪🏽") == "• and •"
    assert missing("💪🏽") == {"💪🏽"}


def test_a_script_that_would_be_wrong_without_shaping_counts_as_missing():
    assert missing("नमस्ते") == {"न", "म", "स्", "ते"}


def test_an_accent_stands_with_its_letter_in_one_font():
    assert [(piece.text, piece.is_fallback) for piece in pieces("aж\u0301b")] == [("a", False), ("ж\u0301", True), ("b", False)]


def test_invisible_signs_are_left_out_and_not_named():
    text = "A\u200bn\u202ea\u2066\ufe0f \x00\x1b"
    assert missing(text) == set() and writable(text) == "Ana "


def test_half_a_surrogate_is_no_trouble():
    assert writable("Ana \ud83d") == "Ana •"


@given(st.text())
def test_whatever_is_typed_what_is_written_has_a_font(text):
    assert missing(writable(text)) == set()


@given(st.text())
def test_what_is_written_is_written_the_same_again(text):
    assert writable(writable(text)) == writable(text)
