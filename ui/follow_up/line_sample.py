"""A short piece of a line of the chart, before the words about it: its color, its dash and its mark."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from ui.style.spacing import em

WIDE, HIGH, MARK = 1.9, 1.0, 0.2  # em


class LineSample(QWidget):
    """app.qss gives `color`, which the first line takes, as in the chart."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._is_first = number == 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(em(WIDE), em(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.palette() if self._is_first else QApplication.palette()
        color = palette.color(QPalette.ColorRole.WindowText if self._is_first else QPalette.ColorRole.Accent)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color, 2, Qt.PenStyle.SolidLine if self._is_first else Qt.PenStyle.DashLine))
        middle, radius = QPointF(self.width() / 2, self.height() / 2), em(MARK) + 1
        painter.drawLine(QPointF(0, middle.y()), QPointF(self.width(), middle.y()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        if self._is_first:
            painter.drawEllipse(middle, radius, radius)
        else:
            corners = [QPointF(0, -radius), QPointF(radius, radius), QPointF(-radius, radius)]
            painter.drawPolygon(QPolygonF([middle + corner for corner in corners]))
