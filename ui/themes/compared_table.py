"""Themes side by side in two spans of time, in words: in how many sessions then, in how many now, and what that tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView

from facilitator.themes.guess import ThemeId
from ui.parts.named import named
from ui.style.spacing import em

ROW, MOST_SEEN = 1.9, 9  # em, and rows: the others by scrolling
THEME = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Compared:
    """`then` and `now`: sessions of those held, "7 of 26"."""

    theme: ThemeId
    name: str
    then: str
    now: str
    tells: str


class ComparedTable(QTableView):
    """Arrows go from theme to theme; `chosen` carries the one that was chosen by hand."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        named(self, "compared", self.tr("Themes then and now"))
        self._rows = QStandardItemModel(0, 4, self)
        self.setModel(self._rows)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setProperty("tone", "themes")
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setHighlightSections(False)
        self.selectionModel().currentRowChanged.connect(self._say)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._measure()

    def show_compared(self, rows: Sequence[Compared], then: str, now: str) -> None:
        """`then` and `now` are the headings of the two spans."""
        self.selectionModel().blockSignals(True)
        self._rows.setRowCount(0)
        headings = (self.tr("Theme"), then, now, self.tr("Change"))
        self._rows.setHorizontalHeaderLabels(list(headings))
        for row in rows:
            self._rows.appendRow(_items(row, headings))
        self.selectionModel().blockSignals(False)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        rows = min(max(1, self._rows.rowCount()), MOST_SEEN)
        return QSize(em(34), self.horizontalHeader().sizeHint().height() + rows * em(ROW) + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        return QSize(em(20), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Escape belong to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            QTimer.singleShot(0, self, self._measure)  # the letters have another size

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(em(ROW))
        self.updateGeometry()

    def _say(self, now: QModelIndex) -> None:
        if now.isValid():
            self.chosen.emit(now.siblingAtColumn(0).data(THEME))


def _items(row: Compared, headings: Sequence[str]) -> list[QStandardItem]:
    """Each cell says enough to be heard alone."""
    items = [QStandardItem(text) for text in (row.name, row.then, row.now, row.tells)]
    for item, heading in zip(items[1:3], headings[1:3], strict=True):
        item.setData(f"{heading}: {item.text()}", Qt.ItemDataRole.AccessibleTextRole)
    for item in items:
        item.setToolTip(f"{row.name}: {headings[1]} {row.then}, {headings[2]} {row.now}. {row.tells}".strip())
    items[0].setData(row.theme, THEME)
    return items
