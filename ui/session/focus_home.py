"""The focus comes home to the capture line after every click, unless the click went into another field to type in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from ui.parts.toast import Toast

FIELDS = (QLineEdit, QAbstractSpinBox, QTextEdit, QPlainTextEdit)


class FocusHome(QObject):
    """Watches one page while it is seen. Keys may lead the focus anywhere; the mouse and what vanishes may not."""

    def __init__(self, app: QApplication, page: QWidget, go_home: Callable[[], None]) -> None:
        super().__init__(page)
        self._page, self._go_home = page, go_home
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._come_home)
        app.focusChanged.connect(self._follow)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        if not isValid(self._page):  # a page that is taken down gives its focus away first
            return
        by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        is_lost = now is None and before is not None and self._page.window().isActiveWindow()
        if self._page.isVisible() and (is_lost or (by_mouse and now is not None)):
            self._soon.start()

    def _come_home(self) -> None:
        focused = QApplication.focusWidget()
        is_free = QApplication.activePopupWidget() is None and QApplication.activeModalWidget() is None
        if self._page.isVisible() and is_free and (focused is None or self._is_ours(focused)):
            self._go_home()

    def _is_ours(self, focused: QWidget) -> bool:
        """Of the page, or of the toast about it; not of what lies over the page, such as the sheet of keys."""
        if isinstance(focused, FIELDS):
            return False
        return self._page.isAncestorOf(focused) or isinstance(focused.parentWidget(), Toast)
