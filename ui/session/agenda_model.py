"""The steps of the evening as Qt reads them: done, now, coming or left out, with their minutes."""

from __future__ import annotations

from enum import StrEnum, auto

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from facilitator.session.agenda import Agenda
from facilitator.session.agenda_step import AgendaStep

Index = QModelIndex | QPersistentModelIndex
STATE = Qt.ItemDataRole.UserRole
MINUTES = STATE + 1
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

    def show_agenda(self, agenda: Agenda, now: int) -> None:
        """The steps of one evening stay the same in number; what changed is read again."""
        if len(agenda.steps) != len(self._steps):
            self.beginResetModel()
            self._steps, self._now = agenda.steps, now
            self.endResetModel()
            return
        before = [self._row(row) for row in range(len(self._steps))]
        self._steps, self._now = agenda.steps, now
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
            case _ if role == MINUTES:
                return step.minutes
        return None

    def _row(self, row: int) -> tuple[AgendaStep, StepState]:
        return self._steps[row], self.state(row)

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
        return f"{step.title}, {asked}"
