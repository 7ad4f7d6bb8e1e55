"""A word that was wanted after a group waits on the client's page until it was had."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from facilitator.care.word_afterwards import About
from tests.ui.pages import around, clock, press, said, seen, ws
from tests.workspaces import circle
from ui.follow_up.page import FollowUpPage

__all__ = ["around", "clock", "ws"]


@pytest.fixture
def tuesdays(ws):
    return circle(ws, clients=2)


@pytest.fixture
def page(tuesdays, window, around):
    return seen(FollowUpPage(around.desk), window, around)


def test_it_is_not_there_while_nothing_waits(page):
    assert not page.findChild(QWidget, "word-card").isVisible()


def test_it_says_when_and_about_what_and_goes_when_it_was_had(page, tuesdays, ws, around, qtbot):
    heron = tuesdays.clients[0].id
    ws.words_afterwards.note(tuesdays.session.id, heron, About.WAY_HOME, "the late bus")
    page.open_about(client=heron)
    page.read_again()
    assert "Tue, Nov 24 · the way home: the late bus" in said(page)

    press(page, qtbot, "spoke-way-home")
    page.read_again()
    assert ws.words_afterwards.open_of([heron]) == [] and not page.findChild(QWidget, "word-card").isVisible()

    around.desk.doing.undo()
    page.read_again()
    assert page.findChild(QWidget, "word-card").isVisible()
