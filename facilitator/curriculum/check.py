"""What the shape alone cannot say: minutes that add up, ids that are there and only once, steps that have what they need."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from facilitator.curriculum.hard_moment import HardMoments
from facilitator.curriculum.obstacle import Obstacles
from facilitator.curriculum.problem import FieldPath, Finding, twice
from facilitator.curriculum.prompt import Part, Prompt
from facilitator.curriculum.step import Step
from facilitator.curriculum.theme import Themes
from facilitator.curriculum.topic import Topic
from facilitator.vocabulary import SignKind, StepKind, Way

Plan = Literal["ideal", "short"]
PLANS: tuple[Plan, Plan] = ("ideal", "short")


def topic_findings(topic: Topic) -> Iterator[Finding]:
    """Everything that keeps a topic with the right shape from being run."""
    yield from _lengths(topic)
    for index, step in enumerate(topic.step):
        yield from ((("step", index, *path), sentence) for path, sentence in _step(step))
    yield from _order(topic)
    yield from twice(_ids(topic))
    yield from _handout(topic)


def themes_findings(themes: Themes) -> Iterator[Finding]:
    yield from twice((("theme", index, "id"), theme.id) for index, theme in enumerate(themes.theme))


def hard_moments_findings(moments: HardMoments) -> Iterator[Finding]:
    yield from twice((("hard_moment", index, "id"), moment.id) for index, moment in enumerate(moments.hard_moment))


def obstacles_findings(obstacles: Obstacles) -> Iterator[Finding]:
    yield from twice((("obstacle", index, "id"), obstacle.id) for index, obstacle in enumerate(obstacles.obstacle))


def _lengths(topic: Topic) -> Iterator[Finding]:
    for plan in PLANS:
        total = sum(getattr(step.minutes, plan) for step in topic.step)
        wanted = getattr(topic.lengths, plan)
        if total != wanted:
            yield ("lengths", plan), f"The steps add up to {total} minutes, not {wanted}."


def _step(step: Step) -> Iterator[Finding]:
    minutes = step.minutes
    if minutes.min > minutes.ideal or minutes.short > minutes.ideal or 0 < minutes.short < minutes.min:
        yield ("minutes",), "“min” may not be more than “short”, nor “short” more than “ideal” (“short” may be 0)."
    if minutes.short == 0 and not step.skippable:
        yield ("minutes", "short"), "The short plan leaves this step out, but “skippable” is false."
    parts: tuple[Prompt | Part, ...] = (*step.prompt, *step.part)
    for plan in PLANS:
        inner = sum(getattr(part.minutes, plan) for part in parts)
        if inner > getattr(minutes, plan):
            yield ("minutes", plan), f"Its prompts and parts need {inner} minutes, more than the step has."
    for at, prompt in enumerate(step.prompt):
        if (prompt.way is Way.FILL_IN) != ("____" in (prompt.fill_in or "")):
            yield (
                ("prompt", at, "fill_in"),
                "A line to finish and the way “fill-in” go together, and the line has a blank (____).",
            )
    pacers = sum(line.pacer for line in step.relaxation.line) if step.relaxation else 0
    if step.kind is StepKind.RELAX and pacers != 1:
        yield ("relaxation",), "A relax step needs a script with exactly one line where “pacer” is true."
    if step.kind is StepKind.SKILL and not step.part:
        yield ("part",), "A skill step needs at least one part."


def _order(topic: Topic) -> Iterator[Finding]:
    steps = {step.id for step in topic.step}
    for index, id_ in enumerate(topic.take_time_from):
        if id_ not in steps:
            yield ("take_time_from", index), f"There is no step with the id “{id_}”."
    if topic.step[0].kind is not StepKind.WELCOME:
        yield ("step", 0, "kind"), "The first step must be the welcome."
    if topic.step[-1].kind is not StepKind.CLOSE:
        yield ("step", len(topic.step) - 1, "kind"), "The last step must be the close."


def _ids(topic: Topic) -> Iterator[tuple[FieldPath, str]]:
    for index, step in enumerate(topic.step):
        yield ("step", index, "id"), step.id
        yield from ((("step", index, "prompt", at, "id"), prompt.id) for at, prompt in enumerate(step.prompt))
        yield from ((("step", index, "part", at, "id"), part.id) for at, part in enumerate(step.part))
    yield from ((("strategy", at, "id"), strategy.id) for at, strategy in enumerate(topic.strategy))
    yield from ((("handout", "warning_sign", at, "id"), sign.id) for at, sign in enumerate(topic.handout.warning_sign))
    yield from ((("handout", "if_then", at, "id"), row.id) for at, row in enumerate(topic.handout.if_then))
    yield from ((("hard_moment", at, "id"), moment.id) for at, moment in enumerate(topic.hard_moment))


def _handout(topic: Topic) -> Iterator[Finding]:
    there = {sign.kind for sign in topic.handout.warning_sign}
    for kind in SignKind:
        if kind not in there:
            yield ("handout", "warning_sign"), f"The column “{kind}” has no warning sign."
    if not any("____" in row.when + row.then for row in topic.handout.if_then):
        yield ("handout", "if_then"), "No row has a blank (____) to write on."
