"""Grouping: lines looked through and moved, alone or several at once; themes renamed, put together, split and taken apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.board.entry import EntryId
from facilitator.themes.guess import ThemeId
from facilitator.themes.looking_through import SeenLine, same_said
from facilitator.themes.placement import How
from facilitator.themes.placing import Placed
from facilitator.themes.theme import NamedTheme
from ui.desk import Desk
from ui.grouping.line_card import LineCard, near_of
from ui.grouping.line_list import LineList
from ui.grouping.moving import Moving
from ui.grouping.proposing import Proposing
from ui.grouping.reading import Look, Reading, Which
from ui.grouping.theme_card import ThemeCard
from ui.grouping.theme_deeds import ThemeDeeds
from ui.grouping.theme_list import ThemeList
from ui.grouping.which_lines import WhichLines
from ui.grouping_offer import GroupingOffer
from ui.keys import keyed
from ui.page import Page
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.named import named
from ui.parts.panel import Panel
from ui.parts.scroll import Scroll
from ui.parts.title_list import Titled
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

MOST_GUESSED = 20  # of the chosen lines, for the nearest themes: a guess takes a millisecond


class GroupingPage(Page):
    rooms = frozenset({"themes", "session"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        named(self, "grouping-page", self.tr("Lines and themes"))
        self._look = Look()
        self._shown: tuple[Which, ThemeId | None] | None = None
        self._is_to_group = False
        self._lines: dict[EntryId, SeenLine] = {}
        self._same: dict[EntryId, list[SeenLine]] = {}  # by the key of their row
        self._themes: list[NamedTheme] = []
        self._names: dict[ThemeId, str] = {}
        self._held: dict[ThemeId, str] = {}  # names of those that are in another one
        self._which = WhichLines()
        self._list = LineList("lines", self.tr("Lines to look through"))
        self._empty = words("", Tone.QUIET, wraps=True)
        self._more = words("", Tone.QUIET, wraps=True)
        self._all_themes = ThemeList()
        self._line, self._theme = LineCard(), ThemeCard()
        self._reading = Reading(self, desk.ws)
        self._moving = Moving(self, desk)
        self._deeds = ThemeDeeds(self, desk)
        self._proposing = Proposing(self, desk)
        self._offer = GroupingOffer(desk)
        self._group = action(self, "group-waiting", self.tr("Group what waits"))
        column = spaced(QVBoxLayout(self))
        column.addWidget(self._head())
        column.addWidget(self._offer)
        column.addLayout(self._laid_out(), 1)
        column.addWidget(self._deeds.work)
        self._connect()

    def open_about(self, theme: ThemeId | None = None, maybe: bool = False, group: bool = False, **what: Any) -> None:
        """Lines that wait; or all of a `theme`; or those in doubt. `group`: all that waits, at once."""
        self._is_to_group = group
        which = Which.OF_THEME if theme else Which.MAYBE if maybe else Which.WAITING
        self._which.show_which(which)
        self._look = Look(which, theme)
        if theme:
            self._show_themes()
            self._all_themes.choose(theme)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def read_again(self) -> None:
        self._show_themes()
        self._read_lines()
        self._proposing.look()
        self._offer.read_again()
        if self._is_to_group:
            self._is_to_group = False
            self._group_waiting()

    def put_away(self) -> None:
        self._reading.abandon()
        self._proposing.abandon()
        self._deeds.work.abandon()
        self._offer.put_away()

    # how it is put together ------------------------------------------------------------

    def _head(self) -> Panel:
        head = Panel("head")
        row = spaced(QHBoxLayout(head), SPACE.near)
        titles = spaced(QVBoxLayout(), SPACE.tight)
        titles.addWidget(words(self.tr("Lines and themes"), Tone.TITLE, wraps=True))
        sentence = self.tr(
            "Lines of sealed boards, in no order. What you move stays where you put it, and teaches the next guess."
        )
        titles.addWidget(words(sentence, Tone.QUIET, wraps=True))
        row.addLayout(titles, 1)
        back = keyed(self, "leave-page", words=self.tr("Back"))
        back.triggered.connect(lambda: self.desk.go("themes"))
        for each in (self._group, back):
            row.addWidget(Button(each))
        return head

    def _laid_out(self) -> QHBoxLayout:
        row = spaced(QHBoxLayout())
        lines = spaced(QVBoxLayout(), SPACE.snug, across=SPACE.near, down=SPACE.near)
        for shown in (self._which, self._empty, self._more):
            lines.addWidget(shown)
        lines.addWidget(self._list, 1)
        themes = spaced(QVBoxLayout(), SPACE.snug, across=SPACE.near, down=SPACE.near)
        themes.addWidget(words(self.tr("Themes"), Tone.STRONG))
        sentence = self.tr("Drag lines onto one. Choose one to see its lines, or to change it.")
        themes.addWidget(words(sentence, Tone.QUIET, wraps=True))
        themes.addWidget(self._all_themes, 1)
        cards = QWidget()
        column = spaced(QVBoxLayout(cards), SPACE.apart, across=SPACE.near, down=SPACE.near)
        for card in (self._proposing.card, self._line, self._theme):
            column.addWidget(card)
        column.addStretch()
        row.addLayout(lines, 4)
        row.addLayout(themes, 3)
        row.addWidget(Scroll(cards), 5)
        return row

    def _connect(self) -> None:
        self._which.chosen.connect(self._show_which)
        self._list.picked.connect(self._show_chosen)
        self._list.activated.connect(lambda _: self._line.to_field())
        self._proposing.card.left.connect(self._list.setFocus)
        self._all_themes.chosen.connect(self._choose_theme)
        self._all_themes.dropped.connect(lambda theme, keys: self._moving.move(self._seen(keys), theme))
        self._reading.read.connect(self._show)
        self._moving.moved.connect(self._was_moved)
        self._moving.refused.connect(self._line.refuse)
        self._line.moved.connect(lambda theme: self._moving.move(self._chosen(), theme))
        self._line.named_anew.connect(lambda name: self._moving.to_name(self._chosen(), name))
        self._line.kept.connect(lambda: self._moving.keep(self._chosen()))
        self._line.put_back.connect(lambda: self._moving.put_back(self._chosen()))
        self._theme.renamed.connect(self._deeds.rename)
        self._theme.merged.connect(self._deeds.merge)
        self._theme.parted.connect(self._deeds.part)
        self._deeds.renamed.connect(self._theme.was_renamed)
        self._deeds.refused.connect(self._theme.refuse)
        self._deeds.ended.connect(self.read_again)
        self._deeds.grouped.connect(self._offer.was_done)
        self._offer.taken.connect(self._group_waiting)
        self._group.triggered.connect(self._group_waiting)

    # what is shown ---------------------------------------------------------------------

    def _show_themes(self) -> None:
        self._themes = self.desk.ws.themes.all()
        packs = {id_: self.desk.ws.library.theme(id_) for theme in self._themes for id_ in theme.holds}
        self._held = {id_: theme.name for id_, theme in packs.items() if theme}
        self._names = {theme.id: theme.name for theme in self._themes}
        self._all_themes.show_themes(self._themes, self._held)
        self._show_theme()
        self._group.setEnabled(not self._deeds.work.is_busy)

    def _show_theme(self) -> None:
        theme = self._theme_chosen()
        self._theme.show_theme(theme, self._themes, self._held)
        self._theme.setVisible(theme is not None)

    def _show_which(self, which: Which) -> None:
        self._look = Look(which)
        if which is Which.OF_THEME:
            self._all_themes.choose_first()
        self._read_lines()
        self._list.setFocus()

    def _choose_theme(self, _: object = None) -> None:
        self._show_theme()
        if self._look.which is Which.OF_THEME:
            self._read_lines()

    def _read_lines(self) -> None:
        theme = self._theme_chosen()
        self._reading.look(self._look.which, theme.id if theme else None)

    def _show(self, look: Look) -> None:
        of = (look.which, look.theme if look.which is Which.OF_THEME else None)
        if of != self._shown:
            self._shown = of
            self._list.start_over()
        self._look = look
        self._show_lines()
        self._all_themes.scrollTo(self._all_themes.currentIndex())

    def _show_lines(self) -> None:
        look = self._look
        self._lines = {line.entry.id: line for line in look.seen.lines}
        self._same = same_said(look.seen.lines)
        rows = [Titled(key, lines[0].entry.wording, self._about(lines)) for key, lines in self._same.items()]
        self._list.show_lines(rows)
        nothing = {
            Which.WAITING: self.tr("Every line is in a theme."),
            Which.MAYBE: self.tr("No line is in doubt."),
            Which.OF_THEME: self.tr("This theme has no line yet."),
        }
        self._empty.setText(nothing[look.which])
        self._empty.setVisible(not self._lines)
        self._list.setVisible(bool(self._lines))
        self._line.setVisible(bool(self._lines))
        more = self.tr("The first {count} are shown; {more} more come when these are done.")
        self._more.setText(more.format(count=len(self._lines), more=look.seen.more))
        self._more.setVisible(look.seen.more > 0)

    def _about(self, lines: Sequence[SeenLine]) -> str:
        """How sure it is, in words; and how often it was said."""
        often = self.tr("{count} times").format(count=len(lines)) if len(lines) > 1 else ""
        return " · ".join(part for part in (self._how(lines[0]), often) if part)

    def _how(self, line: SeenLine) -> str:
        if line.shown is None:
            near = near_of(self._themes, [[self._look.nearest.get(line.entry.id)]])
            return self.tr("perhaps: {theme}").format(theme=near[0].name) if near else ""
        name = self._names.get(line.shown, line.shown)
        if self._look.which is Which.MAYBE:
            return self.tr("maybe: {theme}").format(theme=name)
        return {How.SURE: self.tr("sure"), How.MAYBE: self.tr("maybe"), How.BY_HAND: self.tr("by hand")}[line.placed.how]

    def _show_chosen(self) -> None:
        lines = self._chosen()
        guesses = [self.desk.ws.guesses.of(line.entry.wording, line.entry.kind) for line in lines[:MOST_GUESSED]]
        near = near_of(self._themes, [[guess.theme, *guess.other_themes] for guess in guesses])
        are_in = {line.shown for line in lines}
        self._line.show_lines(lines, [theme for theme in near if are_in != {theme.id}], self._names)

    # what is chosen and done -----------------------------------------------------------

    def _theme_chosen(self) -> NamedTheme | None:
        key = self._all_themes.key()
        return next((theme for theme in self._themes if theme.id == key), None)

    def _chosen(self) -> list[SeenLine]:
        return self._seen(self._list.keys())

    def _seen(self, keys: Sequence[object]) -> list[SeenLine]:
        """What was said in the same words stands in one row, and is moved together."""
        return [line for key, lines in self._same.items() if key in keys for line in lines]

    def _was_moved(self, placed: Sequence[Placed]) -> None:
        """The next one is chosen at once: who goes on with the same key is never a line behind."""
        theme = self._theme_chosen()
        stays: tuple[ThemeId | None, ...] = ()
        if self._look.which is Which.WAITING:
            stays = (None,)
        elif self._look.which is Which.OF_THEME and theme:
            stays = (theme.id, *theme.holds)
        gone = {each.entry for each in placed if each.theme not in stays}
        self._proposing.without({each.entry for each in placed if each.theme})
        seen = self._look.seen
        left = tuple(line for line in seen.lines if line.entry.id not in gone)
        self._look = replace(self._look, seen=replace(seen, lines=left))
        self._show_lines()
        self._line.was_moved()
        self._list.setFocus()
        self._read_lines()

    def _group_waiting(self) -> None:
        self._deeds.group_waiting()
        self._group.setEnabled(False)
        self._offer.withdraw()
