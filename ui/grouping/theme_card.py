"""The chosen theme itself: another name, put into another one, or another one taken out of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.language import Explained
from facilitator.themes.guess import ThemeId
from facilitator.themes.theme import LONGEST_THEME_NAME, NamedTheme
from ui.parts.action import action
from ui.parts.asked_line import AskedLine
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.offer import Offer
from ui.parts.type_ahead import TypeAhead
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class ThemeCard(Card):
    renamed = Signal(object, str)  # ThemeId
    merged = Signal(object, object)  # ThemeId, into ThemeId
    parted = Signal(object)  # ThemeId, that was merged

    def __init__(self) -> None:
        super().__init__(self.tr("The theme itself"))
        named(self, "theme-itself", self.tr("The theme itself"))
        self._themes: list[NamedTheme] = []
        self._theme: NamedTheme | None = None
        self._asked = AskedLine("theme-new-name", self.tr("Its name"))
        self._name = self._asked.field
        self._name.setMaxLength(2 * LONGEST_THEME_NAME)
        self._asked.entered.connect(self._want_name)
        self._rename = action(self, "rename-theme", self.tr("Rename"))
        self._rename.triggered.connect(self._want_name)
        self._into = TypeAhead("merge-into", "", self.tr("Type a theme. ↓ for all of them"))
        self._into.taken.connect(self._want_merge)
        self._into.entered.connect(self._want_merge)
        self._parts = QWidget()
        self._flow = spaced(Flow(self._parts), SPACE.snug)
        row = spaced(Flow(), SPACE.snug)
        row.addWidget(Chip(self._rename))
        self.body.addWidget(self._asked)
        self.body.addLayout(row)
        for below in (AskedLine("merge-into", self.tr("Put the whole theme into another one"), self._into), self._parts):
            self.body.addWidget(below)

    def show_theme(self, theme: NamedTheme | None, themes: Sequence[NamedTheme], names: Mapping[ThemeId, str]) -> None:
        """`names` of all, merged ones too. A name that is being typed stays while the theme is the same."""
        is_other = (theme and theme.id) != (self._theme and self._theme.id)
        self._themes, self._theme = list(themes), theme
        if is_other or not self._name.isModified():
            self._name.setText(theme.name if theme else "")
            self._asked.accept()
        self._into.offer([Offer(other.name) for other in themes if theme and other.id != theme.id])
        self._show_parts(names)

    def refuse(self, problem: Explained) -> None:
        self._asked.refuse(problem)

    def was_renamed(self) -> None:
        self._name.setModified(False)

    def _show_parts(self, names: Mapping[ThemeId, str]) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        holds = self._theme.holds if self._theme else ()
        for held in holds:
            part = action(self._parts, f"part-{held}", self.tr("Take “{name}” out").format(name=names.get(held, held)))
            part.triggered.connect(lambda _=False, held=held: self.parted.emit(held))
            self._flow.addWidget(Chip(part))
        if holds:
            self._flow.addWidget(words(self.tr("It was put in here."), Tone.QUIET))
        self._parts.setVisible(bool(holds))

    def _want_name(self) -> None:
        if self._theme:
            self.renamed.emit(self._theme.id, self._name.text())

    def _want_merge(self, name: str) -> None:
        into = next((theme for theme in self._themes if theme.name == name), None)
        if self._theme and into and into.id != self._theme.id:
            self._into.clear()
            self.merged.emit(self._theme.id, into.id)
