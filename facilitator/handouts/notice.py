"""What goes with a copy that the program gives away: the notice on redisclosure, and what the consent covers (42 CFR 2.32).

Never on the client's own copy or the one in the case file: there it would only say that somebody is in treatment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from textwrap import wrap

from facilitator.care.consent import Consent, is_same
from facilitator.dates import full_day
from facilitator.handouts import notice_words as words
from facilitator.handouts.client_words import Say
from facilitator.paper.look import Role
from facilitator.paper.part import Part
from facilitator.paper.parts.heading import Heading
from facilitator.paper.parts.words import Words
from facilitator.paper.text import Run
from facilitator.people.program import Program

_ONE_PIECE = 500  # letters
_SENTENCE_ENDS = re.compile(r"(?<=[.;:])\s+")


@dataclass(frozen=True)
class Notice:
    """`checked_on`: when somebody of the program last held the text against the law; None while nobody has."""

    text: str
    checked_on: date | None = None


@dataclass(frozen=True)
class Enclosed:
    """What the program must enclose with a copy: the notice, and the consent that it is given under.

    `who` gets it, where the consent names a kind of people.
    """

    notice: Notice
    consent: Consent
    who: str = ""

    @property
    def recipient(self) -> str:
        named = self.consent.recipient
        return f"{self.who} ({named})" if self.who and not is_same(self.who, named) else named

    @property
    def said(self) -> tuple[str, ...]:
        """All that is printed of it."""
        consent = self.consent
        return self.notice.text, self.recipient, consent.information, consent.purpose, consent.until_event


def notice_of(program: Program) -> Notice:
    """The program's own text, else the short one that is built in."""
    return Notice(program.notice or words.BUILT_IN, program.notice_checked_on)


def enclosed_parts(enclosed: Enclosed, say: Say, language: str) -> Iterator[Part]:
    """The text of the law stays in its own language, as the program confirmed it. Over a page, if it must: nothing is cut."""
    consent = enclosed.consent
    yield Heading(say(words.HEADING))
    yield from (Words(piece, Role.STRONG) for piece in in_pieces(enclosed.notice.text))
    lines = (
        (words.FOR, enclosed.recipient),
        (words.WHAT, consent.information),
        (words.PURPOSE, consent.purpose),
        (words.UNTIL, ends(consent, language)),
    )
    yield from (Words((Run(f"{say(label)} ", is_bold=True), Run(" ".join(text.split())))) for label, text in lines)


def in_pieces(text: str) -> Iterator[str]:
    """Paragraphs; one that might not stand on a side of large print comes sentence by sentence."""
    for paragraph in filter(None, text.splitlines()):
        if len(paragraph) <= _ONE_PIECE:
            yield paragraph
        else:
            for sentence in _SENTENCE_ENDS.split(paragraph):
                yield from wrap(sentence, _ONE_PIECE, break_on_hyphens=False)


def ends(consent: Consent, language: str) -> str:
    """The day, the event, or both: whichever comes first."""
    day = full_day(consent.until, language) if consent.until else ""
    return " / ".join(filter(None, (day, consent.until_event)))
