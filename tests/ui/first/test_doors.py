"""The doors, with keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout

from ui.first.doors import Doors


def test_the_keys_begin_at_setting_up_and_tab_leads_to_every_door(window):
    QVBoxLayout(window).addWidget(doors := Doors())
    doors.show()
    begins = QApplication.focusWidget().objectName()
    reached = []
    for _ in range(4):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget().objectName())

    assert begins == "set-up"
    assert {"try-an-evening", "set-up", "open-backup"} <= set(reached)
