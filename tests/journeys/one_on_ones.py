"""What the hands do in a one-on-one, by keys alone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel

from ui.follow_up.plan_line import Line
from ui.follow_up.plan_row import LINE
from ui.follow_up.plan_view import PlanView
from ui.played.evening import PlayedEvening
from ui.played.hands import DidNotHappen


def write_in_plan(evening: PlayedEvening, part: str, *lines: tuple[str, ...]) -> None:
    """Each line with what stands beside it, under the heading `part`."""
    hands = evening.hands
    hands.go_into("plan")
    view = hands.control("plan")
    assert isinstance(view, PlanView)
    hands.press("Home")
    for _ in view.lines:
        line: Line = view.currentIndex().data(LINE)
        if line.words == part and line.slot:
            break
        hands.press("Down")
    else:
        raise DidNotHappen(f"“{part}” is not in the plan.")
    hands.press("Return")
    for first, *others in lines:
        hands.type(first)
        for other in others:
            hands.press("Tab")
            hands.type(other)
        hands.press("Return")
    hands.press("Esc")


def save_plan_on_paper(evening: PlayedEvening, file: Path) -> None:
    hands = evening.hands
    hands.do("print-plan")
    hands.control("paper-preview")
    hands.when_asked(*evening.answering_with(file))
    hands.do("save-pdf")
    hands.until(file.exists, "The plan was not saved")
    hands.do("leave-page")
    evening.hands.control("follow-up-page")


def all_words(evening: PlayedEvening) -> str:
    """All that is seen now."""
    return " ".join(label.text() for label in evening.program.window.findChildren(QLabel) if label.isVisible())
