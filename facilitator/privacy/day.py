"""Days, years and ages in a line. Times, small counts, ratings, weekdays, months alone and holidays are none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.privacy.mark import Find, MarkKind

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|"
    r"dec(?:ember)?)\b\.?"
)
_YEAR = r"(?:19[3-9]\d|20[0-4]\d)"
_NUMBER_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_ORDINAL = rf"{_NUMBER_DAY}(?:st|nd|rd|th)"
_ON = r"(?:on|since|until|till|by|before|after|from|of)"

_HOLIDAY = re.compile(
    r"\b(?:(?:fourth|4th|the 4th) of july|july (?:4th|fourth|the 4th)(?!,? \d)|july 4(?!\d|,? \d)"
    r"|cinco de mayo|9/11|24/7|friday the 13th)\b",
    re.IGNORECASE,
)
_COUNTED = r"[ ](?:dollars|bucks|calories|steps|people|miles|mg|times|hours|minutes|days|feet)\b"
_WRITTEN = re.compile(
    rf"""\b(?:
      (?P<month>{_MONTH})[ ](?:the[ ])?(?P<day>{_ORDINAL}|{_NUMBER_DAY})
        (?!\d|:|[ ]?[ap]\.?m\b|[ ]?%|{_COUNTED})(?:,?[ ](?P<year>{_YEAR}))?
      | (?:the[ ])?(?:{_ORDINAL}|{_NUMBER_DAY})[ ](?:of[ ])?{_MONTH}(?:,?[ ]{_YEAR})?
      | {_MONTH}(?:,|[ ]of)?[ ]{_YEAR}
    )(?![\w%])""",
    re.VERBOSE | re.IGNORECASE,
)
_FIGURES = re.compile(
    rf"""(?<![\w/.,$-])(?:
      {_YEAR}[-/.](?:1[0-2]|0?[1-9])[-/.]{_NUMBER_DAY}
      | (?P<one>\d{{1,2}})(?P<sign>[-/.])(?P<two>\d{{1,2}})(?:(?P=sign)(?P<year>{_YEAR}|\d\d))?
    )(?![\w/%]|[.,-]\d)""",
    re.VERBOSE,
)
_NTH = re.compile(
    rf"""(?:\b(?:{_ON}[ ](?:\w+day[ ])?|\w+day,?[ ])|^)(?P<day>the[ ]{_ORDINAL})
    (?=[ ]*(?:$|[.,;:!?)”"]|(?:and|or|but|at|when|i|is|was|comes|falls)\b))""",
    re.VERBOSE | re.IGNORECASE,
)
_ITS_DAY = re.compile(
    r"\b(?:birthday|bday|anniversary|funeral|court|hearing|sentencing|wedding|visit|release)\b.{0,20}?"
    rf"\b(?P<day>the {_ORDINAL})\b(?! (?:step|time|day|hour|floor|street|st))",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"$|[,.;]| (?:when|and|is|was|we|i|he|she|they|the|my)\b")
_SHORT_YEAR = re.compile(
    r"(?<!\d )\b(?:in|since|until|till) (?P<year>[5-9]\d|0\d)\b(?=$|[,.;]| (?:when|and|i|we|he|she|my)\b)"
    r"|\b(?:en|desde|hasta) el (?P<corto>3[2-9]|[4-9]\d|0\d)\b(?! (?:por|%|de))",
    re.IGNORECASE,
)
_ALONE = re.compile(
    rf"""(?<![\w$€£.,:/#-]){_YEAR}(?![\w%]|[.,:]\d|{_COUNTED})
    | (?<=\b(?:in|of)[ ])[’'](?:[4-9]\d|[0-2]\d)\b | (?<=\b(?:since|until)[ ])[’'](?:[4-9]\d|[0-2]\d)\b""",
    re.VERBOSE | re.IGNORECASE,
)

_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?"
_TEENS = r"(?:eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
_YEARS = rf"(?:1[1-9]|[2-9]\d|10\d|{_TENS}|{_TEENS})"  # up to 10 it may be a rating
_BARELY = r"(?:only[ ]|just[ ]|about[ ]|almost[ ])?"
_THEN = r"""(?=[ ]*(?:$|[.,;:!?)”"…]|(?:and|or|but|now|when|with|today|already|soon|next|this|in|alone|years?[ ]old)\b))"""
_SPELLED = rf"(?:{_TENS}|{_TEENS}|four|five|six|seven|eight|nine|ten)"
_OLD = re.compile(
    rf"\b(?:\d{{1,3}}|{_SPELLED})[ -]?(?:years?|yrs?|months?)[ -]?olds?\b|\b\d{{1,3}}[ ]?(?:y\.?o\.?|y/o)(?!\w)", re.IGNORECASE
)
_KIN = r"(?:son|daughter|kid|boy|girl|baby|brother|sister|mom|dad|mother|father|wife|husband)"
_BEGAN = r"(?:started|began|first|drinking|using|smoking|smoked|drank|married|pregnant|home|school|kid|life)"
_AM = re.compile(
    rf"""\b(?:
      (?:i[ ]?[’']?a?m|(?:i|he|she)[ ]was|(?:he|she)(?:[ ]is|[’']s)|aged|(?:at[ ])?age|turned|turning|turns|turn)
        [ ]{_BARELY}(?P<age>{_YEARS})
      | {_KIN}(?:[ ]is|[’']s|[ ]was|[ ](?:just[ ])?(?:turned|turns|is[ ]turning))[ ]{_BARELY}(?P<theirs>\d{{1,2}})
      | \w+[ ]at[ ](?P<teen>1[3-9]|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)
      | {_BEGAN}(?:[ ]\w+)?[ ]at[ ](?P<began>1\d|[89]|{_TEENS})
    ){_THEN}""",
    re.VERBOSE | re.IGNORECASE,
)


def days(line: str) -> Iterator[Find]:
    holidays = [found.span() for found in _HOLIDAY.finditer(line)]
    for find in (*_ages(line), *(_dates(line) if any(letter.isdigit() for letter in line) else ())):
        if not any(start < find.end and find.start < end for start, end in holidays):
            yield find


def _ages(line: str) -> Iterator[Find]:
    yield from (Find(MarkKind.AGE, *found.span()) for found in _OLD.finditer(line))
    for found in _AM.finditer(line):
        yield Find(MarkKind.AGE, *found.span(found.lastgroup or 0))


def _dates(line: str) -> Iterator[Find]:
    for found in _WRITTEN.finditer(line):
        if _is_day(line, found):
            yield Find(MarkKind.DATE, *found.span())
    for found in _FIGURES.finditer(line):
        if found["one"] is None or _is_date(line, found):
            yield Find(MarkKind.DATE, *found.span())
    yield from (Find(MarkKind.DATE, *found.span("day")) for found in _NTH.finditer(line))
    yield from (Find(MarkKind.DATE, *found.span("day")) for found in _ITS_DAY.finditer(line))
    yield from (Find(MarkKind.DATE, *found.span(found.lastgroup or 0)) for found in _SHORT_YEAR.finditer(line))
    yield from (Find(MarkKind.DATE, *found.span()) for found in _ALONE.finditer(line))


def _is_day(line: str, found: re.Match[str]) -> bool:
    """ "may 20 people come", "march 5 miles", "mar 3": words too, so they want a capital, an ordinal, a year or "on"."""
    month = found["month"]
    if month is None or month.lower().rstrip(".") not in {"may", "march", "mar"}:
        return True
    if month[0].isupper() or found["year"] or not found["day"].isdigit() or _follows_on(line, found.start()):
        return True
    return month.lower() == "march" and bool(_GOES_ON.match(line, found.end()))


def _is_date(line: str, found: re.Match[str]) -> bool:
    """11/24, 24.11.2026, 11-24-26; not 10-15 drinks, 7/10 or 3/4."""
    one, two = int(found["one"]), int(found["two"])
    if not ((1 <= one <= 12 and 1 <= two <= 31) or (1 <= two <= 12 and 1 <= one <= 31)):
        return False
    if found["year"]:
        return True
    if found["sign"] != "/":
        return False
    is_share = (two in {5, 10} and one <= two) or (two in {2, 3, 4, 8} and one < two)
    return not is_share or _follows_on(line, found.start())


def _follows_on(line: str, start: int) -> bool:
    return bool(re.search(rf"\b{_ON} $", line[:start], re.IGNORECASE))
