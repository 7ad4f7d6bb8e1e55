"""One line of the board as a card: its words with the mark underlined, its voices as dots, and what to do about a mark."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QPen

from facilitator.vocabulary import EntryKind
from facilitator.workspace.evening import Shared
from ui.parts.text_block import TextBlock, sized
from ui.session.board_model import voices_words
from ui.session.inks import Inks
from ui.session.marks import other_words
from ui.session.word_cover import dotted
from ui.spoken import kind_words, mark_words
from ui.style.spacing import em, for_fingers
from ui.style.tokens import RADIUS, SPACE, TYPE

tr = partial(QCoreApplication.translate, "Board")

MOST_DOTS = 8


@dataclass(frozen=True)
class Paint:
    """What the look of the moment gives."""

    palette: QPalette
    inks: Inks
    is_chosen: bool
    has_focus: bool


class CardFace:
    """Laid out once for a line and a width, painted often."""

    def __init__(self, shared: Shared, width: int, font: QFont, *, covers: bool = False) -> None:
        """`covers`: dots in place of what is marked, where it is held back from the room."""
        self.shared, self.width, self.covers = shared, width, covers
        self._edge_x, self._edge_y = em(SPACE.near), em(SPACE.snug)
        inside = width - 2 * self._edge_x
        small = sized(font, em(TYPE.small))
        line = shared.line
        self.is_held_back = not line.may_be_shown
        is_covered = covers and self.is_held_back
        spans = [] if is_covered else [(mark.start, mark.end) for mark in shared.marks]
        self._words = TextBlock(
            dotted(line.wording, shared.marks) if is_covered else line.wording, font, inside, underlined=spans
        )
        self._note = TextBlock(_note(shared), small, inside - (0 if self.is_held_back else self._dots_width()))
        self._chips: list[tuple[str, TextBlock, QRect]] = []
        top = self._edge_y + self._words.height + em(SPACE.hair)
        self._note_top = top
        self.height = for_fingers(round(top + self._note.height + self._edge_y))
        if self.is_held_back:
            self._place_chips(small, inside, round(top + self._note.height))

    def paint(self, painter: QPainter, rect: QRect, look: Paint) -> None:
        palette = look.palette
        edge = look.inks.warn if self.is_held_back else palette.mid().color()
        fill = palette.base().color()
        if look.is_chosen:
            edge, fill = palette.highlight().color(), look.inks.accent_soft
        painter.setPen(QPen(edge, 2 if look.is_chosen else 1))
        painter.setBrush(fill)
        inset = 1 if look.is_chosen else 0.5
        painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), em(RADIUS.medium), em(RADIUS.medium))
        corner = QPointF(rect.topLeft()) + QPointF(self._edge_x, self._edge_y)
        self._words.draw(painter, corner, palette.text().color())
        note = QPointF(corner.x(), rect.top() + self._note_top)
        if self.is_held_back:
            self._note.draw(painter, note, look.inks.warn)
        else:
            self._paint_dots(painter, note, palette.placeholderText().color())
            self._note.draw(painter, note + QPointF(self._dots_width(), 0), palette.placeholderText().color())
        for _, block, place in self._chips:
            self._paint_chip(painter, block, place.translated(rect.topLeft()), look)

    def chip_at(self, x: int, y: int) -> str:
        """ "reword", "keep" or nothing: what is at that point of the card."""
        return next((name for name, _, place in self._chips if place.contains(x, y)), "")

    def words_place(self, rect: QRect) -> QRect:
        """Where its words are edited."""
        return rect.adjusted(2, 2, -2, 2 - round(self.height - self._note_top))

    def _place_chips(self, font: QFont, inside: int, top: int) -> None:
        texts = (("reword", f"“{other_words(self.shared)}”"), ("keep", tr("Keep it")))
        left, top, tall = self._edge_x, top + em(SPACE.tight), for_fingers(em(1.5))
        for name, text in texts:
            block = TextBlock(text, font, inside - em(SPACE.near))
            width = round(block.width) + em(SPACE.near)
            if left > self._edge_x and left + width > self._edge_x + inside:
                left, top = self._edge_x, top + tall + em(SPACE.hair)
            height = max(tall, round(block.height) + em(SPACE.hair))
            self._chips.append((name, block, QRect(left, top, width, height)))
            left += width + em(SPACE.tight)
        self.height = max(place.bottom() for _, _, place in self._chips) + self._edge_y

    def _paint_chip(self, painter: QPainter, block: TextBlock, place: QRect, look: Paint) -> None:
        painter.setPen(QPen(look.palette.highlight().color(), 1))
        painter.setBrush(look.palette.base())
        round_ = min(place.height() / 2, em(RADIUS.round))
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), round_, round_)
        middle = QPointF(place.left() + em(SPACE.near) / 2, place.top() + (place.height() - block.height) / 2)
        block.draw(painter, middle, look.inks.accent_ink)

    def _dots_width(self) -> int:
        return min(self.shared.line.voices, MOST_DOTS) * em(0.55) + em(SPACE.tight)

    def _paint_dots(self, painter: QPainter, note: QPointF, color: QColor) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        size = em(0.38)
        for number in range(min(self.shared.line.voices, MOST_DOTS)):
            painter.drawEllipse(QRectF(note.x() + number * em(0.55), note.y() + (self._note.last_height - size) / 2, size, size))


def _note(shared: Shared) -> str:
    line = shared.line
    if not line.may_be_shown:
        reason = mark_words(shared.marks[0].kind) if shared.marks else tr("A name")
        return tr("{what} – not on the room screen").format(what=reason)
    parts = [voices_words(line.voices)]
    if line.kind is not EntryKind.TRIGGER:
        parts.append(kind_words(line.kind))
    if line.is_marked:
        parts.append(tr("kept as it is"))
    return " · ".join(parts)
