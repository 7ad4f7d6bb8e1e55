"""How a line of a plan is drawn: headings, items with their box or chip, and the quiet lines to add to."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.follow_up.plan_line import Kind, Line
from ui.parts.text_block import TextBlock, sized
from ui.style.icon import paint_icon
from ui.style.spacing import em
from ui.style.tokens import RADIUS, SPACE, TYPE

LINE = Qt.ItemDataRole.UserRole + 1
BOX, STEP, GAP = 1.1, 1.6, 0.35  # em
Index = QModelIndex | QPersistentModelIndex


@dataclass
class Laid:
    words: TextBlock
    note: TextBlock | None
    height: float


class PlanRow(QStyledItemDelegate):
    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._laid: dict[tuple[Line, int, int], Laid] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if (field := self._view.indexWidget(index)) is not None:
            width = self._view.viewport().width()
            height = field.heightForWidth(width) if field.hasHeightForWidth() else field.sizeHint().height()
            return QSize(em(8), height)
        line: Line = index.data(LINE)
        return QSize(em(8), round(self._lay(line, option.font).height + 2 * em(GAP) + _above(line, index)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if self._view.indexWidget(index) is not None:
            return
        line: Line = index.data(LINE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, above = self._view.palette(), _above(line, index)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected) and self._view.hasFocus()
        if above:
            painter.setPen(QPen(palette.mid().color(), 1))
            painter.drawLine(
                option.rect.left(), option.rect.top() + above // 2, option.rect.right(), option.rect.top() + above // 2
            )
        if is_chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.highlight())
            painter.drawRoundedRect(option.rect.adjusted(0, above, -1, -1), em(RADIUS.small), em(RADIUS.small))
        self._write(painter, option, line, above, is_chosen=is_chosen)
        painter.restore()

    def box(self, rect: QRectF, line: Line) -> QRectF:
        """Where its tick box is."""
        left = rect.left() + _indent(line) - em(BOX + GAP)
        return _mirrored(self._view, QRectF(left, rect.top() + em(GAP) + em(0.15), em(BOX), em(BOX)), rect)

    def _write(self, painter: QPainter, option: QStyleOptionViewItem, line: Line, above: int, *, is_chosen: bool) -> None:
        rect, laid = QRectF(option.rect), self._lay(line, option.font)
        color, quiet, accent = _colors(self._view.palette(), line, is_chosen=is_chosen)
        room = _mirrored(
            self._view,
            QRectF(rect.left() + _indent(line), rect.top() + above + em(GAP), laid.words.width, laid.words.height),
            rect,
        )
        laid.words.draw(painter, room.topLeft(), color)
        if line.is_ticked is not None:
            _paint_box(painter, self.box(rect, line), color, is_ticked=line.is_ticked)
        end = QPointF(room.left() + laid.words.last_width + em(SPACE.snug), room.bottom() - laid.words.last_height)
        if line.chip:
            _paint_chip(painter, sized(option.font, em(TYPE.small)), line.chip, end, accent)
        if laid.note:
            lower = QPointF(0, (laid.words.last_height - laid.note.last_height) * 0.8)  # on the same line of letters
            laid.note.draw(painter, end + lower if _is_beside(line) else room.bottomLeft(), accent if _is_beside(line) else quiet)

    def _lay(self, line: Line, font: QFont) -> Laid:
        key = (line, self._view.viewport().width(), em())
        if key not in self._laid:
            if len(self._laid) > 1_000:
                self._laid.clear()
            self._laid[key] = _laid_out(line, font, key[1])
        return self._laid[key]


def _laid_out(line: Line, font: QFont, width: int) -> Laid:
    letters = sized(font, em(TYPE.label if line.kind is Kind.PART else 1), bold=line.kind in (Kind.SECTION, Kind.PART))
    letters.setStrikeOut(line.kind is Kind.DROPPED)
    chip = QFontMetrics(sized(font, em(TYPE.small))).horizontalAdvance(line.chip) + em(2 * SPACE.snug) if line.chip else 0
    beside = em(5) if _is_beside(line) and line.note else chip
    room = max(width - _indent(line) - em(SPACE.tight), em(4))
    words = TextBlock(line.words, letters, max(room - beside, em(3)))
    note = TextBlock(line.note, sized(font, em(TYPE.label)), room) if line.note else None
    return Laid(words, note, words.height + (note.height if note and not _is_beside(line) else 0))


def _is_beside(line: Line) -> bool:
    """Its note says what can be done, and stands behind its words."""
    return line.kind in (Kind.ADD, Kind.SECTION, Kind.PART)


def _indent(line: Line) -> int:
    return em(SPACE.tight + STEP * max(line.depth - 1, 0) + (BOX + GAP if line.is_ticked is not None else 0))


def _above(line: Line, index: Index) -> int:
    """Room for the rule over a heading."""
    return em(SPACE.near) if index.row() and (line.kind is Kind.SECTION or (line.kind is Kind.ADD and not line.depth)) else 0


def _colors(palette: QPalette, line: Line, *, is_chosen: bool) -> tuple[QColor, QColor, QColor]:
    """Of its words, of its note, and of what can be done."""
    if is_chosen:
        on_accent = palette.highlightedText().color()
        return on_accent, on_accent, on_accent
    quiet, accent = palette.placeholderText().color(), palette.link().color()
    is_quiet = line.kind in (Kind.PART, Kind.ADD, Kind.TOLD, Kind.DROPPED) or line.is_ticked is False
    return quiet if is_quiet else palette.text().color(), quiet, accent


def _mirrored(view: QListView, place: QRectF, within: QRectF) -> QRectF:
    if view.layoutDirection() == Qt.LayoutDirection.LeftToRight:
        return place
    return place.translated(within.right() - place.right() - (place.left() - within.left()), 0)


def _paint_box(painter: QPainter, box: QRectF, color: QColor, *, is_ticked: bool) -> None:
    painter.setPen(QPen(color, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), em(RADIUS.small), em(RADIUS.small))
    if is_ticked:
        inset = box.width() * 0.12
        paint_icon(painter, "done", color, box.adjusted(inset, inset, -inset, -inset))


def _paint_chip(painter: QPainter, font: QFont, text: str, place: QPointF, color: QColor) -> None:
    metrics = QFontMetrics(font)
    pill = QRectF(place.x(), place.y(), metrics.horizontalAdvance(text) + em(SPACE.snug), em(1.35))
    painter.setPen(QPen(color, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
    painter.setFont(font)
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
