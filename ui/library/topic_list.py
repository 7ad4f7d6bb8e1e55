"""The topics, one under the other, with what each is for; arrows go from one to the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from facilitator.curriculum.topic import Topic
from facilitator.dates import short_day
from ui.parts.named import named
from ui.style.spacing import em
from ui.style.tokens import RADIUS, SPACE

AIM, ID = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
WIDE = 21  # em
WRAPS = Qt.TextFlag.TextWordWrap


class TopicList(QListView):
    chosen = Signal(str)  # a topic's id

    def __init__(self, topics: Sequence[Topic]) -> None:
        super().__init__()
        named(self, "topics", self.tr("Topics"))
        self._rows = QStandardItemModel(self)
        for topic in topics:
            item = QStandardItem(topic.title)
            item.setData(topic.aim, AIM)
            item.setData(topic.id, ID)
            item.setData(f"{topic.title}. {topic.aim}", Qt.ItemDataRole.AccessibleTextRole)
            item.setEditable(False)
            self._rows.appendRow(item)
        self.setModel(self._rows)
        self.setItemDelegate(TopicRow(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.selectionModel().currentChanged.connect(lambda now, _: self.chosen.emit(now.data(ID)))

    def show_last_led(self, led: Mapping[str, date]) -> None:
        """When each topic was last led, under its aim."""
        for row in range(self._rows.rowCount()):
            item = self._rows.item(row)
            day = led.get(item.data(ID))
            item.setData(self.tr("Last led {day}").format(day=short_day(day)) if day else "", Qt.ItemDataRole.ToolTipRole)

    def choose(self, topic: str) -> None:
        for row in range(self._rows.rowCount()):
            if self._rows.item(row).data(ID) == topic:
                self.setCurrentIndex(self._rows.index(row, 0))

    def choose_first(self) -> None:
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._rows.index(0, 0))

    def sizeHint(self) -> QSize:
        return QSize(em(WIDE), super().sizeHint().height())


class TopicRow(QStyledItemDelegate):
    """Title in bold, aim under it; the chosen one on the soft accent."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        width = option.widget.width() - 2 * em(SPACE.near) - em(1) if option.widget else em(WIDE)
        title, aim = self._measured(option, index, width)
        last = option.fontMetrics.height() if index.data(Qt.ItemDataRole.ToolTipRole) else 0
        return QSize(width, title.height() + aim.height() + last + 2 * em(SPACE.snug) + em(SPACE.hair))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, is_chosen = option.palette, bool(option.state & QStyle.StateFlag.State_Selected)
        row = option.rect.adjusted(em(SPACE.hair), 1, -em(SPACE.hair), -1)
        if is_chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.highlight())
            painter.drawRoundedRect(row, em(RADIUS.medium), em(RADIUS.medium))
        inside = row.adjusted(em(SPACE.near), em(SPACE.snug), -em(SPACE.near), -em(SPACE.snug))
        title, aim = self._measured(option, index, inside.width())
        painter.setPen(palette.highlightedText().color() if is_chosen else palette.text().color())
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        painter.drawText(QRect(inside.topLeft(), title), WRAPS, index.data())
        font.setBold(False)
        painter.setFont(font)
        if not is_chosen:
            painter.setPen(palette.placeholderText().color())
        below = inside.adjusted(0, title.height() + em(SPACE.hair), 0, 0)
        painter.drawText(QRect(below.topLeft(), aim), WRAPS, index.data(AIM))
        if last := index.data(Qt.ItemDataRole.ToolTipRole):
            painter.drawText(below.adjusted(0, aim.height(), 0, 0), 0, last)
        painter.restore()

    def _measured(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, width: int
    ) -> tuple[QSize, QSize]:
        """Title and aim, as they wrap in `width`. The bold is a little wider than what is measured, hence the rest."""
        metrics = option.fontMetrics
        title = metrics.boundingRect(QRect(0, 0, int(width * 0.92), 10_000), WRAPS, index.data())
        aim = metrics.boundingRect(QRect(0, 0, width, 10_000), WRAPS, index.data(AIM))
        return QSize(width, title.height()), QSize(width, aim.height())
