"""The recap of an evening: minutes, who came, a word before they go, the pulse. Each card stored as soon as it is touched."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from facilitator.care.word_afterwards import About, WordId
from facilitator.people.client import ClientId
from facilitator.session.pulse import PulseAnswer, PulseQuestion
from facilitator.workspace.evening import Evening
from facilitator.workspace.recap import Toggled, recap_of, toggle_word
from ui.close.came_card import CameCard
from ui.close.deeds import Deeds
from ui.close.minutes_card import MinutesCard
from ui.close.pulse_card import PulseCard
from ui.close.words_card import WordsCard
from ui.desk import Desk
from ui.rehearsing import rehearse

if TYPE_CHECKING:
    from ui.close.account_card import AccountCard


def tr(text: str) -> str:
    return QCoreApplication.translate("Recap", text)


class RecapCards:
    def __init__(self, desk: Desk, evening: Evening, deeds: Deeds) -> None:
        self._desk, self._evening, self._deeds = desk, evening, deeds
        self._words, self._pulse = WordsCard(), PulseCard()
        self._minutes, self._came = MinutesCard(), CameCard(evening.session.co_facilitator)
        self._words.toggled.connect(self._toggle_word)
        self._words.had.connect(self._had)
        self._pulse.counted.connect(self._count)
        self.account = self._account_card()

    @property
    def first(self) -> list[QWidget]:
        """What cannot wait: the room is about to empty. After a rehearsal, how it went."""
        return [self.account, self._words] if self.account else [self._words]

    @property
    def about_the_group(self) -> list[QWidget]:
        return [self._pulse]

    @property
    def for_the_record(self) -> list[QWidget]:
        return [self._minutes, self._came]

    def read_again(self) -> None:
        recap = recap_of(self._desk.ws, self._evening)
        self._words.show_recap(recap)
        self._minutes.show_recap(recap)
        self._came.show_recap(recap, self._desk.ws.now().tzinfo)
        self._pulse.show_pulse(self._evening.pulse.pulse())
        if self.account:
            self.account.read_again()

    def _account_card(self) -> AccountCard | None:
        if (played := self._desk.ws.played) is None:
            return None
        from ui.close.account_card import AccountCard  # of no use to a practice

        account = AccountCard(self._desk.ws, self._evening, played)
        account.again_wanted.connect(lambda: rehearse(self._desk, self._evening.session.id))
        return account

    def _toggle_word(self, client: ClientId, about: About) -> None:
        made: list[Toggled] = []
        if not self._deeds.tried(
            lambda: made.append(toggle_word(self._desk.ws, self._evening, client, about)), self._desk.explain
        ):
            return
        sentence = tr("A word is wanted.") if made[0].is_wanted else tr("No word is wanted any more.")
        self._deeds.did(sentence, made[0].take_back, made[0].do_again)
        self.read_again()

    def _had(self, word: WordId, is_done: bool) -> None:
        words = self._desk.ws.words_afterwards
        if self._deeds.tried(lambda: words.done(word, is_done=is_done), self._desk.explain):
            sentence = tr("You spoke with each other.") if is_done else tr("It is still to be had.")
            undo, redo = partial(words.done, word, is_done=not is_done), partial(words.done, word, is_done=is_done)
            self._deeds.did(sentence, undo, redo)
        self.read_again()

    def _count(self, question: PulseQuestion, answer: PulseAnswer, change: int) -> None:
        """Backspace is its way back: an undo for each key would bury the others."""
        if self._deeds.tried(lambda: self._evening.pulse.count(question, answer, change), self._desk.explain):
            self._pulse.show_pulse(self._evening.pulse.pulse())
