"""What somebody can be reached or looked up by: mail, web and phone, handles, numbers of cases and cards."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.privacy.mark import Find, MarkKind
from facilitator.privacy.name_words import NUMBERED
from facilitator.privacy.name_words_es import NUMBERED as NUMBERED_IN_SPANISH

_DOMAINS = "com|org|net|edu|gov|io|info|biz|app|ca|uk|tv|ly|gg"
_SEPARATED = r"[ .\-–]"

_MAIL = re.compile(
    r"[\w.+%-]{1,64}@[\w-]+(?:\.[\w-]+)+"
    rf"|\b[\w.]{{2,64}}(?: dot \w{{1,32}}){{0,2}} ?(?:\(at\)|\[at\]| at ) ?[\w-]+ ?(?:\(dot\)|\[dot\]| dot ) ?(?:{_DOMAINS})\b",
    re.IGNORECASE,
)
_WEB = re.compile(
    rf"\bhttps?://\S+[\w/]|\bwww\.\S*\w/?|\b(?:[\w-]{{1,63}}\.){{1,4}}(?:{_DOMAINS})\b(?:/\S*[\w/])?|\b[\w-]{{2,63}}\.(?:me|us|co|de|es|mx)/\S*\w",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?<![\w$])\$[A-Za-z][\w-]{2,}\w|(?<![\w@])@[A-Za-z_][\w.-]*\w|(?<![\w/])u/[\w-]{3,}")
_PHONE = re.compile(
    rf"""
    (?<![\w$€£,.:/#\-–])
    (?: (?:\+?1{_SEPARATED}?)? (?:\(\d{{3}}\)[ ]?|\d{{3}}{_SEPARATED}) \d{{3}}{_SEPARATED}\d{{4}}   # (555) 555-0133
      | (?:\+?1)? \d{{10}}                                                                           # 5555550133
      | \d{{3}}{_SEPARATED}\d{{4}}                                                                   # 555 0133
      | (?:\+|00)\d{{1,3}}(?:[ .\-()]{{0,2}}\d){{6,12}}                                              # +44 20 7946 0018
      | \(?0\d{{1,5}}\)?(?:[ ./\-]?\d){{5,9}}                                                        # 020 7946 0018
    )
    (?: [ ]?(?:x|ext\.?)[ ]?\d{{1,5}})?
    (?![\w%]|[.,:/-]\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OF_THINGS = "|".join(sorted((NUMBERED | NUMBERED_IN_SPANISH) - {"number", "phone", "cell", "numero", "telefono"}))
_CASE = re.compile(
    rf"""\b(?:{_OF_THINGS})[ ](?:es[ ](?:el[ ])?)?
    (?P<number>(?:(?:no\b\.?|number|n[uú]mero|n[uú]m\.?|nr\.?|is|\#)[ ]?){{0,3}}\#?(?=[\w/-]*\d[\w/-]*\d)[\w/-]+)""",
    re.VERBOSE | re.IGNORECASE,
)
_PLATE = re.compile(r"\b(?:plates?|placas?)[ ](?:is[ ]|es[ ]|are[ ])?(?P<number>[A-Z]{1,4}[ -]?\d{2,4}[A-Z]?)\b", re.IGNORECASE)
_IS = re.compile(r"\b(?:number|n[uú]mero)[ ](?:is|es|:)[ ](?P<number>(?=[\w-]*\d[\w-]*\d[\w-]*\d)[\w-]{4,})", re.IGNORECASE)
_RUN = re.compile(
    r"(?<![\w$€£,.])(?:\d{3}-\d{2}-\d{4}|\d{5,}(?:-\d+)*|#\d{3,}|(?=[A-Za-z0-9-]*\d[A-Za-z0-9-]*\d[A-Za-z0-9-]*\d)(?=\d*[A-Za-z])[A-Z0-9]{6,})(?![\w%]|,\d)"
)


def contacts(line: str) -> Iterator[Find]:
    """The surer first."""
    yield from _found(_MAIL, MarkKind.MAIL, line)
    yield from _found(_WEB, MarkKind.WEB, line)
    yield from _found(_HANDLE, MarkKind.HANDLE, line)
    if not any(letter.isdigit() for letter in line):
        return
    yield from (Find(MarkKind.NUMBER, *found.span("number")) for found in _CASE.finditer(line))
    yield from _found(_PHONE, MarkKind.PHONE, line)
    for pattern in (_PLATE, _IS):
        yield from (Find(MarkKind.NUMBER, *found.span("number")) for found in pattern.finditer(line))
    yield from _found(_RUN, MarkKind.NUMBER, line)


def _found(pattern: re.Pattern[str], kind: MarkKind, line: str) -> Iterator[Find]:
    return (Find(kind, *found.span()) for found in pattern.finditer(line))
