"""One measure, asked now: its questions, and what becomes of the answers."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.care.measure import Measure, Question
from ui.follow_up.answer_rows import ChoiceRow, NumberRow
from ui.follow_up.drawn import spoken
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

Row = NumberRow | ChoiceRow


class Asking(QWidget):
    """A number is an answer at once; of choices all are made first, and then kept. Escape asks nothing."""

    answered = Signal(object, object)  # Measure, its answers
    left = Signal()
    retire_wanted = Signal(object)  # Measure

    def __init__(self) -> None:
        super().__init__()
        named(self, "asking", self.tr("Asked now"))
        self._measure: Measure | None = None
        self._rows: list[Row] = []
        self._shown = QWidget()
        self._keep = action(self, "keep-answers", self.tr("Keep the answers"))
        self._keep.triggered.connect(self._done)
        self._leave = action(self, "leave-asking", self.tr("Not now"), "Esc")
        self._leave.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._leave.triggered.connect(self.left)
        self._retire = action(self, "retire-measure", self.tr("No longer ask this"))
        self._retire.triggered.connect(lambda: self.retire_wanted.emit(self._measure))
        self._credit = words("", Tone.SMALL, wraps=True)
        self._column = spaced(QVBoxLayout(self), SPACE.snug)
        self._column.addWidget(self._shown)
        does = spaced(Flow(), SPACE.snug)
        self._button = Button(self._keep)
        self._buttons = self._button, Chip(self._leave), Chip(self._retire)
        for shown in self._buttons:
            does.addWidget(shown)
        self._column.addLayout(does)
        self._column.addWidget(self._credit)
        self.hide()

    @property
    def measure(self) -> Measure | None:
        return self._measure if not self.isHidden() else None

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """As Tab should go through it."""
        return self._shown, *self._buttons

    def ask(self, measure: Measure) -> None:
        self._measure = measure
        self._put(measure)
        has_choices = all(question.choices for question in measure.questions)
        self._keep.setVisible(has_choices)
        self._keep.setEnabled(False)
        self._retire.setVisible(measure.is_own)
        self._credit.setText(spoken(measure, measure.credit))
        self._credit.setVisible(bool(measure.credit))
        self.show()
        self._rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _put(self, measure: Measure) -> None:
        self._column.removeWidget(self._shown)
        self._shown.hide()
        self._shown.deleteLater()
        self._shown = QWidget()
        inside = spaced(QVBoxLayout(self._shown), SPACE.near)
        if measure.lead:
            inside.addWidget(words(spoken(measure, measure.lead), Tone.STRONG, wraps=True))
        self._rows = [self._row(measure, number, question) for number, question in enumerate(measure.questions)]
        for number, row in enumerate(self._rows):
            row.answered.connect(lambda answer, number=number: self._answer(number, answer))
            inside.addWidget(row)
        self._column.insertWidget(0, self._shown)

    def _row(self, measure: Measure, number: int, question: Question) -> Row:
        text = spoken(measure, question.text)
        if question.choices:
            return ChoiceRow(number, text, tuple(spoken(measure, choice) for choice in question.choices))
        return NumberRow(text, measure.highest, spoken(measure, measure.low), spoken(measure, measure.high))

    def _answer(self, number: int, answer: int) -> None:
        self._rows[number].answer = answer
        if isinstance(self._rows[number], NumberRow):
            self._done()
            return
        self._keep.setEnabled(all(row.answer is not None for row in self._rows))
        following = self._rows[number + 1] if number + 1 < len(self._rows) else self._button
        following.setFocus(Qt.FocusReason.OtherFocusReason)

    def _done(self) -> None:
        answers = [row.answer for row in self._rows]
        if None not in answers:
            self.answered.emit(self._measure, answers)
