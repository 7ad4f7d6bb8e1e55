"""Gathers what stands on one client's sheet: from the topic, the session's takeaways, and the client's own record."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date

from facilitator.care.follow_up import FollowUp
from facilitator.care.plan import Plan
from facilitator.care.practice import Practice
from facilitator.curriculum.topic import Topic
from facilitator.handouts import plan_parts
from facilitator.handouts.crisis_lines import Country
from facilitator.handouts.sheet import ClientSheet
from facilitator.privacy.sameness import folded
from facilitator.vocabulary import SignKind

MOST_HELPS = 6


def build(
    *,
    heading: str,
    group: str,
    on: date,
    number: int,
    topic: Topic | None,
    title: str = "",
    practice: Practice | None = None,
    plan: Plan | None = None,
    picks: Sequence[str] = (),
    takeaways: Sequence[str] = (),
    theme_names: Collection[str] = (),
    one_on_one: FollowUp | None = None,
    country: Country | None = None,
    large_print: bool = False,
    is_rehearsal: bool = False,
    language: str = "en",
) -> ClientSheet:
    """The sheet of one client for one session.

    `title` is the topic's as the session kept it; it serves when the pack is gone and `topic` is None. `theme_names`
    (library.themes) tells takeaways that name a theme from those that help. What is not recorded stays empty: lines to write on.
    `plan` is the newest saved one: what it says of signs, triggers, slips and people stands before what the topic offers.
    """
    handout = topic.handout if topic else None
    what = practice.what if practice else ""
    talked_about, ideas = _parted(takeaways, theme_names)
    strategies = [strategy.text for strategy in topic.strategy] if topic else []
    return ClientSheet(
        heading=heading,
        group=group,
        on=on,
        number=number,
        topic=title or (topic.title if topic else ""),
        practice=what,
        practice_when=_when(practice),
        log_line=handout.practice_log.line if handout else "",
        picks=tuple(picks),
        key_points=handout.key_points if handout else (),
        signs={kind: _signs(plan, topic, kind) for kind in SignKind},
        if_then=_if_then(plan, topic),
        what_helps=tuple(_different([*ideas, *strategies], but=what))[:MOST_HELPS],
        one_on_one=one_on_one.at if one_on_one else None,
        questions=handout.one_on_one if handout else (),
        calm=_calm(topic),
        crisis_lines=country.printed_lines if country else (),
        emergency=country.emergency if country else "",
        talked_about=tuple(talked_about),
        slip=plan_parts.slip(plan) if plan else {},
        people=plan_parts.people(plan) if plan else (),
        is_rehearsal=is_rehearsal,
        large_print=large_print,
        language=language,
    )


def _parted(takeaways: Sequence[str], theme_names: Collection[str]) -> tuple[list[str], list[str]]:
    names = set(map(folded, theme_names))
    return [line for line in takeaways if folded(line) in names], [line for line in takeaways if folded(line) not in names]


def _when(practice: Practice | None) -> str:
    """Day, place and company in the client's words, as far as they are known."""
    return " · ".join(filter(None, (practice.day, practice.where, practice.with_whom))) if practice else ""


def _signs(plan: Plan | None, topic: Topic | None, kind: SignKind) -> tuple[str, ...]:
    own = plan_parts.signs(plan, kind) if plan else []
    offered = [sign.text for sign in topic.handout.warning_sign if sign.kind == kind] if topic else []
    return tuple(_different([*own, *offered], but=""))


def _if_then(plan: Plan | None, topic: Topic | None) -> tuple[tuple[str, str], ...]:
    """The topic's row goes where the plan has an answer for the same trigger."""
    own = plan_parts.if_then(plan) if plan else []
    known = {folded(when) for when, _ in own}
    offered = ((row.when, row.then) for row in topic.handout.if_then) if topic else ()
    return (*own, *(row for row in offered if folded(row[0]) not in known))


def _calm(topic: Topic | None) -> str:
    steps = topic.step if topic else ()
    return next((step.relaxation.card for step in steps if step.relaxation), "")


def _different(lines: Iterable[str], but: str) -> Iterator[str]:
    """Each line once, and not what the client practices anyway."""
    seen = {folded(but)}
    for line in lines:
        if folded(line) not in seen:
            seen.add(folded(line))
            yield line
