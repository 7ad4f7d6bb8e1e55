"""Lines to be looked through: one or several chosen, by Shift and Ctrl as everywhere, and dragged onto a theme together."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QByteArray, QItemSelection, QItemSelectionModel, QMimeData, QObject, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem

from ui.parts.title_list import Titled, TitleList
from ui.parts.title_row import DETAIL, KEY, Index, TitleRow
from ui.style.spacing import em
from ui.style.tokens import RADIUS

LINES = "application/x-facilitator-lines"
MOST_SIZES = 1_000


class LineList(TitleList):
    """`picked` whenever others are chosen than before. What was chosen stays so when the rows are shown anew."""

    picked = Signal()

    def __init__(self, name: str, spoken: str) -> None:
        super().__init__(name, spoken, width=24)
        self.setSelectionMode(TitleList.SelectionMode.ExtendedSelection)
        self.setItemDelegate(_LineRow(self))
        self.setDragEnabled(True)
        self.selectionModel().selectionChanged.connect(lambda *_: self.picked.emit())

    def keys(self) -> list[object]:
        """Of the chosen rows, from top to bottom."""
        return [index.data(KEY) for index in sorted(self.selectedIndexes(), key=lambda index: index.row())]

    def show_lines(self, rows: Sequence[Titled]) -> None:
        """Where none of the chosen is left, the next one is chosen."""
        chosen, now, place = self.keys(), self.key(), self.currentIndex().row()
        self.show_rows(rows)
        left = [number for number, row in enumerate(rows) if row.key in set(chosen)]
        if not left and rows:
            left = [min(max(place, 0), len(rows) - 1)]
        self._choose_rows(left, next((number for number in left if rows[number].key == now), left[0] if left else -1))

    def start_over(self) -> None:
        """Other lines come: none of these is chosen any more, and of those the first one will be."""
        self.selectionModel().blockSignals(True)
        self.selectionModel().clear()
        self.selectionModel().blockSignals(False)
        self.scrollToTop()

    def choose_keys(self, keys: Collection[object]) -> None:
        places = [row for row in range(self.model().rowCount()) if self.model().index(row, 0).data(KEY) in keys]
        self._choose_rows(places, places[0] if places else -1)

    def mimeData(self) -> QMimeData:
        """Which lines, and none of their words: only this program knows the kind, and dropped anywhere else it is nothing."""
        data = QMimeData()
        data.setData(LINES, QByteArray(" ".join(map(str, self.keys())).encode()))
        return data

    def startDrag(self, actions: Qt.DropAction) -> None:
        if self.keys():
            drag = QDrag(self)
            drag.setMimeData(self.mimeData())
            drag.exec(Qt.DropAction.MoveAction)

    def _choose_rows(self, rows: Sequence[int], current: int) -> None:
        """Said once, however many they are."""
        picked = QItemSelection()
        for row in rows:
            picked.select(self.model().index(row, 0), self.model().index(row, 0))
        model = self.selectionModel()
        self.blockSignals(True)
        model.select(picked, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        model.setCurrentIndex(self.model().index(current, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        self.blockSignals(False)
        self.viewport().update()
        self.picked.emit()


class _LineRow(TitleRow):
    """With Ctrl and the arrows one goes past rows without choosing them: a frame tells where one is.

    What was measured once is remembered: a list of a hundred wrapping rows is laid out again after every move.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._sizes: dict[tuple[object, ...], QSize] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        widget = option.widget
        width = widget.viewport().width() if isinstance(widget, QListView) else 0
        which = (index.data(), index.data(DETAIL), width, option.font.key())
        if which not in self._sizes:
            if len(self._sizes) > MOST_SIZES:
                self._sizes.clear()
            self._sizes[which] = super().sizeHint(option, index)
        return self._sizes[which]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        is_here = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if is_here and not option.state & QStyle.StateFlag.State_Selected:
            painter.save()
            painter.setPen(QPen(option.palette.highlight(), 2))
            painter.drawRoundedRect(option.rect.adjusted(2, 2, -2, -2), em(RADIUS.medium), em(RADIUS.medium))
            painter.restore()


def carried(data: QMimeData) -> list[int]:
    """The keys of dragged lines; none where it is anything else."""
    words = bytes(data.data(LINES).data()).decode(errors="replace").split()
    return [int(word) for word in words if word.isdecimal()]
