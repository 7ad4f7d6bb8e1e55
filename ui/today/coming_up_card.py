"""What keeps coming up in the groups: three themes at most, each a step away from the page about it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from facilitator.themes.review import Course, Recurring
from facilitator.workspace.today import ComingUp
from ui.parts.action import action
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.spoken import course_words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class ComingUpCard(Card):
    theme_wanted = Signal(str)  # ThemeId

    def __init__(self, coming_up: ComingUp) -> None:
        super().__init__(self.tr("What keeps coming up"))
        named(self, "coming-up")
        for number, theme in enumerate(coming_up.themes):
            line = spaced(QHBoxLayout(), SPACE.near)
            line.addWidget(words(theme.name, wraps=True), 1)
            line.addWidget(words(self._how_often(theme, coming_up.sessions), Tone.QUIET))
            look = action(self, f"theme-{number}", self.tr("Look"))
            look.setToolTip(theme.name.replace("&", "&&"))
            look.triggered.connect(partial(self._say, theme.theme))
            line.addWidget(named(Chip(look), f"theme-{number}", self.tr("Look at {theme}").format(theme=theme.name)))
            self.body.addLayout(line)

    def _how_often(self, theme: Recurring, held: int) -> str:
        often = self.tr("{sessions} of {held} sessions").format(sessions=theme.sessions, held=held)
        return often if theme.course is Course.TOO_LITTLE else f"{often}, {course_words(theme.course)}"

    def _say(self, theme: str, _: bool = False) -> None:
        self.theme_wanted.emit(theme)
