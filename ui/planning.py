"""A topic is planned for a meeting, from the Library and from Themes alike: said for which day, and taken back in one step."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator.curriculum.topic import Topic
from facilitator.dates import short_day
from facilitator.groups.group import Group
from facilitator.groups.schedule import Meeting
from facilitator.language import Explained
from facilitator.session.agenda import from_topic
from ui.desk import Desk

LONG, SHORT = 90, 60


def takes_short(group: Group) -> bool:
    """Whether its evenings are nearer to the short plan."""
    return group.minutes <= (LONG + SHORT) / 2


def plan_topic(desk: Desk, meeting: Meeting, topic: Topic, *, is_short: bool) -> bool:
    """The topic's steps are copied into the session now; undo brings back what was planned before. False: it could not be."""
    sessions, group, on = desk.ws.sessions, meeting.group, meeting.on
    before = next((each for each in sessions.on(on) if each.group == group.id), None)
    agenda_before = sessions.agenda(before.id) if before else None
    agenda = from_topic(topic, topic.lengths.short if is_short else topic.lengths.ideal)
    try:
        planned = sessions.plan(group.id, on, agenda)
    except Explained as problem:
        desk.explain(problem)
        return False

    def undo() -> None:
        if agenda_before:
            sessions.plan(group.id, on, agenda_before)
        else:
            sessions.unplan(planned.id)

    def redo() -> None:
        nonlocal planned
        planned = sessions.plan(group.id, on, agenda)  # what was taken back has another id now

    sentence = QCoreApplication.translate("Planning", "“{topic}” is planned for {group}, {day}.")
    sentence = sentence.format(topic=topic.title, group=group.name, day=short_day(on))
    desk.doing.did(sentence, undo, redo)
    return True
