"""The plan as one list, as high as its lines: arrows choose a line, Enter writes in its place, Delete takes it out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from facilitator.language import Explained
from ui.follow_up.line_field import LineField, Typed
from ui.follow_up.plan_line import Kind, Line, Slot
from ui.follow_up.plan_part import within
from ui.follow_up.plan_row import LINE, PlanRow
from ui.parts.named import named
from ui.parts.offer import Offer
from ui.parts.wrapping_list import WrappingList
from ui.style.spacing import em

Ctrl = Qt.KeyboardModifier.ControlModifier
HEIGHT_MARGIN = 2


class LinesView(WrappingList):
    """Only to be read."""

    def __init__(self, name: str, spoken: str) -> None:
        super().__init__(24)
        named(self, name, spoken)
        self.setProperty("tone", "titles")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lines: list[Line] = []
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self._row = PlanRow(self)
        self.setItemDelegate(self._row)

    def show_lines(self, lines: Sequence[Line]) -> None:
        self._lines = list(lines)
        self._model.clear()
        for line in lines:
            item = QStandardItem(line.words)
            item.setData(line, LINE)
            item.setData(line.spoken, Qt.ItemDataRole.AccessibleTextRole)
            if line.kind in (Kind.SECTION, Kind.PART) and line.slot is None:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self._model.appendRow(item)
        for row, line in enumerate(lines):
            if line.is_tail:
                self.setRowHidden(row, True)

    @property
    def lines(self) -> list[Line]:
        return self._lines

    def doItemsLayout(self) -> None:
        super().doItemsLayout()
        height = self.contentsSize().height() + HEIGHT_MARGIN
        if height != self.minimumHeight():
            self.setFixedHeight(height)
            QTimer.singleShot(0, self, self.updateGeometry)  # a layout that is being made now would not hear of it

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), max(self.minimumHeight(), em(2)))


class PlanView(LinesView):
    stored = Signal(object, object)  # Slot, Typed
    ticked = Signal(object)  # Slot
    taken_out = Signal(object)
    moved = Signal(object, int)

    def __init__(self, offers: Callable[[Slot], list[Offer]], kept: Callable[[Slot], Typed]) -> None:
        super().__init__("plan", "")
        self.setAccessibleName(self.tr("The plan"))
        self._offers, self._kept = offers, kept
        self.pending: dict[Slot, Typed] = {}  # typed, left, and not stored
        self._field: LineField | None = None
        self._slot: Slot | None = None
        self.selectionModel().currentChanged.connect(lambda now, _: self._follow(now))

    def show_lines(self, lines: Sequence[Line]) -> None:
        """What is being typed stays in its field, and the choice on its line."""
        if list(lines) == self._lines:
            return
        chosen, slot, has_focus = self.slot(), self._slot, bool(self._field and self._field.isAncestorOf(_focus(self)))
        self.leave_field()
        super().show_lines(lines)
        if slot:
            self.open_field(slot, takes_focus=has_focus)
        elif chosen:
            self.choose(chosen)

    def slot(self) -> Slot | None:
        """Of the chosen line."""
        line = self.currentIndex().data(LINE) if self.currentIndex().isValid() else None
        return line.slot if line else None

    def choose(self, slot: Slot) -> None:
        found = [row for row, line in enumerate(self._lines) if line.slot == slot and not self.isRowHidden(row)]
        if found:
            self.setCurrentIndex(self._model.index(found[-1], 0))

    def open_field(self, slot: Slot, *, takes_focus: bool = True) -> None:
        self.leave_field()
        index = self._index(slot)
        if index is None:
            return
        kept = self._kept(slot)
        self._field = LineField(within(slot.part), kept, self._offers(slot))
        self._slot = slot
        self._field.restore(self.pending.get(slot, kept))
        self._field.entered.connect(lambda typed: self._enter(slot, typed))
        self._field.left.connect(self._escape)
        self._field.grew.connect(lambda: QTimer.singleShot(0, self, self.scheduleDelayedItemsLayout))
        self.setRowHidden(index.row(), False)
        self.setIndexWidget(index, self._field)
        QWidget.setTabOrder(self, self._field)
        self.setCurrentIndex(index)
        self.scheduleDelayedItemsLayout()
        if takes_focus:
            self._field.field.setFocus()

    def leave_field(self, *, is_stored: bool = False) -> None:
        """What was typed and is not stored is there again when it is opened again."""
        if self._field is None or self._slot is None:
            return
        field, slot, self._field, self._slot = self._field, self._slot, None, None
        self.pending.pop(slot, None)
        if field.is_changed and not is_stored:
            self.pending[slot] = field.typed
        field.hide()
        if (index := self._index(slot)) is not None:
            self.setIndexWidget(index, None)  # type: ignore[arg-type]
            self.setRowHidden(index.row(), self._lines[index.row()].is_tail)
        self.scheduleDelayedItemsLayout()

    def typed_open(self) -> tuple[Slot, Typed] | None:
        """What is being typed now, if it says anything new."""
        if self._field is None or self._slot is None or not self._field.is_changed or _is_blank(self._field.typed):
            return None
        return self._slot, self._field.typed

    def forget(self, slot: Slot) -> None:
        """It goes, and so does what was typed to change it."""
        self.pending.pop(slot, None)

    def choose_near(self, row: int) -> None:
        """What stands there now, after a line went."""
        near = [number for number, line in enumerate(self._lines) if line.slot and not self.isRowHidden(number)]
        if near:
            self.setCurrentIndex(self._model.index(min(near, key=lambda number: abs(number - row)), 0))

    def refuse(self, problem: Explained) -> None:
        if self._field:
            self._field.refuse(problem)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        slot = self.slot()
        is_item = bool(slot and slot.item)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F2 if slot:
                self.open_field(slot)
            case Qt.Key.Key_Delete if is_item:
                self.taken_out.emit(slot)
            case Qt.Key.Key_Space if is_item and self.currentIndex().data(LINE).is_ticked is not None:
                self.ticked.emit(slot)
            case Qt.Key.Key_Up | Qt.Key.Key_Down if is_item and event.modifiers() & Ctrl:
                self.moved.emit(slot, -1 if event.key() == Qt.Key.Key_Up else 1)
            case _:
                super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        line: Line | None = index.data(LINE) if index.isValid() else None
        if line is None or line.slot is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if line.kind is not Kind.ITEM:
            self.open_field(line.slot)
        elif line.is_ticked is not None and self._is_on_box(index, line, event.position().toPoint()):
            self.ticked.emit(line.slot)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        line = self.indexAt(event.position().toPoint()).data(LINE)
        if line and line.slot and line.slot.item and event.button() == Qt.MouseButton.LeftButton:
            self.open_field(line.slot)

    def _enter(self, slot: Slot, typed: Typed) -> None:
        if slot.item is None and _is_blank(typed):
            self._escape()
        else:
            self.stored.emit(slot, typed)

    def _escape(self) -> None:
        slot = self._slot
        self.leave_field()
        if slot:
            self.choose(slot)
        self.setFocus()

    def _is_on_box(self, index: QModelIndex, line: Line, place: QPoint) -> bool:
        return self._row.box(QRectF(self.visualRect(index)), line).adjusted(-4, -4, 4, 4).contains(place)

    def _index(self, slot: Slot) -> QModelIndex | None:
        """Of the item, or of the line behind the others of its part."""
        found = [row for row, line in enumerate(self._lines) if line.slot == slot]
        return self._model.index(found[-1], 0) if found else None

    def _follow(self, now: QModelIndex) -> None:
        """The page scrolls, not the list. What is done about a trigger can be added where the trigger is chosen."""
        slot = self.slot()
        trigger = slot and slot.item and (slot.about or slot.item)
        for row, line in enumerate(self._lines if trigger else []):
            if line.kind is Kind.ADD and line.slot and line.slot.about == trigger:
                self.setRowHidden(row, False)
        above = self.parentWidget()
        while above and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        held = above.widget() if isinstance(above, QScrollArea) else None
        if isinstance(above, QScrollArea) and held and now.isValid():
            place = self.viewport().mapTo(held, self.visualRect(now).center())
            above.ensureVisible(place.x(), place.y(), 0, em(3))


def _is_blank(typed: Typed) -> bool:
    return not any(text.strip() for text in (typed.words, typed.then, typed.number))


def _focus(widget: QWidget) -> QWidget:
    return widget.window().focusWidget() or widget.window()
