"""What the page knows of each card: they hear what is asked and which theme is chosen, and read for themselves."""

from __future__ import annotations

from PySide6.QtCore import Signal

from facilitator.themes.guess import ThemeId
from ui.desk import Desk
from ui.parts.card import Card
from ui.themes.asked import Asked


class ThemesCard(Card):
    """`theme_chosen`: another theme is wanted beside, by a click in this card."""

    theme_chosen = Signal(object)  # ThemeId

    def __init__(self, desk: Desk, heading: str = "") -> None:
        super().__init__(heading)
        self.desk = desk

    def show_asked(self, asked: Asked) -> None:
        """Read anew: something else is asked, or something was changed."""

    def show_theme(self, asked: Asked, theme: ThemeId | None) -> None:
        """The chosen theme; None while there is none. Called after each `show_asked`, too."""

    def put_away(self) -> None:
        """Let go of what outlives the page."""
