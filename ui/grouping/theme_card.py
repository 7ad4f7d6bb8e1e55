"""What can be done with a theme: another name, put into another one, or taken out again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from facilitator.language import Explained
from facilitator.themes.guess import ThemeId
from facilitator.themes.theme import LONGEST_THEME_NAME, NamedTheme
from ui.parts.action import action
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.offer import Offer
from ui.parts.refusal import Refusal
from ui.parts.type_ahead import TypeAhead
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class ThemeCard(Card):
    renamed = Signal(object, str)  # ThemeId
    merged = Signal(object, object)  # ThemeId, into ThemeId
    parted = Signal(object)  # ThemeId, that was merged

    def __init__(self) -> None:
        super().__init__(self.tr("A theme itself"))
        named(self, "theme-itself", self.tr("A theme itself"))
        self._themes: list[NamedTheme] = []
        self._names: dict[ThemeId, str] = {}
        self._which = named(QComboBox(), "which-theme", self.tr("Which theme"))
        self._which.currentIndexChanged.connect(lambda _: self._show())
        self._name = named(QLineEdit(), "theme-new-name", self.tr("Its name"))
        self._name.setMaxLength(2 * LONGEST_THEME_NAME)
        self._rename = action(self, "rename-theme", self.tr("Rename"))
        self._rename.triggered.connect(self._want_name)
        self._name.returnPressed.connect(self._want_name)
        self._refusal = Refusal(self, self._name, SPACE.hair)
        self._refusal.taken.connect(self._name.setText)
        self._name.textEdited.connect(lambda _: self._refusal.accept())
        self._into = TypeAhead("merge-into", self.tr("Put it into another theme"), self.tr("Put it into another theme…"))
        self._into.taken.connect(self._want_merge)
        self._into.entered.connect(self._want_merge)
        self._parts = QWidget()
        self._flow = spaced(Flow(self._parts), SPACE.snug)
        row = spaced(Flow(), SPACE.snug)
        for shown in (self._which, self._name, Chip(self._rename)):
            row.addWidget(shown)
        self.body.addLayout(row)
        for below in (self._refusal, self._into, self._parts):
            self.body.addWidget(below)

    def show_themes(self, themes: Sequence[NamedTheme], names: dict[ThemeId, str]) -> None:
        """`names` of all, merged ones too. The choice stays, and so does a name that is being typed."""
        chosen, typed = self.theme, self._name.text() if self._name.isModified() else None
        self._themes, self._names = list(themes), names
        self._which.blockSignals(True)
        self._which.clear()
        self._which.addItems([theme.name for theme in themes])
        ids = [theme.id for theme in themes]
        if chosen and chosen.id in ids:
            self._which.setCurrentIndex(ids.index(chosen.id))
        self._which.blockSignals(False)
        self._show()
        if typed is not None:
            self._name.setText(typed)
            self._name.setModified(True)

    @property
    def theme(self) -> NamedTheme | None:
        at = self._which.currentIndex()
        return self._themes[at] if 0 <= at < len(self._themes) else None

    def refuse(self, problem: Explained) -> None:
        self._refusal.refuse(problem)
        self._name.setFocus()

    def was_renamed(self) -> None:
        self._name.setModified(False)

    def _show(self) -> None:
        theme = self.theme
        self._name.setText(theme.name if theme else "")
        self._refusal.accept()
        self._into.offer([Offer(other.name) for other in self._themes if theme and other.id != theme.id])
        while (item := self._flow.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        for held in theme.holds if theme else ():
            part = action(self._parts, f"part-{held}", self.tr("Take “{name}” out").format(name=self._names.get(held, held)))
            part.triggered.connect(lambda _=False, held=held: self.parted.emit(held))
            self._flow.addWidget(Chip(part))
        if theme and theme.holds:
            self._flow.addWidget(words(self.tr("It was put in here."), Tone.QUIET))
        self._parts.setVisible(bool(theme and theme.holds))

    def _want_name(self) -> None:
        if self.theme:
            self.renamed.emit(self.theme.id, self._name.text())

    def _want_merge(self, name: str) -> None:
        into = next((theme for theme in self._themes if theme.name == name), None)
        if self.theme and into:
            self._into.clear()
            self.merged.emit(self.theme.id, into.id)
