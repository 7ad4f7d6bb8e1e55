"""Themes renamed, put together and taken apart, each a step that can be taken back; what may take seconds, beside the windows."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from facilitator.language import Explained
from facilitator.progress import Report
from facilitator.themes.grouping import Regrouped
from facilitator.themes.guess import ThemeId
from facilitator.themes.theme import Change
from facilitator.workspace.grouping import group_waiting
from facilitator.workspace.theme_names import rename_theme
from ui.background import in_background
from ui.desk import Desk
from ui.parts.work_bar import WorkBar


class ThemeDeeds(QObject):
    renamed = Signal()
    refused = Signal(object)  # Explained, of a name
    grouped = Signal(int)  # all that waited, and so many lines still wait
    ended = Signal()  # what was done beside the windows, however that was

    def __init__(self, owner: QObject, desk: Desk) -> None:
        super().__init__(owner)
        self._desk = desk
        self.work = WorkBar()

    def rename(self, theme: ThemeId, name: str) -> None:
        themes = self._desk.ws.themes
        try:
            before = rename_theme(self._desk.ws, theme, name)
        except Explained as problem:
            self.refused.emit(problem)
            return
        self.renamed.emit()
        sentence = self.tr("The theme is called “{name}” now.").format(name=themes.get(theme).name)
        self._desk.doing.did(sentence, partial(themes.put, [before]), partial(themes.rename, theme, name))

    def merge(self, theme: ThemeId, into: ThemeId) -> None:
        """It stands at once; over years, counting anew takes seconds."""
        themes = self._desk.ws.themes
        names = themes.get(theme).name, themes.get(into).name

        def done(before: list[Change]) -> None:
            sentence = self.tr("“{theme}” is in “{into}” now.").format(theme=names[0], into=names[1])
            self._desk.doing.did(sentence, *self._quick(partial(themes.put, before), partial(themes.merge, theme, into)))

        self._beside(lambda report: themes.merge(theme, into, report), done, self.tr("Putting two themes together…"))

    def part(self, theme: ThemeId) -> None:
        themes = self._desk.ws.themes

        def done(before: Change) -> None:
            sentence = self.tr("“{theme}” stands by itself again.").format(theme=themes.get(theme).name)
            self._desk.doing.did(sentence, *self._quick(partial(themes.put, [before]), partial(themes.part, theme)))

        self._beside(lambda report: themes.part(theme, report), done, self.tr("Taking a theme out…"))

    def group_waiting(self) -> None:
        ws = self._desk.ws

        def done(found: Regrouped) -> None:
            waiting = ws.placements.waiting_count()
            self.grouped.emit(waiting)
            sentence = self.tr("{count} lines found a theme. {waiting} still wait.")
            self._desk.doing.say(sentence.format(count=found.grouped, waiting=waiting))

        self._beside(partial(group_waiting, ws), done, self.tr("Comparing each line with every theme…"), can_stop=True)

    def _quick(self, *verbs: Callable[..., object]) -> list[Callable[[], None]]:
        """Undo and redo are done on the windows' thread: what has to be counted for them is counted beside."""

        def done_by(verb: Callable[..., object]) -> None:
            verb(later=True)
            in_background(self, self._desk.ws.themes.finish, lambda _: None, self._desk.explain)

        return [partial(done_by, verb) for verb in verbs]

    def _beside(
        self, work: Callable[[Report], Any], done: Callable[[Any], None], sentence: str, *, can_stop: bool = False
    ) -> None:
        if self.work.is_busy:
            return
        stopped = self.tr("Stopped. What was grouped so far stays.")
        task = in_background(self, work, done, self._desk.explain, lambda: self._desk.doing.say(stopped))
        self.work.follow(task, sentence, can_stop=can_stop)
        for ended in (task.finished, task.failed, task.canceled):
            ended.connect(lambda *_: self.ended.emit())
