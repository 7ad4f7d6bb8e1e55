from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout

from tests.ui.close.closing import Seen
from tests.ui.evenings import around, clock, led, ws
from ui.close.page import Close

__all__ = ["around", "clock", "led", "ws"]


@pytest.fixture
def show(window, around):
    """The close of an evening, seen and with the focus."""

    def shown(evening):
        window.resize(1280, 720)
        page = Close(around.desk, evening)
        column = QVBoxLayout(window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
        page.show()
        column.activate()
        window.activateWindow()
        page.setFocus()
        return Seen(page)

    return shown


@pytest.fixture
def seen(show, led):
    return show(led.evening)
