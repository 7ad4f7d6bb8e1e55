"""Minutes taken from the coming steps of an agenda, and given back. Whole minutes; nothing is asked but the steps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from facilitator.session.agenda_step import AgendaStep

Steps = tuple[AgendaStep, ...]


def shortened(steps: Steps, first: Sequence[str], wanted: int) -> Steps:
    """`wanted` minutes less: from the steps named in `first`, in order, each down to its least; then from the others, always from
    the one that has most to spare; then skippable ones are left out. What that frees beyond `wanted` is given back.

    When all of that is not enough, every step is at its least and the rest is still wanted.
    """
    rest = {step.id: step for step in steps}
    for step_id in _in_order(first, rest):
        wanted -= _take(rest, step_id, min(wanted, _spare(rest[step_id])))
    while wanted > 0 and (spare := [step for step in rest.values() if _spare(step)]):
        wanted -= _take(rest, max(spare, key=_spare).id, 1)
    for step_id in _leaving(first, rest):
        if wanted <= 0:
            break
        wanted -= _take(rest, step_id, rest[step_id].minutes)
        rest[step_id] = replace(rest[step_id], is_skipped=True)
    return lengthened(tuple(rest.values()), first, -wanted)


def lengthened(steps: Steps, first: Sequence[str], over: int) -> Steps:
    """Up to `over` minutes given back where `shortened` took them, the last taken first."""
    rest = {step.id: step for step in steps}
    for step_id in reversed(_leaving(first, rest, is_skipped=True)):
        least = min(rest[step_id].least, rest[step_id].taken)
        if 0 < least <= over:
            rest[step_id] = replace(rest[step_id], is_skipped=False)
            over += _take(rest, step_id, -least)
    others = rest.keys() - set(first)
    while over > 0 and (owed := [step for step in _owed(rest.values()) if step.id in others]):
        over += _take(rest, max(owed, key=lambda step: step.taken).id, -1)
    for step_id in reversed(_in_order(first, rest)):
        if not rest[step_id].is_skipped and over > 0:
            over += _take(rest, step_id, -min(over, rest[step_id].taken))
    return tuple(rest.values())


def shared_out(whole: int, weights: Sequence[int]) -> list[int]:
    """Whole numbers that add up to `whole`, in the proportion of `weights` as near as they can (evenly when all are 0)."""
    if not any(weights):
        weights = [1] * len(weights)
    total = sum(weights)
    shares = [whole * weight // total for weight in weights]
    nearest_above = sorted(range(len(weights)), key=lambda index: -(whole * weights[index] % total))
    for index in nearest_above[: whole - sum(shares)]:
        shares[index] += 1
    return shares


def _take(rest: dict[str, AgendaStep], step_id: str, minutes: int) -> int:
    step = rest[step_id]
    rest[step_id] = replace(step, minutes=step.minutes - minutes, taken=step.taken + minutes)
    return minutes


def _spare(step: AgendaStep) -> int:
    return 0 if step.is_skipped else max(step.minutes - step.least, 0)


def _owed(steps: Iterable[AgendaStep]) -> list[AgendaStep]:
    return [step for step in steps if step.taken > 0 and not step.is_skipped]


def _in_order(first: Sequence[str], rest: dict[str, AgendaStep]) -> list[str]:
    return [step_id for step_id in dict.fromkeys(first) if step_id in rest]


def _leaving(first: Sequence[str], rest: dict[str, AgendaStep], *, is_skipped: bool = False) -> list[str]:
    """In which order skippable steps are left out: those named first, then from the end."""
    order = dict.fromkeys([*_in_order(first, rest), *reversed(rest)])
    return [step_id for step_id in order if rest[step_id].skippable and rest[step_id].is_skipped == is_skipped]
