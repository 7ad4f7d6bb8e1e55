"""The paper plan of a topic, for the facilitator's hand."""

from __future__ import annotations

import pytest

from facilitator.handouts.batch import Paper
from facilitator.handouts.topic_plan import topic_plan
from tests.handouts.made import TOPIC, in_order, library, one_line, read, words_of

EVERY = [(topic.id, minutes, size) for topic in library().topics for minutes in (90, 60) for size in ("letter", "a4")]


@pytest.fixture
def topic():
    return library().topic(TOPIC)


@pytest.mark.parametrize(("id_", "minutes", "size"), EVERY)
def test_every_topic_fits_two_to_four_pages_with_all_that_is_needed(id_, minutes, size):
    topic = library().topic(id_)
    made = topic_plan(topic, minutes, Paper(size))
    shown = words_of(made)

    assert 2 <= len(read(made).pages) <= 4
    taken = [step for step in topic.step if minutes == 90 or step.minutes.short]
    for step in taken:
        assert step.title in shown and one_line(" / ".join(step.show)) in shown
        for prompt in step.prompt:
            if minutes == 90 or prompt.minutes.short:
                told = (prompt.question, prompt.listen_for, " ".join(prompt.if_quiet), prompt.caution)
                assert in_order(shown, *map(one_line, told))


def test_the_minutes_stand_beside_the_steps(topic):
    shown = words_of(topic_plan(topic, 90, Paper()))

    assert in_order(shown, "90 minutes", "5 min", "Welcome and ground rules", "0–5", "10 min", "Check-in", "5–15", "87–90")


def test_what_is_said_is_there_word_for_word(topic):
    shown = words_of(topic_plan(topic, 90, Paper()))

    assert all(one_line(paragraph) in shown for step in topic.step for paragraph in step.say.split("\n\n"))
    assert all(one_line(part.say) in shown for step in topic.step for part in step.part)


def test_the_breathing_tells_its_counts(topic):
    assert "breathe out for 6. [10 breaths: in 4, hold 2, out 6]" in words_of(topic_plan(topic, 90, Paper()))


def test_the_short_plan_leaves_out_what_has_no_minutes_and_says_how_to_be_short(topic):
    shown = words_of(topic_plan(topic, 60, Paper()))

    assert in_order(shown, "60 minutes", "Short on time:", "57–60")
    assert "What helps the group" not in shown
    assert "What do you tell yourself on the way there?" not in shown


@pytest.mark.parametrize(("minutes", "told"), [(120, "90 minutes"), (80, "90 minutes"), (70, "60 minutes"), (45, "60 minutes")])
def test_the_nearer_of_the_two_plans_is_taken(topic, minutes, told):
    assert told in words_of(topic_plan(topic, minutes, Paper()))


def test_it_is_titled_and_bookmarked_with_the_topic(topic):
    made = read(topic_plan(topic, 90, Paper()))

    assert made.metadata.title == topic.title
    assert [entry.title for entry in made.outline] == [topic.title]
