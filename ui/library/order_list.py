"""The topics of an order, one under the other: moved, taken out and put in by key or with the mouse."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent, QPen

from ui.library.dragged import PLACE, TOPIC, carried, drag
from ui.parts.title_list import TitleList
from ui.style.spacing import em

LEAST = 15  # em high: in less nothing can be moved about


class OrderList(TitleList):
    """`moved`: from which place to which; `put_in`: a topic's id and at which place. It changes nothing by itself."""

    moved = Signal(int, int)
    put_in = Signal(str, int)

    def __init__(self) -> None:
        super().__init__("order", "", width=24)
        self.setAccessibleName(self.tr("The order"))
        self._drop_at: int | None = None
        self.setDragEnabled(True)
        self.setAcceptDrops(True)

    @property
    def place(self) -> int | None:
        key = self.key()
        return key if isinstance(key, int) else None

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), em(LEAST))

    def startDrag(self, actions: Qt.DropAction) -> None:
        if self.place is not None:
            drag(self, PLACE, str(self.place))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._over(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._over(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_drop(None)

    def dropEvent(self, event: QDropEvent) -> None:
        at = self._place_at(event.position().toPoint())
        self._show_drop(None)
        if topic := carried(event.mimeData(), TOPIC):
            event.acceptProposedAction()
            self.put_in.emit(topic, at)
        elif place := carried(event.mimeData(), PLACE):
            event.acceptProposedAction()
            to = at - 1 if at > int(place) else at
            if to != int(place):
                self.moved.emit(int(place), to)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drop_at is None:
            return
        rows = self.model().rowCount()
        last = self.visualRect(self.model().index(min(self._drop_at, rows - 1), 0))
        high = 1 if not rows else last.top() if self._drop_at < rows else last.bottom()
        painter = QPainter(self.viewport())
        painter.setPen(QPen(self.palette().highlight(), 3))
        painter.drawLine(0, high, self.viewport().width(), high)
        painter.end()

    def _over(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(TOPIC) or event.mimeData().hasFormat(PLACE):
            event.acceptProposedAction()
            self._show_drop(self._place_at(event.position().toPoint()))
        else:
            event.ignore()

    def _show_drop(self, at: int | None) -> None:
        self._drop_at = at
        self.viewport().update()

    def _place_at(self, point: QPoint) -> int:
        """Before the row in whose upper half it is."""
        rows = self.model().rowCount()
        middles = (self.visualRect(self.model().index(row, 0)).center().y() for row in range(rows))
        return next((row for row, middle in enumerate(middles) if point.y() < middle), rows)
