"""Whatever a facilitator may do with a plan: `edits` are changes, `edited_all` does them, without those that cannot be."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import strategies as st

from facilitator.curriculum.topic import Topic
from facilitator.session.agenda import Agenda
from facilitator.session.agenda_edit import (
    LastStep,
    TooManySteps,
    fitting,
    led_by_other,
    left_out,
    moved,
    of_length,
    step_of,
    with_minutes,
    with_step,
    without_step,
)
from facilitator.session.own_prompt import (
    StepOnlySpoken,
    TooManyPrompts,
    with_prompt,
    with_prompt_moved,
    with_way,
    with_words,
    without_prompt,
)
from facilitator.vocabulary import Way

Edit = tuple[str, int, int]
CHANGES = (
    "drop", "add", "other", "move", "minutes", "out", "lead", "fit", "length", "ask", "reword", "way", "unask", "turn",
)  # fmt: skip
WAYS = (None, *Way)

small = st.integers(-3, 40)
edits = st.lists(st.tuples(st.sampled_from(CHANGES), small, small), max_size=20)


def edited_all(plan: Agenda, topic: Topic, other: Topic, changes: list[Edit]) -> Iterator[Agenda]:
    """The plan after each change that could be."""
    for what, first, second in changes:
        try:
            plan = edited(plan, topic, other, what, first, second)
        except (LastStep, TooManySteps, TooManyPrompts, StepOnlySpoken):
            continue
        yield plan


def edited(of: Agenda, topic: Topic, other: Topic, what: str, first: int, second: int) -> Agenda:
    chosen = of.steps[first % len(of.steps)]
    asked = chosen.prompts[second % len(chosen.prompts)].id if chosen.prompts else "none"
    match what:
        case "drop":
            return without_step(of, chosen.id)
        case "add" | "other":
            source = topic if what == "add" else other
            return with_step(of, step_of(source, source.step[first % len(source.step)].id, of), max(second, 0))[0]
        case "move":
            return moved(of, chosen.id, second)
        case "minutes":
            return with_minutes(of, chosen.id, second)
        case "out":
            return left_out(of, chosen.id)
        case "lead":
            return led_by_other(of, chosen.id, second % 2 == 0)
        case "fit":
            return fitting(of)
        case "length":
            return of_length(of, 15 + 5 * (second + 3), topic)
        case "ask":
            return with_prompt(of, chosen.id, "What else?")[0]
        case "reword":
            return with_words(of, chosen.id, asked, "What else could you do?")
        case "way":
            return with_way(of, chosen.id, asked, WAYS[second % len(WAYS)])
        case "unask":
            return without_prompt(of, chosen.id, asked)
        case _:
            return with_prompt_moved(of, chosen.id, asked, second)
