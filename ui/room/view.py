"""What the group sees, and nothing else: all that reaches the room screen. It has no place for a person."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class RoomEntry:
    """A line that was screened, or kept on purpose."""

    wording: str
    voices: int = 1


@dataclass(frozen=True)
class Pacer:
    """Seconds of one breath."""

    breathe_in: int
    hold: int
    breathe_out: int


@dataclass(frozen=True)
class RoomView:
    """`show` are the lines of a step while it is told; `minutes_left` is None where it would only press."""

    topic: str = ""
    prompt: str = ""
    minutes_left: int | None = None
    entries: tuple[RoomEntry, ...] = ()
    show: tuple[str, ...] = ()
    ground_rules: str = ""
    pacer: Pacer | None = None
    is_paused: bool = False
    is_blank: bool = False


BLANK = RoomView(is_blank=True)
