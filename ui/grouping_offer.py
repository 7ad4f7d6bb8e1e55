"""A calm line where much waits for a theme, or the packs tell more themes than when lines were last grouped; and one button."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.workspace.first_grouping import Known, Looked, Offer, fingerprint, look, practice_of
from ui.background import Task, in_background
from ui.desk import Desk
from ui.parts.action import action
from ui.parts.banner import Banner
from ui.parts.named import named
from ui.style.spacing import spaced

MOST_PRACTICES = 10  # are remembered


class GroupingOffer(QWidget):
    """Not there while there is nothing to offer. Read beside the windows; `taken`: it shall be done."""

    taken = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        named(self, "grouping-offer")
        self._desk = desk
        self._task: Task | None = None
        self._is_old = self._is_taken = False
        self._sentence = ""
        self._shown = QWidget()
        self._take = action(self, "group-much", self.tr("Find their themes"))
        self._take.triggered.connect(self.taken)
        self._column = spaced(QVBoxLayout(self))
        self._column.addWidget(self._shown)
        self.hide()

    def read_again(self) -> None:
        self._is_taken = False
        if self._task is not None:
            self._is_old = True
            return
        self._is_old = False
        ws, remembered = self._desk.ws, dict(self._desk.preferences().grouped)
        self._task = in_background(self, lambda report: look(ws, remembered), self._show, self._failed)

    def withdraw(self) -> None:
        """It is being done: what is still being read is not shown any more."""
        self._is_taken = True
        self._sentence = ""
        self.hide()

    def was_done(self, waiting: int) -> None:
        """All that waited was looked at with what the packs tell now; so many still wait."""
        ws = self._desk.ws
        self._remember(practice_of(ws), Known(fingerprint(ws.library), waiting).text)
        self.withdraw()

    def put_away(self) -> None:
        if task := self._task:
            self._task = None
            task.abandon()

    def _show(self, looked: Looked) -> None:
        self._task = None
        if looked.to_remember:
            self._remember(looked.practice, looked.to_remember.text)
        if looked.offer is None or self._is_taken:
            self.withdraw()
        else:
            self._say(self._said(looked.offer))
        if self._is_old:
            self.read_again()

    def _failed(self, problem: Exception) -> None:
        self._task = None
        self._desk.explain(problem)

    def _say(self, sentence: str) -> None:
        if sentence == self._sentence:
            return
        self._sentence = sentence
        banner = Banner("grouping-offered", sentence, self._take)
        self._column.replaceWidget(self._shown, banner)
        self._shown.hide()
        self._shown.deleteLater()
        self._shown = banner
        self.show()

    def _said(self, offer: Offer) -> str:
        if offer.packs_changed:
            sentence = self.tr("The topic packs know more or other themes than before. {count} lines are not yet in a theme.")
        else:
            sentence = self.tr("{count} lines are not yet in a theme. Many can find theirs by themselves, in the background.")
        return sentence.format(count=f"{offer.waiting:,}")

    def _remember(self, practice: str, text: str) -> None:
        """A rehearsal's is gone with it."""
        if self._desk.ws.is_rehearsal:
            return
        preferences = self._desk.preferences()
        others = {name: kept for name, kept in preferences.grouped.items() if name != practice}
        kept = dict([*others.items(), (practice, text)][-MOST_PRACTICES:])
        self._desk.prefer(replace(preferences, grouped=kept))
