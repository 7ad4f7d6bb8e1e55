"""A word that was wanted after a group and has not been had yet. Not there when there is none."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.care.word_afterwards import WordAfterwards
from facilitator.dates import short_day
from facilitator.handouts.record_words import ABOUT
from facilitator.language import Explained
from ui.desk import Desk
from ui.follow_up.client_card import ClientCard
from ui.parts.action import action
from ui.parts.chip import Chip
from ui.parts.emptied import empty
from ui.parts.named import named
from ui.parts.words import words
from ui.said import said
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class WordCard(ClientCard):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("A word is still to be had"), tone="advice")
        named(self, "word-card")
        self._shown: list[WordAfterwards] = []
        self._rows = spaced(QVBoxLayout(), SPACE.snug)
        self.body.addLayout(self._rows)
        self.hide()

    def read_again(self) -> None:
        assert self.client is not None
        open_ = self.desk.ws.words_afterwards.open_of([self.client])
        if open_ != self._shown:
            self._shown = open_
            empty(self._rows)
            for word in open_:
                self._rows.addWidget(self._row(word))
        self.setVisible(bool(open_))

    def _row(self, word: WordAfterwards) -> QWidget:
        shown = QWidget()
        row = spaced(QHBoxLayout(shown), SPACE.snug)
        on = short_day(self.desk.ws.sessions.get(word.session).on)
        about = said(ABOUT[word.about])
        row.addWidget(words(" · ".join((on, f"{about}: {word.note}" if word.note else about)), wraps=True), 1)
        spoke = action(shown, f"spoke-{word.about}", self.tr("We spoke"))
        spoke.triggered.connect(partial(self._spoke, word))
        row.addWidget(Chip(spoke), 0, Qt.AlignmentFlag.AlignTop)
        return shown

    def _spoke(self, word: WordAfterwards, _: bool = False) -> None:
        verbs = self.desk.ws.words_afterwards
        try:
            verbs.done(word.id)
        except Explained as problem:
            self.desk.explain(problem)
            return
        redo = partial(verbs.done, word.id)
        self.desk.doing.did(self.tr("You spoke with each other."), partial(verbs.put, word), redo)
