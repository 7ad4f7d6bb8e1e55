"""The list of pasted lines: each with its marks underlined, what it looks like, and what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from facilitator.board.line import LONGEST_LINE
from ui.parts.named import named
from ui.parts.text_block import TextBlock, sized
from ui.parts.wrapping_list import WrappingList
from ui.session.filed_row import ThemeName
from ui.session.inks import Inks
from ui.session.pasted_lines import Pasted, PastedLines
from ui.spoken import kind_words, mark_words, situation_words
from ui.style.spacing import em, for_fingers
from ui.style.tokens import RADIUS, SPACE, TYPE

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class PastedModel(QAbstractListModel):
    def __init__(self, lines: PastedLines, theme_name: ThemeName, parent: QObject) -> None:
        super().__init__(parent)
        self.lines, self._theme_name = lines, theme_name

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.lines.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.line.wording
            case Qt.ItemDataRole.AccessibleTextRole:
                return ". ".join(part for part in (row.line.wording, self.filed(row), self.wrong(row)) if part)
        return None

    def read_again(self) -> None:
        """Lines came or went."""
        self.beginResetModel()
        self.endResetModel()

    def changed(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first), self.index(last))

    def filed(self, row: Pasted) -> str:
        """As it would be shared."""
        if (target := row.target) is None:
            return self.tr("being looked at…")
        theme = self._theme_name(target.theme) if target.theme else self.tr("not yet grouped")
        return " · ".join((kind_words(target.kind), *map(situation_words, target.situations), theme))

    def wrong(self, row: Pasted) -> str:
        if row.letters > LONGEST_LINE:
            too_long = self.tr("{count} letters, {most} fit. It stays here until it is shorter.")
            return too_long.format(count=row.letters, most=LONGEST_LINE)
        if not row.letters:
            return self.tr("No words. It stays here.")
        marks = row.target.marks if row.target else ()
        return self.tr("{what}: it stays off the room screen.").format(what=mark_words(marks[0].kind)) if marks else ""


class PastedFace(QStyledItemDelegate):
    """Laid out once for each line and width."""

    def __init__(self, view: QAbstractItemView, model: PastedModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._inks = Inks(view)
        self._laid: dict[int, tuple[Pasted, int, list[TextBlock]]] = {}

    def new_look(self) -> None:
        self._laid.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = sum(block.height for block in self._blocks(index))
        return QSize(self._view.viewport().width(), for_fingers(round(height) + 2 * em(SPACE.tight)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._inks.accent_soft)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), em(RADIUS.medium), em(RADIUS.medium))
        palette = self._view.palette()
        inks = (palette.text().color(), palette.placeholderText().color(), self._inks.warn)
        place = QPointF(option.rect.topLeft()) + QPointF(em(SPACE.near), em(SPACE.tight))
        for block, ink in zip(self._blocks(index), inks, strict=False):
            block.draw(painter, place, ink)
            place += QPointF(0, block.height)

    def _blocks(self, index: Index) -> list[TextBlock]:
        row, width = self._model.lines.rows[index.row()], self._view.viewport().width() - 2 * em(SPACE.near)
        laid = self._laid.get(index.row())
        if laid is None or laid[0] is not row or laid[1] != width:
            font, small = self._view.font(), sized(self._view.font(), em(TYPE.small))
            spans = [(mark.start, mark.end) for mark in row.guessed.marks] if row.guessed else []
            blocks = [TextBlock(row.line.wording, font, width, underlined=spans), TextBlock(self._model.filed(row), small, width)]
            if wrong := self._model.wrong(row):
                blocks.append(TextBlock(wrong, small, width))
            laid = self._laid[index.row()] = (row, width, blocks)
        return laid[2]


class PastedList(WrappingList):
    chosen = Signal(int)  # -1 where none is
    edit_wanted = Signal()
    paste_wanted = Signal()

    def __init__(self, model: PastedModel) -> None:
        super().__init__(30)
        named(self, "pasted-list", self.tr("Pasted lines"))
        self.setProperty("tone", "titles")
        self._face = PastedFace(self, model)
        self.setModel(model)
        self.setItemDelegate(self._face)
        self.selectionModel().currentChanged.connect(lambda now, _: self.chosen.emit(now.row()))
        self.doubleClicked.connect(lambda _: self.edit_wanted.emit())

    def is_looked_at(self) -> bool:
        """Every line shows what it looks like."""
        model = self.model()
        return isinstance(model, PastedModel) and model.lines.all_looked_at

    def choose(self, number: int) -> None:
        last = self.model().rowCount() - 1
        self.setCurrentIndex(self.model().index(max(0, min(number, last)), 0) if last >= 0 else QModelIndex())
        self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F4):
            self.edit_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.choose(0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._face.new_look()
            self.scheduleDelayedItemsLayout()
