"""Look: how large the letters are, light or dark."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.parts.card import Card
from ui.parts.words import Tone, words
from ui.preferences import Preferences, Targets, Theme
from ui.settings.chips import Chips
from ui.settings.section import Section
from ui.settings.text_size import TextSize
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class LookSection(Section):
    text_chosen = Signal(int)
    theme_chosen = Signal(str)
    targets_chosen = Signal(str)

    def __init__(self, title: str) -> None:
        super().__init__("look", title)
        self._text = TextSize()
        self._text.chosen.connect(self.text_chosen)
        self._themes = Chips(
            "theme",
            self.tr("Colors"),
            {
                Theme.SYSTEM: self.tr("As the computer"),
                Theme.LIGHT: self.tr("Light"),
                Theme.DARK: self.tr("Dark"),
                Theme.HIGH_CONTRAST: self.tr("High contrast"),
            },
        )
        self._themes.chosen.connect(self.theme_chosen)
        self._targets = Chips(
            "targets",
            self.tr("Buttons and rows"),
            {
                Targets.SYSTEM: self.tr("As the computer"),
                Targets.USUAL: self.tr("Usual"),
                Targets.LARGE: self.tr("Large, for touch"),
            },
        )
        self._targets.chosen.connect(self.targets_chosen)
        text = Card(self.tr("Text size"))
        spaced(text.body, SPACE.snug)
        text.body.addWidget(self._text)
        text.body.addWidget(words(self.tr("The room screen has its own size and does not change."), Tone.SMALL, wraps=True))
        colors = Card(self.tr("Colors"))
        spaced(colors.body, SPACE.snug)
        colors.body.addWidget(self._themes)
        self.column.addWidget(text)
        self.column.addWidget(colors)
        targets = Card(self.tr("Buttons and rows"))
        spaced(targets.body, SPACE.snug)
        targets.body.addWidget(self._targets)
        told = self.tr("As the computer: large where there is a screen to touch.")
        targets.body.addWidget(words(told, Tone.SMALL, wraps=True))
        self.column.addWidget(targets)

    def show_choices(self, preferences: Preferences) -> None:
        self._text.show_percent(preferences.text_percent)
        self._themes.show_chosen(preferences.theme)
        self._targets.show_chosen(preferences.targets)
