"""How one found line is measured and painted: its words, and at the end its theme as a chip and its month."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.style.spacing import em, for_fingers
from ui.style.tokens import RADIUS, SPACE

THEME, THEME_NAME, MONTH = (Qt.ItemDataRole.UserRole + number for number in range(3))
"""THEME is None where there is none to go to; THEME_NAME then says why."""

WRAPS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
CHIP, WHEN = 15.0, 5.5  # em
Index = QModelIndex | QPersistentModelIndex


class FindRow(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        widget = option.widget
        width = widget.viewport().width() if isinstance(widget, QListView) else em(40)
        text = str(index.data() or "")
        high = QFontMetrics(option.font).boundingRect(QRect(0, 0, _room(width), 10_000), WRAPS, text).height()
        return QSize(width, for_fingers(max(high, em(1.6)) + 2 * em(SPACE.tight)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        palette = option.palette
        if is_chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.highlight())
            painter.drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), em(RADIUS.medium), em(RADIUS.medium))
        loud = (palette.highlightedText() if is_chosen else palette.text()).color()
        quiet = (palette.highlightedText() if is_chosen else palette.placeholderText()).color()
        inside = option.rect.adjusted(em(SPACE.snug), 0, -em(SPACE.snug), 0)
        painter.setFont(option.font)
        painter.setPen(loud)
        line, chip, month = (_placed(part, option) for part in _parts(inside))
        painter.drawText(line, WRAPS, str(index.data() or ""))
        painter.setPen(quiet)
        painter.drawText(month, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter, str(index.data(MONTH) or ""))
        _paint_theme(painter, chip, option, index)
        painter.restore()


def _paint_theme(painter: QPainter, place: QRect, option: QStyleOptionViewItem, index: Index) -> None:
    """A pill where it leads to its theme; else quiet words."""
    is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    leads = index.data(THEME) is not None
    edge = em(SPACE.snug)
    metrics = QFontMetrics(option.font)
    words = metrics.elidedText(str(index.data(THEME_NAME) or ""), Qt.TextElideMode.ElideRight, place.width() - 2 * edge)
    ink = option.palette.text() if leads else option.palette.placeholderText()
    if is_chosen:
        ink = option.palette.highlightedText()
    if leads:
        width = min(place.width(), metrics.horizontalAdvance(words) + 2 * edge)
        start = place.right() - width + 1 if option.direction == Qt.LayoutDirection.RightToLeft else place.left()
        place = QRect(start, place.center().y() - em(0.75), width, em(1.5))
        painter.setPen(ink.color() if is_chosen else option.palette.color(QPalette.ColorRole.Mid))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place, em(0.75), em(0.75))
    painter.setPen(ink.color())
    painter.drawText(place.adjusted(edge, 0, -edge, 0), Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, words)


def _room(width: int) -> int:
    """For the words."""
    return max(em(8), width - em(CHIP + WHEN + 2 * SPACE.near + 2 * SPACE.snug))


def _parts(inside: QRect) -> tuple[QRect, QRect, QRect]:
    gap = em(SPACE.near)
    month = QRect(inside.right() - em(WHEN) + 1, inside.top(), em(WHEN), inside.height())
    chip = QRect(month.left() - gap - em(CHIP), inside.top(), em(CHIP), inside.height())
    return QRect(inside.left(), inside.top(), max(1, chip.left() - gap - inside.left()), inside.height()), chip, month


def _placed(part: QRect, option: QStyleOptionViewItem) -> QRect:
    """Mirrored where reading starts at the right."""
    return QStyle.visualRect(option.direction, option.rect, part)
