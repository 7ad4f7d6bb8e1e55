"""What will happen with each row: arrows go through it, Space ticks a row, typing changes its code name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from facilitator.people.roster_file import Row
from ui.parts.named import named
from ui.roster_file.row_model import RowModel, Shown
from ui.style.spacing import em

TRIGGER = QAbstractItemView.EditTrigger
WIDE = {Shown.CODE_NAME: 12.0, Shown.REAL_NAME: 10.0, Shown.JOINED: 7.5, Shown.LARGE_PRINT: 6.0}  # em
LEAST_SEEN = 6  # rows


class PreviewTable(QTableView):
    def __init__(self) -> None:
        super().__init__()
        named(self, "roster-preview", self.tr("What happens with each row"))
        self.rows = RowModel(self)
        self.setModel(self.rows)
        self.setEditTriggers(TRIGGER.AnyKeyPressed | TRIGGER.EditKeyPressed | TRIGGER.DoubleClicked)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setShowGrid(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(Shown.HAPPENS, QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._measure()

    def show_rows(self, rows: Sequence[Row], *, with_names: bool) -> None:
        self.rows.show_rows(rows)
        self.setColumnHidden(Shown.REAL_NAME, not with_names)
        self.setColumnHidden(Shown.LARGE_PRINT, not any(row.large_print for row in rows))
        if rows and not self.currentIndex().isValid():
            self.setCurrentIndex(self.rows.index(0, Shown.CODE_NAME))
        self.resizeRowsToContents()  # another column may be seen now

    def minimumSizeHint(self) -> QSize:
        return QSize(em(30), em(2.6) * LEAST_SEEN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resizeRowsToContents()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            QTimer.singleShot(0, self, self._measure)  # the letters have another size

    def _measure(self) -> None:
        for column, wide in WIDE.items():
            self.setColumnWidth(column, em(wide))
        self.resizeRowsToContents()
