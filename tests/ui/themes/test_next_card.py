"""For the next session: what presses in a group is planned in one press, beside the group's own order."""

from __future__ import annotations

from datetime import date, time
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from facilitator.groups.topic_order import TopicOrder
from facilitator.session.agenda import from_topic
from facilitator.themes.period import Period, Span
from facilitator.vocabulary import Weekday
from facilitator.workspace.made_up import MadeUp
from facilitator.workspace.next_meeting import next_to_plan, soonest_to_plan
from facilitator.workspace.opening import close_workspace
from tests.desks import desk_in
from tests.ui.pages import press, said
from tests.workspaces import TOPIC, TUESDAY, circle, practice, tuesday_evening
from ui.themes.asked import Asked
from ui.themes.next_card import NextCard
from ui.themes.next_topics import NextTopics
from ui.themes.proposed_topic import ProposedTopic

ALL = Asked(Period.of(TUESDAY, Span.QUARTER))


@pytest.fixture
def new(tmp_path):
    ws = practice(tmp_path / "practice", tuesday_evening())
    yield ws
    close_workspace(ws, backup=False)


@pytest.fixture
def lived_in(new):
    MadeUp(new, Random(3)).write()
    return new


@pytest.fixture
def around(window, new):
    return desk_in(window, new)


@pytest.fixture
def card(window, around, qtbot):
    card = NextCard(around.desk)
    QVBoxLayout(window).addWidget(card)
    yield card
    card.put_away()


def ask(card, qtbot, asked=ALL):
    before = card.findChild(NextTopics)
    card.show_asked(asked)
    qtbot.waitUntil(lambda: card.findChildren(NextTopics)[-1:] not in ([], [before]))


def shown(card):
    return [each for each in card.findChildren(ProposedTopic) if each.isVisible()]


def test_topics_stand_there_with_reasons_for_the_group_that_meets_next(card, lived_in, qtbot):
    ask(card, qtbot)
    meeting = soonest_to_plan(lived_in)

    assert 1 <= len(shown(card)) <= 3
    assert any(words.startswith(f"{meeting.group.name}, ") for words in said(card))
    assert any("came up in" in words for words in said(card))


def test_the_chosen_group_is_planned_for_not_the_next_one(card, lived_in, qtbot):
    meeting = soonest_to_plan(lived_in)
    other = next(group for group in lived_in.groups.all() if group.id != meeting.group.id)
    ask(card, qtbot, ALL.in_group(other.id))

    assert any(words.startswith(f"{other.name}, ") for words in said(card))


def test_what_is_planned_already_is_said_and_not_offered_again(card, lived_in, around, qtbot):
    meeting = soonest_to_plan(lived_in)
    ask(card, qtbot)
    topic = shown(card)[0].objectName().removeprefix("proposed-")
    lived_in.sessions.plan(meeting.group.id, meeting.on, from_topic(lived_in.library.topic(topic), 90))
    ask(card, qtbot)

    assert any(f"“{lived_in.library.topic(topic).title}” is planned so far." in words for words in said(card))
    assert not card.findChildren(QPushButton, f"plan-{topic}")


def test_one_press_plans_it_says_for_which_day_and_can_be_taken_back(card, lived_in, around, qtbot):
    meeting = soonest_to_plan(lived_in)
    for planned in lived_in.sessions.on(meeting.on):
        lived_in.sessions.unplan(planned.id)
    ask(card, qtbot)
    before = [each.topic for each in lived_in.sessions.on(meeting.on) if each.group == meeting.group.id]
    button = next(each for each in card.findChildren(QPushButton) if each.objectName().startswith("plan-"))
    topic = button.objectName().removeprefix("plan-")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)

    assert topic in [each.topic for each in lived_in.sessions.on(meeting.on) if each.group == meeting.group.id]
    assert lived_in.library.topic(topic).title in around.told[-1] and meeting.group.name in around.told[-1]

    around.desk.doing.undo()
    assert [each.topic for each in lived_in.sessions.on(meeting.on) if each.group == meeting.group.id] == before
    around.desk.doing.redo()
    around.desk.doing.undo()
    assert [each.topic for each in lived_in.sessions.on(meeting.on) if each.group == meeting.group.id] == before


