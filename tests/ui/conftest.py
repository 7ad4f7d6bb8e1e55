"""Every screen test runs dressed: the fonts, the icons and the sheet of the application."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDir, QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget

from ui.style.sheet import dress, palette, sheet
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
def app(furnished, template) -> Iterator[QApplication]:
    """In the usual look. Dressing takes longer than most tests: it is done again only where a test changed it."""
    furnished.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    usual = Look()
    if furnished.styleSheet() != sheet(usual, template) or furnished.palette() != palette(usual.colors):
        dress(furnished, usual, template)
    yield furnished
    furnished.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # Qt would keep every window until the last test


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
