"""A client's page in use: numbers asked and drawn, a reason to ask about safety, a lapse."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QScrollArea, QWidget

from tests.tour.camera import Camera
from ui.played.evening import PlayedEvening

ODD = "مريم said <b>{0}</b> & 😀"
LONG = "Said yes to the tickets without asking who else comes, although the whole week had been one long row of late shifts"
STORY = ("Two beers at the game", "Sat beside the bar", "Sit with my brother", LONG, "Ask who else comes", "", "Told my sister")


class OneOnOne:
    def __init__(self, evening: PlayedEvening, camera: Camera, folder: Path, take: Callable[[str], None]) -> None:
        self._evening, self._camera, self._folder, self._take = evening, camera, folder, take
        self._hands = evening.hands

    def go(self) -> None:
        self._measures()
        self._safety()
        self._lapse()

    def _measures(self) -> None:
        self._hands.control("measure-chart")
        self._show("measures-card")
        self._take("measures")
        self._hands.do("as-table")
        self._show("measures-card")
        self._take("measures-as-table")
        self._hands.do("as-table")
        self._hands.do("ask-craving")
        self._show("asking")
        self._take("measures-asked")
        self._hands.press("Esc")
        self._hands.do("new-measure")
        self._hands.press("Return")
        self._show("own-measure")
        self._take("measures-own-refused")
        self._hands.press("Esc")

    def _safety(self) -> None:
        self._hands.do("ask-phq-2")
        self._hands.press("3")
        self._show("asking")
        self._take("measures-mood")
        self._hands.press("3")
        self._hands.press("Return")
        self._hands.control("danger-noted")
        self._hands.paste(ODD)
        self._take("safety")
        self._hands.do("looked-after")
        self._show("looked-after")
        self._take("safety-not-looked-after-yet")
        self._hands.do("safety-plan-paper")
        self._hands.control("paper-preview")
        self._take("paper-safety-plan")
        plan = self._folder / "safety-plan.pdf"
        self._hands.when_asked(*self._evening.answering_with(plan))
        self._hands.do("save-pdf")
        self._hands.until(plan.exists, "The safety plan was not saved")
        self._camera.take_pages(plan, "safety-plan")
        self._hands.do("leave-page")
        self._hands.write("danger-done", "Asked, called together, her aunt came")
        self._hands.press("Return")

    def _lapse(self) -> None:
        self._hands.do("client-lapse")
        self._hands.control("lapse-page")
        self._take("lapse-empty")
        for line in STORY:
            self._hands.type(line)
            self._hands.press("Return")
        self._take("lapse")
        self._hands.press("Return")
        self._take("lapse-learned")
        self._hands.do("leave-page")

    def _show(self, name: str) -> None:
        """As far up as it can be."""
        shown: QWidget | None = self._hands.control(name)
        self._hands.settle()
        part = shown
        while shown and not isinstance(shown, QScrollArea):
            shown = shown.parentWidget()
        if isinstance(shown, QScrollArea) and part:
            shown.ensureWidgetVisible(part, 0, 0)