def test_pressed_twice_it_is_planned_once(card, lived_in, around, qtbot):
    meeting = soonest_to_plan(lived_in)
    for planned in lived_in.sessions.on(meeting.on):
        lived_in.sessions.unplan(planned.id)
    ask(card, qtbot)
    button = next(each for each in card.findChildren(QPushButton) if each.objectName().startswith("plan-"))
    button.click()
    button.click()

    around.desk.doing.undo()
    assert not [each for each in lived_in.sessions.on(meeting.on) if each.group == meeting.group.id]


def test_it_can_be_read_first_in_the_library_for_that_meeting(card, lived_in, around, qtbot):
    ask(card, qtbot)
    meeting = soonest_to_plan(lived_in)
    button = next(each for each in card.findChildren(QPushButton) if each.objectName().startswith("read-"))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    topic = button.objectName().removeprefix("read-")
    assert around.went == [("library", {"group": meeting.group.id, "on": meeting.on, "topic": topic})]


def test_the_groups_own_order_stands_beside_it_and_bends_where_a_theme_presses(card, lived_in, around, qtbot):
    meeting = soonest_to_plan(lived_in)
    ask(card, qtbot)
    pressing = shown(card)[0].objectName().removeprefix("proposed-")
    others = tuple(topic.id for topic in lived_in.library.topics if topic.id != pressing)
    kept = TopicOrder(meeting.group.id, "Twelve weeks", others, is_rolling=True)
    lived_in.topic_orders.put(kept)
    ask(card, qtbot)
    assert "Next in “Twelve weeks”" in said(card)

    press(card, qtbot, f"put-next-{pressing}")
    press(card, qtbot, f"put-next-{pressing}")  # twice: it is there once
    bent = lived_in.topic_orders.of(meeting.group.id)
    assert (
        sorted(bent.topics) == sorted((pressing, *others)) and tuple(each for each in bent.topics if each != pressing) == others
    )
    ask(card, qtbot)
    qtbot.waitUntil(lambda: "It is the next in “Twelve weeks”, too." in " ".join(said(card)))
    assert [each.objectName() for each in shown(card)].count(f"proposed-{pressing}") == 1

    around.desk.doing.undo()
    assert lived_in.topic_orders.of(meeting.group.id) == kept


def test_where_nothing_presses_it_says_what_is_needed(card, new, around, qtbot):
    evening = circle(new, clients=0)
    around.preferences = around.preferences.__class__(country="XX")
    ask(card, qtbot, ALL.in_group(evening.group.id))

    assert not shown(card)
    assert any("A topic is proposed when a theme of it came up in 3 sessions" in words for words in said(card))

    press(card, qtbot, "to-order")
    assert around.went == [("library", {"group": evening.group.id, "on": TUESDAY, "order": True})]


def test_without_a_group_it_leads_to_the_groups(card, around, qtbot):
    ask(card, qtbot)
    press(card, qtbot, "to-groups")

    assert around.went == [("groups", {})]


def test_the_meeting_to_plan_is_neither_begun_nor_canceled_nor_skipped(new):
    evening = circle(new, clients=0)
    assert next_to_plan(new, evening.group).on == TUESDAY

    new.sessions.mark_running(evening.session.id, new.now())
    assert next_to_plan(new, evening.group).on == date(2026, 12, 1)

    new.schedule.skip(evening.group.id, date(2026, 12, 1))
    assert next_to_plan(new, evening.group).on == date(2026, 12, 8)

    new.sessions.cancel(evening.group.id, date(2026, 12, 8))
    assert next_to_plan(new, evening.group).on == date(2026, 12, 15)


def test_of_all_groups_the_one_that_meets_first_is_planned_for(new):
    circle(new, clients=0)
    monday = new.groups.form("Monday noon", Weekday.MONDAY, time(12))
    wednesday = new.groups.form("Wednesday noon", Weekday.WEDNESDAY, time(12))
    assert soonest_to_plan(new).group.name == "Tuesday evening"

    new.sessions.cancel(soonest_to_plan(new).group.id, TUESDAY)
    assert soonest_to_plan(new).group.id == wednesday.id
    assert next_to_plan(new, monday).on == date(2026, 11, 30)
    assert new.library.topic(TOPIC)
