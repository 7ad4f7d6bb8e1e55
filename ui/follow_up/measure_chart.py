"""The lines of measures, drawn by pyqtgraph. Importing this takes its time: `ChartPlace` does it in the background."""

from __future__ import annotations

import pyqtgraph
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import QApplication

from facilitator.dates import short_day
from ui.follow_up.drawn import Drawn, Line
from ui.parts.named import named
from ui.style.spacing import em
from ui.style.tokens import TYPE

pyqtgraph.setConfigOptions(exitCleanup=False, antialias=True)  # its way out looks through every object there is

DAY = 86_400
MARKS = ("o", "t1")  # with the dash they tell the lines apart where colors do not
DASHES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine)
AROUND = 0.16  # of the time shown, left and right of it: for the words of the days
Role = QPalette.ColorRole


class MeasureChart(pyqtgraph.PlotWidget):  # type: ignore[misc]  # its makers gave it no types
    """To look at only: keys, wheel and pointer belong to the page. app.qss gives `color`, which the first line takes."""

    def __init__(self) -> None:
        super().__init__(background=None)
        named(self, "measure-chart", self.tr("Line chart"))
        self._drawn: Drawn | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        plot = self.plotItem
        plot.setMenuEnabled(False)
        plot.hideButtons()
        plot.setMouseEnabled(x=False, y=False)
        self._curves = [plot.plot([], []) for _ in MARKS]

    def show_drawn(self, drawn: Drawn) -> None:
        if drawn != self._drawn:
            self._drawn = drawn
            self.setAccessibleDescription(drawn.in_words)
            self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange) and getattr(self, "_drawn", None):
            self._draw()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def _draw(self) -> None:
        assert self._drawn is not None
        self.ensurePolished()
        colors = self.palette().color(Role.WindowText), QApplication.palette().color(Role.Accent)
        for number, curve in enumerate(self._curves):
            shown = self._drawn.lines[number] if number < len(self._drawn.lines) else Line("", ())
            pen = QPen(colors[number], 2, DASHES[number])
            pen.setCosmetic(True)
            curve.setData([each.at.timestamp() / DAY for each in shown.answers], [each.value for each in shown.answers])
            curve.setPen(pen)
            curve.setSymbol(MARKS[number])
            curve.setSymbolSize(em(0.42))
            curve.setSymbolBrush(colors[number])
            curve.setSymbolPen(colors[number])
        self._scale(self._drawn)

    def _scale(self, drawn: Drawn) -> None:
        answers = sorted((answer for line in drawn.lines for answer in line.answers), key=lambda answer: answer.at)
        first, last = answers[0].at.timestamp() / DAY, answers[-1].at.timestamp() / DAY
        around = max(1.0, last - first) * AROUND
        plot = self.plotItem
        plot.setXRange(first - around, last + around, padding=0)
        plot.setYRange(0, drawn.highest, padding=0.08)
        ends = {short_day(each.at.astimezone(drawn.zone).date()): each.at.timestamp() / DAY for each in (answers[-1], answers[0])}
        self._axis("bottom", [(at, day) for day, at in ends.items()])
        self._axis("left", [(value, str(value)) for value in sorted({0, drawn.highest // 2, drawn.highest})])

    def _axis(self, side: str, ticks: list[tuple[float, str]]) -> None:
        palette, font = QApplication.palette(), QFont(QApplication.font())
        font.setPixelSize(em(TYPE.small))
        axis = self.plotItem.getAxis(side)
        axis.setTicks([ticks])
        axis.setStyle(tickFont=font, tickLength=0)
        axis.setPen(QPen(palette.color(Role.Mid), 1))
        axis.setTextPen(QColor(palette.color(Role.PlaceholderText)))
        if side == "bottom":
            axis.setHeight(em(1.4))
        else:
            axis.setWidth(em(1.6))
