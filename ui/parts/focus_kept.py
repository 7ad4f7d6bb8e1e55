"""A page that is made anew under the keys: the focus stays on the control of the same name, or on the next best."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def focus_kept(page: QWidget | None, *others: str) -> Callable[[QWidget], None]:
    """Ask while `page` is still there; call the answer with what takes its place. `others` are tried in their order.

    Where the focus was elsewhere it stays there.
    """
    focused = QApplication.focusWidget()
    if page is None or focused is None or not page.isAncestorOf(focused):
        return lambda _: None
    names = (focused.objectName(), *others)

    def give(new: QWidget) -> None:
        for name in filter(None, names):
            for control in new.findChildren(QWidget, name):
                if control.isEnabled() and control.isVisibleTo(new) and control.focusPolicy() != Qt.FocusPolicy.NoFocus:
                    control.setFocus(Qt.FocusReason.OtherFocusReason)
                    return

    return give
