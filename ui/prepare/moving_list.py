"""A list whose rows change places with the mouse; keys are its owner's. It changes nothing by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QSizePolicy

from ui.parts.dragged import carried, drag
from ui.parts.drop_place import DropPlace, moved_to
from ui.parts.named import named
from ui.parts.wrapping_list import WrappingList
from ui.prepare.dragged import PLACE, STEP
from ui.prepare.plan_row import KEY, LEFT_OUT, MINUTES, NOTE, PlanRow


@dataclass(frozen=True)
class Row:
    """`key` stays the same when the rows are shown anew; `spoken` is what a screen reader says."""

    key: str
    title: str
    minutes: str = ""
    note: str = ""
    spoken: str = ""
    is_left_out: bool = False


class MovingList(WrappingList):
    """`grows`: as tall as its rows. `takes_steps`: steps from elsewhere can be dropped in it."""

    chosen = Signal(str)
    moved = Signal(int, int)  # from which place to which
    put_in = Signal(str, int)
    entered = Signal()
    left = Signal()

    def __init__(self, name: str, spoken: str, width: float, *, grows: bool = False, takes_steps: bool = False) -> None:
        super().__init__(width)
        named(self, name, spoken)
        self._grows, self._takes_steps, self._kind = grows, takes_steps, PLACE + name
        self._drop = DropPlace(self)
        self._rows = QStandardItemModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(PlanRow(self))
        self.setProperty("tone", "titles")
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        if grows:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.selectionModel().currentChanged.connect(self._say)

    @property
    def key(self) -> str:
        """Of the chosen row; "" when none is."""
        return str(self.currentIndex().data(KEY) or "") if self.currentIndex().isValid() else ""

    @property
    def place(self) -> int | None:
        return self.currentIndex().row() if self.currentIndex().isValid() else None

    def show_rows(self, rows: Sequence[Row], chosen: str = "") -> None:
        """The choice stays on `chosen`, else on the same key, else near where it was."""
        now, place = chosen or self.key, self.place or 0
        self.selectionModel().blockSignals(True)
        self._rows.setRowCount(len(rows))
        for number, row in enumerate(rows):
            item = self._rows.item(number)
            if item is None:
                item = QStandardItem()
                self._rows.setItem(number, item)
            item.setText(row.title)
            item.setToolTip(row.title)
            for role, value in ((KEY, row.key), (MINUTES, row.minutes), (NOTE, row.note), (LEFT_OUT, row.is_left_out)):
                item.setData(value, role)
            item.setData(row.spoken or row.title, Qt.ItemDataRole.AccessibleTextRole)
        keys = [row.key for row in rows]
        at = keys.index(now) if now in keys else min(place, len(rows) - 1)
        self.setCurrentIndex(self._rows.index(at, 0) if rows else QModelIndex())
        self.selectionModel().blockSignals(False)
        self.scheduleDelayedItemsLayout()
        if at != place:
            self.scrollTo(self.currentIndex())
        self.updateGeometry()

    def choose(self, key: str) -> None:
        for number in range(self._rows.rowCount()):
            if self._rows.item(number).data(KEY) == key:
                self.setCurrentIndex(self._rows.index(number, 0))

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), self._tall()) if self._grows else hint

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(hint.width(), self._tall()) if self._grows else hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._grows:
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape and self._grows:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def startDrag(self, actions: Qt.DropAction) -> None:
        if self.place is not None:
            drag(self, self._kind, str(self.place))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._over(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._over(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drop.show(None)

    def dropEvent(self, event: QDropEvent) -> None:
        at = self._drop.at(event.position().toPoint())
        self._drop.show(None)
        if self._takes_steps and (step := carried(event.mimeData(), STEP)):
            event.acceptProposedAction()
            self.put_in.emit(step, at)
        elif place := carried(event.mimeData(), self._kind):
            event.acceptProposedAction()
            if (to := moved_to(int(place), at)) != int(place):
                self.moved.emit(int(place), to)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._drop.paint()

    def _tall(self) -> int:
        rows = range(self._rows.rowCount())
        return sum(self.sizeHintForRow(row) for row in rows) + 2 * self.frameWidth()

    def _over(self, event: QDragMoveEvent) -> None:
        data = event.mimeData()
        if data.hasFormat(self._kind) or (self._takes_steps and data.hasFormat(STEP)):
            event.acceptProposedAction()
            self._drop.show(self._drop.at(event.position().toPoint()))
        else:
            event.ignore()

    def _say(self, now: QModelIndex) -> None:
        if now.isValid():
            self.chosen.emit(str(now.data(KEY)))
