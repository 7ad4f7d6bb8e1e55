"""Everything with the mouse; letters alone are typed."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QAbstractScrollArea, QApplication, QMenu, QScrollArea, QWidget

from ui.played.hands import DidNotHappen, Hands

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
A_NOTCH = 120  # of the wheel
MOST_NOTCHES = 80

BUTTONS = {"more-voices": "more-voices-button", "fewer-voices": "fewer-voices-button"}
IN_MENUS = {"kind-trigger": "kind", "kind-warning-sign": "kind", "kind-coping-idea": "kind"}


class ByMouse(Hands):
    """A click lands on whatever lies under it: what is covered cannot be clicked."""

    def do(self, name: str) -> None:
        if name in IN_MENUS:
            self.do(IN_MENUS[name])
            self._choose_in_menu(name)
        else:
            self.click(self.control(BUTTONS.get(name, name)))

    def go_into(self, field: str) -> None:
        self.click(self.control(field))

    def go(self, place: str) -> None:
        self.click(self.control(place))

    def enter_strip(self) -> None:
        """In a small window, or with large letters, a chip brings the people up."""
        if chip := self.find(QAbstractButton, "attendance"):
            self.click(chip)

    def leave_strip(self) -> None:
        self.enter_strip()

    def click(self, control: QWidget, at: QPoint | None = None) -> None:
        """In its middle, or `at` a place of it."""
        point = at or control.rect().center()
        self._scroll_to(control, point)
        window = control.window()
        place = control.mapTo(window, point)
        under = window.childAt(place)
        if window is not control and (under is None or not (under is control or control.isAncestorOf(under))):
            raise DidNotHappen(
                f"“{control.objectName()}” cannot be clicked: “{under.objectName() if under else ''}” is in the way."
            )
        handle = window.windowHandle()
        QTest.mouseMove(handle, place)
        QTest.mouseClick(handle, LEFT, PLAIN, place)

    def click_row(self, rows: str, number: int, *, at: QPoint | None = None) -> None:
        """A row of a list, in its middle, or so far into it."""
        shown = self.control(rows)
        assert isinstance(shown, QAbstractItemView)
        index = shown.model().index(number, 0)
        shown.scrollTo(index)
        row = shown.visualRect(index)
        self.click(shown.viewport(), row.topLeft() + at if at else row.center())

    def _choose_in_menu(self, name: str) -> None:
        self.until(QApplication.activePopupWidget, f"The menu with “{name}” did not open")
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        entry = next(each for each in menu.actions() if each.objectName() == name)
        QTest.mouseClick(menu.windowHandle(), LEFT, PLAIN, menu.actionGeometry(entry).center())

    def _scroll_to(self, control: QWidget, point: QPoint) -> None:
        """With the wheel, as far as it takes for that point of it."""
        scroll = _scrolled(control)
        for _ in range(MOST_NOTCHES):
            if scroll is None or control.visibleRegion().contains(point):
                return
            middle = scroll.viewport().mapTo(scroll.window(), scroll.viewport().rect().center())
            is_below = control.mapTo(scroll, point).y() > scroll.height() // 2
            before = scroll.verticalScrollBar().value()
            QTest.wheelEvent(scroll.window().windowHandle(), middle, QPoint(0, -A_NOTCH if is_below else A_NOTCH))
            if scroll.verticalScrollBar().value() == before:
                return


def _scrolled(control: QWidget) -> QAbstractScrollArea | None:
    above = control.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above
