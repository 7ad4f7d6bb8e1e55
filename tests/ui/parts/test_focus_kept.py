"""Keys go on where they were when a page is made anew."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.parts.focus_kept import focus_kept
from ui.parts.named import named


def page_of(*names, kind=QPushButton):
    page = QWidget()
    column = QVBoxLayout(page)
    for name in names:
        column.addWidget(named(kind(), name))
    return page


@pytest.fixture
def renew(window):
    column = QVBoxLayout(window)
    elsewhere = named(QLineEdit(), "elsewhere")
    column.addWidget(elsewhere)
    elsewhere.show()
    shown = [page_of("start", "cancel")]
    column.addWidget(shown[0])
    shown[0].show()

    def made_anew(*names, others=()):
        give = focus_kept(shown[-1], *others)
        shown[-1].hide()
        shown.append(page_of(*names))
        column.addWidget(shown[-1])
        shown[-1].show()
        give(shown[-1])
        return window.focusWidget()

    window.first = lambda name: shown[0].findChild(QWidget, name) or elsewhere
    return made_anew


def test_it_stays_on_the_control_of_the_same_name(renew, window):
    window.first("cancel").setFocus()
    assert renew("start", "cancel", "other").objectName() == "cancel"


def test_where_that_is_gone_the_next_best_has_it(renew, window):
    window.first("cancel").setFocus()
    assert renew("other", "take-place", others=("start", "take-place")).objectName() == "take-place"


def test_it_is_not_taken_from_elsewhere(renew, window):
    window.first("elsewhere").setFocus()
    assert renew("start", "cancel").objectName() == "elsewhere"
