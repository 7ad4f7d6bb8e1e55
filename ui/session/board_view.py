"""The board: cards in columns by situation, or those of one kind. No widget a row; one line that changed is painted alone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QMenu,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator.board.line import LineId
from facilitator.vocabulary import EntryKind
from facilitator.workspace.evening import Shared
from ui.parts.named import named
from ui.parts.text_block import TextBlock, sized
from ui.session.board_arrangement import Arrangement, Grid, by_heading, neighbor, side_by_side
from ui.session.board_model import SHARED, BoardModel
from ui.session.card_delegate import CardDelegate
from ui.spoken import situation_words
from ui.style.spacing import em
from ui.style.tokens import SPACE, TYPE

Index = QModelIndex | QPersistentModelIndex
NARROWEST = 15.0  # em of a column
Moves = QAbstractItemView.CursorAction


class BoardView(QAbstractItemView):
    left = Signal()  # Escape: back to the capture line
    typed = Signal(str)  # a letter: it belongs in the capture line
    line_chosen = Signal(object)  # a Shared, or None

    def __init__(self, model: BoardModel) -> None:
        super().__init__()
        named(self, "board", self.tr("The board"))
        self.setProperty("tone", "board")
        self.cards = CardDelegate(self)
        self.setItemDelegate(self.cards)
        self._kind: EntryKind | None = None
        self._deeds: list[QAction] = []
        self._arrangement = Arrangement({}, (), 0)
        self._headings: dict[tuple[str, int], TextBlock] = {}
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setModel(model)
        for signal in (model.rowsInserted, model.rowsRemoved, model.dataChanged):
            signal.connect(self._arrange)
        self.selectionModel().currentChanged.connect(lambda now, _: self.line_chosen.emit(now.data(SHARED)))

    # what the page asks -----------------------------------------------------

    @property
    def chosen(self) -> Shared | None:
        found: Shared | None = self.currentIndex().data(SHARED)
        return found

    def offer(self, deeds: Sequence[QAction]) -> None:
        """What can be done with a line, in a menu of its own."""
        self._deeds = list(deeds)

    def choose(self, line: LineId | None) -> None:
        model = self.model()
        assert isinstance(model, BoardModel)
        row = None if line is None else model.row_of(line)
        self.setCurrentIndex(QModelIndex() if row is None else model.index(row))

    def paint_chosen(self) -> None:
        """In sight and painted when it returns; what else has moved follows with the next frame."""
        self.scrollTo(self.currentIndex())
        self.viewport().repaint(self.visualRect(self.currentIndex()))

    def show_kind(self, kind: EntryKind | None) -> None:
        """None: all of them, by situation."""
        self._kind = kind
        self._arrange()

    def edit_chosen(self) -> None:
        if self.currentIndex().isValid():
            self.edit(self.currentIndex())

    def choose_last(self) -> None:
        """Where the keys begin, when nothing was chosen."""
        if not self.currentIndex().isValid() and self._arrangement.cards:
            self.setCurrentIndex(self.model().index(max(self._arrangement.cards), 0))

    # where things stand -----------------------------------------------------

    def _arrange(self) -> None:
        """Anew; but only what has moved is painted."""
        before = self._arrangement
        self._arrangement = self._arranged()
        self.updateGeometries()
        dirty = QRegion()
        for row in before.cards.keys() | self._arrangement.cards.keys():
            was, now = before.cards.get(row, QRect()), self._arrangement.cards.get(row, QRect())
            if was != now:
                dirty += was
                dirty += now
        if before.headings != self._arrangement.headings:
            dirty += self.viewport().rect().translated(0, self.verticalOffset())
        self.viewport().update(dirty.translated(0, -self.verticalOffset()))

    def _arranged(self) -> Arrangement:
        model = self.model()
        if not isinstance(model, BoardModel):
            return Arrangement({}, (), 0)
        gap, heading = em(SPACE.near), em(1.7)
        grid = Grid(max(1, self.viewport().width() - em(SPACE.tight)), em(NARROWEST), gap, heading)
        if self._kind is not None:
            rows = [row for row, shared in enumerate(model.rows) if shared.line.kind is self._kind]
            return side_by_side(rows, grid, self._height)
        groups: dict[str, list[int]] = {}
        for row, shared in enumerate(model.rows):
            groups.setdefault(self._heading(shared), []).append(row)
        return by_heading(groups, grid, self._height)

    def _height(self, row: int, width: int) -> int:
        model = self.model()
        assert isinstance(model, BoardModel)
        return self.cards.face(model.rows[row], width).height

    def _heading(self, shared: Shared) -> str:
        situations = shared.line.situations
        return situation_words(situations[0]) if situations else self.tr("No situation yet")

    # what Qt asks -----------------------------------------------------------

    def visualRect(self, index: Index) -> QRect:
        return self._arrangement.cards.get(index.row(), QRect()).translated(0, -self.verticalOffset())

    def indexAt(self, point: QPoint) -> QModelIndex:
        inside = point + QPoint(0, self.verticalOffset())
        row = next((row for row, place in self._arrangement.cards.items() if place.contains(inside)), None)
        return QModelIndex() if row is None else self.model().index(row, 0)

    def scrollTo(self, index: Index, hint: object = None) -> None:
        place = self.visualRect(index)
        if place.isEmpty():
            return
        bar, edge = self.verticalScrollBar(), em(SPACE.tight)
        is_taller = place.height() > self.viewport().height()  # then its end is shown, however often this is asked
        if place.bottom() > self.viewport().height() or is_taller:
            bar.setValue(bar.value() + place.bottom() - self.viewport().height() + edge)
        elif place.top() < 0:
            bar.setValue(bar.value() + place.top() - em(1.7))

    def moveCursor(self, action: Moves, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        cards = self._arrangement.cards
        here = cards.get(self.currentIndex().row())
        if here is None:
            return self.model().index(max(cards), 0) if cards else QModelIndex()
        row = neighbor(cards, here, action)
        return self.currentIndex() if row is None else self.model().index(row, 0)

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: Index) -> bool:
        return index.row() not in self._arrangement.cards

    def setSelection(self, rect: QRect, command: object) -> None:
        """By the mouse: the card under it."""
        index = self.indexAt(rect.topLeft())
        self.selectionModel().select(index, command)  # type: ignore[call-overload]

    def visualRegionForSelection(self, selection: object) -> QRegion:
        region = QRegion()
        for index in self.selectedIndexes():
            region += self.visualRect(index)
        return region

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """What is painted already is moved, not painted again."""
        self.viewport().scroll(dx, dy)

    def updateGeometries(self) -> None:
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, self._arrangement.height - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(em(2))
        super().updateGeometries()

    def minimumSizeHint(self) -> QSize:
        return QSize(em(NARROWEST), em(4))

    # what it does -----------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._arrangement.cards:
            self._paint_empty(painter)
        offset, dirty = self.verticalOffset(), event.region()
        top, bottom = event.rect().top() + offset, event.rect().bottom() + offset
        self._paint_headings(painter, offset)
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        for row, place in self._arrangement.cards.items():
            if place.bottom() < top or place.top() > bottom:
                continue
            option.rect = place.translated(0, -offset)
            if dirty.intersects(option.rect):
                index = self.model().index(row, 0)
                option.state = self._state(index)
                self.cards.paint(painter, option, index)

    def _paint_headings(self, painter: QPainter, offset: int) -> None:
        quiet = self.palette().placeholderText().color()
        for text, place in self._arrangement.headings:
            key = (text, place.width())
            if key not in self._headings:
                self._headings[key] = TextBlock(text, sized(self.font(), em(TYPE.label), bold=True), place.width())
            self._headings[key].draw(painter, QPointF(place.left(), place.top() - offset), quiet)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self.scrollTo(self.currentIndex())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self.cards.new_look()
            self._headings.clear()
            self._arrange()
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit_chosen()
        elif event.text().isprintable() and event.text() and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Kept or not, the hand goes back to the capture line; unless it has gone elsewhere itself."""
        super().closeEditor(editor, hint)
        focused = QApplication.focusWidget()
        if focused is None or focused is self or self.isAncestorOf(focused):
            self.left.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What the keys do with the chosen line, for the mouse."""
        index = self.indexAt(event.pos())
        if not index.isValid():
            return
        self.setCurrentIndex(index)
        menu = named(QMenu(self), "line-menu", self.tr("This line"))
        menu.addActions(self._deeds)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def _state(self, index: QModelIndex) -> QStyle.StateFlag:
        state = QStyle.StateFlag.State_Enabled
        if index == self.currentIndex():
            state |= QStyle.StateFlag.State_Selected
            if self.hasFocus():
                state |= QStyle.StateFlag.State_HasFocus
        return state

    def _paint_empty(self, painter: QPainter) -> None:
        model = self.model()
        assert isinstance(model, BoardModel)
        empty = self.tr("Nothing is shared yet. Type a line below as you hear it, without names, and press Enter.")
        words = self.tr("None of this kind so far.") if model.rows else empty
        TextBlock(words, self.font(), min(self.viewport().width(), em(34))).draw(
            painter, QPoint(0, em(SPACE.snug)).toPointF(), self.palette().placeholderText().color()
        )
