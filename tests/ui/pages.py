"""A page of the house under test: an empty practice, a desk, and what a person does with it. Import the fixtures you take."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from facilitator.workspace.opening import close_workspace
from tests.desks import Around, desk_in
from tests.workspaces import Clock, practice, tuesday_evening
from ui.page import Page


@pytest.fixture
def clock() -> Clock:
    return tuesday_evening()


@pytest.fixture
def ws(tmp_path, clock):
    ws = practice(tmp_path / "practice", clock)
    yield ws
    close_workspace(ws, backup=False)


@pytest.fixture
def around(window, ws):
    window.resize(1200, 800)
    return desk_in(window, ws)


def seen(page: Page, window: QWidget, around: Around) -> Page:
    """In the window, and reading again whenever something changed."""
    QVBoxLayout(window).addWidget(page)
    around.desk.changes.changed.connect(page.read_again)
    page.show()
    page.read_again()
    return page


def press(page: QWidget, qtbot, name: str) -> None:
    buttons = [button for button in page.findChildren(QPushButton, name) if button.isVisible()]
    assert buttons, f"no button {name}"
    qtbot.mouseClick(buttons[-1], Qt.MouseButton.LeftButton)


def said(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
