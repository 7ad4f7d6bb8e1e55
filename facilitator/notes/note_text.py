"""A progress note as plain text, for the record system: headings of its format, one blank line between, nothing but letters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo

from facilitator.dates import clock_time, full_day
from facilitator.language import Sentence
from facilitator.notes import note_words as words
from facilitator.notes.pieces import Pieces
from facilitator.notes.progress_note import ProgressNote
from facilitator.notes.shared_part import SharedPart
from facilitator.notes.told import Translate
from facilitator.privacy.plain import paragraphs
from facilitator.vocabulary import NoteFormat

SHARED = "shared"


@dataclass(frozen=True)
class Section:
    """`pieces` are names of Pieces' fields, in their order; "shared" among them is the shared part's interventions."""

    heading: Sentence
    pieces: tuple[str, ...]


_SECTIONS = {
    NoteFormat.GIRP: (
        Section(words.GOAL, ("goal",)),
        Section(words.INTERVENTION, (SHARED,)),
        Section(words.RESPONSE, ("participation", "response", "practice", "brought", "risk")),
        Section(words.PLAN, ("plan",)),
    ),
    NoteFormat.DAP: (
        Section(words.DATA, (SHARED, "participation", "practice", "brought")),
        Section(words.ASSESSMENT, ("goal", "response", "risk")),
        Section(words.PLAN, ("plan",)),
    ),
    NoteFormat.BIRP: (
        Section(words.BEHAVIOR, ("participation", "practice", "brought")),
        Section(words.INTERVENTION, (SHARED,)),
        Section(words.RESPONSE, ("response", "risk")),
        Section(words.PLAN, ("goal", "plan")),
    ),
    NoteFormat.SOAP: (
        Section(words.SUBJECTIVE, ("practice", "brought")),
        Section(words.OBJECTIVE, (SHARED, "participation")),
        Section(words.ASSESSMENT, ("goal", "response", "risk")),
        Section(words.PLAN, ("plan",)),
    ),
}
_OWN = ("response", "practice", "brought", "risk", "plan")


def sections(format: NoteFormat) -> tuple[Section, ...]:
    """Every piece stands in every format once."""
    return _SECTIONS[format]


def individual_of(pieces: Pieces, translate: Translate = str) -> str:
    """The client's own part as one text, for comparing, a piece a line.

    Without the goal and the words of participation: that these are the same from week to week, or for two clients, says nothing.
    """
    return "\n".join(text for name in _OWN if (text := _text(pieces, name, translate)))


def text_of(note: ProgressNote, shared: SharedPart, translate: Translate = str, zone: tzinfo | None = None) -> str:
    """Head (date, start and stop, minutes present of the session's, group, number present, topic), then the sections. Empty
    pieces are left out, and so is a section in which nothing stands: a heading over nothing would say that something is missing.
    No client's name: it is pasted into the client's own chart.

    `zone` is where the clock hangs (`ws.now().tzinfo`): moments are stored in UTC, and without it they are told as they come.
    """
    blocks = ["\n".join(_head(note, shared, translate, zone))]
    for section in sections(note.format):
        if lines := list(_lines(section, note.pieces, shared, translate)):
            blocks.append("\n".join((section.heading.filled(translate), *lines)))
    return paragraphs("\n\n".join(blocks))


def _head(note: ProgressNote, shared: SharedPart, translate: Translate, zone: tzinfo | None) -> Iterator[str]:
    told = (
        (words.DATE, full_day(shared.on)),
        _start_and_stop(shared, translate, zone),
        (words.MINUTES, words.minutes_of(note.minutes_present, shared.minutes).filled(translate)),
        (words.GROUP, shared.group),
        (words.NUMBER, str(shared.number_present)),
        (words.TOPIC, shared.topic),
    )
    yield from (_labeled(label, value, translate) for label, value in told if value)


def _start_and_stop(shared: SharedPart, translate: Translate, zone: tzinfo | None) -> tuple[Sentence, str]:
    start, stop = _clock(shared.started_at, zone), _clock(shared.ended_at, zone)
    return (words.TIME, words.from_to(start, stop).filled(translate)) if start and stop else (words.START, start)


def _clock(moment: datetime | None, zone: tzinfo | None) -> str:
    if moment is None:
        return ""
    return clock_time(moment if zone is None else moment.astimezone(zone))


def _lines(section: Section, pieces: Pieces, shared: SharedPart, translate: Translate) -> Iterator[str]:
    for name in section.pieces:
        text = shared.interventions if name == SHARED else _text(pieces, name, translate)
        label = words.LABELS.get(name)
        if text:
            yield text if label is None or label == section.heading else _labeled(label, text, translate)


def _text(pieces: Pieces, name: str, translate: Translate) -> str:
    if name == "participation":
        return " ".join(words.PARTICIPATION[choice].filled(translate) for choice in pieces.participation)
    text: str = getattr(pieces, name)
    return text


def _labeled(label: Sentence, value: str, translate: Translate) -> str:
    return words.labeled(label.filled(translate), value).filled(translate)
