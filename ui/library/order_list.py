"""The topics of an order, one under the other: moved, taken out and put in by key or with the mouse."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPaintEvent

from ui.library.dragged import PLACE, TOPIC
from ui.parts.dragged import carried, drag
from ui.parts.drop_place import DropPlace, moved_to
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
        self._drop = DropPlace(self)
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
        self._drop.show(None)

    def dropEvent(self, event: QDropEvent) -> None:
        at = self._drop.at(event.position().toPoint())
        self._drop.show(None)
        if topic := carried(event.mimeData(), TOPIC):
            event.acceptProposedAction()
            self.put_in.emit(topic, at)
        elif place := carried(event.mimeData(), PLACE):
            event.acceptProposedAction()
            if (to := moved_to(int(place), at)) != int(place):
                self.moved.emit(int(place), to)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._drop.paint()

    def _over(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(TOPIC) or event.mimeData().hasFormat(PLACE):
            event.acceptProposedAction()
            self._drop.show(self._drop.at(event.position().toPoint()))
        else:
            event.ignore()
