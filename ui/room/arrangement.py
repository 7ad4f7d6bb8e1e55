"""How large the lines of the board can be so that all fit, and where each stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from ui.parts.text_block import TextBlock, sized
from ui.room.colors import RoomColors
from ui.room.hand import LEAST
from ui.room.view import RoomEntry

LARGEST, SMALLEST, STEP = 46, LEAST, 2  # pixels of the letters, on a screen of 900
AIRY = 40  # smaller ones stand closer together


class EntryCard:
    """One line with its voices, laid out in letters of `size`."""

    def __init__(self, entry: RoomEntry, font: QFont, size: float, widest: float, *, is_dense: bool) -> None:
        self._edge = QPointF(size * 0.45, size * 0.2) if is_dense else QPointF(size * 0.7, size * 0.42)
        inside = widest - 2 * self._edge.x()
        gap = size * 0.5
        self._wording = TextBlock(entry.wording, sized(font, size), inside)
        self._voices = TextBlock(f"×{entry.voices}", sized(font, size * 0.85), inside) if entry.voices > 1 else None
        width, height = self._wording.width, self._wording.height
        self._voices_at = QPointF()
        if self._voices:
            across = self._wording.last_width + gap
            is_beside = across + self._voices.width <= inside
            drop = height - (self._wording.last_height + self._voices.height) / 2 if is_beside else height
            self._voices_at = QPointF(across if is_beside else 0, drop)
            width = max(width, self._voices_at.x() + self._voices.width)
            height = max(height, drop + self._voices.height)
        self.size = QSizeF(width + 2 * self._edge.x(), height + 2 * self._edge.y())

    def draw(self, painter: QPainter, corner: QPointF, colors: RoomColors) -> None:
        round_ = self._edge.y()
        painter.setPen(QPen(QColor(colors.card_edge), 2))
        painter.setBrush(QColor(colors.card))
        painter.drawRoundedRect(QRectF(corner, self.size), round_, round_)
        self._wording.draw(painter, corner + self._edge, QColor(colors.ink))
        if self._voices:
            self._voices.draw(painter, corner + self._edge + self._voices_at, QColor(colors.voices))


@dataclass(frozen=True)
class Arranged:
    cards: tuple[tuple[EntryCard, QPointF], ...] = ()
    left_out: int = 0  # earlier lines for which there is no room


def arranged(entries: Sequence[RoomEntry], room: QRectF, font: QFont, unit: float) -> Arranged:
    """As large as fits. Where even the smallest does not, the newest lines stand, and how many are left out is told."""
    sizes = range(SMALLEST, LARGEST + 1, STEP)

    def tried_in(size: int) -> tuple[tuple[EntryCard, QPointF], ...] | None:
        is_dense = size < AIRY
        return _flowed((EntryCard(entry, font, size * unit, room.width(), is_dense=is_dense) for entry in entries), room)

    best = tried_in(SMALLEST)
    low, high = 1, len(sizes) - 1 if best is not None else 0
    while low <= high:
        middle = (low + high) // 2
        tried = tried_in(sizes[middle])
        if tried is None:
            high = middle - 1
        else:
            best, low = tried, middle + 1
    return Arranged(best) if best is not None else _newest(entries, room, font, SMALLEST * unit)


def _newest(entries: Sequence[RoomEntry], room: QRectF, font: QFont, size: float) -> Arranged:
    @cache
    def card(number: int) -> EntryCard:
        return EntryCard(entries[number], font, size, room.width(), is_dense=True)

    def since(first: int) -> tuple[tuple[EntryCard, QPointF], ...] | None:
        return _flowed(map(card, range(first, len(entries))), shorter)

    shorter = QRectF(room.topLeft(), QSizeF(room.width(), room.height() - 1.4 * size))  # for the sentence about the others
    low, high, step = 1, len(entries), 1
    while low < high:  # from the newest on in ever larger steps: of many lines only few are laid out
        middle = max((low + high) // 2, high - step)
        if since(middle) is None:
            low = middle + 1
        else:
            high, step = middle, step * 2
    return Arranged(since(low) or (), low)


def _flowed(cards: Iterable[EntryCard], room: QRectF) -> tuple[tuple[EntryCard, QPointF], ...] | None:
    """Side by side, going on in the next line; None where they do not fit, and then the rest is not even laid out."""
    placed: list[tuple[EntryCard, QPointF]] = []
    left = top = tallest = 0.0
    for card in cards:
        gap = card.size.height() * 0.22
        if left and left + card.size.width() > room.width():
            left, top, tallest = 0.0, top + tallest + gap, 0.0
        if top + card.size.height() > room.height():
            return None
        placed.append((card, room.topLeft() + QPointF(left, top)))
        left += card.size.width() + gap
        tallest = max(tallest, card.size.height())
    return tuple(placed)
