"""The question, the line that everybody finishes, and under them the board."""

from __future__ import annotations

import re
from functools import partial

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QPainter

from ui.room.arrangement import Arranged, arranged
from ui.room.hand import LEAST, QUIET, Hand, Written
from ui.room.motion import Moment
from ui.room.view import RoomView

tr = partial(QCoreApplication.translate, "Room")

LARGEST = 60
CROWDED = 9  # lines: from here on they need the room more than the question does
BLANKS = re.compile("_{2,}")
SEEN_BLANK = "_" * 9


class Question:
    def __init__(self, view: RoomView, room: QRectF, hand: Hand) -> None:
        self._hand = hand
        self._written: list[Written] = []
        top = self._place_asked(view, room)
        board = room.adjusted(0, top - room.top(), 0, 0)
        self._board = arranged(view.entries, board, hand.font, hand.unit) if view.entries else Arranged()
        if self._board.left_out:
            told = hand.block(tr("and {count} more").format(count=self._board.left_out), QUIET, board.width())
            self._written.append(Written(told, board.bottomLeft() - _down(told.height), hand.colors.quiet_ink))

    def draw(self, painter: QPainter, moment: Moment) -> None:
        for written in self._written:
            written.draw(painter)
        coming = len(self._board.cards) - moment.new_lines
        for number, (card, corner) in enumerate(self._board.cards):
            painter.setOpacity(moment.seen if number >= coming else 1.0)
            card.draw(painter, corner, self._hand.colors)
        painter.setOpacity(1.0)

    def _place_asked(self, view: RoomView, room: QRectF) -> float:
        """Where the board begins."""
        share = 0.45 if view.entries else 0.9
        largest = LARGEST if len(view.entries) < CROWDED else (LARGEST + LEAST) // 2
        asked = [(view.prompt, self._hand.colors.ink), (BLANKS.sub(SEEN_BLANK, view.fill_in), self._hand.colors.voices)]
        lines = [(text, color) for text, color in asked if text]
        top = room.top()
        for text, color in lines:
            block = self._hand.fitting(text, room.width(), room.height() * share / len(lines), largest)
            self._written.append(Written(block, room.topLeft() + _down(top - room.top()), color))
            top += block.height + 40 * self._hand.unit
        return top


def _down(by: float) -> QPointF:
    return QPointF(0, by)
