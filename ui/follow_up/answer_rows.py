"""One question of a measure and how it is answered: a number from 0 upward, or one of a few choices."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.parts.action import action
from ui.parts.chip import Chip
from ui.parts.enters_at import enters_at
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE

MOST_CHIPS = 10  # above this a number can only be typed
WIDE = 3.6  # em: three digits


class NumberRow(QWidget):
    """Typed and Enter, or clicked. The field is the one stop of Tab; the chips are for the pointer."""

    answered = Signal(int)

    def __init__(self, question: str, highest: int, low: str, high: str) -> None:
        super().__init__()
        self.answer: int | None = None
        spoken = self.tr("{question} 0 to {highest}").format(question="{question}", highest=highest)
        self.field = named(_Narrow(), "answer", spoken.replace("{question}", question))
        self.field.setValidator(QIntValidator(0, highest, self.field))
        self.field.setPlaceholderText(f"0–{highest}")
        self.field.returnPressed.connect(self._typed)
        column = spaced(QVBoxLayout(self), SPACE.snug)
        column.addWidget(words(question, wraps=True))
        row = spaced(QHBoxLayout(), SPACE.near)
        row.addWidget(self.field)
        ends = " · ".join(f"{end}: {said}" for end, said in ((0, low), (highest, high)) if said)
        row.addWidget(words(ends, Tone.QUIET, wraps=True), 1)
        column.addLayout(row)
        if highest <= MOST_CHIPS:
            column.addLayout(self._chips(highest))
        enters_at(self, self.field)

    def _chips(self, highest: int) -> Flow:
        flow = spaced(Flow(), SPACE.tight)
        for number in range(highest + 1):
            each = action(self, f"answer-{number}", str(number))
            each.triggered.connect(lambda _=False, number=number: self.answered.emit(number))
            chip = Chip(each)
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            flow.addWidget(chip)
        return flow

    def _typed(self) -> None:
        self.answered.emit(int(self.field.text()))


class ChoiceRow(QWidget):
    """1, 2, 3 … choose where the focus is in it."""

    answered = Signal(int)

    def __init__(self, number: int, question: str, choices: tuple[str, ...]) -> None:
        super().__init__()
        self.answer: int | None = None
        named(self, f"question-{number}", question)
        self._answers = [action(self, f"answer-{number}-{each}", text, checkable=True) for each, text in enumerate(choices)]
        column = spaced(QVBoxLayout(self), SPACE.tight)
        column.addWidget(words(question, wraps=True))
        flow = spaced(Flow(), SPACE.tight)
        chips = [Chip(each) for each in self._answers]
        for each, chip in enumerate(chips):
            self._answers[each].triggered.connect(lambda _=False, each=each: self._choose(each))
            chip.setAccessibleName(f"{question}: {choices[each]}")
            flow.addWidget(chip)
        column.addLayout(flow)
        enters_at(self, chips[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < len(self._answers) and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            self._choose(number)
        else:
            super().keyPressEvent(event)

    def _choose(self, chosen: int) -> None:
        self.answer = chosen
        for number, each in enumerate(self._answers):
            each.setChecked(number == chosen)
        self.answered.emit(chosen)


class _Narrow(QLineEdit):
    """As wide as three digits, also after the text grew."""

    def sizeHint(self) -> QSize:
        return QSize(em(WIDE), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
