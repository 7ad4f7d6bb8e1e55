"""The group's pulse: sheets of paper counted by key or click, one after the other. Shown from five answers on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from facilitator.session.pulse import LEAST_ANSWERS, Pulse, PulseAnswer, PulseQuestion
from ui.keys import is_key, key_name, keyed
from ui.parts.action import action
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.section_title import SectionTitle
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

QUESTIONS = tuple(PulseQuestion)
ANSWERS = {
    "pulse-answer-yes": PulseAnswer.YES,
    "pulse-answer-partly": PulseAnswer.PARTLY,
    "pulse-answer-no": PulseAnswer.NO,
    "pulse-answer-empty": None,
}
COUNT, TOLD = 1, 2


class PulseCard(Card):
    """A key each for yes, partly, no and left empty goes on to the next line, and then to the next sheet; one goes back."""

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
        detail = self.tr("Four lines on a slip of paper, without a name: yes, partly, no.")
        self.body.addWidget(SectionTitle(self.tr("The group’s pulse"), detail, self._begin))
        self.body.addLayout(self._grid)
        self.body.addWidget(self._sheet)
        self.body.addWidget(self._make_answers())
        self._say()

    def show_pulse(self, pulse: Pulse) -> None:
        """A number only from five answers on: with fewer it could be laid at somebody's door."""
        for question, told in self._told.items():
            tally = pulse[question]
            counts = self.tr("{yes} yes · {partly} partly · {no} no").format(yes=tally.yes, partly=tally.partly, no=tally.no)
            few = self.tr("{count} counted, shown from {least} on").format(count=tally.answers, least=LEAST_ANSWERS)
            told.setText(counts if tally.may_be_shown else few if tally.answers else "")

    def _make_answers(self) -> QWidget:
        """The keys, for the mouse. They leave the focus with the card, which has the keys."""
        self._answers = named(QWidget(), "pulse-answers")
        flow = spaced(Flow(self._answers), SPACE.tight)
        says = {
            PulseAnswer.YES: self.tr("Yes"),
            PulseAnswer.PARTLY: self.tr("Partly"),
            PulseAnswer.NO: self.tr("No"),
            None: self.tr("Empty"),
        }
        for name, answer in ANSWERS.items():
            gives = keyed(self._answers, name, words=says[answer])
            gives.triggered.connect(lambda _=False, answer=answer: self._type(answer))
            flow.addWidget(_unfocused(gives))
        self._back = keyed(self._answers, "pulse-back", words=self.tr("Back"))
        self._back.triggered.connect(lambda: self._take_back())
        flow.addWidget(_unfocused(self._back))
        return self._answers

    def keyPressEvent(self, event: QKeyEvent) -> None:
        name = next((name for name in ANSWERS if is_key(event, name)), None)
        if name is not None:
            self._type(ANSWERS[name])
        elif self._typed and is_key(event, "pulse-back"):
            self._take_back()
        else:
            super().keyPressEvent(event)

    def _type(self, answer: PulseAnswer | None) -> None:
        question = QUESTIONS[len(self._typed) % len(QUESTIONS)]
        self._typed.append(answer)
        if answer:
            self.counted.emit(question, answer, 1)
        self._say()

    def _take_back(self) -> None:
        question, answer = QUESTIONS[(len(self._typed) - 1) % len(QUESTIONS)], self._typed.pop()
        if answer:
            self.counted.emit(question, answer, -1)
        self._say()

    def _say(self) -> None:
        sheet, at = divmod(len(self._typed), len(QUESTIONS))
        for number, label in enumerate(self._questions):
            font = label.font()
            font.setBold(self.hasFocus() and number == at)
            label.setFont(font)
        said = self.tr("Sheet {sheet}, line {line}. {empty} is for a line left empty; {back} goes back.")
        keys = {"empty": key_name("pulse-answer-empty"), "back": key_name("pulse-back")}
        self._sheet.setText(said.format(sheet=sheet + 1, line=at + 1, **keys) if self.hasFocus() else "")
        self._sheet.setVisible(self.hasFocus())
        self._answers.setVisible(self.hasFocus())
        self._back.setEnabled(bool(self._typed))

    def focusInEvent(self, event: object) -> None:
        self._say()

    def focusOutEvent(self, event: object) -> None:
        self._say()


def _unfocused(deed: QAction) -> Chip:
    """Its key is shown alone: the card itself answers to it."""
    deed.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    chip = Chip(deed)
    chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return chip
