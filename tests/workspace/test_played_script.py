"""Whatever topic is rehearsed, each kind of thing comes, in the session's time, in the packs' words."""

from __future__ import annotations

import itertools
from collections import Counter
from functools import cache
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.people.client import Client, ClientId
from facilitator.privacy.screening import MarkKind, Screening
from facilitator.session.agenda import from_topic
from facilitator.workspace.played_places import places
from facilitator.workspace.played_script import NAMES, Happening, What, write_script
from tests.examples import examples
from tests.workspaces import TOPIC, prepared

PEOPLE = [Client(ClientId(number), name) for number, name in enumerate(("Heron", "Juniper", "Maple", "Otter"), start=1)]
TOPICS = [topic.id for topic in prepared().library.topics]


@cache
def screening() -> Screening:
    words = prepared().words
    return Screening((), words.common_names, words.ambiguous_names, code_names=[client.code_name for client in PEOPLE])


def script(topic: str = TOPIC, minutes: int = 90, seed: int = 1, people: list[Client] = PEOPLE) -> list[Happening]:
    library = prepared().library
    found = library.topic(topic)
    assert found
    is_marked = lambda words: bool(screening().marks(words))  # noqa: E731
    return write_script(from_topic(found, minutes), library, people, Random(seed), is_marked)


lengths = st.sampled_from((45, 60, 75, 90, 120))


@settings(max_examples=examples(25), deadline=None)
@given(st.sampled_from(TOPICS), lengths, st.integers(0, 10_000))
def test_each_kind_comes_once_and_lines_come_many_times_in_the_sessions_time(topic, minutes, seed):
    written = script(topic, minutes, seed)

    counted = Counter(each.what for each in written)
    assert {what: count for what, count in counted.items() if what is not What.SAYS} == dict.fromkeys(set(What) - {What.SAYS}, 1)
    assert counted[What.SAYS] >= 8
    assert all(0 <= each.at <= minutes * 60 for each in written)
    assert [each.at for each in written] == sorted(each.at for each in written)


@settings(max_examples=examples(25), deadline=None)
@given(st.sampled_from(TOPICS), lengths, st.integers(0, 10_000))
def test_lines_are_the_packs_own_and_only_one_of_them_points_at_somebody(topic, minutes, seed):
    library, written = prepared().library, script(topic, minutes, seed)
    known = {words for theme in library.themes for words in (*theme.wordings, *theme.helps)}
    found = library.topic(topic)
    known |= {each.text for each in found.strategy} | set(found.slip)

    said = [each for each in written if each.what is What.SAYS]
    assert {each.words for each in said} <= known
    assert len({each.words for each in said}) == len(said)
    assert all(not screening().marks(each.words) for each in said)
    (named,) = (each for each in written if each.what is What.NAMES)
    marks = screening().marks(named.words)
    assert [mark.kind for mark in marks] == [MarkKind.NAME]
    assert named.words[marks[0].start : marks[0].end].startswith(named.name)
    assert not screening().marks(screening().reworded(named.words))


@settings(max_examples=examples(25), deadline=None)
@given(st.sampled_from(TOPICS), st.integers(0, 10_000))
def test_who_comes_late_says_nothing_and_comes_after_the_welcome(topic, seed):
    written = script(topic, 90, seed)
    sits, knock = (next(each for each in written if each.what is what) for what in (What.SITS, What.KNOCKS))

    assert sits.who == knock.who
    assert knock.who not in [each.who for each in written if each.words]
    assert knock.at > 60


def test_nobody_comes_late_where_nobody_is_on_the_roster():
    kinds = {each.what for each in script(people=[])}

    assert kinds == set(What) - {What.SITS, What.KNOCKS}


def test_another_seed_says_something_else_and_the_same_says_the_same():
    assert script(seed=1) == script(seed=1) != script(seed=2)


def test_every_name_that_may_be_said_is_known_to_the_screening():
    for name in NAMES:
        assert screening().marks(f"a raise, when {name} is around"), name


def test_the_places_of_a_plan_follow_each_other_and_fill_its_steps():
    found = prepared().library.topic(TOPIC)
    assert found
    agenda = from_topic(found, 60)
    shown = places(agenda)

    assert shown[-1].ends == sum(step.minutes for step in agenda.steps) * 60
    assert all(before.ends <= after.begins for before, after in itertools.pairwise(shown))
    assert not {place.step for place in shown} & {number for number, step in enumerate(agenda.steps) if step.is_skipped}
