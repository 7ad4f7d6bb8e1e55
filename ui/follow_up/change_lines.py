"""What changed between two plans, as lines that the client can read: new, changed, taken out. No widgets."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.care.plan import Item, Plan
from facilitator.care.plan_change import Changed, what_changed
from ui.follow_up.plan_line import Kind, Line
from ui.follow_up.plan_part import how_names, sections, tr


def change_lines(older: Plan, newer: Plan) -> list[Line]:
    """A quiet line where only the order is another one."""
    change = what_changed(older, newer)
    lines: list[Line] = []
    if change.added:
        lines += [Line(Kind.SECTION, tr("New")), *(_line(Kind.ITEM, item, newer) for item in change.added)]
    if change.changed:
        lines += [Line(Kind.SECTION, tr("Changed")), *(_changed(each, newer) for each in change.changed)]
    if change.dropped:
        lines += [Line(Kind.SECTION, tr("Taken out")), *(_line(Kind.DROPPED, item, older) for item in change.dropped)]
    return lines or [
        Line(Kind.TOLD, tr("Nothing but the order is different.") if older != newer else tr("Nothing is different."))
    ]


def _line(kind: Kind, item: Item, plan: Plan) -> Line:
    said = tr("taken out") if kind is Kind.DROPPED else ""
    note = " · ".join(filter(None, (said, _place(item, plan), item.number, item.then)))
    return Line(kind, item.words, note, how_names()[item.how] if item.how else "", depth=1)


def _changed(each: Changed, plan: Plan) -> Line:
    return Line(Kind.ITEM, each.now.words, " · ".join((*_differences(each), _place(each.now, plan))), depth=1)


def _differences(each: Changed) -> Iterator[str]:
    """From what to what, for each thing that is different."""
    nothing, names = tr("nothing"), how_names()
    before, now = each.before, each.now
    if before.is_ticked != now.is_ticked:
        yield tr("fits again") if now.is_ticked else tr("does not fit just now")
    hows = tuple(names[how] if how else "" for how in (before.how, now.how))
    for was, is_now in ((before.words, now.words), (before.number, now.number), (before.then, now.then), hows):
        if was != is_now:
            yield tr("from “{was}” to “{now}”").format(was=was or nothing, now=is_now or nothing)


def _place(item: Item, plan: Plan) -> str:
    """Which part of the plan it belongs to."""
    trigger = plan.item(item.about) if item.about else None
    if trigger:
        return tr("for “{trigger}”").format(trigger=trigger.words)
    for section in sections():
        for each in section.parts:
            if each.part is item.part:
                return ": ".join(filter(None, (section.title, each.title)))
    return ""
