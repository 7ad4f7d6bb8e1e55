"""One theme whole: how groups put it, and what they said helps. In no order, and never by session."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.themes.guess import ThemeId
from facilitator.themes.theme import NamedTheme, ThemeUnknown
from facilitator.vocabulary import EntryKind
from ui.desk import Desk
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.spoken import situation_words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE
from ui.themes.asked import Asked
from ui.themes.themes_card import ThemesCard

MOST_LINES, MOST_IDEAS = 12, 6


class OneThemeCard(ThemesCard):
    """Lines of the period that is asked for; of a theme that is not named there, none."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        named(self, "one-theme", self.tr("One theme"))
        self._shown = QWidget()
        self.body.addWidget(self._shown)

    def show_theme(self, asked: Asked, theme: ThemeId | None) -> None:
        try:
            named_theme = self.desk.ws.themes.get(theme) if theme else None
        except ThemeUnknown:
            named_theme = None
        shown = self._nothing() if named_theme is None else self._about(asked, named_theme)
        self.body.replaceWidget(self._shown, shown)
        self._shown.hide()
        self._shown.deleteLater()
        self._shown = shown
        shown.show()

    def _nothing(self) -> QWidget:
        return _column([words(self.tr("Choose a theme to see how groups put it."), Tone.QUIET, wraps=True)])

    def _about(self, asked: Asked, theme: NamedTheme) -> QWidget:
        placed = self.desk.ws.placements.of(theme.id, asked.period.months, asked.group)
        helps = [entry.wording for entry, _ in placed if entry.kind is EntryKind.COPING_IDEA]
        lines = [entry.wording for entry, _ in placed if entry.kind is not EntryKind.COPING_IDEA]
        parts: list[QWidget] = [named(words(theme.name, Tone.STRONG, wraps=True), "theme-name")]
        if theme.situations:
            parts.append(words(", ".join(situation_words(each) for each in theme.situations), Tone.QUIET, wraps=True))
        parts += self._list(self.tr("How groups put it, in no order"), lines, MOST_LINES)
        parts += self._list(self.tr("What groups said helps"), helps, MOST_IDEAS)
        return _column(parts)

    def _list(self, heading: str, lines: list[str], most: int) -> list[QWidget]:
        if not lines:
            return []
        once = list(dict.fromkeys(lines))
        shown: list[QWidget] = [words(heading, Tone.LABEL)]
        shown += [words(line, wraps=True) for line in once[:most]]
        if len(once) > most:
            shown.append(words(self.tr("and {count} more").format(count=len(once) - most), Tone.QUIET))
        return shown


def _column(parts: Iterable[QWidget]) -> QWidget:
    held = QWidget()
    column = spaced(QVBoxLayout(held), SPACE.tight)
    for part in parts:
        column.addWidget(part)
    return held
