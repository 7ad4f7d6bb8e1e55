"""Sheets for tests, and what a reader of the PDF finds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from functools import cache
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader

from facilitator.care.follow_up import FollowUp
from facilitator.care.practice import Practice, PracticeId
from facilitator.curriculum.library import Library
from facilitator.handouts.client_sheet import build
from facilitator.handouts.crisis_lines import CrisisLines
from facilitator.people.client import ClientId
from facilitator.session.session import SessionId

RESOURCES = Path(__file__).parents[2] / "resources"
TOPIC = "places-that-pull-me-back"
CLIENT = ClientId(1)


@cache
def library():
    return Library.load([RESOURCES / "packs"])


@cache
def crisis_lines():
    return CrisisLines.load(RESOURCES / "crisis-lines.toml")


def practice(what, day="", where="", with_whom=""):
    return Practice(PracticeId(1), CLIENT, SessionId(1), what, day, where, with_whom)


def sheet(heading="Heron", **changes):
    """A client with nothing recorded, but for `changes` (arguments of `build`)."""
    known = {"group": "Tuesday evening", "on": date(2026, 11, 24), "number": 8, "topic": library().topic(TOPIC)}
    return build(heading=heading, **{**known, "country": crisis_lines().of("US"), **changes})


def full_sheet(heading="Heron", **changes):
    """A client who chose and picked."""
    known = {
        "practice": practice("Have my pay go straight to my account.", "Friday", "at the bank", "with my sister"),
        "picks": ("Payday or cash in hand", "The evening bus"),
        "takeaways": ("Passing old places", "Leave the card at home on paydays"),
        "theme_names": ("Passing old places",),
        "one_on_one": FollowUp(CLIENT, datetime(2026, 11, 26, 14, 0)),
    }
    return sheet(heading, **{**known, **changes})


def large(made):
    return replace(made, large_print=True)


def read(pdf):
    return PdfReader(BytesIO(pdf))


def texts(pdf):
    return [side.extract_text() for side in read(pdf).pages]


def words_of(pdf):
    """All of it as one line, so that line breaks do not matter."""
    return one_line(" ".join(texts(pdf)))


def one_line(text):
    """Without the signs that are drawn: a reader of the PDF does not find them as letters."""
    return " ".join(text.replace("→", " ").split())


def in_order(text, *expected):
    at = 0
    for each in expected:
        at = text.index(each, at) + len(each)
    return True
