"""The plan in a client's record: the newest revision whole, and of each what changed from the one before, and why."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from facilitator.care.plan import Item, Plan
from facilitator.care.plan_change import what_changed
from facilitator.care.revision import Revision
from facilitator.handouts import record_words as words
from facilitator.handouts.client_record import ClientRecord
from facilitator.handouts.record_entry import Entry, Telling
from facilitator.vocabulary import PlanPart


def plan_entries(record: ClientRecord, tell: Telling) -> Iterator[Entry]:
    """What is in force, a head for the revision, then one for each of its parts; and the draft, when there is one."""
    if record.revisions:
        newest = record.revisions[-1]
        yield Entry(_name(newest, tell), tuple(_reason(newest, tell)))
        yield from _parts(newest.plan, tell)
    if record.draft is not None:
        yield Entry(tell(words.DRAFT))
        yield from _parts(record.draft, tell)
    yield from (Entry(tell.moment(at), (tell(words.REVIEWED),)) for at in record.reviewed_at)


def change_entries(record: ClientRecord, tell: Telling) -> Iterator[Entry]:
    """Newest first; the first plan is all new."""
    for before, now in reversed([*pairwise((None, *record.revisions))]):
        assert now is not None
        yield Entry(_name(now, tell), (*_reason(now, tell), *_changes(before.plan if before else Plan(), now.plan, tell)))


def _name(revision: Revision, tell: Telling) -> str:
    return tell(words.REVISION, number=revision.head.number, day=tell.day(revision.head.saved_at))


def _reason(revision: Revision, tell: Telling) -> Iterator[str]:
    if revision.head.reason:
        yield tell(words.REASON, words=revision.head.reason)


def _parts(plan: Plan, tell: Telling) -> Iterator[Entry]:
    for part in PlanPart:
        if items := plan.of(part):
            yield Entry(tell(words.PARTS[part]), tuple(_line(item, plan, tell) for item in items))


def _changes(before: Plan, now: Plan, tell: Telling) -> Iterator[str]:
    change = what_changed(before, now)
    yield from (tell(words.ADDED, words=_line(item, now, tell)) for item in change.added)
    for each in change.changed:
        yield tell(words.CHANGED, before=_line(each.before, before, tell), now=_line(each.now, now, tell))
    yield from (tell(words.DROPPED, words=_line(item, before, tell)) for item in change.dropped)
    if not change.count:
        yield tell(words.REORDERED)


def _line(item: Item, plan: Plan, tell: Telling) -> str:
    """With all that is held about it in one line."""
    trigger = plan.item(item.about) if item.about else None
    about = f"{trigger.words} → " if trigger else ""
    how = f"{tell(words.KINDS[item.how])}: " if item.how else ""
    said = f"{about}{how}{item.words}"
    told = said if item.is_ticked else tell(words.UNTICKED, words=said)
    return " · ".join(filter(None, (told, item.number, item.then)))
