"""A mouse and nothing else: letters that are words are typed, every key besides is refused."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QMenu, QWidget

from ui.parts.dragged import carrying
from ui.parts.toast import Toast
from ui.played.by_mouse import BUTTONS, IN_MENUS, LEFT, PLAIN, ByMouse
from ui.played.hands import DidNotHappen
from ui.prepare.dragged import PLACE
from ui.prepare.moving_list import MovingList

LEAST = 20  # pixels a side: smaller is hard to hit


class MouseAlone(ByMouse):
    """Where a deed has no button in sight it is looked for under “Park, skip…”, as a person does."""

    def press(self, keys: str) -> None:
        raise DidNotHappen(f"“{keys}” is a key.")

    def do(self, name: str) -> None:
        is_in_sight = name in IN_MENUS or self.find(QAbstractButton, BUTTONS.get(name, name))
        if not is_in_sight and self.find(QAbstractButton, "other-deeds"):
            self.click(self.control("other-deeds"))
            self.choose(name)
        else:
            super().do(name)
            self._focused_window()

    def click(self, control: QWidget, at: QPoint | None = None) -> None:
        for _ in range(2):  # a hand clicks where things are seen, not where they were
            self.settle()
        if isinstance(control, QAbstractButton) and min(control.width(), control.height()) < LEAST:
            raise DidNotHappen(f"“{control.objectName()}” is too small: {control.width()}×{control.height()}.")
        toast = self.find(Toast, "toast")
        if toast and control is not toast and not toast.isAncestorOf(control):
            point = at or control.rect().center()
            self._scroll_to(control, point)
            self._put_away(toast, control.mapTo(control.window(), point))
        super().click(control, at)
        self.settle()

    def _put_away(self, toast: Toast, wanted: QPoint) -> None:
        """Where it lies over what is to be clicked, it is clicked first."""
        if toast.geometry().contains(wanted):
            super().click(toast, QPoint(4, toast.height() // 2))
            self.settle()

    def choose(self, name: str) -> None:
        """In the menu that is open."""
        self._choose_in_menu(name)
        self._focused_window()  # a desktop gives the focus back when a menu has closed; here it is done
        self.settle()

    def menu_of(self, shown: QAbstractItemView, row: int) -> None:
        """The right button on a row."""
        place = self._row(shown, row).center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, shown.viewport().mapToGlobal(place))
        QApplication.sendEvent(shown.viewport(), event)
        self.until(lambda: isinstance(QApplication.activePopupWidget(), QMenu), "The right button opened no menu")

    def double_click_row(self, shown: QAbstractItemView, row: int) -> None:
        window = shown.window().windowHandle()
        place = shown.viewport().mapTo(shown.window(), self._row(shown, row).center())
        QTest.mouseClick(window, LEFT, PLAIN, place)
        QTest.mouseDClick(window, LEFT, PLAIN, place)
        self.settle()

    def drop_row(self, rows: str, row: int, to: int) -> None:
        """A row, let go on the edge above the row `to`. Without a desktop no drag begins: what arrives at its end is sent."""
        shown = self.control(rows)
        assert isinstance(shown, MovingList)
        data = carrying(PLACE + rows, str(row))
        edge = self._row(shown, to)
        place = QPoint(edge.center().x(), edge.top() - 1)
        for event in (
            QDragEnterEvent(place, Qt.DropAction.CopyAction, data, LEFT, PLAIN),
            QDropEvent(QPointF(place), Qt.DropAction.CopyAction, data, LEFT, PLAIN),
        ):
            QApplication.sendEvent(shown.viewport(), event)
        self.settle()

    @staticmethod
    def _row(shown: QAbstractItemView, row: int) -> QRect:
        index = shown.model().index(row, 0)
        shown.scrollTo(index)
        return shown.visualRect(index)
