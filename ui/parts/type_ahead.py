"""A field that offers what fits while one types: Down and Enter pick an offer, Enter alone takes the words as they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QPainter,
)
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.parts.named import named
from ui.parts.offer import Offer, fitting
from ui.style.spacing import em
from ui.style.tokens import SPACE, TYPE

ROWS = 6
ITS_KEYS = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Up, Qt.Key.Key_Down)
NOTE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class TypeAhead(QLineEdit):
    """The list lies over the page under the field and never takes the focus. Escape closes it and keeps what is typed."""

    taken = Signal(str)  # an offer was picked; it is not in the field
    entered = Signal(str)  # Enter on what is typed, also on nothing

    def __init__(self, name: str, spoken: str, hint: str = "") -> None:
        super().__init__()
        named(self, name, spoken)
        self.setPlaceholderText(hint)
        self._offers: Sequence[Offer] = ()
        self._list: _OfferList | None = None
        self.textEdited.connect(lambda _: self._offer(is_asked=False))

    def offer(self, offers: Sequence[Offer]) -> None:
        self._offers = offers

    @property
    def offered(self) -> QListWidget | None:
        """The list, while it is open."""
        return self._list if self._list and self._list.isVisible() else None

    def close_offers(self) -> None:
        if self._list:
            self._list.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case _ if not _is_bare(event):
                super().keyPressEvent(event)
            case Qt.Key.Key_Down:
                self._move(1)
            case Qt.Key.Key_Up if self.offered:
                self._move(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._enter()
            case Qt.Key.Key_Escape if self.offered:
                self.close_offers()
            case _:
                super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """While the list is open these keys are the field's, whatever else on the page they may do."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._wants(event):
            event.accept()
            return True
        return super().event(event)

    def _wants(self, event: QKeyEvent) -> bool:
        return self.offered is not None and event.key() in ITS_KEYS and _is_bare(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.close_offers()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.close_offers()

    def _offer(self, *, is_asked: bool) -> None:
        """By itself only when something is typed."""
        found = fitting(self.text(), self._offers) if is_asked or self.text().strip() else []
        if not found:
            self.close_offers()
            return
        if self._list is None or self._list.parent() is not self.window():
            self._list = _OfferList(self)
            self._list.itemClicked.connect(lambda item: self._take(item.text()))
        self._list.show_offers(found)

    def _move(self, step: int) -> None:
        if not self.offered:
            self._offer(is_asked=True)
            step = 1
        if listed := self.offered:
            row = listed.currentRow() + step
            listed.setCurrentRow(min(row, listed.count() - 1) if row >= 0 else -1)
            if row < 0:
                listed.clearSelection()
            elif item := listed.currentItem():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, item.text()))

    def _enter(self) -> None:
        listed = self.offered
        item = listed.currentItem() if listed else None
        if item:
            self._take(item.text())
        else:
            self.close_offers()
            self.entered.emit(self.text())

    def _take(self, text: str) -> None:
        self.close_offers()
        self.setFocus()
        self.taken.emit(text)


def _is_bare(event: QKeyEvent) -> bool:
    """Without Ctrl or Alt: those belong to the page."""
    return not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)


class _OfferList(QListWidget):
    """Under the field, or over it where there is no room; as wide as the field, and with it when the page moves."""

    def __init__(self, field: TypeAhead) -> None:
        super().__init__(field.window())
        named(self, f"{field.objectName()}-offers", field.accessibleName())
        self._field = field
        self.setProperty("tone", "offers")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_Noted(self))

    def show_offers(self, offers: Sequence[Offer]) -> None:
        self.clear()
        for offer in offers:
            item = QListWidgetItem(offer.text)
            item.setData(NOTE, offer.note)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ". ".join(part for part in (offer.text, offer.note) if part))
            self.addItem(item)
        self.setCurrentRow(-1)
        self.ensurePolished()
        self._place()
        self.show()
        self.raise_()
        self.scrollToTop()
        for around in self._around():
            around.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._place()
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        for around in self._around():
            around.removeEventFilter(self)

    def _around(self) -> Iterator[QWidget]:
        around: QWidget | None = self._field
        while around and around is not self.parentWidget():
            yield around
            around = around.parentWidget()

    def _place(self) -> None:
        ground = self._field.window()
        row = self.sizeHintForRow(0)
        edges = self.height() - self.viewport().height() if self.isVisible() else em(SPACE.snug)
        height = row * min(self.count(), ROWS) + max(edges, em(SPACE.snug))
        corner = self._field.mapTo(ground, QPoint(0, self._field.height()))
        place = QRect(corner.x(), corner.y() + 2, self._field.width(), height)
        if place.bottom() > ground.height():
            place.moveBottom(self._field.mapTo(ground, QPoint()).y() - 2)
        self.setGeometry(place)


class _Noted(QStyledItemDelegate):
    """The offer, and at the far end, in small letters, where it comes from. What is too long ends with an ellipsis."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        note = index.data(NOTE) or ""
        small = option.font
        small.setPixelSize(em(TYPE.small))
        painter.save()
        painter.setFont(small)
        wide = painter.fontMetrics().horizontalAdvance(note) + em(SPACE.near) if note else 0
        painter.restore()
        place = QRect(option.rect)
        option.textElideMode = Qt.TextElideMode.ElideRight
        self.initStyleOption(option, index)
        widget = option.widget
        style = widget.style()
        text, option.text = option.text, ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        inside = place.adjusted(em(SPACE.snug), 0, -em(SPACE.snug), 0)
        painter.save()
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen((option.palette.link() if is_chosen else option.palette.text()).color())
        painter.setFont(widget.font())
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inside.width() - wide)
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QStyle.visualRect(option.direction, place, inside), leading, shown)
        painter.setFont(small)
        painter.setPen(option.palette.placeholderText().color())
        painter.drawText(inside, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter, note)
        painter.restore()
