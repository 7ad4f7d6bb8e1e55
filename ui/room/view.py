"""What the group sees, and nothing else: all that reaches the room screen. It has no place for a person."""

from __future__ import annotations

from dataclasses import dataclass

LEAST_DOTS = 5


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
    fill_in: str = ""  # a line that everybody finishes
    slip: str = ""  # one that was drawn from the hat, screened
    seconds_left: int | None = None  # of a timer that fills the screen, for pairs
    dots: tuple[int, ...] = ()  # numbers from 0 to 10, the smallest first; never fewer than five (DOMAIN C3)
    is_test: bool = False  # a card to try the display with, and nothing of a session

    def __post_init__(self) -> None:
        if self.dots and (len(self.dots) < LEAST_DOTS or list(self.dots) != sorted(self.dots)):
            raise ValueError("dots that could be laid at somebody's door")


BLANK = RoomView(is_blank=True)
