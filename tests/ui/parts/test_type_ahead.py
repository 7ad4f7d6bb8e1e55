"""A field that offers what fits: keys and clicks, and nothing typed is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout
from shiboken6 import isValid

from tests.ui.typing_in import typed
from ui.parts.action import action
from ui.parts.offer import Offer
from ui.parts.type_ahead import TypeAhead

KEY = Qt.Key


@pytest.fixture
def field(window):
    column = QVBoxLayout(window)
    field = TypeAhead("pick", "Pick")
    field.offer([Offer("Passing old places", "theme"), Offer("Payday or cash in hand", "theme"), Offer("Walk")])
    column.addWidget(field)
    column.addWidget(QLineEdit())
    field.show()
    window.layout().activate()
    field.setFocus()
    return field


def listed(field):
    return [field.offered.item(row).text() for row in range(field.offered.count())] if field.offered else []


def test_it_offers_what_fits_while_one_types(field, qtbot):
    qtbot.keyClicks(field, "pa")

    assert listed(field) == ["Passing old places", "Payday or cash in hand"]


def test_down_and_enter_pick_an_offer(field, qtbot):
    with qtbot.waitSignal(field.taken) as taken:
        qtbot.keyClick(field, KEY.Key_Down)
        qtbot.keyClick(field, KEY.Key_Return)

    assert taken.args == ["Passing old places"]
    assert field.offered is None


def test_enter_alone_takes_the_words_as_they_are(field, qtbot):
    qtbot.keyClicks(field, "pay")
    with qtbot.waitSignal(field.entered) as entered, qtbot.assertNotEmitted(field.taken):
        qtbot.keyClick(field, KEY.Key_Return)

    assert entered.args == ["pay"]


def test_up_from_the_first_is_back_to_what_was_typed(field, qtbot):
    qtbot.keyClicks(field, "pa")
    qtbot.keyClick(field, KEY.Key_Down)
    qtbot.keyClick(field, KEY.Key_Up)
    with qtbot.waitSignal(field.entered) as entered:
        qtbot.keyClick(field, KEY.Key_Return)

    assert entered.args == ["pa"]


def test_the_last_is_the_last(field, qtbot):
    for _ in range(9):
        qtbot.keyClick(field, KEY.Key_Down)

    assert field.offered.currentItem().text() == "Walk"


def test_a_click_picks_and_the_field_keeps_the_focus(field, qtbot):
    qtbot.keyClicks(field, "pa")
    rows = field.offered
    with qtbot.waitSignal(field.taken) as taken:
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualItemRect(rows.item(1)).center())

    assert taken.args == ["Payday or cash in hand"]
    assert field.hasFocus()


def test_escape_closes_the_list_and_keeps_what_is_typed(field, qtbot):
    qtbot.keyClicks(field, "pa")
    qtbot.keyClick(field, KEY.Key_Escape)

    assert field.offered is None and field.text() == "pa"


def test_enter_with_ctrl_belongs_to_the_page(field, qtbot, window):
    seal = action(window, "seal", "Seal", "Ctrl+Return")
    qtbot.keyClicks(field, "pa")
    qtbot.keyClick(field, KEY.Key_Down)
    with qtbot.waitSignal(seal.triggered), qtbot.assertNotEmitted(field.taken):
        qtbot.keyClick(field, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_leaving_closes_the_list(field, qtbot, window):
    qtbot.keyClicks(field, "pa")
    qtbot.keyClick(field, KEY.Key_Tab)

    assert not field.hasFocus() and field.offered is None and field.text() == "pa"


def test_what_fits_nothing_offers_nothing(field, qtbot):
    typed(field, "<b>{0} 🎉")

    assert field.offered is None


def test_the_list_lies_under_the_field_and_inside_the_window(field, qtbot, window):
    qtbot.keyClicks(field, "pa")
    assert field.offered.geometry().top() >= field.mapTo(window, field.rect().bottomLeft()).y()
    assert window.rect().contains(field.offered.geometry())

    window.resize(600, 90)
    qtbot.waitUntil(lambda: field.offered is None or field.offered.geometry().bottom() <= max(90, field.geometry().top()))


def test_a_field_that_goes_takes_its_list_along(field, qtbot, window, app):
    """Its page was left for good, and later the window grew."""
    qtbot.keyClicks(field, "pa")
    qtbot.keyClicks(field, "zzz")  # fits nothing: the list is hidden, and shown without an offer
    listed = field._list
    field.deleteLater()
    app.sendPostedEvents(field, QEvent.Type.DeferredDelete)

    window.resize(window.width() + 50, window.height() + 50)

    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(listed)
