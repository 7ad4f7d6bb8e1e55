"""The focus comes home to the line, as long as there is a page to come home to."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from shiboken6 import delete

from ui.session.focus_home import FocusHome


def test_a_page_that_is_taken_down_while_it_has_the_focus_raises_nothing(app, window, qtbot):
    page = QWidget()
    QVBoxLayout(page).addWidget(line := QLineEdit())
    QVBoxLayout(window).addWidget(page)
    home = FocusHome(app, page, line.setFocus)
    qtbot.waitUntil(window.isActiveWindow)
    line.setFocus()

    with qtbot.captureExceptions() as raised:
        delete(page)
        home._follow(None, None)  # what Qt tells while the page goes

    assert raised == []
