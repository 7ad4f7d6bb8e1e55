"""Whatever is done with a plan, in any order: undo leads back to how it was, step by step, and redo forth again."""

from __future__ import annotations

from random import Random

import pytest

from facilitator.session.agenda_edit import over, total
from facilitator.vocabulary import Way
from tests.workspaces import TOPIC
from ui.prepare.plan_desk import PlanDesk

OTHER = "money-and-paydays"
WORDS = ("What else?", "What would Heron do?", "", "Who " * 60, "<b>Why</b> {0} & how?")


def anything(desk: PlanDesk, ws, session, rng: Random) -> None:
    agenda = ws.sessions.agenda(session.id)
    desk.about(ws.sessions.get(session.id), agenda)
    step = rng.choice(agenda.steps)
    prompt = rng.choice(step.prompts).id if step.prompts else "none"
    place, minutes = rng.randint(-2, len(agenda.steps) + 2), rng.randint(-3, 130)
    topic = ws.library.topic(rng.choice((TOPIC, OTHER)))
    rng.choice([
        lambda: desk.move(step.id, place),
        lambda: desk.set_minutes(step.id, minutes),
        lambda: desk.leave_out(step.id),
        lambda: desk.drop(step.id),
        lambda: desk.add(topic, rng.choice(topic.step).id, max(place, 0)),
        lambda: desk.lead_by_other(step.id, rng.random() < 0.5),
        lambda: desk.write_prompt(step.id, rng.choice(WORDS), lambda _: None),
        lambda: desk.change_prompt(step.id, prompt, rng.choice(WORDS), lambda _: None),
        lambda: desk.set_way(step.id, prompt, rng.choice((None, *Way))),
        lambda: desk.move_prompt(step.id, prompt, place),
        lambda: desk.drop_prompt(step.id, prompt),
        lambda: desk.set_length(minutes),
        desk.fit,
        lambda: desk.choose_topic(topic) if rng.random() < 0.2 else desk.fit(),
        lambda: desk.name_other(rng.choice(("Sam", "", "Kim {0}")), lambda _: None),
    ])()  # fmt: skip


@pytest.mark.parametrize("seed", range(4))
def test_undo_leads_back_and_redo_forth_through_any_changes(ws, evening, around, seed):
    desk, doing, rng = PlanDesk(around.desk), around.desk.doing, Random(seed)
    session = evening.session

    def stands():
        return ws.sessions.agenda(session.id), ws.sessions.get(session.id)

    states = [stands()]
    for _ in range(60):
        anything(desk, ws, session, rng)
        now = stands()
        if now != states[-1]:
            states.append(now)
        agenda = now[0]
        assert len({step.id for step in agenda.steps}) == len(agenda.steps)
        assert over(agenda) == total(agenda) - agenda.minutes and now[1].minutes == agenda.minutes
    assert len(states) > 20
    for state in reversed(states[:-1]):
        doing.undo()
        assert stands() == state
    assert not doing.can_undo
    for state in states[1:]:
        doing.redo()
        assert stands() == state
