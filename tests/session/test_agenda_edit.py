"""A planned agenda is prepared: whatever is done with it, ids stay unique, minutes add up, and what does not fit is told."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.session.agenda import Agenda, from_topic
from facilitator.session.agenda_edit import (
    LONGEST_STEP,
    MOST_STEPS,
    LastStep,
    TooManySteps,
    evened,
    fitting,
    led_by_other,
    left_out,
    moved,
    of_length,
    over,
    source_of,
    step_of,
    total,
    with_minutes,
    with_step,
    without_step,
)
from facilitator.session.own_prompt import (
    LONGEST_PROMPT,
    MOST_PROMPTS,
    PromptMissing,
    PromptTooLong,
    StepOnlySpoken,
    TooManyPrompts,
    own_prompts,
    with_prompt,
    with_prompt_moved,
    with_way,
    with_words,
    without_prompt,
)
from facilitator.vocabulary import StepKind, Way
from tests.examples import examples
from tests.session.any_plan import edited_all, edits
from tests.session.topics import agenda, evening, step, topic

TOPIC, OTHER = topic(), topic("money-and-paydays")
IDEAL = from_topic(TOPIC, 90)


def ids(of: Agenda) -> list[str]:
    return [each.id for each in of.steps]


def minutes(of: Agenda) -> dict[str, int]:
    return {each.id: each.minutes for each in of.steps}


def step_in(of: Agenda, id_: str):
    return next(each for each in of.steps if each.id == id_)


# steps ------------------------------------------------------------------------------------------------------------------


def test_a_dropped_step_is_gone_and_its_minutes_are_free():
    dropped = without_step(evening(), "ideas")

    assert ids(dropped) == ["welcome", "talk", "close"]
    assert (total(dropped), over(dropped)) == (24, -6)


def test_a_dropped_step_comes_back_from_its_topic():
    dropped = without_step(IDEAL, "what-helps")
    back, id_ = with_step(dropped, step_of(TOPIC, "what-helps", dropped), ids(IDEAL).index("what-helps"))

    assert id_ == "what-helps" and back == IDEAL


def test_a_step_of_another_topic_says_where_it_came_from():
    chosen = OTHER.step[2]
    added, id_ = with_step(IDEAL, step_of(OTHER, chosen.id, IDEAL), 1)

    assert source_of(id_) == (OTHER.id, chosen.id) and ids(added)[1] == id_
    assert step_in(added, id_).title == chosen.title and over(added) == chosen.minutes.ideal


def test_a_step_that_is_there_twice_has_an_id_of_its_own():
    first = IDEAL.steps[2]
    twice, second = with_step(IDEAL, step_of(TOPIC, first.id, IDEAL), 3)
    thrice, third = with_step(twice, step_of(TOPIC, first.id, twice), 4)

    assert len({first.id, second, third}) == 3 and len(set(ids(thrice))) == len(thrice.steps)
    assert source_of(second) == source_of(third) == ("", first.id)


def test_what_the_short_plan_leaves_out_is_added_with_its_minutes():
    short = from_topic(TOPIC, 60)

    assert step_of(TOPIC, "what-helps", short).minutes > 0 and not step_of(TOPIC, "what-helps", short).is_skipped


def test_the_last_step_that_runs_stays():
    alone = agenda(step("talk", 10), step("ideas", 0, is_skipped=True))

    for change in (without_step, left_out):
        with pytest.raises(LastStep):
            change(alone, "talk")


def test_there_is_an_end_to_steps():
    many = agenda(*(step(f"step-{number}", 2) for number in range(MOST_STEPS)))

    with pytest.raises(TooManySteps):
        with_step(many, step("more", 2), 0)


@pytest.mark.parametrize(("to", "order"), [
    (0, ["ideas", "welcome", "talk", "close"]), (3, ["welcome", "talk", "close", "ideas"]),
    (-4, ["ideas", "welcome", "talk", "close"]), (9, ["welcome", "talk", "close", "ideas"]),
])  # fmt: skip
def test_a_step_is_moved_and_nothing_else_changes(to, order):
    assert ids(moved(evening(), "ideas", to)) == order
    assert sorted(moved(evening(), "ideas", to).steps, key=str) == sorted(evening().steps, key=str)


def test_minutes_are_as_the_facilitator_sets_them_and_prompts_keep_their_share():
    longer = with_minutes(evening(), "talk", 24)

    assert minutes(longer)["talk"] == 24 and over(longer) == 12
    assert [prompt.minutes for prompt in step_in(longer, "talk").prompts] == [8, 6, 8]
    assert minutes(with_minutes(evening(), "talk", 2))["talk"] == 2
    assert minutes(with_minutes(evening(), "talk", -3))["talk"] == 1
    assert minutes(with_minutes(evening(), "talk", 900))["talk"] == LONGEST_STEP


def test_a_step_that_was_left_out_runs_again_with_minutes():
    out = left_out(evening(), "ideas")
    assert step_in(out, "ideas").is_skipped and over(out) == -6

    assert with_minutes(out, "ideas", 6) == evening()


def test_a_step_is_led_by_the_other_and_by_oneself_again():
    led = led_by_other(evening(), "talk", True)

    assert [each.id for each in led.steps if each.is_led_by_other] == ["talk"]
    assert led_by_other(led, "talk", False) == evening()


# the whole --------------------------------------------------------------------------------------------------------------


def test_an_untouched_plan_becomes_its_topic_s_plan_of_that_length():
    assert of_length(IDEAL, 60, TOPIC) == from_topic(TOPIC, 60)
    assert of_length(of_length(IDEAL, 60, TOPIC), 90, TOPIC) == IDEAL


def test_a_changed_plan_stays_changed_in_another_length_and_fits():
    changed = moved(without_step(IDEAL, "what-helps"), "what-pulls", 1)
    short = of_length(changed, 60, TOPIC)

    assert ids(short) == ids(changed) and short.minutes == 60 and over(short) == 0


def test_what_is_over_is_taken_where_the_room_takes_it():
    fits = fitting(with_minutes(evening(), "close", 9))

    assert minutes(fits) == {"welcome": 5, "talk": 12, "ideas": 4, "close": 9} and over(fits) == 0


def test_what_is_free_goes_to_the_steps_that_can_use_it():
    fits = fitting(without_step(evening(), "close"))

    assert over(fits) == 0 and minutes(fits)["welcome"] == 5


def test_what_cannot_fit_is_still_told():
    assert over(fitting(agenda(step("talk", 40, 30), minutes=20))) == 10


@given(st.lists(st.integers(1, 60), min_size=1, max_size=8))
def test_prompts_of_a_step_depend_on_its_minutes_and_not_on_the_way_there(way):
    def set_to(of: Agenda, to: int) -> Agenda:
        return evened(of, with_minutes(of, "what-pulls", to), lambda each: step_of(TOPIC, each.id, of))

    now = IDEAL
    for to in way:
        now = set_to(now, to)
    assert now == set_to(IDEAL, way[-1])
    assert set_to(now, step_in(IDEAL, "what-pulls").minutes) == IDEAL


# own prompts ------------------------------------------------------------------------------------------------------------


def test_an_own_prompt_comes_last_and_the_step_stays_as_long():
    own, id_ = with_prompt(evening(), "talk", "  What would\nmake it 10 % easier? ")
    talk = step_in(own, "talk")

    assert talk.prompts[-1].question == "What would make it 10 % easier?" and talk.prompts[-1].is_own
    assert talk.minutes == 12 and sum(prompt.minutes for prompt in talk.prompts) == 11  # as the pack's before
    assert without_prompt(own, "talk", id_) != own and own_prompts(own) == ["What would make it 10 % easier?"]


def test_own_prompts_are_changed_and_the_pack_s_are_not():
    own, id_ = with_prompt(evening(), "talk", "First words")

    assert own_prompts(with_words(own, "talk", id_, "Better words")) == ["Better words"]
    assert with_words(own, "talk", "talk-1", "Mine") == own


def test_an_own_prompt_can_run_in_pairs_and_the_pack_s_runs_as_it_does():
    own, id_ = with_prompt(evening(), "talk", "First words")

    assert step_in(with_way(own, "talk", id_, Way.PAIRS), "talk").prompts[-1].way is Way.PAIRS
    assert with_way(with_way(own, "talk", id_, Way.PAIRS), "talk", id_, None) == own
    assert with_way(own, "talk", "talk-1", Way.HANDS) == own


def test_prompts_are_moved_within_their_step():
    turned = with_prompt_moved(evening(), "talk", "talk-3", 0)

    assert [prompt.id for prompt in step_in(turned, "talk").prompts] == ["talk-3", "talk-1", "talk-2"]
    assert with_prompt_moved(turned, "talk", "talk-3", 2) == evening()


def test_a_prompt_that_is_none_too_long_or_one_too_many_is_refused():
    with pytest.raises(PromptMissing):
        with_prompt(evening(), "talk", " \u200b ")
    with pytest.raises(PromptTooLong):
        with_prompt(evening(), "talk", "a" * (LONGEST_PROMPT + 1))
    with pytest.raises(PromptMissing):
        with_words(evening(), "talk", "talk-1", "")
    full = agenda(step("talk", 60, 1, *[1] * MOST_PROMPTS))
    with pytest.raises(TooManyPrompts):
        with_prompt(full, "talk", "One more?")


def test_a_step_that_only_breathes_asks_nothing():
    with pytest.raises(StepOnlySpoken):
        with_prompt(agenda(step("breaths", 6, kind=StepKind.RELAX)), "breaths", "Which one?")


# whatever is done with it -----------------------------------------------------------------------------------------------


@settings(max_examples=examples(60))
@given(st.sampled_from([60, 75, 90]), edits)
def test_in_any_order_ids_are_unique_minutes_add_up_and_what_was_before_stays_as_it_was(length, changes):
    now = from_topic(TOPIC, length)
    before: list[tuple[Agenda, bytes]] = []
    for after in edited_all(now, TOPIC, OTHER, changes):
        before.append((now, msgspec.json.encode(now)))
        now = after
        assert len(set(ids(now))) == len(now.steps) <= MOST_STEPS
        assert over(now) == sum(each.minutes for each in now.steps) - now.minutes
        assert any(not each.is_skipped for each in now.steps)
        for each in now.steps:
            assert each.is_skipped == (each.minutes == 0) and each.minutes >= 0
            assert len({prompt.id for prompt in each.prompts}) == len(each.prompts)
            assert all(prompt.minutes >= 1 for prompt in each.prompts)
        assert msgspec.json.decode(msgspec.json.encode(now), type=Agenda) == now
    for agenda_before, written in before:  # what undo puts back
        assert msgspec.json.encode(agenda_before) == written


@settings(max_examples=examples(40))
@given(st.sampled_from([60, 75, 90]), edits)
def test_fitted_nothing_is_over_unless_every_step_is_at_its_least(length, changes):
    plan = from_topic(TOPIC, length)
    *_, now = plan, *edited_all(plan, TOPIC, OTHER, changes)
    fits = fitting(now)

    assert fitting(fits) == fits
    assert over(fits) == 0 or (over(fits) > 0 and all(each.minutes <= each.least for each in fits.steps))
