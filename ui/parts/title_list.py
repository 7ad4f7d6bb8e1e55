"""A list of things with a title, a line about it and a quiet note; arrows go from one to the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.parts.named import named
from ui.style.spacing import em
from ui.style.tokens import RADIUS, SPACE

DETAIL, NOTE, KEY = (Qt.ItemDataRole.UserRole + number for number in range(3))
WRAPS = Qt.TextFlag.TextWordWrap
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Titled:
    """`key` is what `chosen` carries."""

    key: object
    title: str
    detail: str = ""
    note: str = ""


class TitleList(QListView):
    """`width` in em. The choice stays on the same key when the rows are shown anew."""

    chosen = Signal(object)

    def __init__(self, name: str, spoken: str, width: float = 21) -> None:
        super().__init__()
        named(self, name, spoken)
        self._wide = width
        self._rows = QStandardItemModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(_Row(self))
        self.setProperty("tone", "titles")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMinimumWidth(em(width * 0.6))
        self.selectionModel().currentChanged.connect(self._say)

    def show_rows(self, rows: Sequence[Titled]) -> None:
        """Rows that are there already are changed in place, so neither the choice nor the scrolling moves."""
        now = self.key()
        self.selectionModel().blockSignals(True)
        self._rows.setRowCount(len(rows))
        for number, row in enumerate(rows):
            item = self._rows.item(number)
            if item is None:
                item = QStandardItem()
                self._rows.setItem(number, item)
            item.setText(row.title)
            for role, value in ((DETAIL, row.detail), (NOTE, row.note), (KEY, row.key)):
                item.setData(value, role)
            item.setData(
                ". ".join(part for part in (row.title, row.detail, row.note) if part), Qt.ItemDataRole.AccessibleTextRole
            )
        self.selectionModel().blockSignals(False)
        if now is not None:
            self.choose(now)
        self.scheduleDelayedItemsLayout()

    def key(self) -> object:
        """Of the chosen row; None when none is."""
        return self.currentIndex().data(KEY) if self.currentIndex().isValid() else None

    def choose(self, key: object) -> None:
        for number in range(self._rows.rowCount()):
            if self._rows.item(number).data(KEY) == key:
                self.setCurrentIndex(self._rows.index(number, 0))
                return

    def choose_first(self) -> None:
        """Where nothing is chosen yet."""
        if not self.currentIndex().isValid() and self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(0, 0))

    def sizeHint(self) -> QSize:
        return QSize(em(self._wide), super().sizeHint().height())

    def _say(self, now: QModelIndex) -> None:
        if now.isValid():
            self.chosen.emit(now.data(KEY))


class _Row(QStyledItemDelegate):
    """Title in bold, the line about it under it, then the note; the chosen row on the accent."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        widget = option.widget
        width = widget.viewport().width() if isinstance(widget, QListView) else em(20)
        heights = [place.height() for place, _, _ in self._laid(option, index, self._inside(QRect(0, 0, width, 0)))]
        return QSize(width, sum(heights) + 2 * em(SPACE.snug) + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(option.palette.highlight())
            painter.drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), em(RADIUS.medium), em(RADIUS.medium))
        quiet = option.palette.highlightedText() if is_chosen else option.palette.placeholderText()
        loud = option.palette.highlightedText() if is_chosen else option.palette.text()
        for number, (place, font, text) in enumerate(self._laid(option, index, self._inside(option.rect))):
            painter.setFont(font)
            painter.setPen((quiet if number else loud).color())
            painter.drawText(place, WRAPS, text)
        painter.restore()

    @staticmethod
    def _inside(rect: QRect) -> QRect:
        return rect.adjusted(em(SPACE.near), em(SPACE.snug), -em(SPACE.near), -em(SPACE.snug))

    @staticmethod
    def _laid(option: QStyleOptionViewItem, index: Index, inside: QRect) -> list[tuple[QRect, QFont, str]]:
        plain, bold = QFont(option.font), QFont(option.font)
        bold.setBold(True)
        laid: list[tuple[QRect, QFont, str]] = []
        top = inside.top()
        for role, font in ((Qt.ItemDataRole.DisplayRole, bold), (DETAIL, plain), (NOTE, plain)):
            if text := index.data(role):
                metrics = QFontMetrics(font)
                height = metrics.boundingRect(QRect(0, 0, inside.width(), 10_000), WRAPS, text).height() + 2
                laid.append((QRect(inside.left(), top, inside.width(), height), font, text))
                top += height
        return laid
