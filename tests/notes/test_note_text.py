"""How a note reads, in each format."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.notes.note_text import individual_of, sections, text_of
from facilitator.notes.pieces import Pieces
from facilitator.notes.progress_note import NoteId, ProgressNote, cleaned
from facilitator.notes.shared_part import SharedPart
from facilitator.people.client import ClientId
from facilitator.session.session import SessionId
from facilitator.vocabulary import NoteFormat, Participation
from tests.notes.conftest import ZONE

PIECES = Pieces(
    goal="My children",
    participation=(Participation.SHARED_OPENLY, Participation.SUPPORTED_OTHERS),
    response="Said that payday is the hardest day.",
    practice="Took another way home on Friday.",
    brought="“Payday”",
    plan="Will call before and after.",
)
SHARED = SharedPart(
    session=SessionId(1),
    on=date(2026, 11, 24),
    started_at=datetime(2026, 11, 25, 0, 0, tzinfo=UTC),
    ended_at=datetime(2026, 11, 25, 1, 30, tzinfo=UTC),
    minutes=90,
    number_present=8,
    group="Tuesday evening",
    topic="Places that pull me back",
    interventions="Led 90 minutes on “Places that pull me back”.",
)
NOTE = ProgressNote(
    NoteId(1), SessionId(1), ClientId(1), NoteFormat.GIRP, PIECES, 85, 8, changed_at=datetime(2026, 11, 25, 2, tzinfo=UTC)
)

NAMES = Pieces.__struct_fields__
WORDS = ("goal", "response", "practice", "brought", "risk", "plan")


def typed(marks: str) -> st.SearchStrategy[str]:
    return st.text(max_size=60).map(lambda words: f"{marks}{words}{marks}")


ANY_PIECES = st.fixed_dictionaries({name: st.just("") | typed(f"⟦{name}⟧") for name in WORDS}).map(
    lambda texts: cleaned(Pieces(**texts))
)
ANY_FORMAT = st.sampled_from(NoteFormat)


def test_a_whole_note_reads_as_a_record_reader_expects():
    assert text_of(NOTE, SHARED, zone=ZONE) == (
        "Date: November 24, 2026\n"
        "Start and stop: 6:00 PM to 7:30 PM\n"
        "Minutes present: 85 of 90\n"
        "Group: Tuesday evening\n"
        "Number present: 8\n"
        "Topic: Places that pull me back\n"
        "\n"
        "Goal\n"
        "My children\n"
        "\n"
        "Intervention\n"
        "Led 90 minutes on “Places that pull me back”.\n"
        "\n"
        "Response\n"
        "Shared openly. Supported others.\n"
        "Said that payday is the hardest day.\n"
        "Practice since last time: Took another way home on Friday.\n"
        "For the one-on-one: “Payday”\n"
        "\n"
        "Plan\n"
        "Will call before and after."
    )


@pytest.mark.parametrize(
    ("format", "headings"),
    [
        (NoteFormat.GIRP, ["Goal", "Intervention", "Response", "Plan"]),
        (NoteFormat.DAP, ["Data", "Assessment", "Plan"]),
        (NoteFormat.BIRP, ["Behavior", "Intervention", "Response", "Plan"]),
        (NoteFormat.SOAP, ["Subjective", "Objective", "Assessment", "Plan"]),
    ],
)
def test_each_format_has_its_headings_in_order(format, headings):
    text = text_of(replace(NOTE, format=format), SHARED)
    assert [block.split("\n")[0] for block in text.split("\n\n")[1:]] == headings


@pytest.mark.parametrize("format", NoteFormat)
def test_every_piece_stands_in_every_format_once(format):
    assert Counter(name for section in sections(format) for name in section.pieces) == Counter([*NAMES, "shared"])


@given(pieces=ANY_PIECES, format=ANY_FORMAT)
def test_whatever_is_typed_stands_in_the_text_once(pieces, format):
    text = text_of(replace(NOTE, pieces=pieces, format=format), SHARED)
    for name in WORDS:
        words = getattr(pieces, name)
        if words:
            assert text.count(words) == 1
            assert text.count(f"⟦{name}⟧") == words.count(f"⟦{name}⟧")
    assert text.count(SHARED.interventions) == 1


@given(pieces=ANY_PIECES, format=ANY_FORMAT)
def test_the_text_is_plain(pieces, format):
    text = text_of(replace(NOTE, pieces=pieces, format=format), SHARED)
    assert not any(line != line.rstrip() for line in text.split("\n"))
    assert "\r" not in text and "\t" not in text


@pytest.mark.parametrize("format", NoteFormat)
def test_no_heading_stands_over_nothing(format):
    text = text_of(replace(NOTE, format=format, pieces=Pieces()), SHARED)
    assert len(text.split("\n\n")) == 2  # the head, and what was done


def test_no_word_on_risk_is_no_word():
    assert "isk" not in text_of(NOTE, SHARED)


def test_a_word_on_risk_is_labeled():
    risky = msgspec.structs.replace(PIECES, risk="Spoke of not wanting to live; safety plan made together.")
    assert "\nRisk: Spoke of not wanting to live" in text_of(replace(NOTE, pieces=risky), SHARED)


def test_a_goal_away_from_its_heading_is_labeled():
    assert "\nGoal: My children\n" in text_of(replace(NOTE, format=NoteFormat.SOAP), SHARED)


def test_every_choice_of_participation_is_a_sentence():
    every = replace(NOTE, pieces=Pieces(participation=tuple(Participation)))
    told = text_of(every, SHARED).rsplit("\n", 1)[1]
    assert told.count(".") == len(Participation)


def test_times_are_those_of_the_place():
    assert "12:00 AM to 1:30 AM" in text_of(NOTE, SHARED)
    assert "6:00 PM to 7:30 PM" in text_of(NOTE, SHARED, zone=ZONE)


def test_without_a_stop_only_the_start_is_told():
    assert "\nStart: 6:00 PM\n" in text_of(NOTE, replace(SHARED, ended_at=None), zone=ZONE)


def test_what_never_began_by_the_clock_has_no_times():
    text = text_of(NOTE, replace(SHARED, started_at=None, ended_at=None, topic=""))
    assert "Start" not in text and "Topic" not in text


def test_the_number_present_is_that_of_the_session_as_it_is_known_now():
    assert "Number present: 9" in text_of(NOTE, replace(SHARED, number_present=9))


def test_what_is_typed_just_now_is_shown_without_spaces_at_the_ends():
    typing = msgspec.structs.replace(PIECES, plan="Will call  ")
    assert text_of(replace(NOTE, pieces=typing), SHARED).endswith("Will call")


def test_every_sentence_of_the_program_goes_through_the_translation():
    def shouted(words: str) -> str:
        return words if "{" in words else words.upper()

    text = text_of(NOTE, SHARED, shouted)
    assert "GOAL\nMy children" in text
    assert "SHARED OPENLY. SUPPORTED OTHERS." in text
    assert "PRACTICE SINCE LAST TIME: Took another way home" in text


def test_what_is_compared_is_the_clients_own():
    own = individual_of(PIECES)
    assert own.split("\n") == [PIECES.response, PIECES.practice, PIECES.brought, PIECES.plan]


def test_goal_and_choice_words_are_not_compared():
    assert individual_of(Pieces(goal="My children", participation=(Participation.LISTENED,))) == ""
