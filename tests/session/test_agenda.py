"""A topic's plan of any length, and the rest re-timed so that the end stands."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from facilitator.session.agenda import NOT_BEGUN, Agenda, from_topic, retimed
from facilitator.session.retiming import shared_out
from facilitator.vocabulary import EntryKind, StepKind
from tests.session.topics import agenda, evening, step, topic

TOPIC = topic()
IDEAL, SHORT = from_topic(TOPIC, 90), from_topic(TOPIC, 60)


def minutes(of: Agenda) -> dict[str, int]:
    return {step.id: step.minutes for step in of.steps}


def step_of(of: Agenda, id_: str):
    return next(step for step in of.steps if step.id == id_)


# from a topic -----------------------------------------------------------------------------------------------------------


def test_ninety_minutes_are_the_ideal_plan_exactly():
    assert minutes(IDEAL) == {step.id: step.minutes.ideal for step in TOPIC.step}
    assert not any(step.is_skipped or step.taken for step in IDEAL.steps)
    for made, of_topic in zip(IDEAL.steps, TOPIC.step, strict=True):
        asked = [*of_topic.prompt, *of_topic.part]
        assert [(prompt.id, prompt.minutes) for prompt in made.prompts] == [(it.id, it.minutes.ideal) for it in asked]


def test_sixty_minutes_are_the_short_plan_exactly():
    assert minutes(SHORT) == {step.id: step.minutes.short for step in TOPIC.step}
    assert not any(step.taken for step in SHORT.steps)


def test_a_step_that_the_short_plan_leaves_out_is_there_and_keeps_its_prompts():
    left_out = step_of(SHORT, "what-helps")

    assert left_out.is_skipped and left_out.minutes == 0
    assert [prompt.minutes for prompt in left_out.prompts] == [4, 3]


def test_prompts_that_the_short_plan_leaves_out_are_gone():
    assert [prompt.id for prompt in step_of(SHORT, "what-pulls").prompts] == ["kind-of-place", "near-it"]


def test_a_prompt_brings_along_all_that_helps_to_ask_it():
    prompt = step_of(IDEAL, "what-pulls").prompts[1]

    assert prompt.question.startswith("Think of a place") and prompt.listen_for and prompt.caution and prompt.deeper
    assert len(prompt.if_quiet) == 3
    assert prompt.collects is EntryKind.WARNING_SIGN
    assert prompt.variants[0][0] == "Panic or anxiety"


def test_a_part_of_a_skill_is_a_prompt_with_what_to_say():
    part = step_of(IDEAL, "around-with-through").prompts[2]

    assert part.question == "Say it and walk it" and "Get in twos." in part.say and part.note.startswith("Odd number")


@pytest.mark.parametrize(("of", "rounds"), [(IDEAL, 10), (SHORT, 5)])
def test_a_relaxation_has_its_lines_and_its_pacer(of, rounds):
    breaths = next(step for step in of.steps if step.kind is StepKind.RELAX)

    assert breaths.pacer == (4, 2, 6) and breaths.rounds == rounds
    assert breaths.relaxation_lines[breaths.pacer_after].startswith("Now breathe in")
    assert len(breaths.pauses) == len(breaths.relaxation_lines)


def test_seventy_five_minutes_take_from_where_the_topic_says():
    made = from_topic(TOPIC, 75)

    assert sum(minutes(made).values()) == made.minutes == 75
    gave = {id_: ideal - minutes(made)[id_] for id_, ideal in minutes(IDEAL).items()}
    assert gave == dict.fromkeys(gave, 0) | {"what-helps": 4, "how-it-went": 6, "why-places-pull": 3, "what-pulls": 2}


def test_less_time_than_the_leasts_leaves_out_what_may_be_left_out_and_no_more():
    made = from_topic(TOPIC, 20)

    assert made.minutes == 20
    assert all(step.is_skipped if step.skippable else step.minutes == step.least for step in made.steps)


@given(st.integers(15, 240))
def test_a_plan_of_any_length_fits(length):
    made = from_topic(TOPIC, length)

    assert made.minutes == length
    least = sum(step.minutes.min for step in TOPIC.step if not step.skippable)
    assert sum(minutes(made).values()) == max(length, least)
    for it in made.steps:
        assert it.is_skipped or sum(prompt.minutes for prompt in it.prompts) <= it.minutes
        assert all(prompt.minutes >= 1 for prompt in it.prompts)


def test_an_agenda_survives_being_written_and_read():
    assert msgspec.json.decode(msgspec.json.encode(IDEAL), type=Agenda) == IDEAL


# re-timing --------------------------------------------------------------------------------------------------------------


def test_two_minutes_over_come_from_the_first_named_step():
    late = retimed(evening(), 0, spent=7, left=23)

    assert minutes(late) == {"welcome": 5, "talk": 12, "ideas": 4, "close": 7}
    assert step_of(late, "ideas").taken == 2


def test_named_steps_give_in_their_order_before_any_other():
    late = retimed(evening(), 0, spent=10, left=20)

    assert minutes(late) == {"welcome": 5, "talk": 9, "ideas": 4, "close": 7}


def test_a_step_that_may_be_left_out_goes_last_and_what_it_frees_comes_back():
    tight = retimed(evening(), 0, spent=20, left=12)

    assert step_of(tight, "ideas").is_skipped
    assert minutes(tight) == {"welcome": 5, "talk": 6, "ideas": 0, "close": 6}


def test_when_nothing_is_enough_the_end_moves():
    hopeless = retimed(evening(), 0, spent=30, left=0)

    assert minutes(hopeless) == {"welcome": 5, "talk": 6, "ideas": 0, "close": 4}


def test_time_that_is_over_goes_back_where_it_came_from():
    tight = retimed(evening(), 0, spent=20, left=12)

    assert retimed(tight, 0, spent=5, left=25) == evening()


def test_time_that_nobody_took_is_given_to_nobody():
    assert retimed(evening(), 0, spent=5, left=60) == evening()


def test_what_the_facilitator_left_out_stays_out():
    ideas = replace(evening().steps[2], minutes=0, is_skipped=True)
    without = replace(evening(), steps=(*evening().steps[:2], ideas, evening().steps[3]))

    assert retimed(without, 0, spent=0, left=60) == without


def test_a_step_whose_name_nobody_knows_is_no_hindrance():
    unknown = replace(evening(), take_time_from=("gone", "ideas", "ideas"))

    assert minutes(retimed(unknown, 0, spent=7, left=23))["ideas"] == 4


steps_of_any_kind = st.lists(
    st.tuples(st.integers(1, 30), st.integers(1, 30), st.booleans(), st.booleans()), min_size=1, max_size=12
)
any_minutes = st.floats(0, 300) | st.integers(0, 300).map(float)


@st.composite
def any_agenda(draw):
    made = []
    for number, (least, more, skippable, is_out) in enumerate(draw(steps_of_any_kind)):
        out = skippable and is_out
        made.append(step(f"step-{number}", 0 if out else least + more, least, skippable=skippable, is_skipped=out))
    first = draw(st.permutations([it.id for it in made]))[: draw(st.integers(0, len(made)))]
    return agenda(*made, take_time_from=tuple(first), minutes=90)


@st.composite
def any_moment(draw):
    """An agenda that was re-timed before, somewhere on its way."""
    before = draw(any_agenda())
    for _ in range(draw(st.integers(0, 2))):
        before = retimed(before, NOT_BEGUN, 0, draw(any_minutes))
    return before, draw(st.integers(NOT_BEGUN, len(before.steps) - 1)), draw(any_minutes), draw(any_minutes)


def needed(of: Agenda, current: int, spent: float) -> float:
    running = max(of.steps[current].minutes - spent, 0) if current >= 0 else 0
    return running + sum(it.minutes for it in of.steps[current + 1 :])


@given(any_moment())
def test_the_end_stands_whenever_the_leasts_allow(moment):
    before, current, spent, left = moment
    after = retimed(before, current, spent, left)

    coming = before.steps[current + 1 :]
    least = needed(before, current, spent) - sum(it.minutes for it in coming)
    least += sum(min(it.least, it.minutes) for it in coming if not it.skippable)
    assert needed(after, current, spent) <= max(left, least) + 1e-5


@given(any_moment())
def test_a_step_that_runs_or_is_over_is_not_touched(moment):
    before, current, spent, left = moment

    assert retimed(before, current, spent, left).steps[: current + 1] == before.steps[: current + 1]


@given(any_moment())
def test_no_step_falls_below_its_least_or_grows_beyond_what_was_taken(moment):
    before, current, spent, left = moment
    for was, now in zip(before.steps, retimed(before, current, spent, left).steps, strict=True):
        assert now.minutes + now.taken == was.minutes + was.taken and now.taken >= 0
        assert now.minutes == 0 if now.is_skipped else now.minutes >= min(now.least, was.minutes or now.least)
        assert now.skippable or not now.is_skipped
        assert replace(now, minutes=0, taken=0, is_skipped=False) == replace(was, minutes=0, taken=0, is_skipped=False)


@given(any_moment())
def test_re_timing_twice_changes_nothing_more(moment):
    before, current, spent, left = moment
    after = retimed(before, current, spent, left)

    assert retimed(after, current, spent, left) == after


@given(any_agenda(), any_minutes)
def test_no_step_gives_before_the_one_named_before_it_has_given_all(before, left):
    after = retimed(before, NOT_BEGUN, 0, left)

    named = [step_of(after, id_) for id_ in before.take_time_from if not step_of(before, id_).is_skipped]
    others = [it for it in after.steps if it.id not in before.take_time_from]
    if not any(it.taken and it.is_skipped for it in after.steps):
        gave = [number for number, it in enumerate(named) if it.taken]
        last = len(named) if any(it.taken for it in others) else max(gave, default=0)
        assert all(it.minutes == it.least for it in named[:last])


@given(any_agenda(), st.floats(0, 300), st.floats(0, 300))
def test_what_was_taken_is_given_back_when_there_is_time_again(before, tight, spent):
    taken = retimed(before, NOT_BEGUN, 0, tight)

    assert retimed(taken, NOT_BEGUN, 0, 10_000) == before


@given(st.integers(0, 500), st.lists(st.integers(0, 50), min_size=1, max_size=12))
def test_what_is_shared_out_adds_up_and_is_fair(whole, weights):
    shares = shared_out(whole, weights)

    fair = [whole * weight / sum(weights) if any(weights) else whole / len(weights) for weight in weights]
    assert sum(shares) == whole
    assert all(abs(share - wanted) < 1 for share, wanted in zip(shares, fair, strict=True))
