"""The numbers of the chart as a table: for who does not see lines, and to take back one that was wrong."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from facilitator.care.measure import Measured
from facilitator.dates import clock_time, short_day_with_year
from ui.follow_up.drawn import Drawn
from ui.parts.named import named
from ui.style.spacing import em

MOST_SEEN = 8  # rows; the others by scrolling
ROW = 1.9  # em
ANSWER = Qt.ItemDataRole.UserRole


class MeasureTable(QTableWidget):
    """Newest first. Delete takes away the answer that is chosen."""

    taken_away = Signal(object)  # Measured

    def __init__(self) -> None:
        super().__init__()
        named(self, "measure-table", self.tr("Answers, newest first"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setToolTip(self.tr("Delete takes away the answer that is chosen."))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_drawn(self, drawn: Drawn) -> None:
        moments = sorted({each.at for line in drawn.lines for each in line.answers}, reverse=True)
        self.setColumnCount(1 + len(drawn.lines))
        self.setHorizontalHeaderLabels([self.tr("Day"), *(line.name for line in drawn.lines)])
        self.setRowCount(len(moments))
        self.verticalHeader().setDefaultSectionSize(em(ROW))
        by_moment = [{each.at: each for each in line.answers} for line in drawn.lines]
        here = [at.astimezone(drawn.zone) for at in moments]
        times = Counter(each.date() for each in here)
        for row, at in enumerate(moments):
            clock = f", {clock_time(here[row])}" if times[here[row].date()] > 1 else ""
            self.setItem(row, 0, QTableWidgetItem(short_day_with_year(here[row].date()) + clock))
            for column, answers in enumerate(by_moment, start=1):
                self.setItem(row, column, _cell(answers.get(at)))
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.updateGeometry()

    def chosen(self) -> Measured | None:
        item = self.currentItem()
        answer = item.data(ANSWER) if item else None
        return answer if isinstance(answer, Measured) else None

    def sizeHint(self) -> QSize:
        rows = min(self.rowCount(), MOST_SEEN)
        high = self.horizontalHeader().sizeHint().height() + sum(self.rowHeight(row) for row in range(rows))
        return QSize(em(14), high + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        return QSize(em(8), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and (answer := self.chosen()):
            self.taken_away.emit(answer)
        else:
            super().keyPressEvent(event)


def _cell(answer: Measured | None) -> QTableWidgetItem:
    item = QTableWidgetItem("" if answer is None else str(answer.value))
    item.setData(ANSWER, answer)
    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
    return item
