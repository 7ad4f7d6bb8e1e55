"""A recovery code is read however it was typed, and a slip of the finger is noticed."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from facilitator.storage.recovery_code import (
    LETTERS,
    looks_like_recovery_code,
    new_recovery_code,
    read_recovery_code,
    same_recovery_code,
    spelled,
)

codes = st.binary(min_size=16, max_size=16).map(spelled)


@st.composite
def as_typed(draw: st.DrawFn, code: str) -> str:
    """Any case, any grouping, O and o for 0, I, i, L and l for 1."""
    likes = {"0": "0Oo", "1": "1IiLl", "V": "VvUu"}
    letters = [draw(st.sampled_from(likes.get(letter, letter + letter.lower()))) for letter in code if letter != "-"]
    between = [draw(st.sampled_from(["", "", " ", "-", " - ", "–", "  ", "\n"])) for _ in letters]
    return "".join(letter + gap for letter, gap in zip(letters, between, strict=True))


def test_it_comes_in_groups_a_person_can_type():
    assert re.fullmatch(rf"([{LETTERS}]{{4}}-){{6}}[{LETTERS}]{{4}}", new_recovery_code())


def test_no_two_are_alike():
    assert len({new_recovery_code() for _ in range(2_000)}) == 2_000


@given(codes, st.data())
def test_it_is_read_however_it_is_typed(code, data):
    typed = data.draw(as_typed(code))

    assert read_recovery_code(typed) == code
    assert same_recovery_code(typed, code)


@given(codes, st.integers(0, 27), st.sampled_from(LETTERS))
def test_one_wrong_letter_is_another_code_or_none(code, place, letter):
    letters = list(code.replace("-", ""))
    assume(letters[place] != letter)
    letters[place] = letter

    assert read_recovery_code("".join(letters)) != code


def test_wrong_letters_and_letters_changed_over_are_noticed_nearly_always():
    noticed = 0
    for trial in range(2_000):
        letters = list(new_recovery_code().replace("-", ""))
        place = trial % 27
        letters[place], letters[place + 1] = letters[place + 1], letters[place]
        noticed += read_recovery_code("".join(letters)) is None or letters[place] == letters[place + 1]

    assert noticed >= 1_990  # one in 4,096 passes the checksum, and then its key does not open


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text):
    read = read_recovery_code(text)

    assert read is None or read_recovery_code(read) == read


@pytest.mark.parametrize("typed", ["correct horse battery staple", "", "my dog has four white paws", "Tuesday evening at seven"])
def test_a_passphrase_does_not_look_like_one(typed):
    assert not looks_like_recovery_code(typed)


def test_one_with_a_group_missing_still_looks_like_one():
    assert looks_like_recovery_code("55T6-9YY6-C63G-K9YC-FM71-H9RK")
