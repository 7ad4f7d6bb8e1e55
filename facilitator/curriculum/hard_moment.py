"""The shape of hard-moments.toml: words for the moments when the plan has to wait."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from msgspec import Meta

from facilitator.curriculum.shape import Language, Line, Lines, Speech, Strict

HardMomentId = Literal["intoxicated", "danger", "distress", "anger", "detail", "silence", "slip"]
HARD_MOMENTS: tuple[HardMomentId, ...] = get_args(HardMomentId)  # in the order in which they are offered


class HardMoment(Strict, frozen=True, kw_only=True):
    """`say` is said to the group or the person; the rest only the facilitator reads."""

    id: HardMomentId
    what_happens: Line
    say: Speech
    do: Lines
    avoid: Lines


class HardMoments(Strict, frozen=True, kw_only=True):
    """A pack's defaults; a topic may override one."""

    format: Literal[1]
    language: Language
    hard_moment: Annotated[tuple[HardMoment, ...], Meta(min_length=1, max_length=len(HARD_MOMENTS))]
