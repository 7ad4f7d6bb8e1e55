"""Paints a RoomView: the topic, the question and the board; or the lines of a step; or a breath."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from ui.parts.text_block import TextBlock, sized
from ui.room.arrangement import Arranged, arranged
from ui.room.breath import Breath, Part, breath_at
from ui.room.colors import RoomColors
from ui.room.view import Pacer, RoomView

tr = partial(QCoreApplication.translate, "Room")

EDGE = 80  # all lengths on a screen of 1440 by 900
SMALL, QUIET = 24, 27
PROMPT_LARGEST, PROMPT_SMALLEST = 60, 34
CROWDED = 9  # lines: from here on they need the room more than the question does
SHOW_LARGEST, SHOW_SMALLEST = 54, 32


class RoomPicture:
    """Laid out once for a view and a size, painted as often as a breath moves."""

    def __init__(self, view: RoomView, size: QRectF, font: QFont, colors: RoomColors) -> None:
        self._view, self._size, self._font, self._colors = view, size, font, colors
        self._unit = min(size.width() / 1440, size.height() / 900)
        edge = EDGE * self._unit
        self._inside = size.adjusted(edge, edge * 0.75, -edge, -edge * 0.75)
        self._topic = self._block(view.topic, QUIET, self._inside.width() * 0.6)
        self._minutes = self._block(_minutes(view), QUIET, self._inside.width() * 0.35)
        self._rules = self._block(view.ground_rules, SMALL, self._inside.width())
        top = self._inside.top() + max(self._topic.height, self._minutes.height) + 0.4 * edge
        foot = self._inside.bottom() - (self._rules.height + 0.3 * edge if view.ground_rules else 0)
        middle = QRectF(self._inside.left(), top, self._inside.width(), foot - top)
        self._place_middle(middle)

    def paint(self, painter: QPainter, seconds: float = 0, *, is_still: bool = False) -> None:
        """`seconds` of breathing; `is_still` where nothing should move: then words and a number do."""
        colors, inside = self._colors, self._inside
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self._size, QColor(colors.blank if self._view.is_blank else colors.ground))
        if self._view.is_blank:
            return
        self._topic.draw(painter, inside.topLeft(), QColor(colors.quiet_ink))
        self._minutes.draw(painter, inside.topRight() - QPointF(self._minutes.width, 0), QColor(colors.quiet_ink))
        self._rules.draw(painter, QPointF(inside.left(), inside.bottom() - self._rules.height), QColor(colors.quiet_ink))
        for block, place, color in self._blocks:
            block.draw(painter, place, QColor(color))
        for card, corner in self._board.cards:
            card.draw(painter, corner, colors)
        if self._view.pacer:
            self._paint_breath(painter, breath_at(self._view.pacer, seconds), is_still)

    def _place_middle(self, middle: QRectF) -> None:
        self._blocks: list[tuple[TextBlock, QPointF, str]] = []
        self._board = Arranged()
        self._breath = QRectF()
        view, unit = self._view, self._unit
        if view.pacer:
            self._place_breath(middle)
        elif view.show:
            self._place_show(middle)
        else:
            share = 0.45 if view.entries else 0.9
            largest = PROMPT_LARGEST if len(view.entries) < CROWDED else (PROMPT_LARGEST + PROMPT_SMALLEST) // 2
            prompt = self._fitting(view.prompt, middle.width(), middle.height() * share, largest, PROMPT_SMALLEST)
            self._blocks.append((prompt, middle.topLeft(), self._colors.ink))
            board = middle.adjusted(0, prompt.height + 40 * unit, 0, 0)
            self._board = arranged(view.entries, board, self._font, unit)
            if self._board.left_out:
                self._tell_left_out(board)

    def _place_show(self, middle: QRectF) -> None:
        """The lines of a step, one under the other, as large as fits."""
        for size in range(SHOW_LARGEST, SHOW_SMALLEST - 1, -2):
            blocks = [self._block(line, size, middle.width(), bold=True) for line in self._view.show]
            gap = size * self._unit * 0.7
            height = sum(block.height for block in blocks) + gap * (len(blocks) - 1)
            if height <= middle.height():
                break
        top = middle.top() + max(0, (middle.height() - height) * 0.3)
        for block in blocks:
            self._blocks.append((block, QPointF(middle.left(), top), self._colors.ink))
            top += block.height + gap

    def _place_breath(self, middle: QRectF) -> None:
        """The breath in the middle; what the step shows stands under it."""
        lines = [self._block(line, QUIET + 3, middle.width()) for line in self._view.show]
        top = middle.bottom() - sum(line.height for line in lines)
        across = min(middle.width(), top - middle.top() - 30 * self._unit)
        self._breath = QRectF(middle.center().x() - across / 2, middle.top(), across, across)
        for line in lines:
            self._blocks.append((line, QPointF(middle.center().x() - line.width / 2, top), self._colors.ink))
            top += line.height

    def _paint_breath(self, painter: QPainter, breath: Breath, is_still: bool) -> None:
        fullness = 0.75 if is_still else breath.fullness
        radius = self._breath.width() / 2 * (0.42 + 0.56 * fullness)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colors.breath))
        painter.drawEllipse(self._breath.center(), radius, radius)
        words = _breath_words(breath.part)
        block = self._block(f"{words} · {breath.seconds_left}" if is_still else words, 46, self._breath.width(), bold=True)
        block.draw(painter, self._breath.center() - QPointF(block.width, block.height) / 2, QColor(self._colors.ink))

    def _tell_left_out(self, board: QRectF) -> None:
        told = self._block(tr("and {count} more").format(count=self._board.left_out), SMALL, board.width())
        self._blocks.append((told, QPointF(board.left(), board.bottom() - told.height), self._colors.quiet_ink))

    def _fitting(self, text: str, width: float, height: float, largest: int, smallest: int) -> TextBlock:
        """Bold, as large as `height` allows."""
        for size in range(largest, smallest, -2):
            block = self._block(text, size, width, bold=True)
            if block.height <= height:
                return block
        return self._block(text, smallest, width, bold=True)

    def _block(self, text: str, size: float, width: float, *, bold: bool = False) -> TextBlock:
        return TextBlock(text, sized(self._font, size * self._unit, bold=bold), max(1.0, width))


def pacer_is_seen(view: RoomView) -> Pacer | None:
    return None if view.is_blank else view.pacer


def _minutes(view: RoomView) -> str:
    if view.is_paused:
        return tr("Pause")
    if view.minutes_left is None:
        return ""
    asked = tr("{count} min left for this question") if view.prompt else tr("{count} min left for this part")
    return asked.format(count=view.minutes_left)


def _breath_words(part: Part) -> str:
    match part:
        case Part.IN:
            return tr("Breathe in")
        case Part.HOLD:
            return tr("Hold")
        case Part.OUT:
            return tr("Breathe out")
