"""What can be asked in numbers, and what is built in: only what may be shipped.

The words of what is built in are marked sentences, kept unfilled and untranslated: who shows them translates them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType

from facilitator.language import Sentence

MeasureId = NewType("MeasureId", str)
"""“craving”, “confidence”, “phq-2”, “sleep”, “connection”, or “own-” and a number."""


@dataclass(frozen=True)
class Question:
    """`choices` from 0 upward; empty: a number from 0 to the measure's `highest`."""

    text: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Measure:
    key: MeasureId
    name: str
    questions: tuple[Question, ...]
    highest: int  # of the sum of its questions
    lead: str = ""  # said once, before the questions
    low: str = ""  # what 0 means, in words
    high: str = ""
    credit: str = ""
    is_own: bool = False
    is_retired: bool = False
    higher_is_better: bool | None = None  # None: not said


_HOW_OFTEN = tuple(
    sentence.text
    for sentence in (
        Sentence("Not at all"),
        Sentence("Several days"),
        Sentence("More than half the days"),
        Sentence("Nearly every day"),
    )
)

PHQ_2 = Measure(
    MeasureId("phq-2"),
    Sentence("Mood, 2 questions (PHQ-2)").text,
    (
        Question(Sentence("Little interest or pleasure in doing things").text, _HOW_OFTEN),
        Question(Sentence("Feeling down, depressed, or hopeless").text, _HOW_OFTEN),
    ),
    highest=6,
    lead=Sentence("Over the last 2 weeks, how often have you been bothered by any of the following problems?").text,
    credit=Sentence(
        "PHQ-2, the first two questions of the Patient Health Questionnaire, developed with an educational grant from "
        "Pfizer Inc. No permission is required to reproduce, translate, display or distribute it."
    ).text,
    higher_is_better=False,
)


def _from_0_to_10(key: str, name: Sentence, question: Sentence, low: Sentence, high: Sentence, *, is_better: bool) -> Measure:
    asked = (Question(question.text),)
    return Measure(MeasureId(key), name.text, asked, 10, low=low.text, high=high.text, higher_is_better=is_better)


BUILT_IN = (
    _from_0_to_10(
        "craving",
        Sentence("Craving"),
        Sentence("How strong has your craving been, at its strongest, since we last met?"),
        Sentence("none"),
        Sentence("as strong as it gets"),
        is_better=False,
    ),
    _from_0_to_10(
        "confidence",
        Sentence("Confidence"),
        Sentence("How sure are you that you can get through the coming week the way you want to?"),
        Sentence("not sure at all"),
        Sentence("completely sure"),
        is_better=True,
    ),
    PHQ_2,
    _from_0_to_10(
        "sleep",
        Sentence("Sleep"),
        Sentence("How well have you slept over the last week?"),
        Sentence("very badly"),
        Sentence("very well"),
        is_better=True,
    ),
    _from_0_to_10(
        "connection",
        Sentence("Connection"),
        Sentence("How close have you felt to people who are good for you over the last week?"),
        Sentence("quite alone"),
        Sentence("very close"),
        is_better=True,
    ),
)
