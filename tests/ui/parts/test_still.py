"""The wheel over a field scrolls the page and leaves the field alone."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSpinBox, QVBoxLayout, QWidget

from ui.parts.scroll import Scroll
from ui.parts.still import still


def test_the_wheel_over_a_field_scrolls_the_page(window, qtbot):
    held = QWidget()
    column = QVBoxLayout(held)
    field = still(QSpinBox())
    field.setValue(10)
    column.addWidget(field)
    column.addSpacing(3_000)
    scroll = Scroll(held)
    QVBoxLayout(window).addWidget(scroll)
    scroll.show()
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 0)
    QTest.wheelEvent(window.windowHandle(), field.mapTo(window, field.rect().center()), QPoint(0, -240))

    assert field.value() == 10
    assert scroll.verticalScrollBar().value() > 0
