"""One lapse: the day, what happened, the way to it, and what helped to stop or to tell."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QVBoxLayout, QWidget

from facilitator.care.lapse import Decision
from ui.lapse.decision_rows import DecisionRows
from ui.parts.asked_text import AskedText
from ui.parts.enters_at import enters_at
from ui.parts.indented import indented
from ui.parts.named import named
from ui.parts.still import still
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


@dataclass(frozen=True)
class Typed:
    """As it stands in the fields."""

    on: date
    what_happened: str = ""
    decisions: tuple[Decision, ...] = ()
    came_back: str = ""

    @property
    def said(self) -> tuple[Decision, ...]:
        """Decisions that say something."""
        return tuple(each for each in self.decisions if each.words.strip() or each.instead.strip())

    @property
    def is_empty(self) -> bool:
        lines = (self.what_happened, self.came_back, *(text for each in self.decisions for text in (each.words, each.instead)))
        return not any(text.strip() for text in lines)


class LapseForm(QWidget):
    """Nothing is stored here: `left` says that a field was left, or Enter pressed in it."""

    left = Signal()
    finished = Signal()  # Enter in the last field

    def __init__(self, today: date) -> None:
        super().__init__()
        named(self, "lapse-form", self.tr("A lapse"))
        self._day = still(indented(named(QDateEdit(), "lapse-day", self.tr("On which day"))))
        self._day.setCalendarPopup(True)
        self.what = AskedText("what-happened", self.tr("What happened"), enter_goes_on=True)
        self.rows = DecisionRows()
        self.back = AskedText("came-back", self.tr("What helped to stop, or to tell somebody"), enter_goes_on=True)
        self._lay_out()
        self.put(Typed(today), today)
        self._day.dateChanged.connect(lambda _: self.left.emit())
        for part in (self.what, self.rows, self.back):
            part.left.connect(self.left)
        self.what.entered.connect(self.rows.begin)
        self.rows.finished.connect(lambda: self.back.setFocus(Qt.FocusReason.OtherFocusReason))
        self.back.entered.connect(self.finished)
        enters_at(self, self.what.field)

    @property
    def typed(self) -> Typed:
        day = self._day.date()
        return Typed(date(day.year(), day.month(), day.day()), self.what.text(), self.rows.decisions, self.back.text())

    def put(self, typed: Typed, today: date) -> None:
        """Fields that say the same already stay as they are."""
        self._day.blockSignals(True)
        self._day.setMaximumDate(QDate(today.year, today.month, today.day))
        self._day.setDate(QDate(typed.on.year, typed.on.month, typed.on.day))
        self._day.blockSignals(False)
        self.what.put(typed.what_happened)
        self.rows.put(typed.decisions)
        self.back.put(typed.came_back)

    def _lay_out(self) -> None:
        column = spaced(QVBoxLayout(self), SPACE.near)
        day = spaced(QVBoxLayout(), SPACE.hair)
        day.addWidget(words(self.tr("On which day"), Tone.LABEL))
        day.addWidget(self._day, 0, Qt.AlignmentFlag.AlignLeading)
        column.addLayout(day)
        column.addWidget(self.what)
        hint = self.tr("A lapse is one event. Where use has gone on since then, say so: a return to use, and since when.")
        column.addWidget(words(hint, Tone.SMALL, wraps=True))
        column.addWidget(words(self.tr("The way to it, back from there"), Tone.STRONG, wraps=True))
        column.addWidget(self.rows)
        column.addWidget(self.back)
