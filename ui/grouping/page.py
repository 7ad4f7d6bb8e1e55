"""Grouping: the lines that no theme has yet, one after the other; and themes renamed, put together and taken apart."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.board.entry import Entry, EntryId
from facilitator.language import Explained
from facilitator.privacy.sameness import folded
from facilitator.progress import Report
from facilitator.themes.grouping import Regrouped
from facilitator.themes.guess import ThemeId
from facilitator.themes.placing import Placed
from facilitator.themes.theme import Change, NamedTheme
from facilitator.workspace.grouping import group_waiting
from facilitator.workspace.theme_names import add_theme, rename_theme
from ui.background import in_background
from ui.desk import Desk
from ui.grouping.line_card import LineCard, near_of
from ui.grouping.proposing import Proposing
from ui.grouping.theme_card import ThemeCard
from ui.keys import keyed
from ui.page import Page
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.named import named
from ui.parts.panel import Panel
from ui.parts.scroll import Scroll
from ui.parts.title_list import Titled, TitleList
from ui.parts.words import Tone, words
from ui.parts.work_bar import WorkBar
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class GroupingPage(Page):
    rooms = frozenset({"themes", "session"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        named(self, "grouping-page", self.tr("Lines and themes"))
        self._lines: dict[EntryId, Entry] = {}
        self._themes: list[NamedTheme] = []
        self._list = TitleList("waiting-lines", self.tr("Lines that are not yet grouped"), width=24)
        self._list.chosen.connect(lambda _: self._show_line())
        self._done = words(self.tr("Every line is in a theme."), Tone.QUIET, wraps=True)
        self._line = LineCard()
        self._line.moved.connect(self._move)
        self._line.named_anew.connect(self._move_to_name)
        self._proposing = Proposing(self, desk)
        self._theme = ThemeCard()
        self._theme.renamed.connect(self._rename)
        self._theme.merged.connect(self._merge)
        self._theme.parted.connect(self._part)
        self._group = action(self, "group-waiting", self.tr("Group what waits"))
        self._group.triggered.connect(self._group_all)
        self._work = WorkBar()
        column = spaced(QVBoxLayout(self))
        column.addWidget(self._head())
        row = spaced(QHBoxLayout())
        left = spaced(QVBoxLayout(), SPACE.snug, across=SPACE.near, down=SPACE.near)
        left.addWidget(self._done)
        left.addWidget(self._list, 1)
        row.addLayout(left)
        row.addWidget(Scroll(self._right()), 1)
        column.addLayout(row, 1)
        column.addWidget(self._work)

    def open_about(self, **what: Any) -> None:
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def read_again(self) -> None:
        ws = self.desk.ws
        row = self._list.currentIndex().row()
        self._lines = {entry.id: entry for entry in ws.placements.waiting()}
        self._themes = ws.themes.all()
        rows = [Titled(entry.id, entry.wording, self._guessed(entry)) for entry in self._lines.values()]
        self._list.show_rows(rows)
        if self._list.key() not in self._lines and rows:
            self._list.choose(rows[min(max(row, 0), len(rows) - 1)].key)
        self._done.setVisible(not rows)
        self._list.setVisible(bool(rows))
        self._line.setVisible(bool(rows))
        self._group.setEnabled(bool(rows) and not self._work.is_busy)
        names = {id_: ws.library.theme(id_) for theme in self._themes for id_ in theme.holds}
        self._theme.show_themes(self._themes, {id_: theme.name for id_, theme in names.items() if theme})
        self._show_line()
        self._proposing.look()

    def put_away(self) -> None:
        self._proposing.abandon()
        self._work.abandon()

    # what is shown ---------------------------------------------------------------

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

    def _right(self) -> QWidget:
        held = QWidget()
        column = spaced(QVBoxLayout(held), SPACE.apart, across=SPACE.far, down=SPACE.near)
        column.addWidget(self._proposing.card)
        column.addWidget(self._line)
        column.addWidget(self._theme)
        column.addStretch()
        return held

    def _near(self, entry: Entry) -> list[NamedTheme]:
        guess = self.desk.ws.guesses.of(entry.wording, entry.kind)
        return near_of(self._themes, [guess.theme, *guess.other_themes])

    def _guessed(self, entry: Entry) -> str:
        near = self._near(entry)
        return self.tr("perhaps: {theme}").format(theme=near[0].name) if near else ""

    def _show_line(self) -> None:
        if (entry := self._chosen()) is not None:
            self._line.show_line(entry.wording, self._near(entry), self._themes)

    def _chosen(self) -> Entry | None:
        key = self._list.key()
        return next((entry for id_, entry in self._lines.items() if id_ == key), None)

    # what is done ----------------------------------------------------------------

    def _move(self, theme: ThemeId) -> None:
        entry = self._chosen()
        if entry is None:
            return
        placements = self.desk.ws.placements
        try:
            before = placements.move([entry.id], theme)
        except Explained as problem:
            self._line.refuse(problem)
            return
        self._line.was_moved()
        self._list.setFocus()
        name = self.desk.ws.themes.get(theme).name
        sentence = self.tr("The line is in “{theme}” now.").format(theme=name)
        self.desk.doing.did(sentence, partial(placements.put, before), partial(placements.move, [entry.id], theme))

    def _move_to_name(self, name: str) -> None:
        """A theme that is there, else a new one for this line: one step, taken back as one."""
        known = next((theme for theme in self._themes if folded(theme.name) == folded(name)), None)
        if known is not None:
            self._move(known.id)
            return
        ws, entry = self.desk.ws, self._chosen()
        if entry is None:
            return
        try:
            with ws.vault.write("themes"):
                new = add_theme(ws, name, entry.situations)
                before = ws.placements.move([entry.id], new.id)
        except Explained as problem:
            self._line.refuse(problem)
            return
        self._line.was_moved()
        self._list.setFocus()
        made = Change(new.id, new.name, 0, is_own=True)

        def undo() -> None:
            with ws.vault.write("themes"):
                ws.placements.put(before)
                ws.themes.put([Change(new.id)])

        def redo() -> None:
            with ws.vault.write("themes"):
                ws.themes.put([made])
                ws.placements.put([Placed(entry.id, new.id)])

        self.desk.doing.did(self.tr("“{theme}” is a new theme, and the line is in it.").format(theme=new.name), undo, redo)

    def _rename(self, theme: ThemeId, name: str) -> None:
        themes = self.desk.ws.themes
        try:
            before = rename_theme(self.desk.ws, theme, name)
        except Explained as problem:
            self._theme.refuse(problem)
            return
        self._theme.was_renamed()
        self.read_again()
        sentence = self.tr("The theme is called “{name}” now.").format(name=themes.get(theme).name)
        self.desk.doing.did(sentence, partial(themes.put, [before]), partial(themes.rename, theme, name))

    def _merge(self, theme: ThemeId, into: ThemeId) -> None:
        """Over years it takes seconds: beside the windows, and whole or not at all."""
        themes = self.desk.ws.themes
        names = themes.get(theme).name, themes.get(into).name

        def done(before: list[Change]) -> None:
            sentence = self.tr("“{theme}” is in “{into}” now.").format(theme=names[0], into=names[1])
            self.desk.doing.did(sentence, partial(themes.put, before), partial(themes.merge, theme, into))

        self._in_background(lambda report: themes.merge(theme, into), done, self.tr("Putting two themes together…"))

    def _part(self, theme: ThemeId) -> None:
        themes = self.desk.ws.themes

        def done(before: Change) -> None:
            sentence = self.tr("“{theme}” stands by itself again.").format(theme=themes.get(theme).name)
            self.desk.doing.did(sentence, partial(themes.put, [before]), partial(themes.part, theme))

        self._in_background(lambda report: themes.part(theme), done, self.tr("Taking a theme out…"))

    def _group_all(self) -> None:
        ws = self.desk.ws

        def work(report: Report) -> Regrouped:
            return group_waiting(ws, report)

        def done(found: Regrouped) -> None:
            sentence = self.tr("{count} lines found a theme. {waiting} still wait.")
            self.desk.doing.say(sentence.format(count=found.grouped, waiting=ws.placements.waiting_count()))

        self._in_background(work, done, self.tr("Comparing each line with every theme…"), can_stop=True)

    def _in_background(self, work: Any, done: Any, sentence: str, *, can_stop: bool = False) -> None:
        if self._work.is_busy:
            return
        stopped = self.tr("Stopped. What was grouped so far stays.")
        task = in_background(self, work, done, self.desk.explain, lambda: self.desk.doing.say(stopped))
        self._work.follow(task, sentence, can_stop=can_stop)
        for ended in (task.finished, task.failed, task.canceled):
            ended.connect(lambda *_: self.read_again())
        self._group.setEnabled(False)
