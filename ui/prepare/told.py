"""A plan in words: its steps and prompts as rows, what is over, what the topic is linked to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from facilitator.curriculum.topic import Topic
from facilitator.dates import month
from facilitator.session.agenda import Agenda, AgendaPrompt, AgendaStep
from facilitator.session.agenda_edit import fitting, over, source_of, total
from facilitator.session.past_plan import Usual
from facilitator.vocabulary import Way
from facilitator.workspace.preparing import TopicTold
from ui.prepare.moving_list import Row

tr = partial(QCoreApplication.translate, "Prepare")


@dataclass(frozen=True)
class SumTold:
    """Whether the plan fits, in one line; `why` it cannot."""

    sentence: str
    is_over: bool = False
    can_fit: bool = False
    why: str = ""


def step_rows(agenda: Agenda, usual: Usual, other: str) -> list[Row]:
    """`other`: who leads a step that the co-facilitator leads."""
    return [_step_row(number, step, usual.steps.get(step.id, 0), other) for number, step in enumerate(agenda.steps, 1)]


def prompt_rows(step: AgendaStep) -> list[Row]:
    return [_prompt_row(prompt) for prompt in step.prompts]


def sum_told(agenda: Agenda) -> SumTold:
    taken, whole, more = total(agenda), agenda.minutes, over(agenda)
    can_fit = more != 0 and fitting(agenda) != agenda
    if more == 0:
        return SumTold(tr("It fits: {whole} minutes.").format(whole=whole))
    if more < 0:
        said = tr("{taken} of {whole} minutes: {free} free.").format(taken=taken, whole=whole, free=-more)
        return SumTold(said, can_fit=can_fit)
    said = tr("{taken} of {whole} minutes: {more} too many.").format(taken=taken, whole=whole, more=more)
    why = "" if can_fit else tr("Each step is at its least. Drop one, leave one out, or choose more time.")
    return SumTold(said, is_over=True, can_fit=can_fit, why=why)


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
    whose = tr("the last {count} times") if usual.is_of_group else tr("the last {count} times, in all groups")
    return f"{usually(usual.whole) or tr('usually ends on time')} ({whose.format(count=usual.sessions)})"


def topic_told(told: TopicTold) -> str:
    """When this group had it last, and what keeps coming up that it works on."""
    led = tr("last led in {month}").format(month=month(told.last_led)) if told.last_led else tr("new for this group")
    if not told.themes:
        return led
    themes = ", ".join(f"“{theme}”" for theme in told.themes)
    return f"{led} · {tr('works on {themes}, which keeps coming up').replace('{themes}', themes)}"


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


def way_told(way: Way | None) -> str:
    match way:
        case Way.ROUND:
            return tr("In a round")
        case Way.PAIRS:
            return tr("In pairs")
        case Way.FILL_IN:
            return tr("A line to finish")
        case Way.HANDS:
            return tr("By hands")
        case Way.HAT:
            return tr("From the hat")
        case _:
            return tr("Asked of all")


def _prompt_row(prompt: AgendaPrompt) -> Row:
    minutes = tr("{minutes} min").format(minutes=prompt.minutes)
    own = tr("Your own") if prompt.is_own else ""
    note = " · ".join(part for part in (own, way_told(prompt.way) if prompt.way else "") if part)
    return Row(prompt.id, prompt.question, minutes, note, ". ".join(part for part in (prompt.question, minutes, note) if part))


def known_told(told: TopicTold | None, usual: Usual) -> str:
    """What is known of the topic in this group; "" where there is nothing."""
    return _sentence(" · ".join(part for part in (topic_told(told) if told else "", usual_told(usual)) if part))


def step_about(step: AgendaStep, usual: Usual, topic_of: Callable[[str], Topic | None]) -> str:
    """Where it came from, and how it usually runs; "" where there is nothing to say."""
    topic = topic_of(source_of(step.id)[0])
    whose = tr("From “{topic}”.").replace("{topic}", topic.title) if topic else ""
    runs = usually(usual.steps.get(step.id, 0))
    return " ".join(part for part in (whose, f"{_sentence(runs)}." if runs else "") if part)


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
