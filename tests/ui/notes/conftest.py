from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout

from tests.ui.evenings import around, clock, led, ws
from tests.ui.notes.written import Written
from ui.notes.page import NotesPage

__all__ = ["around", "clock", "led", "ws"]


@pytest.fixture
def sealed(led):
    """Heron, Juniper, Maple and Otter came; what was said on the board is behind the wall."""
    led.evening.seal()
    return led


@pytest.fixture
def show(window, around):
    """The page about a session, as the house shows it: it reads again when a room changed that it shows."""

    def shown(*, outlets=None, clipboard=None, **what) -> Written:
        window.resize(1280, 720)
        page = NotesPage(around.desk, outlets, clipboard)
        QVBoxLayout(window).addWidget(page)
        around.desk.changes.changed.connect(lambda rooms: page.read_again() if rooms & page.rooms else None)
        page.show()
        page.open_about(**what)
        page.read_again()
        window.activateWindow()
        return Written(page)

    return shown


@pytest.fixture
def notes(show, sealed) -> Written:
    return show(session=sealed.evening.session.id)
