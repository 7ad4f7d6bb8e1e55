"""A plan in words: its steps and prompts as rows, what is over, what the topic is linked to."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from facilitator.curriculum.topic import Topic
from facilitator.dates import month
from facilitator.session.agenda import Agenda, AgendaPrompt, AgendaStep
from facilitator.session.agenda_edit import over, source_of, total
from facilitator.session.past_plan import Usual
from facilitator.workspace.preparing import TopicTold
from ui.prepare.moving_list import Row

tr = partial(QCoreApplication.translate, "Prepare")


def step_rows(agenda: Agenda, usual: Usual, other: str) -> list[Row]:
    """`other`: who leads a step that the co-facilitator leads."""
    return [_step_row(number, step, usual.steps.get(step.id, 0), other) for number, step in enumerate(agenda.steps, 1)]


def prompt_rows(step: AgendaStep) -> list[Row]:
    return [_prompt_row(prompt) for prompt in step.prompts]


def sum_told(agenda: Agenda, *, is_at_least: bool) -> str:
    """Whether it fits, in one line."""
    taken, whole, more = total(agenda), agenda.minutes, over(agenda)
    if more == 0:
        return tr("{whole} minutes, all of them planned. It fits.").format(whole=whole)
    if more < 0:
        return tr("{taken} of {whole} minutes planned: {free} free.").format(taken=taken, whole=whole, free=-more)
    said = tr("{taken} minutes planned, {more} more than {whole}.").format(taken=taken, more=more, whole=whole)
    return f"{said} {tr('Each step is at its least: drop one, or choose more time.')}" if is_at_least else said


def usually(minutes: int) -> str:
    """ "" where it is as planned."""
    if not minutes:
        return ""
    said = tr("usually runs {minutes} min over") if minutes > 0 else tr("usually done {minutes} min early")
    return said.format(minutes=abs(minutes))


def usual_told(usual: Usual) -> str:
    """Of the whole session; "" where nothing is known yet."""
    if not usual.sessions:
        return ""
    whose = tr("the last {count} times in this group") if usual.is_of_group else tr("the last {count} times, in all groups")
    if usual.whole > 0:
        said = tr("It usually runs {minutes} minutes over ({when}).")
    elif usual.whole < 0:
        said = tr("It is usually done {minutes} minutes early ({when}).")
    else:
        said = tr("It usually ends on time ({when}).")
    return said.format(minutes=abs(usual.whole), when=whose.format(count=usual.sessions))


def topic_told(told: TopicTold) -> str:
    """When this group had it last, and what keeps coming up that it works on."""
    led = tr("Last led in {month}.").format(month=month(told.last_led)) if told.last_led else tr("New for this group.")
    if not told.themes:
        return led
    themes = ", ".join(f"“{theme}”" for theme in told.themes)
    return f"{led} {tr('It works on what keeps coming up:')} {themes}."


def _step_row(number: int, step: AgendaStep, usual: int, other: str) -> Row:
    minutes = tr("{minutes} min").format(minutes=step.minutes)
    who = tr("{name} leads").replace("{name}", other) if other else tr("the co-facilitator leads")
    led = who if step.is_led_by_other else ""
    own = tr("own prompt") if any(prompt.is_own for prompt in step.prompts) else ""
    if step.is_skipped:
        return Row(step.id, f"{number}  {step.title}", "–", tr("left out"), f"{step.title}. {tr('left out')}", is_left_out=True)
    note = " · ".join(part for part in (usually(usual), led, own) if part)
    spoken = ". ".join(part for part in (f"{number}. {step.title}", minutes, note) if part)
    return Row(step.id, f"{number}  {step.title}", minutes, note, spoken)


def _prompt_row(prompt: AgendaPrompt) -> Row:
    minutes = tr("{minutes} min").format(minutes=prompt.minutes)
    note = tr("Your own") if prompt.is_own else ""
    return Row(prompt.id, prompt.question, minutes, note, ". ".join(part for part in (prompt.question, minutes, note) if part))


def about_told(when: str, told: TopicTold | None, usual: Usual) -> str:
    """For whom and when; under it what is known of the topic."""
    known = " ".join(part for part in (topic_told(told) if told else "", usual_told(usual)) if part)
    return f"{when}\n{known}" if known else when


def step_about(step: AgendaStep, usual: Usual, topic_of: Callable[[str], Topic | None]) -> str:
    """Where it came from, and how it usually runs; "" where there is nothing to say."""
    topic = topic_of(source_of(step.id)[0])
    whose = tr("From “{topic}”.").replace("{topic}", topic.title) if topic else ""
    runs = usually(usual.steps.get(step.id, 0))
    return " ".join(part for part in (whose, f"{runs[0].upper()}{runs[1:]}." if runs else "") if part)
