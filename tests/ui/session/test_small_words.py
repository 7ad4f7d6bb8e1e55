from __future__ import annotations

import pytest

from facilitator.privacy.mark import MarkKind
from facilitator.session.agenda_step import AgendaStep
from facilitator.vocabulary import EntryKind, Situation, StepKind
from ui.session.crisis_words import crisis_words
from ui.session.remaining import minutes_left, share_gone
from ui.session.speech import relaxation, speech
from ui.spoken import KINDS, MARKS, SITUATIONS, situation_words


@pytest.mark.parametrize(
    ("seconds", "text", "is_over"),
    [(455, "7:35 left", False), (0.9, "0:00 left", False), (-0.5, "0:01 over", True), (-20, "0:20 over", True)],
)
def test_time_left_is_said_plainly(seconds, text, is_over):
    assert minutes_left(seconds) == (text, is_over)


def test_the_meter_is_never_emptier_than_empty_or_fuller_than_full():
    assert share_gone(600, 300) == 0
    assert share_gone(150, 300) == 500
    assert share_gone(-50, 300) == 1000
    assert share_gone(0, 0) == 1000


def test_a_speech_runs_on_and_pauses_at_an_empty_line():
    assert speech("\nOne.\nTwo.\n\nThree.\n") == "One. Two.\n\nThree."


def test_a_relaxation_tells_its_quiet_and_its_breaths():
    step = AgendaStep(
        id="calm", kind=StepKind.RELAX, title="Calm", minutes=5, least=3, skippable=True,
        relaxation_lines=("Feet down.", "Breathe."), pauses=(5, 0), pacer=(4, 2, 6), pacer_after=1, rounds=10,
    )  # fmt: skip
    lines = relaxation(step).splitlines()
    assert lines[0] == "Feet down.   (5 s)" and lines[1] == "Breathe."
    assert "10 breaths" in lines[2]


def test_every_word_of_the_field_can_be_said():
    assert set(SITUATIONS) == set(Situation) and set(KINDS) == set(EntryKind)
    assert all(len(situation_words(situation)) <= 26 for situation in Situation)
    assert set(MARKS) == set(MarkKind) and len(set(MARKS.values())) == len(MARKS)


def test_an_unknown_country_has_no_numbers():
    assert crisis_words(None) == []
