"""One handout, kept as text and as layout: a change of it is read by a person before it is kept."""

from __future__ import annotations

from tests.handouts.keep_reference import KEPT, layout_now, text_now


def test_the_handout_says_what_it_said():
    assert text_now() == (KEPT / "heron.text").read_text("utf-8")


def test_the_handout_looks_as_it_looked():
    assert layout_now() == (KEPT / "heron.layout").read_text("utf-8")
