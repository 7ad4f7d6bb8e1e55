"""What to do when time runs over: which steps re-timing would take it from. Pure."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from facilitator.dates import clock_time
from facilitator.session.agenda import retimed
from facilitator.session.run import Clock, Run

tr = partial(QCoreApplication.translate, "Advice")

LEAST = 60  # seconds behind that are worth a word
NAMED = 2  # steps named; more would not be read while standing


def advice(run: Run, clock: Clock) -> tuple[str, str]:
    """What is the matter and what would help; empty while all is well."""
    if clock.behind < LEAST:
        return "", ""
    over = tr("{minutes} min over plan").format(minutes=int(clock.behind // 60))
    left = (clock.whole - clock.elapsed) / 60
    after = retimed(run.agenda, run.position.step, clock.step_spent / 60, left)
    shorter = [was for was, now in zip(run.agenda.steps, after.steps, strict=True) if now.minutes < was.minutes]
    if not shorter:
        return over, tr("No step can be shorter. It ends at {time}.").format(time=clock_time(clock.ends_at))
    names = tr(" and ").join(f"“{step.title}”" for step in shorter[:NAMED])
    if len(shorter) > NAMED:
        names = tr("{names} and others").format(names=", ".join(f"“{step.title}”" for step in shorter[:NAMED]))
    return over, tr("Taking it from {names} keeps the end at {time}.").format(names=names, time=clock_time(clock.planned_end))
