"""Before they go: three questions of the leaving check, and with whom a word was wanted. Beside code names, facilitator only."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.care.word_afterwards import LEAVING_CHECK, About, WordAfterwards
from facilitator.handouts.record_words import ABOUT
from facilitator.people.client import Client, ClientId
from facilitator.workspace.recap import Recap
from ui.parts.action import action
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.emptied import empty
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.section_title import SectionTitle
from ui.parts.words import Tone, words
from ui.said import said
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class WordsCard(Card):
    toggled = Signal(object, object)  # ClientId, About
    had = Signal(object, bool)  # WordId, whether

    def __init__(self) -> None:
        super().__init__()
        named(self, "words-afterwards", self.tr("Before they go"))
        spaced(self.body, SPACE.snug)
        self._asked = spaced(QVBoxLayout(), SPACE.tight)
        self._rows = spaced(QVBoxLayout(), SPACE.tight)
        self._here: list[Client] = []
        self._words: tuple[tuple[Client, WordAfterwards], ...] = ()
        self._chosen: dict[tuple[ClientId, About], QAction] = {}
        detail = self.tr("Choose with whom you want a word. Only you see this.")
        self.body.addWidget(SectionTitle(self.tr("Before they go"), detail))
        self.body.addLayout(self._asked)
        self.body.addLayout(self._rows)

    def show_recap(self, recap: Recap) -> None:
        """Only what is another now is made anew, so that the focus stays where it is."""
        if recap.here != self._here:
            self._here = recap.here
            self._ask(recap.here)
        wanted = {(word.client, word.about) for _, word in recap.words}
        for key, chosen in self._chosen.items():
            chosen.setChecked(key in wanted)
        if recap.words != self._words:
            self._words = recap.words
            self._show_words()

    def _ask(self, here: list[Client]) -> None:
        empty(self._asked)
        self._chosen = {}
        questions = self._questions()
        for about in LEAVING_CHECK if here else ():
            self._asked.addWidget(self._question(about, questions[about], here))

    def _show_words(self) -> None:
        focused = self.focusWidget()
        name = focused.objectName() if focused else ""
        empty(self._rows)
        for client, word in self._words:
            row = self._row(client, word)
            self._rows.addWidget(row)
            if name.startswith("had-") and (again := row.findChild(Chip, name)):
                again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _questions(self) -> Mapping[About, str]:
        return {
            About.NUMBER_WENT_UP: self.tr("Whose number went up?"),
            About.WAY_HOME: self.tr("Who has no safe way home?"),
            About.CALL_TONIGHT: self.tr("Who should be called tonight?"),
        }

    def _question(self, about: About, question: str, here: list[Client]) -> QWidget:
        asked = QWidget()
        row = spaced(QVBoxLayout(asked), SPACE.hair)
        row.addWidget(words(question, Tone.QUIET, wraps=True))
        flow = spaced(Flow(), SPACE.tight)
        for client in here:
            chosen = action(asked, f"{about}-{client.code_name}", client.code_name, checkable=True)
            chosen.triggered.connect(partial(self._toggle, client, about))
            self._chosen[client.id, about] = chosen
            flow.addWidget(Chip(chosen))
        row.addLayout(flow)
        return asked

    def _toggle(self, client: Client, about: About, _: bool = False) -> None:
        self.toggled.emit(client.id, about)

    def _row(self, client: Client, word: WordAfterwards) -> QWidget:
        shown = QWidget()
        row = spaced(QHBoxLayout(shown), SPACE.snug)
        about = said(ABOUT[word.about])
        told = f"{about}: {word.note}" if word.note else about
        row.addWidget(words(client.code_name, Tone.STRONG))
        row.addWidget(words(told, Tone.QUIET if word.is_done else Tone.BODY, wraps=True), 1)
        done = action(shown, f"had-{word.about}-{client.code_name}", self.tr("We spoke"), checkable=True, checked=word.is_done)
        done.triggered.connect(lambda is_done: self.had.emit(word.id, is_done))
        row.addWidget(Chip(done))
        return shown
