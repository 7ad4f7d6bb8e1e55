"""The group's pulse: sheets of paper counted by key, one after the other. Shown from five answers on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel

from facilitator.session.pulse import LEAST_ANSWERS, Pulse, PulseAnswer, PulseQuestion
from ui.parts.action import action
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.named import named
from ui.parts.section_title import SectionTitle
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

QUESTIONS = tuple(PulseQuestion)
KEYS = {
    Qt.Key.Key_1: PulseAnswer.YES, Qt.Key.Key_2: PulseAnswer.PARTLY, Qt.Key.Key_3: PulseAnswer.NO, Qt.Key.Key_0: None,
}  # fmt: skip
COUNT, TOLD = 1, 2


class PulseCard(Card):
    """1 yes, 2 partly, 3 no, 0 left empty: each goes on to the next line, and then to the next sheet. Backspace goes back."""

    counted = Signal(object, object, int)  # PulseQuestion, PulseAnswer, +1 or -1

    def __init__(self) -> None:
        super().__init__()
        named(self, "pulse", self.tr("The group’s pulse"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        spaced(self.body, SPACE.snug)
        self._typed: list[PulseAnswer | None] = []
        self._grid = spaced(QGridLayout(), SPACE.tight, across=0)
        self._grid.setColumnStretch(0, 1)
        self._questions: list[QLabel] = []
        self._told: dict[PulseQuestion, QLabel] = {}
        says = {
            PulseQuestion.HEARD: self.tr("I felt heard today."),
            PulseQuestion.FITS: self.tr("Today’s topic fits my life."),
            PulseQuestion.ONE_THING: self.tr("I know one thing I will try."),
            PulseQuestion.GOOD_TO_COME: self.tr("It was good that I came."),
        }
        for row, question in enumerate(QUESTIONS):
            label, told = words(says[question], wraps=True), named(words("", Tone.QUIET), f"pulse-{question}")
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(told, row, COUNT, Qt.AlignmentFlag.AlignTrailing)
            self._questions.append(label)
            self._told[question] = told
        self._sheet = named(words("", Tone.SMALL, wraps=True), "pulse-sheet")
        begin = action(self, "count-pulse", self.tr("Count sheets"))
        begin.triggered.connect(lambda: self.setFocus(Qt.FocusReason.OtherFocusReason))
        self._begin = Chip(begin)
        detail = self.tr("Four lines on a slip of paper, without a name: 1 yes, 2 partly, 3 no.")
        self.body.addWidget(SectionTitle(self.tr("The group’s pulse"), detail, self._begin))
        self.body.addLayout(self._grid)
        self.body.addWidget(self._sheet)
        self._say()

    def show_pulse(self, pulse: Pulse) -> None:
        """A number only from five answers on: with fewer it could be laid at somebody's door."""
        for question, told in self._told.items():
            tally = pulse[question]
            counts = self.tr("{yes} yes · {partly} partly · {no} no").format(yes=tally.yes, partly=tally.partly, no=tally.no)
            few = self.tr("{count} counted, shown from {least} on").format(count=tally.answers, least=LEAST_ANSWERS)
            told.setText(counts if tally.may_be_shown else few if tally.answers else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in KEYS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._type(KEYS[key])
        elif key is Qt.Key.Key_Backspace and self._typed:
            question, answer = QUESTIONS[(len(self._typed) - 1) % len(QUESTIONS)], self._typed.pop()
            if answer:
                self.counted.emit(question, answer, -1)
            self._say()
        else:
            super().keyPressEvent(event)

    def _type(self, answer: PulseAnswer | None) -> None:
        question = QUESTIONS[len(self._typed) % len(QUESTIONS)]
        self._typed.append(answer)
        if answer:
            self.counted.emit(question, answer, 1)
        self._say()

    def _say(self) -> None:
        sheet, at = divmod(len(self._typed), len(QUESTIONS))
        for number, label in enumerate(self._questions):
            font = label.font()
            font.setBold(self.hasFocus() and number == at)
            label.setFont(font)
        said = self.tr("Sheet {sheet}, line {line}. 0 is for a line left empty; Backspace goes back.")
        self._sheet.setText(said.format(sheet=sheet + 1, line=at + 1) if self.hasFocus() else "")
        self._sheet.setVisible(self.hasFocus())

    def focusInEvent(self, event: object) -> None:
        self._say()

    def focusOutEvent(self, event: object) -> None:
        self._say()
