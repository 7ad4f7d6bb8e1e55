"""Steps of a topic as an agenda keeps them: copies, so that a changed pack never changes a planned session."""

from __future__ import annotations

from typing import Literal

from msgspec.structs import replace

from facilitator.curriculum.prompt import Part, PartMinutes, Prompt, Variant
from facilitator.curriculum.step import Relaxation, Step
from facilitator.session.agenda_step import AgendaPrompt, AgendaStep, Variants
from facilitator.session.retiming import shared_out

Plan = Literal["ideal", "short"]


def copied(step: Step, plan: Plan) -> AgendaStep:
    """The step in its plan of that length, without prompts of 0 minutes.

    A step of 0 minutes is there, skipped, and has the prompts of its ideal plan for whoever goes to it after all.
    """
    minutes = step.minutes.ideal if plan == "ideal" else step.minutes.short
    asked: Plan = plan if minutes else "ideal"
    prompts = (*(_question(prompt, asked) for prompt in step.prompt), *(_part(part, asked) for part in step.part))
    made = AgendaStep(
        id=step.id,
        kind=step.kind,
        title=step.title,
        minutes=minutes,
        least=step.minutes.min,
        skippable=step.skippable,
        show=step.show,
        say=step.say,
        notes=step.note,
        when_short=step.when_short,
        prompts=tuple(prompt for prompt in prompts if prompt.minutes),
        is_skipped=minutes == 0,
        ratings=step.ratings,
    )
    return made if step.relaxation is None else _relaxing(made, step.relaxation, asked)


def fitted(step: AgendaStep, before: int) -> AgendaStep:
    """Its prompts with the share of its minutes that they had when it took `before` minutes; none loses its last minute."""
    if not step.prompts or step.minutes in (0, before):
        return step
    minutes = [prompt.minutes for prompt in step.prompts]
    whole = max(round(sum(minutes) * step.minutes / before), len(minutes))
    shares = shared_out(whole - len(minutes), [prompt - 1 for prompt in minutes])
    prompts = (replace(prompt, minutes=1 + share) for prompt, share in zip(step.prompts, shares, strict=True))
    return replace(step, prompts=tuple(prompts))


def _question(prompt: Prompt, plan: Plan) -> AgendaPrompt:
    return AgendaPrompt(
        id=prompt.id,
        question=prompt.question,
        minutes=_of(prompt.minutes, plan),
        listen_for=prompt.listen_for,
        if_quiet=prompt.if_quiet,
        caution=prompt.caution,
        redirect=prompt.redirect or "",
        deeper=prompt.deeper or "",
        variants=_variants(prompt.co_occurring),
        collects=prompt.collects,
        way=prompt.way,
        fill_in=prompt.fill_in or "",
    )


def _part(part: Part, plan: Plan) -> AgendaPrompt:
    return AgendaPrompt(
        id=part.id,
        question=part.title,
        minutes=_of(part.minutes, plan),
        say=part.say,
        note=part.note or "",
        variants=_variants(part.co_occurring),
        collects=part.collects,
        way=part.way,
    )


def _relaxing(step: AgendaStep, relaxation: Relaxation, plan: Plan) -> AgendaStep:
    paced = [index for index, line in enumerate(relaxation.line) if line.pacer]
    return replace(
        step,
        relaxation_lines=tuple(line.say for line in relaxation.line),
        pauses=tuple(line.pause for line in relaxation.line),
        pacer=(relaxation.breathe_in, relaxation.hold, relaxation.breathe_out),
        pacer_after=paced[0] if paced else 0,
        rounds=_of(relaxation.rounds, plan),
        variants=_variants(relaxation.co_occurring),
    )


def _of(minutes: PartMinutes, plan: Plan) -> int:
    return minutes.ideal if plan == "ideal" else minutes.short


def _variants(variants: tuple[Variant, ...]) -> Variants:
    return tuple((variant.condition, variant.ask, variant.note) for variant in variants)
