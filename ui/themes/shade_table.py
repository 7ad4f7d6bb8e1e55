"""A table of numbers with a shade behind each, which says nothing that the number does not: also in gray all is there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from ui.parts.named import named
from ui.style.spacing import em
from ui.themes.shade_model import CELL, ShadeModel
from ui.themes.shaded import Cell, Shaded

ROW, NAME, NARROWEST = 1.9, 17.0, 2.7  # em
WIDEST_NAME = 0.42  # of the width; a longer one is ended with an ellipsis, and the tool tip has it whole
DARKEST = 0.45  # of the accent behind the ink: the number stays readable on every ground
Index = QModelIndex | QPersistentModelIndex


class ShadeCells(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell: Cell = index.data(CELL)
        painter.fillRect(option.rect, _shade(option, cell.shade))
        super().paint(painter, option, index)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if index.data(CELL).is_quiet:
            # the style sheet gives a table's own palette a pale one
            option.palette.setBrush(option.palette.ColorRole.Text, QGuiApplication.palette().placeholderText())


def _shade(option: QStyleOptionViewItem, shade: float) -> QColor:
    color = QColor(option.palette.accent().color())
    color.setAlphaF(DARKEST * max(0.0, min(1.0, shade)))
    return color


class ShadeTable(QTableView):
    """As high as its rows. Arrows go from cell to cell; Enter and Escape belong to the page."""

    def __init__(self, name: str, spoken: str) -> None:
        super().__init__()
        named(self, name, spoken)
        self.setProperty("tone", "shades")
        self.rows = ShadeModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(ShadeCells(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustToContents)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setHighlightSections(False)
            header.setSectionsClickable(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._measure()

    def show_shaded(self, shown: Shaded) -> None:
        self.rows.show_shaded(shown)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        high = self.horizontalHeader().sizeHint().height() + self.rows.rowCount() * em(ROW) + 2 * self.frameWidth()
        return QSize(em(NAME + NARROWEST * self.rows.columnCount()), high)

    def minimumSizeHint(self) -> QSize:
        return QSize(em(NAME), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure_names()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            QTimer.singleShot(0, self, self._measure)  # the letters have another size

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(em(ROW))
        self._measure_names()
        self.horizontalHeader().setMinimumSectionSize(em(NARROWEST))
        self.updateGeometry()

    def _measure_names(self) -> None:
        self.verticalHeader().setMaximumWidth(min(em(NAME), max(em(5), round(self.width() * WIDEST_NAME))))
