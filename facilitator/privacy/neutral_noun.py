"""The neutral word for each kind of mark."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.privacy.mark import MarkKind

_YEAR_ALONE = re.compile(r"[’']?\d{2,4}")
_VENUE = re.compile(r"[^\W\d_]+$")
_STREET_KINDS = {"st", "ave", "avenue", "rd", "road", "blvd", "boulevard", "ln", "lane", "drive", "terrace", "pkwy", "parkway"}


@dataclass(frozen=True)
class Wording:
    """Nouns for each kind. `has_detail`: a street, a year, my doctor; else a place, a day, a person (DESIGN section 4)."""

    nouns: Mapping[MarkKind, str]
    has_detail: bool


OFFERED = Wording(
    {
        MarkKind.NAME: "friend",
        MarkKind.PHONE: "number",
        MarkKind.MAIL: "address",
        MarkKind.WEB: "web page",
        MarkKind.HANDLE: "account",
        MarkKind.DATE: "certain day",
        MarkKind.AGE: "certain age",
        MarkKind.NUMBER: "number",
        MarkKind.PLACE: "place",
        MarkKind.OWN: "person",
    },
    has_detail=True,
)
NEUTRAL = Wording(
    {
        MarkKind.NAME: "person",
        MarkKind.PHONE: "number",
        MarkKind.MAIL: "person",
        MarkKind.WEB: "place",
        MarkKind.HANDLE: "person",
        MarkKind.DATE: "day",
        MarkKind.AGE: "certain age",  # "I am a number" would be an odd thing to say
        MarkKind.NUMBER: "number",
        MarkKind.PLACE: "place",
        MarkKind.OWN: "person",
    },
    has_detail=False,
)


def noun_for(kind: MarkKind, text: str, wording: Wording) -> str:
    if not wording.has_detail:
        return wording.nouns[kind]
    if kind is MarkKind.DATE:
        return _stretch(text)
    if kind is MarkKind.PLACE:
        return _place(text)
    return wording.nouns[kind]


def with_article(noun: str) -> str:
    return f"{'an' if noun[0].lower() in 'aeiou' else 'a'} {noun}"


def _stretch(text: str) -> str:
    if _YEAR_ALONE.fullmatch(text):
        return "certain year"
    return "certain day" if len(re.findall(r"\d+", text)) > 1 or not re.search(r"\d{4}", text) else "certain month"


def _place(text: str) -> str:
    last = _VENUE.search(text.rstrip("."))
    kind = last.group().lower() if last else ""
    if re.match(r"(?i:apt|apartment|unit|suite)\b", text):
        return "apartment"
    if (
        re.match(r"\d{1,5}[A-Za-z]? |P\.? ?O\b", text)
        and not re.match(r"\d+(?:st|nd|rd|th) ", text)
        and kind not in {"bar", "park", "pub"}
    ):
        return "address"
    if kind in {"high", "elementary", "middle", "primary"}:
        return "school"
    if re.search(r" (?:and|&) ", text):
        return "corner"
    return "street" if kind in _STREET_KINDS or not kind else kind
