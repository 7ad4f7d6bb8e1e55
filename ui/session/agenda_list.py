"""The agenda at the side: click, or arrows and Enter, to go to a step; the menu leaves one out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QMenu, QSizePolicy

from facilitator.session.agenda import Agenda
from ui.parts.action import action
from ui.parts.named import named
from ui.session.agenda_model import AgendaModel
from ui.session.step_delegate import StepDelegate


class AgendaList(QListView):
    """As tall as its steps. A click does not take the focus from the capture line."""

    wanted = Signal(int)  # a step to go to
    skip_wanted = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "agenda-list", self.tr("Agenda"))
        self.setProperty("tone", "agenda")
        self.steps = AgendaModel(self)
        self.setModel(self.steps)
        self.setItemDelegate(StepDelegate(self))
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.steps.dataChanged.connect(self._grow)

    def show_agenda(self, agenda: Agenda, now: int, other: str = "") -> None:
        """`other`: the co-facilitator, whose name stands under the steps that are theirs."""
        self.steps.show_agenda(agenda, now, other)
        if not self.hasFocus():
            self.setCurrentIndex(self.steps.index(now))
        self._grow()

    def to_now(self) -> None:
        """The keys come here, to the running step."""
        self.setCurrentIndex(self.steps.index(self.steps.now))
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def sizeHint(self) -> QSize:
        rows = range(self.steps.rowCount())
        return QSize(super().sizeHint().width(), sum(self.sizeHintForRow(row) for row in rows) + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._go(self.currentIndex())
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_Menu:
                self._open_menu(self.currentIndex(), self.visualRect(self.currentIndex()).bottomLeft())
            case _:
                super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._go(self.indexAt(event.position().toPoint()))

    def contextMenuEvent(self, event: object) -> None:
        pos = event.pos()  # type: ignore[attr-defined]
        self._open_menu(self.indexAt(pos), pos)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        self._grow()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.scheduleDelayedItemsLayout()
            self._grow()

    def _go(self, index: QModelIndex) -> None:
        if index.isValid():
            self.wanted.emit(index.row())
            self.left.emit()

    def _open_menu(self, index: QModelIndex, place: QPoint) -> None:
        if not index.isValid():
            return
        menu = named(QMenu(self), "step-menu", self.tr("This step"))
        go = action(menu, "go-to-step", self.tr("Go to this step"))
        go.triggered.connect(lambda: self._go(index))
        skip = action(menu, "skip-step", self.tr("Leave it out"))
        skip.setEnabled(self.steps.may_skip(index.row()))
        skip.triggered.connect(lambda: self.skip_wanted.emit(index.row()))
        menu.addActions([go, skip])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.viewport().mapToGlobal(place))

    def _grow(self) -> None:
        self.updateGeometry()
