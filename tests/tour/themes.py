"""What keeps coming up: the page of a half year, its numbers, then and now, and lines that are looked for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from ui.parts.scroll import Scroll
from ui.played.evening import PlayedEvening
from ui.themes.finds_card import FindsList
from ui.themes.next_topics import NextTopics


def go_through_themes(evening: PlayedEvening, take: Callable[..., None]) -> None:
    hands = evening.hands
    evening.go("themes")
    card = hands.control("next-session-card")
    hands.until(lambda: card.findChild(NextTopics), "Nothing for the next session was read", seconds=30)
    take("themes")
    for name in ("shades-signs", "shades-helps"):
        _press(hands.control("shades-card"), name)
        hands.settle()
        _to(hands.control("then-card"))
        take(f"themes-{name}")
    then = hands.control("then")
    hands.go_into("then")
    hands.press("End")
    _to(then)
    take("themes-around-a-topic")
    hands.do("find-line")
    hands.type("old")
    hands.until(lambda: hands.find(FindsList, "finds"), "Nothing was found", seconds=20)
    hands.press("Down")
    take("themes-search")
    hands.type(" nobody says this")
    hands.until(lambda: hands.find(FindsList, "finds") is None, "Something was found")
    take("themes-search-nothing")
    hands.press("Esc")
    hands.do("to-report")
    take("theme-report-none")
    hands.do("make-report")
    hands.until(evening.ws.theme_reports.all, "No report was made")
    evening.hands.settle()
    take("theme-report")


def _press(card: QWidget, name: str) -> None:
    button = card.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    button.click()


def _to(part: QWidget) -> None:
    """In sight, as with Tab."""
    around: QWidget | None = part
    while around is not None and not isinstance(around, (Scroll, QScrollArea)):
        around = around.parentWidget()
    if isinstance(around, QScrollArea):
        around.ensureWidgetVisible(part)
