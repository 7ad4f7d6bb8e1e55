"""Hands on the real windows: keys and clicks as a person gives them, on controls by their names."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QDeadlineTimer, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

PATIENCE = 20.0  # seconds for something to happen
STEP = 5  # milliseconds between two looks

Found = TypeVar("Found", bound=QWidget)


class DidNotHappen(Exception):
    """What should have happened, and did not, as a sentence."""


class Hands:
    """What `ByMouse` and `ByKeys` share: looking, waiting, typing. Each says how it does a thing and gets into a field."""

    def __init__(self, window: QWidget) -> None:
        self.window = window
        self.presses = 0  # keys so far, besides what was typed

    def do(self, name: str) -> None:
        """The action of that name, where it can be done now."""
        raise NotImplementedError

    def go_into(self, field: str) -> None:
        """The focus is in that field, to type."""
        raise NotImplementedError

    def go(self, place: str) -> None:
        """To a place of the navigation."""
        raise NotImplementedError

    def enter_strip(self) -> None:
        """To the people along the foot of a running session."""

    def leave_strip(self) -> None:
        """Back to the line."""

    # looking -------------------------------------------------------------------

    def front(self) -> QWidget:
        """What takes keys and clicks now: a menu, a dialog, else the window."""
        return QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.window

    def find(self, kind: type[Found], name: str) -> Found | None:
        """That is seen and can be used now."""
        front = self.front()
        inside = [front] if isinstance(front, kind) and front.objectName() == name else []
        seen = (each for each in (*inside, *front.findChildren(kind, name)) if each.isVisible() and each.isEnabled())
        return next(seen, None)

    def control(self, name: str) -> QWidget:
        self.until(lambda: self.find(QWidget, name) is not None, f"“{name}” is not there to be used")
        found = self.find(QWidget, name)
        assert found
        return found

    # waiting -------------------------------------------------------------------

    def until(self, has_happened: Callable[[], object], what: str, seconds: float = PATIENCE) -> None:
        """Goes on as soon as it has; raises DidNotHappen with `what` where it never does."""
        deadline = QDeadlineTimer(round(seconds * 1000))
        while not has_happened():
            if deadline.hasExpired():
                raise DidNotHappen(f"{what}.")
            QTest.qWait(STEP)

    def settle(self) -> None:
        """Everything that was waiting has been done and painted."""
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()

    def when_asked(self, kind: type[Found], answer: Callable[[Found], None]) -> QTimer:
        """To be said before the dialog opens, which then keeps the caller until it is answered. Stop it, and it waits no more."""
        waiting = QTimer(self.window, interval=STEP)

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, kind) and dialog.isVisible():
                waiting.stop()
                answer(dialog)

        waiting.timeout.connect(look)
        waiting.start()
        return waiting

    # typing ----------------------------------------------------------------------

    def press(self, keys: str) -> None:
        """One key, as QKeySequence reads it: "Ctrl+Up"."""
        self.presses += 1
        combination = QKeySequence(keys)[0]  # type: ignore[index]  # PySide6 has it, its stubs do not
        QTest.keyClick(self._focused_window(), combination.key(), combination.keyboardModifiers())

    def type(self, text: str) -> None:
        """Letter by letter into whatever has the focus."""
        for letter in text:
            if letter.isascii():
                QTest.keyClick(self._focused_window(), ord(letter))
            else:
                self.paste(letter)

    def paste(self, text: str) -> None:
        """All of it at once, as an input method sends it: also letters that QTest has no key for."""
        focused = QApplication.focusWidget()
        if focused is None:
            raise DidNotHappen(f"Nothing has the focus to type “{text}”.")
        plain = Qt.KeyboardModifier.NoModifier
        QTest.sendKeyEvent(QTest.KeyAction.Click, focused, Qt.Key.Key_unknown, text, plain)

    def write(self, field: str, text: str) -> None:
        """In place of what stands in the field."""
        self.go_into(field)
        self.press("Ctrl+A")
        if text:
            self.type(text)
        else:
            self.press("Del")

    def focused(self) -> QObject | None:
        return QApplication.focusWidget()

    def _focused_window(self) -> QWindow:
        """A desktop gives the focus back when a dialog has closed; where there is none, it is done here."""
        if QGuiApplication.focusWindow() is None:
            self.window.activateWindow()
            QApplication.processEvents()
        focused = QGuiApplication.focusWindow() or self.window.windowHandle()
        if focused is None:
            raise DidNotHappen("No window is open.")
        return focused
