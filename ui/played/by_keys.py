"""Everything with the keyboard alone: its key where it has one, else Tab to it and Enter."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from ui.keys import key_of
from ui.played.hands import DidNotHappen, Hands

FURTHEST = 200  # Tabs


class ByKeys(Hands):
    def do(self, name: str) -> None:
        popup = QApplication.activePopupWidget()
        if isinstance(popup, QMenu):
            self._choose_in_menu(popup, name)
        elif keys := self._keys_of(name):
            self.press(keys)
        else:
            self.go_into(name)
            self.press("Return")

    def go_into(self, field: str) -> None:
        """With Tab, from wherever the focus is."""
        self.control(field)
        for _ in range(FURTHEST):
            if self._is_in(field):
                return
            self.press("Tab")
        raise DidNotHappen(f"“{field}” cannot be reached with Tab.")

    def go(self, place: str) -> None:
        self.do(f"go-{place}")

    def enter_strip(self) -> None:
        self.press(key_of("attendance"))

    def leave_strip(self) -> None:
        self.press("Esc")

    def _keys_of(self, name: str) -> str:
        """Of the action that is there to be used now."""
        front = self.front()
        for action in front.findChildren(QAction, name):
            owner = action.parent()
            is_seen = isinstance(owner, QWidget) and owner.isVisible() and owner.isEnabled()
            if is_seen and action.isEnabled() and not action.shortcut().isEmpty():
                return action.shortcut().toString()
        return ""

    def _is_in(self, field: str) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and focused.objectName() == field

    def _choose_in_menu(self, menu: QMenu, name: str) -> None:
        for _ in menu.actions():
            self.press("Down")
            if (now := menu.activeAction()) and now.objectName() == name:
                self.press("Return")
                return
        raise DidNotHappen(f"“{name}” is not in the menu.")
