"""How did your practice go? What each client who is here took home last, and four keys for the answer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy

from facilitator.people.client import Client
from facilitator.vocabulary import HowItWent
from facilitator.workspace.practice_round import AskedAbout
from ui.keys import KEYS, is_key, key_name, key_of, words_of
from ui.parts.action import action
from ui.parts.chip import Chip
from ui.parts.words import words
from ui.session.round_panel import RoundPanel, RoundRow, letters


class PracticeRow(RoundRow):
    answered = Signal(object)  # HowItWent

    def __init__(self, client: Client, letter: str) -> None:
        super().__init__(client, letter, "practice")
        self._what = words("", wraps=True)
        self._what.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.row.addWidget(self._what, 1)
        self.answers = {}
        for how in HowItWent:
            answer = action(self, f"{how}-{client.code_name}", words_of(KEYS[f"went-{how}"]), checkable=True)
            answer.triggered.connect(lambda _=False, how=how: self.answered.emit(how))
            self.answers[how] = answer
            self.row.addWidget(Chip(answer))

    def show_person(self, person: AskedAbout) -> None:
        self._what.setText(person.practice.what)
        for how, answer in self.answers.items():
            answer.setChecked(bool(person.tonight and person.tonight.how_it_went is how))


class PracticePanel(RoundPanel[PracticeRow]):
    """A letter chooses the person, four keys answer and go on to who has not answered yet."""

    answered = Signal(object, object)  # ClientId, HowItWent

    def __init__(self) -> None:
        super().__init__("practice-round", "", "")
        self.setAccessibleName(self.tr("How did your practice go?"))
        self._waiting: list[object] = []

    def show_people(self, people: Sequence[AskedAbout]) -> None:
        keys = letters([person.client for person in people], taken=[key_of(f"went-{how}") for how in HowItWent])
        if [(row.client, row.letter) for row in self.rows] != [
            (person.client.id, key) for person, key in zip(people, keys, strict=True)
        ]:
            self.put_rows([self._row(person.client, letter) for person, letter in zip(people, keys, strict=True)])
        for row, person in zip(self.rows, people, strict=True):
            row.show_person(person)
        self._waiting = [person.client.id for person in people if not person.tonight]
        keys_ = (f"{key_name(name)} {words_of(KEYS[name]).lower()}" for name in (f"went-{how}" for how in HowItWent))
        self.say(" · ".join(keys_) if people else self.tr("Nobody who is here took a practice home last time."))
        if self.current is None and self._waiting:
            self.choose(self._waiting[0])  # type: ignore[arg-type]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current
        how = next((how for how in HowItWent if is_key(event, f"went-{how}")), None)
        if row and how is not None:
            self.answered.emit(row.client, how)
            self._go_on(row)
        else:
            super().keyPressEvent(event)

    def _go_on(self, answered: PracticeRow) -> None:
        """To the next below who has not answered, else to the first such."""
        after = [row.client for row in self.rows[list(self.rows).index(answered) + 1 :]]
        waiting = [client for client in (*after, *(row.client for row in self.rows)) if client in self._waiting]
        if waiting:
            self.choose(waiting[0])

    def _row(self, client: Client, letter: str) -> PracticeRow:
        row = PracticeRow(client, letter)
        row.answered.connect(lambda how: self.answered.emit(row.client, how))
        return row
