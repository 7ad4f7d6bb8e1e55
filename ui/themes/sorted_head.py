"""The head of a table that shows by which column it is sorted: a small arrow beside the words, never over them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.style.spacing import em
from ui.style.tokens import SPACE

WIDE, HIGH = 0.5, 0.3  # em


class SortedHead(QHeaderView):
    """Qt's own arrow stands on the words of a column that is aligned to its end."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._sorted_by, self._order = -1, Qt.SortOrder.AscendingOrder
        self.setHighlightSections(False)
        self.setSectionsClickable(True)

    def show_sorted(self, section: int, order: Qt.SortOrder) -> None:
        self._sorted_by, self._order = section, order
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        super().paintSection(painter, rect, section)
        painter.restore()
        if section == self._sorted_by:
            self._paint_arrow(painter, self.arrow_in(rect, section))

    def words_in(self, rect: QRect, section: int) -> QRectF:
        """Where the words of that section stand in its `rect`."""
        wide, edge = self.fontMetrics().horizontalAdvance(self._words(section)), em(SPACE.snug)
        left = rect.right() - edge - wide if self._is_at_right(section) else rect.left() + edge
        return QRectF(left, rect.top(), wide, rect.height())

    def arrow_in(self, rect: QRect, section: int) -> QRectF:
        """After the words; before them where they are aligned to the end."""
        said, gap = self.words_in(rect, section), em(SPACE.hair)
        left = said.left() - gap - em(WIDE) if self._is_at_right(section) else said.right() + gap
        return QRectF(left, rect.center().y() - em(HIGH) / 2, em(WIDE), em(HIGH))

    def _paint_arrow(self, painter: QPainter, place: QRectF) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().text())
        flat, tip = place.top(), place.bottom()
        if self._order == Qt.SortOrder.AscendingOrder:
            flat, tip = tip, flat
        painter.drawPolygon(
            QPolygonF([QPointF(place.left(), flat), QPointF(place.right(), flat), QPointF(place.center().x(), tip)])
        )
        painter.restore()

    def _words(self, section: int) -> str:
        return str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")

    def _is_at_right(self, section: int) -> bool:
        aligned = self.model().headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        at_end = bool(aligned is not None and Qt.AlignmentFlag(aligned) & Qt.AlignmentFlag.AlignRight)
        return at_end is not self.isRightToLeft()
