"""A street, bar, park, church or school by its name, typed in a hurry: "alder st", "the rusty spur", "at Stone Harp".

The kind of place says it, so what stands beside the kind must not be an ordinary word for one of many: "the dive bar".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.privacy import name_words as english
from facilitator.privacy import well_known
from facilitator.privacy.mark import Find, MarkKind
from facilitator.privacy.name_context import key_of


def any_of(words: str) -> str:
    """A pattern for one of these; _ stands for a space."""
    return f"(?:{'|'.join(words.split())})".replace("_", "[ ]")


_FEW = any_of(
    """
    the a an my your his her our their its side back dirt high every each this that these those same on in at of by to
    and or first across down up off from near past behind outside which what some any no one another other old new
    whole is was for with after next cross two way own busy quiet dark empty long main wall sesame hot cold wet rainy
    icy open dead crowded narrow bumpy rough memory since during through than like been before about all until till
    finish finished start started dropped skipped left quit [a-z]+ing [a-z]+ers went going only just better
    """
)
_ONE_OF_MANY = any_of(
    """
    car dog trailer sports? dive middle junior senior old ill local getting still public skate water theme state city
    county national open night strip gay wine juice salad snack whole little big small corner neighborhood hotel
    airport tiki cash mini full first last closest nearest nice cheap shady crappy roadside rundown nasty hole crowded
    loud quiet mental psych psychiatric childrens general veterans va private methadone free walk pain detox rehab
    baptist catholic methodist lutheran pentecostal christian presbyterian episcopal black white mega house home
    homeless womens mens womans mans family domestic emergency animal warming bus overnight winter cold every grade
    primary charter boarding summer sunday trade beauty law med medical nursing cooking art driving sober studio
    luxury section tiny empty vacant different favorite usual that bigger karaoke pool biker hookah sushi oyster lunch
    protein candy chocolate granola energy monkey pull tow steering handle reading time space task search side bottom
    top chrome right left wrong hit hits same amusement ball industrial office retail memory trash cover swim country
    book fan golf drama chess breakfast dinner dance fight after health glee gun culture yacht social
    """
)
_NOUN = any_of(
    """
    spur goat rail horse dog pig anchor lion duck rooster bull fox bear crow boar nail bucket barrel wheel saddle
    horseshoe shamrock pony tap keg mug owl mule lantern parrot monkey cat harp crown star moon pelican heron oak pint
    still jug stein thistle clover
    """
)
_HOW = any_of(
    """
    rusty tipsy brass lucky thirsty crooked drunken blind dirty golden iron copper salty wild stumbling silver stone
    red black blue white green broken dancing laughing flying wooden royal three double hungry angry lazy
    """
)
_ROAD = any_of("st street ave avenue rd road blvd boulevard pkwy ln lane")
_STREETWISE = any_of("drug level cred smarts fight clothes life food lights? corner trip rage test")
_SURE_KIND = any_of("motel inn tavern saloon elementary apartments apts projects cemetery penitentiary high_school middle_school")
_KIND = any_of("park middle high hospital church chapel clinic shelter pub lounge grill diner bar club plaza school college")
_SAINTLY = any_of("hospital church clinic school shelter")
_BEFORE = ("from", "at", "in", "near", "by", "outside", "behind", "past", "to", "past the", "at the", "stop at")
_AT = "(?:^|" + "|".join(f"(?<={word} )" for word in _BEFORE).replace(" ", "[ ]") + ")"
_TYPED = re.compile(
    rf"""
    \b(?:\d{{2,5}}[ ](?:[nsew][ ])?)?(?!{_FEW}\b)[a-z]{{3,}}[ ]{_ROAD}\b(?![.]?[ ]?[A-Z]|[ ]{_STREETWISE})
    | (?<=\bon[ ])(?!{_FEW}\b)[a-z]{{4,}}[ ]dr\b
    | (?<=corner[ ]of[ ])[a-z0-9]+[ ](?:and|&)[ ][a-z0-9]+
    | \b(?!{_FEW}\b)(?!{_ONE_OF_MANY}\b)[a-z]{{4,}}[ ]{_SURE_KIND}\b
    | {_AT}(?!{_FEW}\b)(?!{_ONE_OF_MANY}\b)[a-z]{{5,}}[ ]{_KIND}\b(?![ ](?:of|the|and|as|off|on|people)\b)
    | \bst[ ](?!patricks?\b)[a-z]+(?:[ ]{_SAINTLY}\b|(?<=s)\b(?![ ](?:day|prayer|medal)))
    | (?<=\bat[ ])(?:mt|mount)[ ][a-z]{{4,}}\b
    | (?:at|from|outside|near)[ ](?P<saint>st[.]?[ ][a-z]{{3,}})\b(?![ ](?:day|prayer))
    | \bthe[ ]{_HOW}[ ]{_NOUN}\b(?=$|[,.]|[ ](?!and\b|in\b|of\b))
    """,
    re.VERBOSE,
)
_CAPITAL = r"[A-Z][\w’'-]+"
_PROPER = re.compile(
    r"\b(?:at|outside|near|behind|past|from|by|over at|in front of|down at)(?: the)? "
    rf"(?P<name>(?:{_CAPITAL} )+(?:of (?:the )?)?{_CAPITAL})"
)


def typed_places(line: str) -> Iterator[Find]:
    for found in _TYPED.finditer(line):
        yield Find(MarkKind.PLACE, *found.span(found.lastgroup or 0))
    if not line.istitle():
        yield from (Find(MarkKind.PLACE, *found.span("name")) for found in _PROPER.finditer(line) if _is_proper(found["name"]))


def _is_proper(name: str) -> bool:
    """Two words with capitals, and neither is something that everybody knows."""
    if well_known.TOGETHER.search(name):
        return False
    return not any(key_of(word) in well_known.EVERYWHERE | english.NO_NAMES | well_known.TOWNS for word in name.split())
