"""A progress note as plain text, for the record system: headings of its format, one blank line between, nothing but letters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from facilitator.language import Sentence
from facilitator.notes.pieces import Pieces
from facilitator.notes.progress_note import ProgressNote
from facilitator.notes.shared_part import SharedPart
from facilitator.vocabulary import NoteFormat

Translate = Callable[[str], str]


@dataclass(frozen=True)
class Section:
    """`pieces` are names of Pieces' fields, in their order; "shared" among them is the shared part's interventions."""

    heading: Sentence
    pieces: tuple[str, ...]


def sections(format: NoteFormat) -> tuple[Section, ...]:
    """Every piece stands in every format once."""
    raise NotImplementedError


def individual_of(pieces: Pieces, translate: Translate = str) -> str:
    """The client's own part as one text, for comparing."""
    raise NotImplementedError


def text_of(note: ProgressNote, shared: SharedPart, translate: Translate = str) -> str:
    """Head (date, start and stop, minutes present of the session's, group, number present, topic), then the sections. Empty
    pieces are left out. No client's name: it is pasted into the client's own chart."""
    raise NotImplementedError
