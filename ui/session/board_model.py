"""The lines on the board as Qt reads them. One line that changed is one row that changed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import groupby

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from facilitator.board.line import LineId
from facilitator.workspace.evening import Shared
from ui.spoken import kind_words

tr = partial(QCoreApplication.translate, "Board")

Index = QModelIndex | QPersistentModelIndex
SHARED = Qt.ItemDataRole.UserRole
ROOT = QModelIndex()


class BoardModel(QAbstractListModel):
    reworded = Signal(object, str)  # a line's id, its new words: typed in place

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[Shared] = []
        self._unsaved: dict[LineId, str] = {}  # words typed in place that were not kept: Escape loses nothing

    @property
    def rows(self) -> Sequence[Shared]:
        return self._rows

    def row_of(self, line: LineId) -> int | None:
        return next((row for row, shared in enumerate(self._rows) if shared.line.id == line), None)

    def put(self, shared: Shared) -> None:
        """New, or in place of what the line was before."""
        row = self.row_of(shared.line.id)
        if row is None:
            self._insert(len(self._rows), shared)
        elif self._rows[row] != shared:
            self._rows[row] = shared
            self.dataChanged.emit(self.index(row), self.index(row))

    def sync(self, lines: Sequence[Shared]) -> None:
        """As they are now, in the order shared; rows that stay are not touched, neighbors come and go at once."""
        wanted, end = {shared.line.id for shared in lines}, len(self._rows)
        for stays, run in groupby(reversed(self._rows.copy()), key=lambda shared: shared.line.id in wanted):
            first = end - len(list(run))
            if not stays:
                self.beginRemoveRows(ROOT, first, end - 1)
                del self._rows[first:end]
                self.endRemoveRows()
            end = first
        there, row = {shared.line.id for shared in self._rows}, 0
        for is_there, run in groupby(lines, key=lambda shared: shared.line.id in there):
            beside = list(run)
            if not is_there:
                self._insert(row, *beside)
            for shared in beside if is_there else ():
                self.put(shared)
            row += len(beside)

    def remember(self, line: LineId, text: str) -> None:
        """Words that were typed in place and not kept."""
        self._unsaved[line] = text

    def forget(self, line: LineId) -> None:
        self._unsaved.pop(line, None)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        shared = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return shared.line.wording
            case Qt.ItemDataRole.EditRole:
                return self._unsaved.get(shared.line.id, shared.line.wording)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{shared.line.wording}, {kind_words(shared.line.kind)}, {voices_words(shared.line.voices)}"
            case _ if role == SHARED:
                return shared
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        shared = self._rows[index.row()]
        if role == Qt.ItemDataRole.EditRole and str(value) != shared.line.wording:
            self.reworded.emit(shared.line.id, str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    def _insert(self, row: int, *lines: Shared) -> None:
        self.beginInsertRows(ROOT, row, row + len(lines) - 1)
        self._rows[row:row] = lines
        self.endInsertRows()


def voices_words(voices: int) -> str:
    if voices == 1:
        return tr("1 voice")
    return tr("{count} voices").format(count=voices)
