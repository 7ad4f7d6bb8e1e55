"""Tonight's session is prepared: the plan, what does not fit, own words, what can be added, past plans. All taken back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.played.evening import PlayedEvening

OWN = "What is one place that you could walk around this week, even when a friend asks you to come along once more?"


def go_through_preparing(evening: PlayedEvening, take: Callable[..., None]) -> None:
    hands = evening.hands
    evening.go("today")
    hands.do("prepare")
    hands.control("steps")
    take("prepare")
    hands.write("co-facilitator", "Sam {0} & a name of some letters more than usual")
    hands.press("Return")
    _change(evening)
    take("prepare-changed")
    hands.write("own-prompt", "What would Rosalind from Grafton Street do?")
    hands.press("Return")
    take("prepare-refused")
    hands.write("own-prompt", OWN)
    hands.press("Return")
    take("prepare-own-prompt")
    _take_in(evening, take)
    for _ in range(9):
        hands.do("undo")
    hands.press("Esc")


def _change(evening: PlayedEvening) -> None:
    """The fifth step is four minutes longer and the other leads it; the one after it is left out."""
    hands = evening.hands
    _to_steps(evening)
    for key in ("Down", "Down", "Down", "Down", "+", "+", "+", "+", "Ctrl+O", "Down", "Ctrl+K", "Up"):
        hands.press(key)


def _take_in(evening: PlayedEvening, take: Callable[..., None]) -> None:
    hands = evening.hands
    for key, name in (("Ctrl+N", "add"), ("Ctrl+Shift+T", "topic"), ("Ctrl+D", "past"), ("Ctrl+S", "keep")):
        _to_steps(evening)
        hands.press(key)
        hands.settle()
        take(f"prepare-{name}")
        hands.press("Esc")


def _to_steps(evening: PlayedEvening) -> None:
    steps: QWidget = evening.hands.control("steps")
    steps.setFocus()
    evening.hands.settle()
