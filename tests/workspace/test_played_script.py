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
from facilitator.session.agenda import Agenda, from_topic
from facilitator.session.agenda_edit import step_of, with_step
from facilitator.session.own_prompt import with_prompt
from facilitator.vocabulary import EntryKind
from facilitator.workspace.played_places import places
from facilitator.workspace.played_script import NAMES, Happening, What, write_script
from facilitator.workspace.played_words import PlayedWords
from tests.examples import examples
from tests.session.any_plan import edited_all, edits
from tests.workspaces import TOPIC, prepared

PEOPLE = [Client(ClientId(number), name) for number, name in enumerate(("Heron", "Juniper", "Maple", "Otter"), start=1)]
OTHER = "money-and-paydays"
TOPICS = [topic.id for topic in prepared().library.topics]


@cache
def screening() -> Screening:
    words = prepared().words
    return Screening((), words.common_names, words.ambiguous_names, code_names=[client.code_name for client in PEOPLE])


def script(topic: str = TOPIC, minutes: int = 90, seed: int = 1, people: list[Client] = PEOPLE) -> list[Happening]:
    found = prepared().library.topic(topic)
    assert found
    return script_of(from_topic(found, minutes), seed, people)


def script_of(agenda: Agenda, seed: int = 1, people: list[Client] = PEOPLE) -> list[Happening]:
    rng = Random(seed)
    words = PlayedWords(prepared().library, agenda, rng, lambda words: bool(screening().marks(words)))
    return write_script(agenda, words, people, rng)


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


# plans as they were prepared ---------------------------------------------------------------


def prepared_plan(*changes, minutes: int = 90) -> Agenda:
    topic, other = (prepared().library.topic(each) for each in (TOPIC, OTHER))
    plan = from_topic(topic, minutes)
    *_, edited = plan, *edited_all(plan, topic, other, list(changes))
    return edited


def asking(question: str, step: str = "what-pulls") -> tuple[Agenda, int, int]:
    """The plan, and where the question stands in it."""
    plan, own = with_prompt(prepared_plan(), step, question)
    number = [each.id for each in plan.steps].index(step)
    return plan, number, [each.id for each in plan.steps[number].prompts].index(own)


def said_at(plan: Agenda, step: int, prompt: int, seed: int = 1) -> list[str]:
    written = script_of(plan, seed)
    return [each.words for each in written if each.what is What.SAYS and (each.step, each.prompt) == (step, prompt)]


@settings(max_examples=examples(60), deadline=None)
@given(lengths, edits, st.integers(0, 10_000))
def test_whatever_was_done_with_a_plan_a_group_answers_in_the_steps_that_run(minutes, changes, seed):
    plan = prepared_plan(*changes, minutes=minutes)
    written = script_of(plan, seed)

    counted = Counter(each.what for each in written)
    assert all(counted[what] == 1 for what in set(What) - {What.SAYS}) and counted[What.SAYS] >= 1
    asked = {(each.step, each.prompt) for each in written if each.words or each.what in (What.QUIET, What.GOES_ON)}
    assert all(not plan.steps[step].is_skipped and prompt < max(len(plan.steps[step].prompts), 1) for step, prompt in asked)
    own = {
        (number, place)
        for number, step in enumerate(plan.steps) if not step.is_skipped
        for place, prompt in enumerate(step.prompts) if prompt.is_own
    }  # fmt: skip
    assert own <= {(each.step, each.prompt) for each in written if each.words}
    assert len({each.words for each in written if each.words}) == counted[What.SAYS] + 1


def test_an_own_question_is_answered_first_with_lines_that_say_a_telling_word_of_it():
    for seed in range(5):
        first, *_ = said_at(*asking("What do we do with a whole Sunday?"), seed)
        assert "sunday" in first.casefold() or "whole" in first.casefold()


def test_an_own_question_that_is_like_one_of_the_packs_is_answered_like_it():
    helps = {text for theme in prepared().library.themes for text in theme.helps}
    helps |= {each.text for each in prepared().library.topic(TOPIC).strategy}

    assert set(said_at(*asking("What helps you on payday?"))) <= helps
    assert not set(said_at(*asking("What else?"))) & helps


def test_a_step_of_another_topic_is_answered_with_what_is_said_there():
    library = prepared().library
    other = library.topic(OTHER)
    source = next(step for step in other.step if any(prompt.collects is EntryKind.TRIGGER for prompt in step.prompt))
    plan, _ = with_step(prepared_plan(), step_of(other, source.id, prepared_plan()), 3)
    place = next(at for at, prompt in enumerate(plan.steps[3].prompts) if prompt.collects is EntryKind.TRIGGER)

    said = said_at(plan, 3, place)
    assert said and set(said) <= {words for theme in map(library.theme, other.themes) if theme for words in theme.wordings}


def test_it_goes_quiet_where_another_question_can_be_asked():
    plan, step, prompt = asking("What else?")
    quiet = [next(each for each in script_of(plan, seed) if each.what is What.QUIET) for seed in range(12)]

    assert all(plan.steps[each.step].prompts[each.prompt].if_quiet for each in quiet)
    assert (step, prompt) not in [(each.step, each.prompt) for each in quiet]


def test_who_comes_late_comes_when_the_first_step_that_runs_is_over():
    plan = prepared_plan(("out", 0, 0), ("minutes", 1, 20))
    knock = next(each for each in script_of(plan) if each.what is What.KNOCKS)

    assert plan.steps[0].is_skipped and knock.at > plan.steps[1].minutes * 60
