"""The display check: two displays beside each other, a question on the room's, then the test card."""

from __future__ import annotations

from collections.abc import Callable

from ui.played.evening import PlayedEvening


def go_through_display_check(evening: PlayedEvening, take: Callable[..., None]) -> None:
    hands = evening.hands
    evening.go("today")
    hands.do("display-check")
    take("display-check")
    hands.do("test-card")
    take("display-check-card")
    hands.press("Esc")
