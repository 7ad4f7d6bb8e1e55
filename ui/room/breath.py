"""Where in a breath we are: which part, and how full the lungs are. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, auto

from ui.room.view import Pacer


class Part(StrEnum):
    IN = auto()
    HOLD = auto()
    OUT = auto()


@dataclass(frozen=True)
class Breath:
    part: Part
    fullness: float  # 0 empty, 1 full
    seconds_left: int  # of this part, at least 1


def breath_at(pacer: Pacer, seconds: float) -> Breath:
    """Of the breath that is running `seconds` after the first began."""
    whole = max(1, pacer.breathe_in + pacer.hold + pacer.breathe_out)
    into = seconds % whole
    if into < pacer.breathe_in:
        return Breath(Part.IN, _eased(into / pacer.breathe_in), _left(pacer.breathe_in - into))
    into -= pacer.breathe_in
    if into < pacer.hold:
        return Breath(Part.HOLD, 1.0, _left(pacer.hold - into))
    into -= pacer.hold
    return Breath(Part.OUT, 1 - _eased(into / max(1, pacer.breathe_out)), _left(pacer.breathe_out - into))


def at_same_place(before: Pacer, now: Pacer, seconds: float) -> float:
    """Seconds after which a breath of `now` is as far on as one of `before` after `seconds`: in another rhythm nothing leaps."""
    into = seconds % max(1, before.breathe_in + before.hold + before.breathe_out)
    passed = 0.0
    for old, new in ((before.breathe_in, now.breathe_in), (before.hold, now.hold), (before.breathe_out, now.breathe_out)):
        if into < old:
            return passed + new * into / old
        into, passed = into - old, passed + new
    return 0.0


def _eased(share: float) -> float:
    """Slow where it turns, as breath is."""
    share = min(max(share, 0.0), 1.0)
    return share * share * (3 - 2 * share)


def _left(seconds: float) -> int:
    return max(1, -int(-seconds // 1))
