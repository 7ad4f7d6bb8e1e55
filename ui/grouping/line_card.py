"""One line that waits: the themes that are nearest to it, one key each, any other by typing, or a new one of its own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from facilitator.language import Explained
from facilitator.themes.guess import ThemeId
from facilitator.themes.theme import NamedTheme
from ui.keys import keyed
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.offer import Offer
from ui.parts.refusal import Refusal
from ui.parts.type_ahead import TypeAhead
from ui.parts.words import words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

NEAREST = 3


class LineCard(Card):
    moved = Signal(object)  # ThemeId
    named_anew = Signal(str)  # a theme of this name for it, which may be one that is there

    def __init__(self) -> None:
        super().__init__(self.tr("This line"))
        named(self, "waiting-line", self.tr("This line"))
        self._near: list[NamedTheme] = []
        self._said = named(words("", wraps=True), "waiting-words")
        self._actions = [keyed(self, f"nearest-{place + 1}") for place in range(NEAREST)]
        chips = spaced(Flow(), SPACE.snug)
        for place, each in enumerate(self._actions):
            each.triggered.connect(lambda _=False, place=place: self.moved.emit(self._near[place].id))
            chips.addWidget(Chip(each))
        self._field = TypeAhead("to-theme", self.tr("To another theme, or a new one"), self.tr("Type a theme. ↓ for all of them"))
        self._field.taken.connect(self._take)
        self._field.entered.connect(self._take)
        self._refusal = Refusal(self, self._field, SPACE.hair)
        self._field.textEdited.connect(lambda _: self._refusal.accept())
        self._refusal.taken.connect(self._take)
        self.body.addWidget(self._said)
        self.body.addLayout(chips)
        for shown in (self._field, self._refusal):
            self.body.addWidget(shown)

    def show_line(self, wording: str, near: Sequence[NamedTheme], themes: Sequence[NamedTheme]) -> None:
        """`near`: at most three, the nearest first."""
        self._near = list(near[:NEAREST])
        self._said.setText(f"“{wording}”")
        for place, each in enumerate(self._actions):
            is_there = place < len(self._near)
            each.setVisible(is_there)
            each.setEnabled(is_there)
            each.setText(self._near[place].name.replace("&", "&&") if is_there else "")
        self._field.offer([Offer(theme.name) for theme in themes])
        self._refusal.accept()

    def to_field(self) -> None:
        self._field.setFocus()

    def refuse(self, problem: Explained) -> None:
        """What was typed stays."""
        self._refusal.refuse(problem)
        self._field.setFocus()

    def was_moved(self) -> None:
        self._field.clear()

    def _take(self, name: str) -> None:
        if name.strip():
            self._field.setText(name)
            self.named_anew.emit(name)


def near_of(themes: Sequence[NamedTheme], ids: Sequence[ThemeId | None]) -> list[NamedTheme]:
    """Those of the ids, in their order, each once; a merged one is the one it is in."""
    shown = {id_: theme for theme in themes for id_ in (theme.id, *theme.holds)}
    return list({shown[id_].id: shown[id_] for id_ in ids if id_ in shown}.values())
