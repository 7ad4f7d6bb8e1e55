"""A line completed in gray, hands counted in digits, and a whiteboard that was typed up: pasted and looked through."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication

from ui.played.evening import PlayedEvening
from ui.session.pasted_list import PastedList

WHITEBOARD = "\n".join(
    (
        "- The bus stop where we used to meet",
        "- Walking past Mike's place on Friday",
        "• Payday, and cash in my pocket the whole way home",
        "2. Call my sister before I leave work",
        "My jaw gets tight and I stop answering the phone",
        "مريم تمشي إلى البيت",
        "<b>Bold</b> {0} & 😀",
        "A line that somebody wrote over half of the board because the talk went on and on " * 4,
        "Sunday evening",
        "Fights about money at the end of the month",
    )
)


def go_through_capture(evening: PlayedEvening, take: Callable[..., None]) -> None:
    hands = evening.hands
    evening.type_line("the bus st")
    take("session-words-in-gray")
    hands.press("Tab")
    hands.type(" at night")
    hands.do("share-and-count")
    hands.type("5")
    take("session-counting-hands")
    hands.press("Return")
    hands.do("undo")
    _look_through(evening, take)


def _look_through(evening: PlayedEvening, take: Callable[..., None]) -> None:
    hands = evening.hands
    QGuiApplication.clipboard().setText(WHITEBOARD)
    hands.do("paste-lines")
    rows = hands.control("pasted-list")
    assert isinstance(rows, PastedList)
    hands.until(rows.is_looked_at, "The pasted lines were not looked at")
    take("session-pasted-lines")
    hands.press("Down")
    take("session-pasted-with-a-name")
    for _ in range(6):
        hands.press("Down")
    take("session-pasted-too-long")
    hands.do("share-pasted")
    take("session-pasted-shared", with_toast=True)
    hands.do("drop-pasted")
    take("session-pasted-none", with_toast=True)
    hands.press("Esc")
    hands.press("Ctrl+Z")  # the line that was dropped
    take("session-pasted-waiting")
    hands.press("Ctrl+Z")
    hands.do("paste-lines")
    hands.do("drop-pasted")
    hands.press("Esc")
