"""One theme whole: how groups put it, what helps, what it goes with, and what works on it. Never by session or person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.dates import month_of_year
from facilitator.themes.guess import ThemeId
from facilitator.themes.one_theme import OneTheme, OneThemes, WorkingTopic
from facilitator.themes.review import RECURRING_FROM
from facilitator.themes.theme import ThemeUnknown
from ui.desk import Desk
from ui.parts.action import action
from ui.parts.chip import Chip
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.spoken import situation_words, stage_words
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE
from ui.themes.asked import EVERY_LINE, Asked
from ui.themes.reading import Reading
from ui.themes.themes_card import ThemesCard

MOST_LINES, MOST_IDEAS, MOST_OTHERS = 8, 5, 5
MANY = 400
"""Lines, from which on they are read beside the windows: so many take some 20 ms."""


class OneThemeCard(ThemesCard):
    """Lines of the period and the groups that are asked for, whatever the filter."""

    def __init__(self, desk: Desk, many: int = MANY) -> None:
        super().__init__(desk)
        self._many = many
        named(self, "one-theme", self.tr("One theme"))
        self._asked: Asked | None = None
        self._theme: ThemeId | None = None
        self._is_old = True
        self._reading = Reading(self, desk)
        self._lines: tuple[str, ...] = ()
        self._again = action(self, "other-words", self.tr("Show other words"))
        self._again.triggered.connect(self._read_other_words)
        self._shown = QWidget()
        self.body.addWidget(self._shown)

    def show_asked(self, asked: Asked) -> None:
        self._is_old = True

    def show_theme(self, asked: Asked, theme: ThemeId | None) -> None:
        """It knows no filter: another one changes nothing."""
        is_same = self._asked is not None and (theme, asked.with_filter(EVERY_LINE)) == (self._theme, self._asked)
        self._asked, self._theme = asked.with_filter(EVERY_LINE), theme
        if not is_same:
            self._lines = ()
        if self._is_old or not is_same:
            self._is_old = False
            self._read()

    def put_away(self) -> None:
        self._reading.put_away()

    def _read_other_words(self) -> None:
        self._lines = ()
        self._read()

    def _read(self) -> None:
        theme, asked, themes = self._theme, self._asked, self.desk.ws.one_themes
        if theme is None or asked is None:
            self._reading.begin(lambda: None, self._show, is_long=False)
            return
        is_long = themes.lines(theme, asked.period, asked.group) > self._many
        self._reading.begin(lambda: _one(themes, theme, asked), self._show, is_long=is_long)

    def _show(self, one: OneTheme | None) -> None:
        shown = QWidget()  # what is made for this reading belongs to it, and goes with it
        _fill(shown, self._nothing() if one is None else self._about(one, shown))
        self.body.replaceWidget(self._shown, shown)
        self._shown.hide()
        self._shown.deleteLater()
        self._shown = shown
        shown.show()

    def _nothing(self) -> list[QWidget]:
        return [words(self.tr("No theme is named here, so there is none to look at."), Tone.QUIET, wraps=True)]

    def _about(self, one: OneTheme, owner: QWidget) -> list[QWidget]:
        parts: list[QWidget] = [named(words(one.theme.name, Tone.STRONG, wraps=True), "theme-name")]
        if one.theme.situations:
            told = ", ".join(situation_words(each) for each in one.theme.situations)
            parts.append(words(told, Tone.QUIET, wraps=True))
        if not one.sessions:
            sentence = self.tr("It came up in fewer than {least} sessions of this period: too few to tell more.")
            parts.append(words(sentence.format(least=RECURRING_FROM), Tone.QUIET, wraps=True))
        parts += self._wordings(one)
        parts += self._helps(one)
        parts += self._goes_with(one)
        parts += self._topics(one.topics, owner)
        return parts

    def _wordings(self, one: OneTheme) -> list[QWidget]:
        if not one.wordings:
            return []
        lines: list[QWidget] = [words(self.tr("How groups put it, in no order"), Tone.LABEL)]
        self._lines = _kept(self._lines, one.wordings)
        lines += [words(line, wraps=True) for line in self._lines]
        if len(one.wordings) > MOST_LINES:
            lines.append(Chip(self._again))
        return lines

    def _helps(self, one: OneTheme) -> list[QWidget]:
        if not one.helps and not one.few_helps:
            return []
        lines: list[QWidget] = [words(self.tr("What groups said helps"), Tone.LABEL)]
        for each in one.helps[:MOST_IDEAS]:
            told = self.tr("{idea} · in {sessions} sessions")
            lines.append(words(told.format(idea="{idea}", sessions=each.sessions).replace("{idea}", each.idea), wraps=True))
        left = len(one.helps[MOST_IDEAS:]) + one.few_helps
        if left:
            few = self.tr("{count} more") if one.helps else self.tr("{count} ideas in too few sessions to show")
            told = self.tr("1 idea in too few sessions to show") if left == 1 and not one.helps else few.format(count=left)
            lines.append(words(told, Tone.QUIET, wraps=True))
        return lines

    def _goes_with(self, one: OneTheme) -> list[QWidget]:
        """Sessions behind each; what has fewer than three is not told."""
        situations = [f"{situation_words(each)} ({count})" for each, count in one.situations]
        stages = [f"{stage_words(each)} ({count})" for each, count in one.stages]
        others = [f"{each.name} ({each.sessions})" for each in one.comes_with[:MOST_OTHERS]]
        rows = (
            (self.tr("Situations, with sessions"), situations),
            (self.tr("Stages of its warning signs"), stages),
            (self.tr("Comes up together with"), others),
        )
        return [
            part for heading, told in rows if told for part in (words(heading, Tone.LABEL), words(", ".join(told), wraps=True))
        ]

    def _topics(self, topics: Iterable[WorkingTopic], owner: QWidget) -> list[QWidget]:
        rows: list[QWidget] = []
        for each in topics:
            read = action(owner, f"read-topic-{each.topic}", each.title)
            read.triggered.connect(lambda _=False, topic=each.topic: self.desk.go("library", topic=topic))
            led = self.tr("last led in {month}").format(month=month_of_year(each.last_led)) if each.last_led else ""
            rows += [Chip(read), words(led or self.tr("not led yet"), Tone.QUIET)]
        return [words(self.tr("Topics that work on it"), Tone.LABEL), *rows] if rows else []


def _one(themes: OneThemes, theme: ThemeId, asked: Asked) -> OneTheme | None:
    try:
        return themes.of(theme, asked.period, asked.group)
    except ThemeUnknown:
        return None


def _kept(shown: Sequence[str], all_of_them: Sequence[str]) -> tuple[str, ...]:
    """Who is reading them keeps what is still there, whatever else was changed; for what went, others come."""
    there = set(all_of_them)
    kept = [line for line in shown if line in there]
    return (*kept, *(line for line in all_of_them if line not in kept))[:MOST_LINES]


def _fill(held: QWidget, parts: Iterable[QWidget]) -> None:
    column = spaced(QVBoxLayout(held), SPACE.tight)
    for part in parts:
        if part.property("tone") == Tone.LABEL:
            column.addSpacing(em(SPACE.snug))  # a new piece begins
        if isinstance(part, Chip):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeading)
        else:
            column.addWidget(part)
