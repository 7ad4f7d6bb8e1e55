"""Paints a theme's course by month: a small line of how many of the sessions it came up in, and the word with its mark.

One ink, and a mark of its own shape for each word: nothing is told by a color alone.
"""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from facilitator.themes.review import Course, Recurring
from ui.style.spacing import em
from ui.style.tokens import SPACE
from ui.themes.recurring_model import RECURRING

Index = QModelIndex | QPersistentModelIndex

HIGH, DOT, MARK = 1.15, 0.13, 0.55  # em


class CourseLine(QStyledItemDelegate):
    """From none of the sessions, at the foot, to all of them. A month without a session leaves a gap."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        theme: Recurring | None = index.data(RECURRING)
        if theme is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = _middle_of(option.rect)
        painter.setPen(QPen(option.palette.mid().color(), 1))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        ink = option.palette.accent().color()
        painter.setPen(QPen(ink, max(1.5, em(0.12)), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(ink)
        for piece in _pieces(theme, place, is_mirrored=option.direction == Qt.LayoutDirection.RightToLeft):
            painter.drawPolyline(QPolygonF(piece))
            painter.drawEllipse(piece[-1], em(DOT), em(DOT))
        painter.restore()


class CourseWord(QStyledItemDelegate):
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        theme: Recurring | None = index.data(RECURRING)
        if theme:
            option.font.setBold(theme.course in (Course.RISING, Course.NEW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme: Recurring | None = index.data(RECURRING)
        beside = QStyleOptionViewItem(option)
        is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        room = em(MARK + SPACE.tight)
        super().paint(painter, beside, index) if theme is None else self._paint(painter, beside, index, theme, room, is_mirrored)

    def _paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, theme: Recurring, room: int, is_mirrored: bool
    ) -> None:
        whole = QRect(option.rect)
        option.rect = whole.adjusted(0, 0, -room, 0) if is_mirrored else whole.adjusted(room, 0, 0, 0)
        super().paint(painter, option, index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        aside = em(SPACE.snug + MARK / 2)  # under the words of the head
        across = whole.right() - aside if is_mirrored else whole.left() + aside
        _paint_mark(painter, theme.course, QPointF(across, whole.center().y() + 1), option.palette.text().color())
        painter.restore()


def _paint_mark(painter: QPainter, course: Course, middle: QPointF, ink: QColor) -> None:
    """A triangle up or down, a dot for what is new, a bar for what is steady; nothing where nothing can be told."""
    half = em(MARK) / 2
    painter.setBrush(ink)
    painter.setPen(Qt.PenStyle.NoPen)
    match course:
        case Course.RISING | Course.EASING:
            up = -1 if course is Course.RISING else 1
            corners = (QPointF(0, up * half), QPointF(half, -up * half), QPointF(-half, -up * half))
            painter.drawPolygon(QPolygonF([middle + corner for corner in corners]))
        case Course.NEW:
            painter.drawEllipse(middle, half * 0.8, half * 0.8)
        case Course.STEADY:
            painter.drawRect(QRectF(middle.x() - half, middle.y() - 1, 2 * half, 2))


def _middle_of(cell: QRect) -> QRectF:
    high, edge = em(HIGH), em(SPACE.snug)
    return QRectF(cell.left() + edge, cell.center().y() - high / 2, max(1, cell.width() - 2 * edge), high)


def _pieces(theme: Recurring, place: QRectF, *, is_mirrored: bool) -> list[list[QPointF]]:
    """Runs of months that follow each other."""
    count = max(1, len(theme.by_month) - 1)
    points: list[QPointF | None] = []
    for number, (_, came, held) in enumerate(theme.by_month):
        along = place.width() * number / count
        across = place.right() - along if is_mirrored else place.left() + along
        points.append(QPointF(across, place.bottom() - place.height() * min(1.0, came / held)) if held else None)
    return [[point for point in run if point] for has_point, run in groupby(points, lambda point: point is not None) if has_point]
