"""A real topic and a small agenda, for tests of the session."""

from __future__ import annotations

from pathlib import Path

import msgspec

from facilitator.curriculum.topic import Topic
from facilitator.session.agenda import Agenda, AgendaPrompt, AgendaStep
from facilitator.vocabulary import StepKind

TOPICS = Path(__file__).parents[2] / "resources" / "packs" / "core" / "en" / "topics"


def topic(id_: str = "places-that-pull-me-back") -> Topic:
    return msgspec.toml.decode((TOPICS / f"{id_}.toml").read_bytes(), type=Topic)


def step(id_: str, minutes: int, least: int = 1, *prompts: int, skippable: bool = False, **more) -> AgendaStep:
    """A step with prompts of so many minutes."""
    asked = tuple(AgendaPrompt(id=f"{id_}-{n}", question=f"{id_} {n}?", minutes=asks) for n, asks in enumerate(prompts, 1))
    kind = more.pop("kind", StepKind.DISCUSS)
    return AgendaStep(
        id=id_, kind=kind, title=id_.title(), minutes=minutes, least=least, skippable=skippable, prompts=asked, **more
    )


def agenda(*steps: AgendaStep, take_time_from: tuple[str, ...] = (), minutes: int | None = None) -> Agenda:
    whole = sum(step.minutes for step in steps) if minutes is None else minutes
    return Agenda(topic="small", title="Small", minutes=whole, steps=steps, take_time_from=take_time_from)


def evening() -> Agenda:
    """30 minutes: welcome 5, talk 12 (3 prompts), ideas 6 (may be left out), close 7."""
    return agenda(
        step("welcome", 5, 3, kind=StepKind.WELCOME),
        step("talk", 12, 6, 4, 3, 4),
        step("ideas", 6, 4, 3, 3, skippable=True),
        step("close", 7, 4, kind=StepKind.CLOSE),
        take_time_from=("ideas", "talk"),
    )
