"""How one row of a TitleList is measured and painted: title, the line about it, the note; above it the heading of its part."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.style.spacing import em, for_fingers
from ui.style.tokens import RADIUS, SPACE

DETAIL, NOTE, KEY, HEADING = (Qt.ItemDataRole.UserRole + number for number in range(4))
WRAPS = Qt.TextFlag.TextWordWrap
Index = QModelIndex | QPersistentModelIndex


class TitleRow(QStyledItemDelegate):
    """Title in bold, the line about it under it, then the note; the chosen row on the accent."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        widget = option.widget
        width = widget.viewport().width() if isinstance(widget, QListView) else em(20)
        return QSize(width, for_fingers(self._height(option, index, width)) + self._above(option, index))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = option.rect.adjusted(0, self._above(option, index), 0, 0)
        if heading := index.data(HEADING):
            painter.setPen(option.palette.placeholderText().color())
            painter.setFont(_bold(option))
            painter.drawText(self._inside(option.rect), heading)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(option.palette.highlight())
            painter.drawRoundedRect(body.adjusted(1, 1, -1, -1), em(RADIUS.medium), em(RADIUS.medium))
        quiet = option.palette.highlightedText() if is_chosen else option.palette.placeholderText()
        loud = option.palette.highlightedText() if is_chosen else option.palette.text()
        spare = (body.height() - self._height(option, index, body.width())) // 2
        for number, (place, font, text) in enumerate(self._laid(option, index, self._inside(body.translated(0, spare)))):
            painter.setFont(font)
            painter.setPen((quiet if number else loud).color())
            painter.drawText(place, WRAPS, text)
        painter.restore()

    def _height(self, option: QStyleOptionViewItem, index: Index, width: int) -> int:
        """Of what it says, edges with it."""
        heights = [place.height() for place, _, _ in self._laid(option, index, self._inside(QRect(0, 0, width, 0)))]
        return sum(heights) + 2 * em(SPACE.snug) + 2

    @staticmethod
    def _above(option: QStyleOptionViewItem, index: Index) -> int:
        """What the heading over the row takes."""
        return QFontMetrics(_bold(option)).height() + 2 * em(SPACE.snug) if index.data(HEADING) else 0

    @staticmethod
    def _inside(rect: QRect) -> QRect:
        return rect.adjusted(em(SPACE.near), em(SPACE.snug), -em(SPACE.near), -em(SPACE.snug))

    @staticmethod
    def _laid(option: QStyleOptionViewItem, index: Index, inside: QRect) -> list[tuple[QRect, QFont, str]]:
        plain, bold = QFont(option.font), _bold(option)
        laid: list[tuple[QRect, QFont, str]] = []
        top = inside.top()
        for role, font in ((Qt.ItemDataRole.DisplayRole, bold), (DETAIL, plain), (NOTE, plain)):
            if text := index.data(role):
                metrics = QFontMetrics(font)
                height = metrics.boundingRect(QRect(0, 0, inside.width(), 10_000), WRAPS, text).height() + 2
                laid.append((QRect(inside.left(), top, inside.width(), height), font, text))
                top += height
        return laid


def _bold(option: QStyleOptionViewItem) -> QFont:
    bold = QFont(option.font)
    bold.setBold(True)
    return bold
