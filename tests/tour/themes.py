"""What keeps coming up: the page, one theme, its numbers, then and now, what finds nothing, search, and the report."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from ui.parts.pdf_preview import PdfPreview
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
    hands.go_into("recurring")
    hands.press("Down")
    hands.press("Down")
    take("themes-one-theme")
    _to(card)
    take("themes-next-session")
    _numbers(evening, take)
    _nothing(evening, take)
    _search(evening, take)
    _report(evening, take)


def _numbers(evening: PlayedEvening, take: Callable[..., None]) -> None:
    hands = evening.hands
    for name in ("situations", "signs", "helps"):
        _press(hands.control("shades-card"), f"shades-{name}")
        hands.settle()
        _to(hands.control("shades-card"))
        take(f"themes-shades-{name}")
    _to(hands.control("then-card"))
    take("themes-then-and-now")
    hands.go_into("then")
    hands.press("End")
    _to(hands.control("then-card"))
    take("themes-around-a-topic")


def _nothing(evening: PlayedEvening, take: Callable[..., None]) -> None:
    """A month in which few sessions were, lines that no filter lets through, and then a whole year."""
    hands = evening.hands
    hands.do("span-month")
    take("themes-month")
    for name in ("filter-stage", "filter-stage-physical", "filter-kind", "filter-kind-coping-idea"):
        hands.do(name)
    _to(hands.control("recurring-card"))
    take("themes-filter-nothing")
    hands.do("all-lines")
    hands.do("span-year")
    take("themes-year")
    hands.do("span-quarter")


def _search(evening: PlayedEvening, take: Callable[..., None]) -> None:
    hands = evening.hands
    hands.do("find-line")
    hands.type("old")
    hands.until(lambda: hands.find(FindsList, "finds"), "Nothing was found", seconds=20)
    hands.press("Down")
    take("themes-search")
    hands.type(" nobody says this")
    hands.until(lambda: hands.find(FindsList, "finds") is None, "Something was found")
    take("themes-search-nothing")
    hands.press("Esc")


def _report(evening: PlayedEvening, take: Callable[..., None]) -> None:
    hands = evening.hands
    hands.do("to-report")
    take("theme-report-none")
    hands.do("make-report")
    hands.until(lambda: (seen := hands.find(PdfPreview, "report-preview")) and seen.pages, "No report was made")
    take("theme-report")


def _press(card: QWidget, name: str) -> None:
    button = card.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    button.click()


def _to(part: QWidget) -> None:
    """In sight, as with Tab; its head first where all of it does not fit."""
    around: QWidget | None = part
    while around is not None and not isinstance(around, (Scroll, QScrollArea)):
        around = around.parentWidget()
    if isinstance(around, QScrollArea) and (held := around.widget()):
        around.verticalScrollBar().setValue(part.mapTo(held, part.rect().topLeft()).y())
