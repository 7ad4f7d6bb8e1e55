"""Measures: what may be asked, and what a client said."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.care.measure import (
    AnswerOutOfRange,
    HighestOutOfRange,
    Measured,
    MeasuredGone,
    MeasuredId,
    MeasureId,
    MeasureNeedsName,
    Measures,
    MeasureTooLong,
    MeasureUnknown,
    asks_about_safety,
)
from facilitator.people.client import ClientId, ClientUnknown
from tests.examples import examples

START = datetime(2026, 11, 24, 19, 30, 12, 600_000, tzinfo=UTC)
CRAVING, PHQ_2 = MeasureId("craving"), MeasureId("phq-2")
HOUR = timedelta(hours=1)


@pytest.fixture
def measures(vault):
    return Measures(vault, lambda: START, Random(13))


def test_built_in_ones_come_first_and_own_ones_by_name(measures):
    for name in ("Walks", "calm"):
        measures.add_own(name, "", "none", "many")

    keys = [measure.key for measure in measures.all()]
    assert keys[:5] == ["craving", "confidence", "phq-2", "sleep", "connection"]
    assert [measure.name for measure in measures.all()[5:]] == ["calm", "Walks"]


def test_the_phq_2_is_asked_as_published_and_credited(measures):
    phq = next(measure for measure in measures.all() if measure.key == PHQ_2)

    assert phq.lead == "Over the last 2 weeks, how often have you been bothered by any of the following problems?"
    assert [question.text for question in phq.questions] == [
        "Little interest or pleasure in doing things",
        "Feeling down, depressed, or hopeless",
    ]
    for question in phq.questions:
        assert question.choices == ("Not at all", "Several days", "More than half the days", "Nearly every day")
    assert phq.highest == 6 and "Pfizer" in phq.credit


def test_what_is_built_in_can_be_asked_whole(measures):
    for measure in measures.all():
        most = sum(len(question.choices) - 1 if question.choices else measure.highest for question in measure.questions)
        assert most == measure.highest and measure.name and all(question.text for question in measure.questions)


def test_an_own_measure_is_kept_cleaned(measures):
    added = measures.add_own(" Good\u202e  walks ", "", " none\n", "every day", 7)

    assert measures.all()[-1] == added
    assert (added.name, added.questions[0].text, added.low, added.highest) == ("Good walks", "Good walks", "none", 7)
    assert added.is_own and added.higher_is_better is None


@pytest.mark.parametrize(
    ("error", "words", "highest"),
    [
        (MeasureNeedsName, (" \u200b", "How?", "", ""), 10),
        (MeasureTooLong, ("x" * 81, "How?", "", ""), 10),
        (MeasureTooLong, ("Calm", "x" * 301, "", ""), 10),
        (MeasureTooLong, ("Calm", "How?", "x" * 61, ""), 10),
        (MeasureTooLong, ("Calm", "How?", "", "x" * 61), 10),
        (HighestOutOfRange, ("Calm", "How?", "", ""), 1),
        (HighestOutOfRange, ("Calm", "How?", "", ""), 101),
    ],
)
def test_what_cannot_be_asked_changes_nothing(measures, error, words, highest):
    with pytest.raises(error, match="Nothing was changed"):
        measures.add_own(*words, highest)

    assert not any(measure.is_own for measure in measures.all(retired=True))


def test_a_retired_one_is_asked_no_more_and_what_was_measured_stays(measures, heron):
    own = measures.add_own("Calm", "How calm?", "not", "very").key
    said = measures.record(heron, own, [4])

    measures.retire(own)
    assert own not in [measure.key for measure in measures.all()]
    assert measures.all(retired=True)[-1].is_retired and measures.of(heron) == {own: [said]}

    measures.retire(own, retired=False)
    assert measures.all()[-1].key == own


@pytest.mark.parametrize("key", ["craving", "own-1", "own-", "own-x", "", "other"])
def test_only_an_own_measure_that_is_there_can_be_retired(measures, key):
    with pytest.raises(MeasureUnknown):
        measures.retire(MeasureId(key))


def test_an_answer_is_read_back_as_it_was_returned(measures, heron):
    craving, mood = measures.record(heron, CRAVING, [7]), measures.record(heron, PHQ_2, [1, 3], START - HOUR)

    assert measures.of(heron) == {CRAVING: [craving], PHQ_2: [mood]}
    assert (mood.value, mood.answers, craving.value, craving.answers) == (4, (1, 3), 7, ())
    assert craving.at == START.replace(second=13, microsecond=0)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=examples(60), deadline=None)
@given(
    st.sampled_from(["craving", "confidence", "phq-2", "sleep", "connection"]),
    st.lists(st.integers(-2, 12) | st.integers(), max_size=4) | st.lists(st.integers(0, 3), min_size=2, max_size=2),
)
def test_the_value_is_the_sum_of_the_answers_or_nothing_is_stored(measures, heron, key, answers):
    before = measures.of(heron).get(MeasureId(key), [])
    count, highest = (2, 3) if key == "phq-2" else (1, 10)

    if len(answers) == count and all(0 <= answer <= highest for answer in answers):
        said = measures.record(heron, MeasureId(key), answers)
        assert said.value == sum(answers) and measures.of(heron)[MeasureId(key)] == [*before, said]
    else:
        with pytest.raises(AnswerOutOfRange, match="Nothing was changed"):
            measures.record(heron, MeasureId(key), answers)
        assert measures.of(heron).get(MeasureId(key), []) == before


def test_of_nobody_and_of_nothing_no_answer_is_kept(measures, heron):
    with pytest.raises(ClientUnknown):
        measures.record(ClientId(1), CRAVING, [3])
    with pytest.raises(MeasureUnknown):
        measures.record(heron, MeasureId("other"), [3])

    assert measures.of(heron) == measures.of(ClientId(1)) == {}


def test_answers_come_by_time_and_removing_is_undone(measures, heron):
    later, sooner = (measures.record(heron, CRAVING, [3], START + hours * HOUR) for hours in (2, 1))

    assert measures.of(heron)[CRAVING] == [sooner, later]
    assert measures.remove(sooner.id) == sooner and measures.of(heron)[CRAVING] == [later]
    measures.put(sooner)
    assert measures.of(heron)[CRAVING] == [sooner, later]
    with pytest.raises(MeasuredGone):
        measures.remove(MeasuredId(1))


def test_the_last_answer_of_each_client_in_one_reading(measures, heron, otter):
    last = measures.record(heron, CRAVING, [2], START + HOUR)
    measures.record(heron, CRAVING, [9], START)
    measures.record(heron, PHQ_2, [0, 0], START + 2 * HOUR)
    measures.record(otter, CRAVING, [5])

    assert measures.last_of_each([heron, ClientId(1)], CRAVING) == {heron: last}
    assert measures.last_of_each([], CRAVING) == {}


@pytest.mark.parametrize(("answers", "asks"), [((1, 1), False), ((1, 2), True), ((3, 0), True), ((3, 3), True)])
def test_the_safety_card_comes_up_from_three_on(measures, heron, answers, asks):
    assert asks_about_safety(measures.record(heron, PHQ_2, answers)) is asks


def test_no_other_measure_brings_the_safety_card_up(measures, heron):
    assert not asks_about_safety(measures.record(heron, CRAVING, [10]))


def test_what_was_measured_holds_what_was_said_and_no_judgment():
    assert {field.name for field in fields(Measured)} == {"id", "client", "measure", "at", "value", "answers"}
