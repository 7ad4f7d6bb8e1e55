"""The steps of the evening as Qt reads them: done, now, coming or left out, with their minutes."""

from __future__ import annotations

from enum import StrEnum, auto

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from facilitator.session.agenda import Agenda
from facilitator.session.agenda_step import AgendaStep

Index = QModelIndex | QPersistentModelIndex
STATE = Qt.ItemDataRole.UserRole
MINUTES = STATE + 1
LED_BY = MINUTES + 1  # who leads it, "" when it is the facilitator
ROOT = QModelIndex()


class StepState(StrEnum):
    DONE = auto()
    NOW = auto()
    COMING = auto()
    LEFT_OUT = auto()


class AgendaModel(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: tuple[AgendaStep, ...] = ()
        self._now = 0
        self._other = ""

    def show_agenda(self, agenda: Agenda, now: int, other: str = "") -> None:
        """The steps of one evening stay the same in number; what changed is read again. `other`: the co-facilitator."""
        if len(agenda.steps) != len(self._steps):
            self.beginResetModel()
            self._steps, self._now, self._other = agenda.steps, now, other
            self.endResetModel()
            return
        before = [self._row(row) for row in range(len(self._steps))]
        self._steps, self._now, self._other = agenda.steps, now, other
        for row in range(len(self._steps)):
            if self._row(row) != before[row]:
                self.dataChanged.emit(self.index(row), self.index(row))

    @property
    def now(self) -> int:
        return self._now

    def state(self, row: int) -> StepState:
        if row == self._now:
            return StepState.NOW
        if self._steps[row].is_skipped:
            return StepState.LEFT_OUT
        return StepState.DONE if row < self._now else StepState.COMING

    def may_skip(self, row: int) -> bool:
        return self.state(row) is StepState.COMING and self._steps[row].skippable

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._steps)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        step, row = self._steps[index.row()], index.row()
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return step.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(step, self.state(row))
            case _ if role == STATE:
                return self.state(row)
            case _ if role == LED_BY:
                return self._led_by(step)
            case _ if role == MINUTES:
                return step.minutes
        return None

    def _row(self, row: int) -> tuple[AgendaStep, StepState, str]:
        return self._steps[row], self.state(row), self._led_by(self._steps[row])

    def _spoken(self, step: AgendaStep, state: StepState) -> str:
        match state:
            case StepState.DONE:
                asked = self.tr("done")
            case StepState.NOW:
                asked = self.tr("now, {minutes} minutes").format(minutes=step.minutes)
            case StepState.COMING:
                asked = self.tr("{minutes} minutes").format(minutes=step.minutes)
            case StepState.LEFT_OUT:
                asked = self.tr("left out")
        return ", ".join(part for part in (step.title, asked, self._led_by(step)) if part)

    def _led_by(self, step: AgendaStep) -> str:
        if not step.is_led_by_other:
            return ""
        return self.tr("{name} leads").replace("{name}", self._other) if self._other else self.tr("the co-facilitator leads")
