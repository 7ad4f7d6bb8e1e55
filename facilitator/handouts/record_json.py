"""A client's record as JSON, for another program. Its keys stay what they are (docs/record-and-forgetting.md says what each is).

Days are ISO dates, moments ISO moments with their zone. What nobody said is "" or null. Ids stand only where one thing of the
record points at another, and as text: some readers cannot keep numbers that long.
"""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

import msgspec

from facilitator.care.consent import Consent
from facilitator.care.copy import Copy
from facilitator.care.lapse import Lapse
from facilitator.care.plan import Item, Plan
from facilitator.care.revision import Revision
from facilitator.care.safety import Danger
from facilitator.handouts.client_record import ClientRecord, InNumbers, InSession, Noted, Practiced
from facilitator.notes.note_text import text_of
from facilitator.notes.signature import Signed

FORMAT = 1

Fields = dict[str, Any]


def as_json(record: ClientRecord) -> bytes:
    return msgspec.json.format(msgspec.json.encode(_Json(record.made_at).record(record)), indent=2)


class _Json:
    """`now` says in which zone moments are told."""

    def __init__(self, now: datetime) -> None:
        self._zone = now.tzinfo

    def record(self, record: ClientRecord) -> Fields:
        held = record.hold
        return {
            "format": FORMAT,
            "made_at": self._at(record.made_at),
            "client": {
                "code_name": record.client.code_name,
                "name": record.client.real_name,
                "large_print": record.client.large_print,
                "forgotten_on": record.forgotten_on,
            },
            "legal_hold": {"since": held.since, "why": held.why} if held else None,
            "groups": [{"group": it.group, "joined_on": it.place.joined_on, "left_on": it.place.left_on} for it in record.groups],
            "sessions": [self._session(each) for each in record.sessions],
            "practices": [self._practice(each) for each in record.practices],
            "one_on_ones": [{"at": each.at, "outcome": each.outcome} for each in record.one_on_ones],
            "plan": {
                "revisions": [self._revision(each) for each in record.revisions],
                "draft": _lines(record.draft) if record.draft is not None else None,
                "reviewed_at": [self._at(each) for each in record.reviewed_at],
            },
            "measures": [self._measure(each) for each in record.measures],
            "lapses": [_lapse(each) for each in record.lapses],
            "danger": [self._danger(each) for each in record.dangers],
            "consents": [_consent(each) for each in record.consents],
            "copies": [_copy(each) for each in record.copies],
            "notes": [self._note(each) for each in record.notes],
        }

    def _at(self, moment: datetime | None) -> datetime | None:
        return moment.astimezone(self._zone).replace(microsecond=0) if moment else None

    def _session(self, each: InSession) -> Fields:
        session, arrival = each.session, each.arrival
        return {
            "on": session.on,
            "group": each.group,
            "topic": session.title,
            "state": session.state,
            "was_here": arrival.is_here if arrival else None,
            "came_late_at": self._at(arrival.came_late_at) if arrival else None,
            "left_early_at": self._at(arrival.left_early_at) if arrival else None,
            "picks": each.picks,
            "words_afterwards": [{"about": it.about, "note": it.note, "had": it.is_done} for it in each.words_afterwards],
            "handout_printed": each.is_printed,
        }

    def _practice(self, each: Practiced) -> Fields:
        practice = each.practice
        told = ("what", "day", "where", "with_whom", "obstacle", "and_then", "chosen_on", "how_it_went", "verdict")
        tried = ("on", "how_it_went", "craving_before", "craving_after", "got_in_the_way")
        return {name: getattr(practice, name) for name in told} | {
            "strategy": _id(practice.strategy),
            "tries": [{name: getattr(a_try, name) for name in tried} for a_try in each.tries],
        }

    def _revision(self, revision: Revision) -> Fields:
        head = revision.head
        return {
            "number": head.number,
            "saved_at": self._at(head.saved_at),
            "reason": head.reason,
            "lines": _lines(revision.plan),
        }

    def _measure(self, each: InNumbers) -> Fields:
        measure = each.measure
        return {
            "measure": measure.name,
            "questions": [question.text for question in measure.questions],
            "highest": measure.highest,
            "values": [{"at": self._at(it.at), "value": it.value, "answers": it.answers} for it in each.measured],
        }

    def _danger(self, danger: Danger) -> Fields:
        done = {"looked_after_at": self._at(danger.looked_after_at), "what_was_done": danger.what_was_done}
        return {"at": self._at(danger.at), "noted": danger.noted, **done}

    def _note(self, each: Noted) -> Fields:
        note = each.note
        return {
            "session_on": each.shared.on,
            "group": each.shared.group,
            "topic": each.shared.topic,
            "format": note.format,
            "minutes_present": note.minutes_present,
            "number_present": note.number_present,
            "changed_at": self._at(note.changed_at),
            "pasted_at": self._at(note.pasted_at),
            "written_elsewhere": note.is_elsewhere,
            "text": each.signed.text if each.signed else text_of(note, each.shared, zone=self._zone),
            "signed": self._signed(each.signed) if each.signed else None,
        }

    def _signed(self, signed: Signed) -> Fields:
        signatures = [{"role": it.role, "by": it.by, "at": self._at(it.at)} for it in signed.signatures]
        addenda = [{"text": it.text, "by": it.by, "at": self._at(it.at)} for it in signed.addenda]
        return {"digest": signed.digest, "is_whole": signed.is_whole, "signatures": signatures, "addenda": addenda}


def _lines(plan: Plan) -> list[Fields]:
    return [_line(item) for item in plan.items]


def _line(item: Item) -> Fields:
    return asdict(item) | {"id": _id(item.id), "about": _id(item.about)}


def _lapse(lapse: Lapse) -> Fields:
    steps = [{"words": step.words, "instead": step.instead} for step in lapse.decisions]
    return {"on": lapse.on, "what_happened": lapse.what_happened, "decisions": steps, "what_helped": lapse.came_back}


def _consent(consent: Consent) -> Fields:
    told = ("recipient", "information", "purpose", "how_to_revoke", "until", "until_event", "signed_on", "revoked_on")
    return {"id": _id(consent.id)} | {name: getattr(consent, name) for name in told}


def _copy(copy: Copy) -> Fields:
    told = ("holder", "who", "revision", "given_by", "on", "taken_back_on")
    return {name: getattr(copy, name) for name in told} | {"consent": _id(copy.consent)}


def _id(number: int | None) -> str | None:
    return None if number is None else str(number)
