"""How words are broken into lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase.pdfmetrics import stringWidth

from facilitator.paper.breaking import lines
from facilitator.paper.fonts import BOLD, FALLBACK, REGULAR, letters
from facilitator.paper.look import NORMAL, Role
from facilitator.paper.text import Run, with_blanks

letters()
BODY = NORMAL.face(Role.BODY)
COLUMN = 300.0

WORDS = st.text(st.one_of(st.sampled_from("aiWm ,.“”—ñ Жλ•<>&{}→✓"), st.characters(codec="utf-8")), max_size=200)


def written(broken):
    return ["".join(piece.letters for piece in line.pieces) for line in broken]


@given(WORDS, st.floats(40, 600))
def test_no_line_is_wider_than_its_column(text, width):
    assert all(line.width <= width + 0.01 for line in lines(text, BODY, width))


@given(st.text("abc Жλ<&", max_size=300), st.floats(40, 600))
def test_every_letter_is_there_and_in_order(text, width):
    assert "".join(written(lines(text, BODY, width))).replace(" ", "") == text.replace(" ", "")


@given(st.lists(st.sampled_from(["one", "two", "three", "Жук"]), max_size=40), st.floats(80, 600))
def test_lines_break_between_words_only(several, width):
    broken = written(lines(" ".join(several), BODY, width))

    assert " ".join(line.strip() for line in broken).split() == several


def test_as_many_words_stand_on_a_line_as_fit():
    first, second = written(lines("The pull goes up, and it comes down. I can wait.", BODY, 250))
    next_word = second.split()[0]

    assert stringWidth(first, REGULAR, BODY.size) <= 250 < stringWidth(f"{first} {next_word}", REGULAR, BODY.size)


def test_a_word_that_is_wider_than_the_column_is_cut():
    assert "".join(written(lines("W" * 300, BODY, COLUMN))) == "W" * 300


def test_several_spaces_count_as_one():
    assert written(lines("  one   two ", BODY, COLUMN)) == ["one two"]


def test_nothing_is_no_line():
    assert lines("", BODY, COLUMN) == [] and lines("   ", BODY, COLUMN) == []


def test_an_unbreakable_space_does_not_break():
    assert written(lines("call 116\u00a0123 now", BODY, 60)) == ["call", "116\u00a0123", "now"]


def test_letters_that_only_the_fallback_has_change_the_font_on_the_way():
    (line,) = lines("to Жанна, at 5", BODY, COLUMN)

    written_in = [(piece.letters.strip(), piece.font) for piece in line.pieces]
    assert written_in == [("to", REGULAR), ("Жанна", FALLBACK), (", at 5", REGULAR)]


def test_a_drawn_sign_stands_between_its_words():
    (line,) = lines("Place → thought", BODY, COLUMN)

    assert [(piece.letters, piece.is_drawn) for piece in line.pieces] == [("Place ", False), ("→", True), (" thought", False)]


def test_bold_words_are_bold():
    (line,) = lines((Run("From today: "), Run("Money", is_bold=True)), BODY, COLUMN)

    assert [piece.font for piece in line.pieces] == [REGULAR, BOLD]


def test_a_blank_keeps_the_comma_behind_it():
    broken = lines(with_blanks("I go by way of ____, or I call ____ and talk."), BODY, COLUMN)

    behind = [line.pieces[index + 1].letters for line in broken for index, piece in enumerate(line.pieces[:-1]) if piece.is_blank]
    assert behind[0].startswith(",")
    assert sum(piece.is_blank for line in broken for piece in line.pieces) == 2


@pytest.mark.parametrize("text", ["a <b>b</b>", "&amp;", "<img src='file:///etc/passwd'/>", "{0} %s", "]]>", "<font color='x'>"])
def test_markup_is_letters_like_any_other(text):
    assert written(lines(text, BODY, 1000)) == [text]


def test_a_very_long_text_takes_time_in_proportion():
    assert len(lines("word " * 4000, BODY, COLUMN)) > 400
