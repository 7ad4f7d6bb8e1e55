"""Where one sentence of a note ends."""

from __future__ import annotations

import pytest

from facilitator.notes.sentences import Said, sentences


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", []),
        ("  \n…\n – ", []),
        ("Listened. Shared openly.", ["Listened.", "Shared openly."]),
        ("listened. shared openly", ["listened.", "shared openly"]),
        ("Named two places\nCalled her sister", ["Named two places", "Called her sister"]),
        ("Saw Dr. Ames at 6 p.m. on Friday. Slept well.", ["Saw Dr. Ames at 6 p.m. on Friday.", "Slept well."]),
        ("R. Alvarez called, e.g. on Monday. No answer.", ["R. Alvarez called, e.g. on Monday.", "No answer."]),
        ("Drank 1.5 beers. Stopped!  Why? Tired…", ["Drank 1.5 beers.", "Stopped!", "Why?", "Tired…"]),
        ("Said “I left.” Then he called.", ["Said “I left.”", "Then he called."]),
        ("He said no. Then he left.", ["He said no.", "Then he left."]),
        ("Habló con la Dra. Ruiz. Durmió bien.", ["Habló con la Dra. Ruiz.", "Durmió bien."]),
        ("Chosen on Tue. Nov. 24 by the client. Kept.", ["Chosen on Tue. Nov. 24 by the client.", "Kept."]),
    ],
)
def test_a_text_is_split_where_a_reader_would(text, said):
    assert [one.text for one in sentences(text)] == said


def test_it_is_compared_without_case_punctuation_and_the_shape_of_an_apostrophe():
    assert Said("He said: “DON’T!”").letters == Said("he said don't").letters == "he said don't"
