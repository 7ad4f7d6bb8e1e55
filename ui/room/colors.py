"""The colors of the room screen. It is seen from six meters in a half-lit room, so it is dark in every theme."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class RoomColors:
    ground: str
    card: str
    card_edge: str
    ink: str
    quiet_ink: str
    voices: str
    breath: str
    blank: str = "#000000"


CALM = RoomColors(
    ground="#12292c", card="#1e3c3f", card_edge="#1e3c3f", ink="#f4f1e9", quiet_ink="#b4c8c7", voices="#f0b75a", breath="#2f7f79"
)
HIGH_CONTRAST = RoomColors(
    ground="#000000", card="#000000", card_edge="#ffffff", ink="#ffffff", quiet_ink="#ffffff", voices="#ffe04a", breath="#6b5d00"
)
