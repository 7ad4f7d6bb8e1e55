"""Paints a RoomView: the topic and the minutes, one thing in the middle, the ground rules; or a timer over all of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter

from ui.room.colors import RoomColors
from ui.room.countdown import Countdown
from ui.room.hand import QUIET, Hand, Written
from ui.room.middle import Middle, middle_of
from ui.room.motion import Moment
from ui.room.trial_card import TrialCard
from ui.room.view import Pacer, RoomView

tr = partial(QCoreApplication.translate, "Room")

EDGE = 80  # all lengths on a screen of 1440 by 900, or 900 by 1440 where it stands upright
WIDE, HIGH = 1440, 900
NOW = Moment()


class RoomPicture:
    """Laid out once for a view and a size, painted as often as a breath moves."""

    def __init__(self, view: RoomView, size: QRectF, font: QFont, colors: RoomColors) -> None:
        self._view, self._size = view, size
        self._ground = QColor(colors.blank if view.is_blank else colors.ground)
        self._hand = Hand(font, unit_of(size.width(), size.height()), colors)
        self._written: list[Written] = []
        self._middle: Middle | None = None
        if view.is_blank:
            return
        edge = EDGE * self._hand.unit
        inside = size.adjusted(edge, edge * 0.75, -edge, -edge * 0.75)
        if view.is_test:
            self._middle = TrialCard(size, inside, self._hand)
        elif view.seconds_left is not None:
            self._middle = Countdown(view.seconds_left, inside, self._hand)
        else:
            self._middle = middle_of(view, self._place_frame(inside, edge), self._hand)

    def paint(self, painter: QPainter, moment: Moment = NOW) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self._size, self._ground)
        for written in self._written:
            written.draw(painter)
        if self._middle:
            self._middle.draw(painter, moment)

    def _place_frame(self, inside: QRectF, edge: float) -> QRectF:
        """What is around the middle, and the room that is left for it."""
        view, hand, quiet = self._view, self._hand, self._hand.colors.quiet_ink
        minutes = hand.block(_minutes(view), QUIET, inside.width() * 0.45)
        topic = hand.block(view.topic, QUIET, inside.width() - minutes.width - edge)
        rules = hand.block(view.ground_rules, QUIET, inside.width())
        self._written = [
            Written(topic, inside.topLeft(), quiet),
            Written(minutes, inside.topRight() - QPointF(minutes.width, 0), quiet),
            Written(rules, inside.bottomLeft() - QPointF(0, rules.height), quiet),
        ]
        top = inside.top() + max(topic.height, minutes.height) + 0.4 * edge
        foot = inside.bottom() - (rules.height + 0.3 * edge if view.ground_rules else 0)
        return QRectF(inside.left(), top, inside.width(), foot - top)


def pacer_is_seen(view: RoomView) -> Pacer | None:
    is_covered = view.is_blank or view.is_test or view.seconds_left is not None or view.slip or view.dots
    return None if is_covered else view.pacer


def unit_of(width: float, height: float) -> float:
    """Pixels for one of the lengths above."""
    return min(max(width, height) / WIDE, min(width, height) / HIGH)


def _minutes(view: RoomView) -> str:
    if view.is_paused:
        return tr("Pause")
    if view.minutes_left is None:
        return ""
    asked = tr("{count} min left for this question") if view.prompt else tr("{count} min left for this part")
    return asked.format(count=view.minutes_left)
