"""Numbers from 0 to 10 as dots over a scale, one above the other where they are equal. Nobody's name, and no count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from ui.room.hand import LEAST, Hand, Written
from ui.room.motion import Moment

tr = partial(QCoreApplication.translate, "Room")

SCALE = range(11)
TITLE, NUMBER = 54, 46
TALLEST, MANY = 86, 6  # pixels from one dot to the next, where there is room; dots above each other that look natural


class DotRow:
    def __init__(self, numbers: Sequence[int], room: QRectF, hand: Hand) -> None:
        self._hand, self._dots = hand, Counter(numbers)
        ink, quiet = hand.colors.ink, hand.colors.quiet_ink
        title = hand.fitting(tr("The pull tonight, 0 to 10"), room.width(), room.height() * 0.25, TITLE)
        ends = [hand.block(word, LEAST, room.width() / 2) for word in (tr("no pull"), tr("as strong as can be"))]
        figures = [hand.block(str(number), NUMBER, room.width()) for number in SCALE]
        self._column = room.width() / len(SCALE)
        under = max(end.height for end in ends) + figures[0].height
        foot = min(room.bottom() - under, room.top() + title.height + MANY * TALLEST * hand.unit)
        self._line = QRectF(room.left(), foot, room.width(), 3 * hand.unit)
        space = foot - room.top() - title.height - 20 * hand.unit
        self._step = max(1.0, min(TALLEST * hand.unit, self._column * 0.9, space / max(1, *self._dots.values())))
        self._written = [Written(title, room.topLeft(), ink)]
        for number, figure in zip(SCALE, figures, strict=True):
            self._written.append(Written(figure, QPointF(self._across(number) - figure.width / 2, foot), ink))
        below = foot + figures[0].height
        self._written.append(Written(ends[0], QPointF(room.left(), below), quiet))
        self._written.append(Written(ends[1], QPointF(room.right() - ends[1].width, below), quiet))

    def draw(self, painter: QPainter, moment: Moment) -> None:
        painter.fillRect(self._line, QColor(self._hand.colors.quiet_ink))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._hand.colors.voices))
        for number, count in self._dots.items():
            for height in range(count):
                center = QPointF(self._across(number), self._line.top() - self._step * (height + 0.55))
                painter.drawEllipse(center, self._step * 0.42, self._step * 0.42)
        for written in self._written:
            written.draw(painter)

    def _across(self, number: int) -> float:
        return self._line.left() + self._column * (number + 0.5)
