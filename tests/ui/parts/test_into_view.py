"""What appears on a long page is scrolled to."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.parts.into_view import bring_into_view
from ui.parts.scroll import Scroll


@pytest.fixture
def page(window):
    """400 pixels high, with something 1,000 pixels down that is not shown yet."""
    held = QWidget()
    column = QVBoxLayout(held)
    column.addSpacing(1_000)
    hidden = QLabel("here")
    column.addWidget(hidden)
    column.addSpacing(1_000)
    hidden.hide()
    scroll = Scroll(held)
    QVBoxLayout(window).addWidget(scroll)
    scroll.show()
    return scroll, hidden


def test_its_foot_is_seen(page, qtbot):
    scroll, hidden = page
    hidden.setFixedHeight(100)
    hidden.show()
    bring_into_view(hidden)

    qtbot.waitUntil(lambda: hidden.visibleRegion().boundingRect() == hidden.rect())
    assert scroll.verticalScrollBar().value() > 0


def test_of_what_is_higher_than_the_window_the_head_is_seen(page, qtbot):
    scroll, hidden = page
    hidden.setFixedHeight(900)
    hidden.show()
    bring_into_view(hidden)

    qtbot.waitUntil(lambda: scroll.verticalScrollBar().value() > 0)
    assert hidden.visibleRegion().boundingRect().top() == 0


def test_where_nothing_scrolls_nothing_happens(window, qtbot):
    label = QLabel("here", window)
    label.show()
    bring_into_view(label)
    qtbot.wait(1)

    assert label.isVisible()
