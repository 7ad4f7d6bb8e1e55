"""A client's record as text: every section of it, in the order in which it is read. The page and the paper show the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from facilitator.care.consent import Consent
from facilitator.care.copy import Copy
from facilitator.care.practice import Practice
from facilitator.care.practice_try import Try
from facilitator.care.word_afterwards import WordAfterwards
from facilitator.dates import clock_time
from facilitator.handouts import record_words as words
from facilitator.handouts.client_record import ClientRecord, InNumbers, InSession, Noted, Practiced
from facilitator.handouts.record_entry import Entry, Section, Telling
from facilitator.handouts.record_plan import change_entries, plan_entries
from facilitator.language import Sentence
from facilitator.notes.note_text import text_of
from facilitator.notes.signature import text_signed
from facilitator.vocabulary import CopyHolder

_Entries = Callable[[ClientRecord, Telling], Iterable[Entry]]


def sections(record: ClientRecord, tell: Telling) -> list[Section]:
    """Those in which nothing stands too, but for the hold: that nothing is held is an answer as well."""
    told = [Section(tell(title), tuple(entries(record, tell)), title not in _ONE) for title, entries in _SECTIONS]
    return [section for section in told if section.entries or section.title != tell(words.HOLD)]


def _names(record: ClientRecord, tell: Telling) -> Iterator[Entry]:
    yield Entry(tell(words.CODE_NAME, name=record.client.code_name))
    if record.client.real_name:
        yield Entry(tell(words.REAL_NAME, name=record.client.real_name))
    if record.client.large_print:
        yield Entry(tell(words.LARGE_PRINT))
    if record.forgotten_on:
        yield Entry(tell(words.FORGOTTEN, day=tell.day(record.forgotten_on)))


def _hold(record: ClientRecord, tell: Telling) -> Iterator[Entry]:
    if record.hold:
        yield Entry(tell(words.HELD_SINCE, day=tell.day(record.hold.since)), _said(record.hold.why))


def _groups(record: ClientRecord, tell: Telling) -> Iterator[Entry]:
    for each in record.groups:
        since, end = tell.day(each.place.joined_on), each.place.left_on
        told = tell(words.FROM_UNTIL, day=since, end=tell.day(end)) if end else tell(words.FROM, day=since)
        yield Entry(each.group, (told,))


def _sessions(record: ClientRecord, tell: Telling) -> Iterator[Entry]:
    for each in record.sessions:
        head = " · ".join(filter(None, (tell.day(each.session.on), each.group, each.session.title)))
        yield Entry(head, tuple(_session(each, tell)))


def _session(each: InSession, tell: Telling) -> Iterator[str]:
    if facts := " ".join(_facts(each, tell)):
        yield facts
    yield from (tell(words.PICKED, words=pick) for pick in each.picks)
    for word in each.words_afterwards:
        yield " ".join(_word_afterwards(word, tell))


def _word_afterwards(word: WordAfterwards, tell: Telling) -> Iterator[str]:
    about = tell(words.ABOUT[word.about])
    yield tell(words.WORD_AFTERWARDS, about=f"{about}: {word.note}" if word.note else f"{about}.")
    yield tell(words.HAD if word.is_done else words.NOT_HAD)


def _facts(each: InSession, tell: Telling) -> Iterator[str]:
    if state := words.STATES.get(each.session.state):
        yield tell(state)
    if each.arrival and not each.arrival.is_here:
        yield tell(words.WAS_ABSENT)
    elif each.arrival and (late := each.arrival.came_late_at):
        yield tell(words.CAME_LATE, time=clock_time(late.astimezone(tell.zone), tell.language))
    elif each.arrival:
        yield tell(words.WAS_HERE)
    if each.arrival and (early := each.arrival.left_early_at):
        yield tell(words.LEFT_EARLY, time=clock_time(early.astimezone(tell.zone), tell.language))
    if each.is_printed:
        yield tell(words.PRINTED)


def _practices(record: ClientRecord, tell: Telling) -> Iterator[Entry]:
    return (Entry(each.practice.what, tuple(_practice(each, tell))) for each in record.practices)


def _practice(each: Practiced, tell: Telling) -> Iterator[str]:
    practice = each.practice
    yield tell(words.CHOSEN, day=tell.day(practice.chosen_on))
    yield from _details(practice, tell)
    for a_try in each.tries:
        yield " ".join(_try(a_try, tell))
    if practice.how_it_went and not each.tries:
        yield tell(words.WENT[practice.how_it_went])
    if practice.verdict:
        yield tell(words.DECIDED[practice.verdict])


def _details(practice: Practice, tell: Telling) -> Iterator[str]:
    yield from _labeled(tell, (words.WHEN, practice.day), (words.WHERE, practice.where), (words.WITH_WHOM, practice.with_whom))
    yield from _labeled(tell, (words.OBSTACLE, practice.obstacle), (words.AND_THEN, practice.and_then))


def _try(a_try: Try, tell: Telling) -> Iterator[str]:
    yield tell(words.TRIED[a_try.how_it_went], day=tell.day(a_try.on))
    if a_try.craving_before is not None:
        yield tell(words.CRAVING_BEFORE, number=a_try.craving_before)
    if a_try.craving_after is not None:
        yield tell(words.CRAVING_AFTER, number=a_try.craving_after)
    yield from _labeled(tell, (words.IN_THE_WAY, a_try.got_in_the_way))


def _one_on_ones(record: ClientRecord, tell: Telling) -> Iterator[Entry]:
    for each in record.one_on_ones:
        yield Entry(tell.moment(each.at), (tell(words.OUTCOMES[each.outcome]),) if each.outcome else ())


def _measures(record: ClientRecord, tell: Telling) -> Iterator[Entry]:
    for each in record.measures:
        asked = (tell(Sentence(question.text)) for question in each.measure.questions)
        yield Entry(tell(Sentence(each.measure.name)), (*asked, *_values(each, tell)))


def _values(each: InNumbers, tell: Telling) -> Iterator[str]:
    for measured in each.measured:
        value = {"day": tell.day(measured.at), "value": measured.value, "highest": each.measure.highest}
        if measured.answers:
            yield tell(words.ANSWERS, **value, answers=", ".join(map(str, measured.answers)))
        else:
            yield tell(words.VALUE, **value)


def _lapses(record: ClientRecord, tell: Telling) -> Iterator[Entry]:
    for lapse in record.lapses:
        lines = [*_said(lapse.what_happened)]
        for decision in lapse.decisions:
            lines += _labeled(tell, (words.BEFORE_IT, decision.words), (words.INSTEAD, decision.instead))
        yield Entry(tell.day(lapse.on), (*lines, *_labeled(tell, (words.CAME_BACK, lapse.came_back))))


def _dangers(record: ClientRecord, tell: Telling) -> Iterator[Entry]:
    for danger in record.dangers:
        noted = danger.noted or tell(words.FROM_A_MEASURE)
        after = danger.looked_after_at
        done = tell(words.LOOKED_AFTER, day=tell.day(after), words=danger.what_was_done) if after else ""
        yield Entry(tell.moment(danger.at), (noted, done or tell(words.NOT_LOOKED_AFTER)))


def _consents(record: ClientRecord, tell: Telling) -> Iterator[Entry]:
    return (Entry(consent.recipient, tuple(_consent(consent, tell))) for consent in record.consents)


def _consent(consent: Consent, tell: Telling) -> Iterator[str]:
    yield from _labeled(tell, (words.INFORMATION, consent.information), (words.PURPOSE, consent.purpose))
    if consent.until:
        yield tell(words.UNTIL, day=tell.day(consent.until))
    yield from _labeled(tell, (words.UNTIL_EVENT, consent.until_event), (words.HOW_TO_REVOKE, consent.how_to_revoke))
    yield tell(words.SIGNED_ON, day=tell.day(consent.signed_on)) if consent.signed_on else tell(words.NOT_SIGNED)
    if consent.revoked_on:
        yield tell(words.REVOKED_ON, day=tell.day(consent.revoked_on))


def _copies(record: ClientRecord, tell: Telling) -> Iterator[Entry]:
    for copy in record.copies:
        holder = copy.who if copy.holder is CopyHolder.SOMEONE else tell(words.HOLDERS[copy.holder])
        yield Entry(holder, tuple(_copy(copy, tell)))


def _copy(copy: Copy, tell: Telling) -> Iterator[str]:
    yield tell(words.OF_PLAN, number=copy.revision, day=tell.day(copy.on))
    yield tell(words.GIVEN[copy.given_by])
    if copy.taken_back_on:
        yield tell(words.TAKEN_BACK, day=tell.day(copy.taken_back_on))


def _notes(record: ClientRecord, tell: Telling) -> Iterator[Entry]:
    for each in record.notes:
        head = " · ".join(filter(None, (tell.day(each.shared.on), each.shared.group, each.shared.topic)))
        yield Entry(head, tuple(_note(each, tell)))


def _note(each: Noted, tell: Telling) -> Iterator[str]:
    if each.note.is_elsewhere:
        yield tell(words.ELSEWHERE)
        return
    if each.signed:
        yield text_signed(each.signed, tell.translate, tell.zone)
        if not each.signed.is_whole:
            yield tell(words.NOT_WHOLE)
    else:
        yield text_of(each.note, each.shared, tell.translate, tell.zone)
        yield tell(words.NOT_SIGNED_YET)
    if each.note.pasted_at:
        yield tell(words.PASTED, day=tell.day(each.note.pasted_at))


def _labeled(tell: Telling, *told: tuple[Sentence, str]) -> Iterator[str]:
    return (tell(sentence, words=said) for sentence, said in told if said)


def _said(text: str) -> tuple[str, ...]:
    return (text,) if text else ()


_ONE = (words.NAMES, words.HOLD, words.PLAN)
_SECTIONS: tuple[tuple[Sentence, _Entries], ...] = (
    (words.NAMES, _names),
    (words.HOLD, _hold),
    (words.GROUPS, _groups),
    (words.SESSIONS, _sessions),
    (words.PRACTICES, _practices),
    (words.ONE_ON_ONES, _one_on_ones),
    (words.PLAN, plan_entries),
    (words.CHANGES, change_entries),
    (words.MEASURES, _measures),
    (words.LAPSES, _lapses),
    (words.DANGERS, _dangers),
    (words.CONSENTS, _consents),
    (words.COPIES, _copies),
    (words.NOTES, _notes),
)
