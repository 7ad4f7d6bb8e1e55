"""How a row of a record is drawn: a section with its count and whether it is open, or an entry, its head over its lines."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.parts.text_block import TextBlock, sized
from ui.style.spacing import em
from ui.style.tokens import RADIUS, SPACE, TYPE

ROW = Qt.ItemDataRole.UserRole + 1
MARK, INDENT, GAP = 0.7, 1.6, 0.35  # em
LINE_BREAK = "\u2028"  # as a layout of letters knows it
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Row:
    """`count` is said behind the title of a section; `is_open` is None of an entry, and of a section that holds nothing."""

    head: str
    lines: tuple[str, ...] = ()
    count: str = ""
    is_section: bool = False
    is_open: bool | None = None

    @property
    def body(self) -> str:
        return LINE_BREAK.join(self.lines).replace("\n", LINE_BREAK)


@dataclass
class Laid:
    head: TextBlock
    body: TextBlock | None

    @property
    def height(self) -> float:
        return self.head.height + (self.body.height if self.body else 0)


class RecordRow(QStyledItemDelegate):
    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._laid: dict[tuple[Row, int, int], Laid] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW)
        return QSize(em(8), round(self._lay(row, option.font).height + 2 * em(GAP) + _above(row, index)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, above = self._view.palette(), _above(row, index)
        rect = QRectF(option.rect)
        if above:
            rule = round(rect.top()) + above // 2
            painter.setPen(QPen(palette.mid().color(), 1))
            painter.drawLine(option.rect.left(), rule, option.rect.right(), rule)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected) and self._view.hasFocus()
        if is_chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.highlight())
            painter.drawRoundedRect(rect.adjusted(0, above, -1, -1), em(RADIUS.small), em(RADIUS.small))
        loud = palette.highlightedText() if is_chosen else palette.text()
        quiet = palette.highlightedText() if is_chosen else palette.placeholderText()
        self._write(painter, option.font, row, rect.adjusted(0, above + em(GAP), 0, 0), (loud.color(), quiet.color()))
        painter.restore()

    def _write(self, painter: QPainter, font: QFont, row: Row, rect: QRectF, colors: tuple[QColor, QColor]) -> None:
        laid, (loud, quiet) = self._lay(row, font), colors
        head = self._at(rect, laid.head)
        laid.head.draw(painter, head, loud if not row.is_section or row.is_open is not None else quiet)
        if row.is_open is not None:
            self._mark(painter, rect, laid.head.height, loud, is_open=row.is_open)
        if row.count:
            said = TextBlock(row.count, sized(font, em(TYPE.label)), em(20))
            lower = laid.head.height - said.height - em(0.1)  # on one line of letters
            place = QRectF(head.x() + laid.head.width + em(SPACE.near), head.y() + lower, said.width, said.height)
            if not self._is_left_to_right:
                place.moveRight(head.x() - em(SPACE.near))
            said.draw(painter, place.topLeft(), quiet)
        if laid.body:
            laid.body.draw(painter, self._at(rect, laid.body) + QPointF(0, laid.head.height), loud)

    def _at(self, rect: QRectF, block: TextBlock) -> QPointF:
        """Behind the mark, from where reading starts."""
        left = rect.left() + em(INDENT) if self._is_left_to_right else rect.right() - em(INDENT) - block.width
        return QPointF(left, rect.top())

    def _mark(self, painter: QPainter, rect: QRectF, height: float, color: QColor, *, is_open: bool) -> None:
        """A small wedge: to where reading goes while it is closed, down when it is open."""
        middle, half = rect.top() + height / 2, em(MARK) / 2
        across = rect.left() + em(INDENT) / 2 if self._is_left_to_right else rect.right() - em(INDENT) / 2
        wedge = QPainterPath()
        points = [QPointF(-half / 2, -half), QPointF(-half / 2, half), QPointF(half * 0.6, 0)]
        if is_open:
            points = [QPointF(-half, -half / 2), QPointF(half, -half / 2), QPointF(0, half * 0.6)]
        elif not self._is_left_to_right:
            points = [QPointF(-point.x(), point.y()) for point in points]
        wedge.addPolygon([QPointF(across, middle) + point for point in points])
        painter.fillPath(wedge, color)

    @property
    def _is_left_to_right(self) -> bool:
        return self._view.layoutDirection() == Qt.LayoutDirection.LeftToRight

    def _lay(self, row: Row, font: QFont) -> Laid:
        key = (row, self._view.viewport().width(), em())
        if key not in self._laid:
            if len(self._laid) > 2_000:
                self._laid.clear()
            self._laid[key] = _laid_out(row, font, key[1])
        return self._laid[key]


def _laid_out(row: Row, font: QFont, width: int) -> Laid:
    room = max(width - em(INDENT) - em(SPACE.near), em(4))
    is_heavy = row.is_section or bool(row.lines)
    head = TextBlock(row.head, sized(font, em(TYPE.lead if row.is_section else 1), bold=is_heavy), room)
    return Laid(head, TextBlock(row.body, sized(font, em()), room) if row.lines else None)


def _above(row: Row, index: Index) -> int:
    """Room for the rule over a section."""
    return em(SPACE.near) if row.is_section and index.row() else 0
