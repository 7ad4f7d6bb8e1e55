"""The library: read a topic whole, choose it for a meeting, print its plan."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton

from tests.ui.pages import press, said, seen
from tests.workspaces import TUESDAY, circle
from ui.library.page import LibraryPage
from ui.library.topic_list import TopicList


@pytest.fixture
def page(window, around):
    return seen(LibraryPage(around.desk), window, around)


def test_all_six_topics_are_there(page):
    rows = page.findChild(TopicList).model()

    assert rows.rowCount() == 6


def test_a_topic_is_read_whole_as_it_will_run(page, ws):
    page.open_about(topic="money-and-paydays")
    topic = ws.library.topic("money-and-paydays")

    shown = said(page)
    for step in topic.step:
        assert step.title in shown and step.say.strip() in shown
        for prompt in step.prompt:
            assert prompt.question in shown and prompt.listen_for in shown
            assert "\n".join(prompt.if_quiet) in shown


def test_the_short_plan_says_what_it_leaves_out(page, ws, qtbot):
    page.open_about(topic="places-that-pull-me-back")
    assert "left out" not in said(page)

    press(page, qtbot, "short-plan")

    assert "left out" in said(page)


def test_down_reads_the_next_topic(page, qtbot):
    titles = page.findChild(TopicList)
    first = titles.key()
    qtbot.keyClick(titles, Qt.Key.Key_Down)

    assert titles.key() != first
    assert titles.currentIndex().data() in said(page)


def test_without_a_group_one_can_read_and_print_and_nothing_else(page):
    assert not page.findChild(QPushButton, "use-topic").isVisible()
    assert page.findChild(QPushButton, "print-plan").isVisible()


def test_a_topic_is_chosen_for_the_meeting_it_was_opened_for_and_taken_back(page, ws, around, qtbot):
    evening = circle(ws)
    page.open_about(group=evening.group.id, on=TUESDAY, topic="money-and-paydays")
    page.read_again()
    press(page, qtbot, "use-topic")

    (planned,) = ws.sessions.on(TUESDAY)
    assert (planned.topic, planned.minutes) == ("money-and-paydays", 90)
    assert around.went[-1] == ("today", {})

    around.desk.doing.undo()
    assert ws.sessions.on(TUESDAY)[0].topic == "places-that-pull-me-back"


def test_what_is_planned_for_the_meeting_can_be_prepared(page, ws, around, qtbot):
    evening = circle(ws)
    ws.sessions.unplan(evening.session.id)
    page.open_about(group=evening.group.id, on=TUESDAY, topic="money-and-paydays")
    page.read_again()
    assert not page.findChild(QPushButton, "prepare").isVisible()
    press(page, qtbot, "use-topic")
    press(page, qtbot, "prepare")

    (planned,) = ws.sessions.on(TUESDAY)
    assert around.went[-1] == ("prepare", {"session": planned.id, "back": "library"})


def test_the_short_plan_is_planned_as_the_short_one(page, ws, qtbot):
    circle(ws)
    page.open_about(topic="money-and-paydays")
    page.read_again()
    press(page, qtbot, "short-plan")
    press(page, qtbot, "use-topic")

    assert ws.sessions.on(TUESDAY)[0].minutes == 60


def test_a_skipped_or_canceled_meeting_is_not_offered(page, ws):
    evening = circle(ws)
    ws.sessions.cancel(evening.group.id, TUESDAY)
    page.read_again()
    offered = page.findChild(QComboBox, "meeting")

    assert offered.itemText(0) == "Tuesday evening, Tue, Dec 1"


def test_when_a_topic_was_last_led_stands_under_it(page, ws):
    evening = circle(ws)
    ws.sessions.mark_running(evening.session.id, ws.now())
    ws.sessions.mark_closed(evening.session.id, ws.now())
    page.read_again()
    rows = page.findChild(TopicList).model()

    notes = [rows.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(rows.rowCount())]
    assert [note for note in notes if "Last led Tue, Nov 24" in note] == [notes[3]]


def test_the_paper_plan_is_made_and_shown(page, around, qtbot):
    press(page, qtbot, "print-plan")
    qtbot.waitUntil(lambda: bool(around.went))

    place, what = around.went[0]
    assert (place, what["back"]) == ("paper", "library")
    assert what["pdf"].startswith(b"%PDF")


def test_the_topic_that_is_read_is_rehearsed(page, around, qtbot):
    page.open_about(topic="money-and-paydays")
    press(page, qtbot, "rehearse-topic")
    press(page, qtbot, "short-plan")
    press(page, qtbot, "rehearse-topic")

    asked = [(plan.agenda.topic, plan.agenda.minutes, plan.co_facilitator) for plan in around.rehearsed]
    assert asked == [("money-and-paydays", 90, ""), ("money-and-paydays", 60, "")]
