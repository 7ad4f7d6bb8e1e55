"""The order of topics of a group: begun from a proposal, changed by key and mouse, every step taken back."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton

from facilitator.groups.topic_order import TopicOrder
from facilitator.vocabulary import Weekday
from tests.ui.pages import press, said, seen
from tests.workspaces import TOPIC, TUESDAY, circle
from ui.library.dragged import PLACE
from ui.library.dragged import TOPIC as TOPIC_KIND
from ui.library.order_list import OrderList
from ui.library.order_panel import OrderPanel
from ui.library.page import LibraryPage
from ui.library.reading import Reading
from ui.library.topic_list import TopicList
from ui.parts.dragged import carrying
from ui.style.sheet import dress
from ui.style.spacing import em
from ui.style.tokens import Look


@pytest.fixture
def evening(ws):
    return circle(ws, clients=0)


@pytest.fixture
def page(window, around, evening):
    return seen(LibraryPage(around.desk), window, around)


@pytest.fixture
def topics(ws):
    return tuple(topic.id for topic in ws.library.topics)


@pytest.fixture
def opened(page, ws, evening, topics):
    ws.topic_orders.put(TopicOrder(evening.group.id, "Twelve weeks", topics[:3]))
    page.open_about(group=evening.group.id, on=TUESDAY, order=True)
    page.read_again()
    return page


def kept(ws, evening):
    order = ws.topic_orders.of(evening.group.id)
    return order.topics if order else None


def order_list(page):
    return page.findChild(OrderList)


def lead(ws, evening):
    ws.sessions.mark_running(evening.session.id, ws.now())
    ws.sessions.mark_closed(evening.session.id, ws.now())


def drop(page, kind, what, point):
    view = order_list(page)
    data = carrying(kind, what)
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(point, copy, data, left, none)
    QApplication.sendEvent(view.viewport(), enter)
    QApplication.sendEvent(view.viewport(), QDropEvent(QPointF(point), copy, data, left, none))
    return enter.isAccepted()


def notes(page, kind):
    model = page.findChild(kind).model()
    return [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def test_a_group_without_an_order_begins_with_a_proposal_in_one_press(page, ws, evening, around, topics, qtbot):
    press(page, qtbot, "topic-order")
    assert page.findChild(OrderPanel).isVisible() and not page.findChild(Reading).isVisible()
    assert "Order of topics for Tuesday evening" in said(page)

    press(page, qtbot, "order-of-12")
    order = ws.topic_orders.of(evening.group.id)
    assert (order.name, len(order.topics), order.is_rolling) == ("12 weeks", 12, False)
    assert set(order.topics) == set(topics)

    around.desk.doing.undo()
    assert kept(ws, evening) is None


def test_all_topics_stand_in_it_once(page, ws, evening, topics, qtbot):
    press(page, qtbot, "topic-order")
    press(page, qtbot, "order-of-all")

    assert kept(ws, evening) == topics


def test_a_first_topic_added_by_key_begins_an_order(page, ws, evening, topics, qtbot):
    press(page, qtbot, "topic-order")
    qtbot.keyClick(page.findChild(TopicList), Qt.Key.Key_Down)
    qtbot.keyClick(page.findChild(TopicList), Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)

    assert kept(ws, evening) == (topics[1],)


def test_topics_are_moved_and_taken_out_by_key_and_the_hand_stays_with_them(opened, ws, evening, around, topics, qtbot):
    view = order_list(opened)
    view.choose(0)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert kept(ws, evening) == (topics[1], topics[0], topics[2])
    assert view.place == 1 and view.hasFocus()

    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert kept(ws, evening) == (topics[1], topics[2])
    assert view.place == 1 and view.hasFocus()

    around.desk.doing.undo()
    around.desk.doing.undo()
    assert kept(ws, evening) == topics[:3]


def test_the_first_cannot_go_up_nor_the_last_down(opened, qtbot):
    order_list(opened).choose(0)
    assert not opened.findChild(QPushButton, "order-up").isEnabled() and opened.findChild(QPushButton, "order-down").isEnabled()
    order_list(opened).choose(2)
    assert opened.findChild(QPushButton, "order-up").isEnabled() and not opened.findChild(QPushButton, "order-down").isEnabled()


def test_a_topic_is_dropped_where_it_is_to_come(opened, ws, evening, topics):
    view = order_list(opened)
    second = view.visualRect(view.model().index(1, 0))

    assert drop(opened, TOPIC_KIND, topics[5], QPoint(20, second.top() + 2))
    assert kept(ws, evening) == (topics[0], topics[5], topics[1], topics[2])


def test_a_place_is_dragged_to_another(opened, ws, evening, topics):
    view = order_list(opened)
    last = view.visualRect(view.model().index(2, 0))

    assert drop(opened, PLACE, "0", QPoint(20, last.bottom() - 2))
    assert kept(ws, evening) == (topics[1], topics[2], topics[0])
    assert drop(opened, PLACE, "2", QPoint(20, 2))
    assert kept(ws, evening) == topics[:3]


def test_what_is_dragged_from_elsewhere_is_not_taken(opened, ws, evening, topics):
    assert not drop(opened, "text/plain", topics[5], QPoint(20, 2))
    assert kept(ws, evening) == topics[:3]


def test_it_is_named_and_what_is_too_long_stays_typed_and_is_refused(opened, ws, evening, qtbot):
    field = opened.findChild(QLineEdit, "order-name")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Fall <b>{0}")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert ws.topic_orders.of(evening.group.id).name == "Fall <b>{0}"

    field.selectAll()
    qtbot.keyClicks(field, "x" * 81)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert ws.topic_orders.of(evening.group.id).name == "Fall <b>{0}"
    assert field.text() == "x" * 81
    assert "can have 80 letters" in opened.findChild(QLabel, "order-name-problem").text()


def test_it_goes_through_once_or_round_and_round(opened, ws, evening, around, qtbot):
    press(opened, qtbot, "order-round")
    assert ws.topic_orders.of(evening.group.id).is_rolling

    around.desk.doing.undo()
    assert not ws.topic_orders.of(evening.group.id).is_rolling


def test_where_the_group_stands_is_shown_and_the_next_is_marked_in_the_library(opened, ws, evening, topics):
    order = (TOPIC, *[topic for topic in topics if topic != TOPIC][:2])
    ws.topic_orders.put(TopicOrder(evening.group.id, "Twelve weeks", order))
    lead(ws, evening)
    opened.read_again()

    following = ws.library.topic(order[1]).title
    assert opened.findChild(QLabel, "order-stands").text() == f"Next: 2 of 3, “{following}”. The last is on Tue, Dec 8."
    first, second, third = notes(opened, OrderList)
    assert first.endswith("Last led Tue, Nov 24") and second.endswith("Next · Tue, Dec 1") and third.endswith("Tue, Dec 8")
    assert next(note for note in notes(opened, TopicList) if "Next in “Twelve weeks”" in note).startswith(following)


def test_one_that_goes_round_says_when_it_begins_again(opened, ws, evening, topics):
    ws.topic_orders.put(TopicOrder(evening.group.id, "Round", (TOPIC, topics[0]), is_rolling=True))
    lead(ws, evening)
    opened.read_again()

    assert opened.findChild(QLabel, "order-stands").text().endswith("It goes round again after Tue, Dec 8.")
    assert [note.split(". ")[-1] for note in notes(opened, OrderList)] == [
        "Last led Tue, Nov 24 · Tue, Dec 8",
        "Next · Tue, Dec 1",
    ]


def test_what_comes_next_is_in_sight_however_long_the_order_is(opened, ws, evening, topics):
    long = (*topics, *topics, TOPIC, topics[0], *topics, *topics)
    ws.topic_orders.put(TopicOrder(evening.group.id, "Long", long))
    lead(ws, evening)
    opened.read_again()
    view = order_list(opened)
    [coming] = [row for row, note in enumerate(notes(opened, OrderList)) if "Next" in note]

    assert coming > 3
    assert view.viewport().rect().contains(view.visualRect(view.model().index(coming, 0)).center())


def test_in_large_letters_the_list_keeps_room_and_the_rest_scrolls(app, template, opened, window):
    dress(app, Look(text_percent=150), template)
    window.resize(1160, 640)
    window.grab()

    assert order_list(opened).height() >= em(15)


def test_a_topic_is_put_next_where_a_theme_presses(opened, ws, evening, around, topics, qtbot):
    opened.findChild(TopicList).choose(topics[4])
    press(opened, qtbot, "order-next")
    assert kept(ws, evening) == (topics[4], *topics[:3])

    around.desk.doing.undo()
    assert kept(ws, evening) == topics[:3]


def test_it_is_taken_away_and_put_back(opened, ws, evening, around, topics, qtbot):
    press(opened, qtbot, "order-away")
    assert kept(ws, evening) is None and "Begin with one of these" in " ".join(said(opened))

    around.desk.doing.undo()
    assert kept(ws, evening) == topics[:3]
    assert order_list(opened).isVisible()


def test_escape_goes_back_to_the_topic(opened, qtbot):
    qtbot.keyClick(order_list(opened), Qt.Key.Key_Escape)

    assert opened.findChild(Reading).isVisible() and not opened.findChild(OrderPanel).isVisible()


def test_another_meeting_shows_the_order_of_its_group(opened, ws, qtbot):
    ws.groups.form("Friday noon", Weekday.FRIDAY, time(12))
    which = opened.findChild(QComboBox, "meeting")
    which.setCurrentIndex(which.findText("Friday noon, Fri, Nov 27"))
    which.activated.emit(which.currentIndex())

    assert "Order of topics for Friday noon" in said(opened)
    assert "Next in “Twelve weeks”" not in " ".join(notes(opened, TopicList))


def test_a_meeting_further_away_than_a_month_is_offered_when_it_is_asked_for(page, evening):
    far = date(2027, 1, 19)
    page.open_about(group=evening.group.id, on=far)
    page.read_again()

    assert page.findChild(QComboBox, "meeting").currentText() == "Tuesday evening, Tue, Jan 19"


def test_a_topic_that_the_packs_no_longer_bring_can_be_taken_out(opened, ws, evening, topics, qtbot):
    ws.topic_orders.put(TopicOrder(evening.group.id, "Twelve weeks", ("gone", *topics[:1])))
    opened.read_again()
    assert "A topic that is not in the library" in notes(opened, OrderList)[0]

    order_list(opened).choose(0)
    press(opened, qtbot, "order-out")
    assert kept(ws, evening) == topics[:1]
