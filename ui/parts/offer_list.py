"""The offers of a field: a list that lies over the page and never takes the focus."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QWidget
from shiboken6 import isValid

from ui.parts.named import named
from ui.parts.offer import Offer
from ui.parts.offer_row import OfferRow, offer_item
from ui.style.spacing import em
from ui.style.tokens import SPACE

ROWS = 6


class OfferList(QListWidget):
    """Under the field, or over it where there is no room; as wide as the field, and with it when the page moves."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field.window())
        named(self, f"{field.objectName()}-offers", field.accessibleName())
        self._field = field
        self.setProperty("tone", "offers")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(OfferRow(self))
        field.destroyed.connect(self.deleteLater)  # its page is gone: it lies over the window, and would stay

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """None of them is chosen yet. Without any there is no list."""
        self.clear()
        for offer in offers:
            self.addItem(offer_item(offer))
        self.setCurrentRow(-1)
        self.scrollToTop()
        self.ensurePolished()
        self._place()
        self.setVisible(bool(offers))
        self.raise_()
        for around in self._around() if offers else ():
            around.installEventFilter(self)

    def step(self, step: int) -> None:
        """Choose another one and have it read out; before the first there is none."""
        row = min(self.currentRow() + step, self.count() - 1)
        self.setCurrentRow(max(row, -1))
        if row < 0:
            self.clearSelection()
        elif item := self.currentItem():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field, item.text()))

    def leave(self) -> str:
        """Close it. The offer that was chosen, "" for none."""
        item = self.currentItem()
        self.hide()
        return item.text() if item else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isValid(self._field) and event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._place()
        elif watched is self._field and event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.hide()
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        for around in self._around():
            around.removeEventFilter(self)

    def _around(self) -> Iterator[QWidget]:
        around: QWidget | None = self._field if isValid(self._field) else None
        while around and around is not self.parentWidget():
            yield around
            around = around.parentWidget()

    def _place(self) -> None:
        height = self.sizeHintForRow(0) * min(self.count(), ROWS) + em(SPACE.snug)
        corner = self._field.mapTo(self._field.window(), QPoint())
        place = QRect(corner.x(), corner.y() + self._field.height() + 2, self._field.width(), height)
        if place.bottom() > self._field.window().height():
            place.moveBottom(corner.y() - 2)
        self.setGeometry(place)
