"""Every screen test runs dressed: the fonts, the icons and the sheet of the application."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QDir, Qt
from PySide6.QtWidgets import QApplication, QWidget

from ui.style.sheet import dress
from ui.style.tokens import Look
from ui.style.typeface import load_typefaces

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="session")
def template():
    return (RESOURCES / "style" / "app.qss").read_text()


@pytest.fixture(scope="session")
def furnished(qapp):
    qapp.setStyle("Fusion")
    load_typefaces()
    QDir.addSearchPath("icons", str(RESOURCES / "icons"))
    return qapp


@pytest.fixture(autouse=True)
def app(furnished, template) -> QApplication:
    furnished.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    dress(furnished, Look(), template)
    return furnished


@pytest.fixture
def window(qtbot):
    """A window with the focus; what a test puts in it is seen."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    return window
