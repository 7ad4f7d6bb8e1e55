"""Neutral Spanish words in place of what was marked: "la casa de Chuy" → "la casa de alguien"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from facilitator.privacy import name_words_es as words
from facilitator.privacy.mark import Find, MarkKind
from facilitator.privacy.name_context import key_of
from facilitator.privacy.street_es import FEMININE, KINDS

FAR_ENOUGH = 40
_WORD_BEFORE = re.compile(r"([^\W\d_]+),? $")
_ARTICLE = re.compile(r"\b(?:(?P<joined>[ad])e?l|el(?: día)?|la|los|las|un tal|una tal) $", re.IGNORECASE)
_TOLD_NAME = re.compile(r" (?:que )?se (?:llama|llamaba) $")
_KIND = re.compile(rf"(?i:{KINDS})\b")
_CORNER = re.compile(r"esquina (?:de|con) $", re.IGNORECASE)
_SAID = {
    MarkKind.NAME: "alguien",
    MarkKind.PHONE: "un número",
    MarkKind.MAIL: "una dirección",
    MarkKind.WEB: "una página",
    MarkKind.HANDLE: "una cuenta",
    MarkKind.AGE: "cierta edad",
    MarkKind.NUMBER: "un número",
    MarkKind.PLACE: "un lugar",
    MarkKind.OWN: "alguien que conozco",
}
_KNOWN = {
    "relative": "un familiar",
    "staff": "alguien del personal",
    "known": "un lugar que conozco",
}


@dataclass(frozen=True)
class Said:
    start: int
    end: int
    text: str


def said(line: str, find: Find, *, has_detail: bool) -> Said:
    """`has_detail`: a street, a year, my doctor; else a place, a day, a person."""
    before = line[max(0, find.start - FAR_ENOUGH) : find.start]
    if find.kind is MarkKind.NAME:
        return _name(line, find, before, has_detail)
    if find.kind is MarkKind.DATE:
        return _under_article(find, before, _stretch(line[find.start : find.end]) if has_detail else "cierto día")
    if find.kind is MarkKind.PLACE and find.who != "known":
        return _place(line, find, before)
    if find.kind in {MarkKind.NUMBER, MarkKind.PHONE} and (left := _left_out(find, before, words.NUMBERED)):
        return left
    phrase = _KNOWN["known"] if find.kind is MarkKind.PLACE else _SAID[find.kind]
    return _under_article(find, before, phrase)


def _name(line: str, find: Find, before: str, has_detail: bool) -> Said:
    title = key_of(line[find.start : find.end].split()[0].rstrip("."))
    if title in words.TITLES and " " in line[find.start : find.end]:
        return _under_article(find, before, words.TITLES[title] if has_detail else "una persona")
    if told := _TOLD_NAME.search(before):
        return Said(find.start - len(told.group()), find.end, "")
    if left := _left_out(find, before, words.RELATIONS):
        end = left.end + (line.startswith(", ", find.end) and line.endswith(", ", 0, find.start))
        return Said(left.start, end, "")
    if before.lower().endswith("los "):
        return _under_article(find, before, "una familia que conozco" if has_detail else "unas personas")
    phrase = _KNOWN.get(find.who, "alguien") if has_detail else "una persona"
    return _under_article(find, before, phrase)


def _left_out(find: Find, before: str, owners: frozenset[str]) -> Said | None:
    """ "mi primo Ramiro" → "mi primo"; "mi caso 24-1187" → "mi caso"."""
    found = _WORD_BEFORE.search(before)
    if not found or key_of(found[1]) not in owners:
        return None
    return Said(find.start - (len(before) - found.end(1)), find.end, "")


def _place(line: str, find: Find, before: str) -> Said:
    """The kind of place stays: "el bar Las Palmas" → "el bar"."""
    if corner := _CORNER.search(before):
        return Said(find.start - (len(corner.group()) - len("esquina")), find.end, "")
    kind = _KIND.match(line, find.start)
    if not kind:
        return _under_article(find, before, "un lugar")
    found = _WORD_BEFORE.search(before)
    if found and key_of(found[1]) in words.DETERMINERS:
        return Said(find.start, find.end, kind.group())
    return Said(find.start, find.end, f"{'una' if key_of(kind.group()) in FEMININE else 'un'} {kind.group().lower()}")


def _under_article(find: Find, before: str, phrase: str) -> Said:
    """ "el Chino" → "alguien", "del Chino" → "de alguien", "al Chino" → "a alguien"."""
    article = _ARTICLE.search(before)
    if not article:
        return Said(find.start, find.end, phrase)
    joined = {"a": "a ", "d": "de "}.get((article["joined"] or "").lower(), "")
    return Said(find.start - len(article.group()), find.end, joined + phrase)


def _stretch(text: str) -> str:
    if re.fullmatch(r"\d{4}", text):
        return "cierto año"
    return (
        "cierto mes"
        if re.search(r"\d{4}", text) and len(re.findall(r"\d+", text)) == 1 and "primero" not in text
        else "cierto día"
    )
