"""Which controls cannot be reached by keys: `assert not out_of_reach(window, qtbot)`."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

STEPS = 80


def out_of_reach(window: QWidget, qtbot) -> set[str]:
    """The names of what Tab, or Shift+Tab, does not come to from where the focus is; it is there again afterwards."""
    start = QApplication.focusWidget()
    assert start is not None, "nothing has the focus"
    wanted = {each for each in window.findChildren(QWidget) if _is_asked_for(each)}
    missed = set()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        start.setFocus()
        reached = set()
        for _ in range(STEPS):
            reached.add(QApplication.focusWidget())
            qtbot.keyClick(QApplication.focusWidget(), key)
        missed |= {f"{each.objectName()} by {key.name}" for each in wanted - reached}
        missed |= {f"{each.objectName()}, which is hidden, by {key.name}" for each in reached if not each.isVisible()}
    start.setFocus()
    return missed


def _is_asked_for(each: QWidget) -> bool:
    takes_tab = bool(each.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes_tab and each.isVisible() and each.isEnabled() and not each.focusProxy()
