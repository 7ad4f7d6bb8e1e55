"""What the finder looks through: topics, steps of every topic, plans that were led or kept. As rows, and what taking one does."""

from __future__ import annotations

from facilitator.dates import month, short_day_with_year
from facilitator.session.agenda import Agenda
from facilitator.session.agenda_edit import OF_TOPIC
from facilitator.session.session import Session
from facilitator.workspace.plans_again import PlanAgain, plans_again
from facilitator.workspace.preparing import TopicTold, topics_told
from facilitator.workspace.workspace import Workspace
from ui.parts.title_list import Titled
from ui.prepare.finder import Finder
from ui.prepare.told import tr


def find_topic(finder: Finder, ws: Workspace, session: Session) -> None:
    rows = [Titled(each.id, each.title, each.aim, _topic_note(each)) for each in topics_told(ws, session.group)]
    finder.show_found(tr("Another topic"), tr("Find a topic"), tr("Take this topic"), rows)
    finder.list.choose(session.topic)


def find_step(finder: Finder, ws: Workspace, agenda: Agenda) -> None:
    """First what the own topic has and the plan has not, then all others."""
    here = {step.id for step in agenda.steps}
    topics = sorted(ws.library.topics, key=lambda topic: topic.id != agenda.topic)
    steps = [(topic, step) for topic in topics for step in topic.step]
    dropped = [(topic, step) for topic, step in steps if topic.id == agenda.topic and step.id not in here]
    rows = [
        Titled(
            f"{topic.id}{OF_TOPIC}{step.id}",
            step.title,
            tr("{minutes} min").format(minutes=step.minutes.ideal),
            heading=tr("Not in the plan now") if (topic, step) in dropped else topic.title,
        )
        for topic, step in (*dropped, *(each for each in steps if each not in dropped))
    ]
    title, hint = tr("Add a step"), tr("Find a step of any topic")
    finder.show_found(title, hint, tr("Add it after the chosen step"), rows, drags=True)


def find_plan(finder: Finder, ws: Workspace, session: Session) -> None:
    nothing = tr("No session was led yet, and no plan is kept. Keep this one, and it is here for the next group.")
    title, hint, take = tr("Use a past plan again"), tr("Find a plan"), tr("Use this plan")
    finder.show_found(title, hint, take, plan_rows(ws, session), nothing=nothing, can_remove=is_kept)


def plan_rows(ws: Workspace, session: Session) -> list[Titled]:
    return [_plan_row(each) for each in plans_again(ws, session)]


def is_kept(plan: object) -> bool:
    return isinstance(plan, PlanAgain) and plan.kept is not None


def _plan_row(plan: PlanAgain) -> Titled:
    minutes = tr("{minutes} min").format(minutes=plan.minutes)
    if plan.kept is not None:
        kept = tr("kept {day}").format(day=short_day_with_year(plan.on))
        return Titled(plan, plan.title, f"{minutes} · {kept}", heading=tr("Plans you kept"))
    heading = plan.group if plan.is_same_group else tr("Other groups")
    whose = "" if plan.is_same_group else f" · {plan.group}"
    return Titled(plan, plan.title, f"{short_day_with_year(plan.on)} · {minutes}{whose}", heading=heading)


def _topic_note(told: TopicTold) -> str:
    led = tr("Last led in {month}").format(month=month(told.last_led)) if told.last_led else tr("New for this group")
    themes = ", ".join(f"“{theme}”" for theme in told.themes)
    return f"{led} · {themes}" if themes else led
