"""Where somebody lives or goes, by its name: addresses, streets, corners, bars."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.privacy.mark import Find, MarkKind

_STREET_KIND = r"(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Terrace|Highway|Hwy|Parkway|Pkwy)\b"
_ADDRESS_KIND = rf"(?:{_STREET_KIND}|(?:Dr|Court|Ct|Place|Pl|Square|Sq|Way)\b)"
_TYPED_KIND = r"(?:street|st|avenue|ave|road|rd|boulevard|blvd)\b"
_VENUE = (
    r"(?:Bar|Tavern|Pub|Saloon|Grill|Club|Lounge|Liquors?|Motel|Inn|Hotel|Clinic|Hospital|Church|School|Park|Apartments|Casino|"
    r"Shelter|Bridge|Mall|Market|Diner|Cafe|Café)\b"
)
_SIDE = r"(?:(?:[NSEW]|North|South|East|West)\.? )?"
_ORDINAL = r"\d{1,3}(?:st|nd|rd|th)"
_WORD = r"[A-Z][\w’'-]+"
_GENERIC = (
    r"(?:The|My|A|An|Our|Your|His|Her|Their|Every|Each|Some|Any|No|That|This|Old|New|Open|Sports|Local|Corner|Same|Next|Night|Dive|"
    r"Gay|High|Middle|Grade|Public|Trailer|Car|Dog|Skate|Water|Strip|Homeless|Emergency|Private|Methadone|Juice|Salad|Snack|Wet|"
    r"Past|Near|At|In|To|By|Behind)\b"
)
_COUNTED = (
    r"(?:the|my|a|an|this|that|side|city|busy|quiet|dark|empty|other|old|same|back|main|different|blocks?|doors?|miles?|minutes?|"
    r"hours?|people|days?|way|more|of|down|up|from|to|on|in|off|across|past|near|by|and|or)\b"
)
_UNIT = r"(?:apt|apartment|unit|suite)\b\.?"

_ADDRESS = re.compile(
    rf"\b\d{{1,5}}[A-Za-z]? {_SIDE}(?:(?:{_WORD}|{_ORDINAL}) ){{1,3}}{_ADDRESS_KIND}(?:,? {_UNIT} #?\w{{1,5}})?"
    rf"|\b\d{{2,5}} (?!{_COUNTED})[a-z]+ (?:(?!{_COUNTED})[a-z]+ )?{_TYPED_KIND}"
    rf"|\b(?i:{_UNIT}) #?(?:\d{{1,4}}[A-Za-z]?|[A-Za-z]?\d{{1,4}})\b"
    r"|\bP\.? ?O\.? [Bb]ox \d+"
)
_STREET = re.compile(rf"\b{_SIDE}(?!{_GENERIC}){_WORD} (?:{_WORD} )?{_STREET_KIND}|\b{_ORDINAL} (?i:{_STREET_KIND})")
_CORNER = re.compile(
    rf"\b{_ORDINAL} (?:and|&) (?:{_ORDINAL}|{_WORD})|(?<=[Cc]orner of )(?:{_ORDINAL}|{_WORD}) (?:and|&) (?:{_ORDINAL}|{_WORD})"
)
_SCHOOL = re.compile(rf"\b(?!{_GENERIC}){_WORD} (?:High School|High|(?:Middle|Elementary|Junior High|Primary)(?: School)?)\b")
_NAMED = re.compile(rf"\b(?:(?:St|Mt)\.? |Saint )?(?!{_GENERIC}){_WORD} (?:(?!{_GENERIC}){_WORD} )?{_VENUE}")


def streets(line: str) -> Iterator[Find]:
    if line.isupper():
        return  # capitals say nothing there
    for pattern in (_ADDRESS, _CORNER, _STREET, _SCHOOL, _NAMED):
        yield from (Find(MarkKind.PLACE, *found.span()) for found in pattern.finditer(line))
