"""A list whose rows wrap: as high as their words need in the width there is, also when it or the letters change."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from ui.style.spacing import em

NARROWEST = 0.6  # of the width it asks for


class WrappingList(QListView):
    """`width` in em. Nothing is edited in it, and it scrolls up and down only."""

    def __init__(self, width: float) -> None:
        super().__init__()
        self._wide = width
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self._measure()

    def sizeHint(self) -> QSize:
        return QSize(em(self._wide), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The view itself asks for the rows' heights again only when its own height changes."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            QTimer.singleShot(0, self, self._measure)  # the letters have another size

    def _measure(self) -> None:
        self.setMinimumWidth(em(self._wide * NARROWEST))
        self.updateGeometry()
        self.scheduleDelayedItemsLayout()
