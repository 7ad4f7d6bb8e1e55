"""What is typed without capitals and shows by its shape: "alder st", "calle nogal", "lil ray", "el tuercas"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.privacy.mark import Find, MarkKind

_FEW = r"""(?:the|a|an|my|your|his|her|our|main|side|back|dirt|high|every|this|that|same|on|in|at|of|by|to|and|or|first
        |across|down|up|off)"""
_ES = r"""(?:de|del|que|y|con|donde|me|no|es|se|a|en|por|para|sin|hay|ya|cuando|porque|pero|principal|oscura|general
        |nueva|cerca|sola|la|el|los|las|mi|su|o|esta|estaba|fue|era|privada|barato|cristiana|catolica|publica|primaria)"""
_PLACE = re.compile(
    rf"""\b(?:\d{{2,5}}[ ](?:[nsew][ ])?)?(?!{_FEW}\b)[a-z]{{3,}}[ ](?:st|ave|rd|blvd|pkwy|ln)\b(?![.]?[ ]?[A-Z])
    | (?<=\bon[ ])(?!{_FEW}\b)[a-z]{{4,}}[ ]dr\b
    | (?<=corner[ ]of[ ])[a-z0-9]+[ ](?:and|&)[ ][a-z0-9]+
    | (?:^|(?<=\bfrom[ ])|(?<=\bat[ ])|(?<=\bin[ ])|(?<=\bnear[ ])|(?<=\bby[ ]))(?!(?:{_FEW}|car|dog|trailer|sports
        |dive|middle|junior|old|ill|local|getting|still|public)\b)[a-z]{{5,}}[ ](?:park|motel|elementary|middle|high
        |apartments|tavern|saloon)\b(?![ ](?:of|the|and)\b)
    | \bst[ ]\w+[ ](?:hospital|church|clinic)\b
    | \bthe[ ](?:rusty|tipsy|brass|lucky|thirsty|crooked|drunken|blind|dirty|golden|iron|copper|salty|wild|stumbling)[ ]
      (?:spur|goat|rail|horse|dog|pig|anchor|lion|duck|rooster|bull|fox|bear|crow|boar|nail|bucket|barrel|wheel|saddle
        |horseshoe|shamrock|pony|tap|keg|mug|owl|mule)\b
    | \b(?:calle|avenida|parque|(?<=el[ ])hotel|clinica|escuela|iglesia|primaria
        |secundaria)[ ](?:sant?[ao]?[ ])?(?!{_ES}\b)[a-zñ]{{4,}}\b(?:[ ](?:juarez|\d{{1,5}})\b)?
    | \b(?:cantina|bar|taqueria|motel|fonda)[ ](?:el|la|los|las)[ ](?!(?:otra|otro|noche|misma|gente|primera)\b)[a-zñ]{{4,}}\b
    | \bcolonia[ ]del?[ ](?:la[ ])?[a-zñ]{{4,}}\b""",
    re.VERBOSE,
)
_SURNAME = r"""(?!(?:said|says|told|gave|got|let|put|made|sent|went|took|threw|left|came|kept|knew|saw|wants|wont|will
        |died|drinks|hates|just|always|never|still|calls|keeps|with|when|that|from|about|before|after|practitioner|is
        |was|has|had|and|the|in|at|on|to|for|me|my|or|who|thinks|knows|lives|does|makes|gets|asks
        |needs)\b)[a-z]{4,}(?<!ed)(?<!ing)(?<!ly)"""
_NAME = re.compile(
    rf"""\blil[ ](?!(?:bit|while|more|kid|kids|one|man|brother|sister|bro|sis|girl|boy|girls|boys|things?|guy|buzz|less
        |better|cousins?)\b)[a-z]{{3,}}
    | ^(?:big|fat|slim|og)[ ][a-z]{{3,}}(?=[ ](?:wants|runs|owes|has|sells|calls|keeps|said|says|came|at[ ]the[ ]corner)\b)
    | (?:they[ ]call|calls?[ ]him|calls?[ ]her|goes[ ]by)[ ](?P<called>(?!(?:out|back|when|a|the|me|it|names?|after|at
        |in|every)\b)[a-z]{{3,}})$
    | (?:^|(?<=and[ ])|(?<=with[ ])|(?<=call[ ])|(?<=wait[ ]))(?:judge|officer|deputy|coach|pastor|counselor|nurse
        |uncle|aunt)[ ](?P<titled>{_SURNAME}\b(?:(?<!s)|(?=[ ](?:brings|pulled|always|said|says|told|wants)\b)))
    | \b(?:juez|licenciada|licenciado|comadre)[ ](?P<juez>[a-zñ]{{4,}})(?=[ ](?:me|le|nos|dice|dijo|hace)\b)
    | \bel[ ](?P<plural>(?!(?:lunes|martes|miercoles|jueves|viernes|menos|cumpleaños|paraguas|dios|virus
        |crisis)\b)[a-zñ]{{3,}}[ao]s)(?=[ ](?:me|de|se|y|vende|siempre)\b)
    | \b(?:el|la)[ ](?P<nick>chino|flaco|guera|guero|zurdo|tuerto|pelon|chato|gordo)(?=$|[ ](?:me|de[ ]la|del[ ]puesto
        |siempre|vende|y[ ]su)\b)
    | ^(?P<is_my>hope|faith|rose|joy|grace|destiny|angel|esperanza|consuelo|soledad)(?=[ ](?:is[ ]my
        |es[ ]mi)[ ](?:daughter|niece|ex|wife|sister|sponsor|mom|girl|cousin|mujer|hija|esposa|hermana|prima)\b)
    | \b(?:boss|po|mama|friend|cousin|into|con|with)[ ](?P<full>[a-z]{{4,}}[ ](?!(?:from|every|after|when|that|drunk
        |sober|high|again|then|over|with|called|came|para|cuando|hasta|todos?|siempre)\b)[a-z]*(?:yan|aran|wole|ski|eda
        |ez|elli|berg|stein))\b""",
    re.VERBOSE,
)
_NUMBER = re.compile(
    r"\b\d{2,4}-?[a-z]{2,4}-?\d{3,6}\b|(?:\bplates?|\bplacas?) (?:was|were|eran|era) (?P<plate>[a-z]{2,4}[ -]?\d{3,4})\b"
    r"|\bplate (?P<other>\d[a-z]{3}\d{3})\b|\bexpediente (?P<file>\d+/\d+)",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<![\w.,/-])(?:\d{3} \d\d \d\d|\d\d(?: \d\d){4}|\d\d \d{4} \d{4})(?![\w/]|[.,-]\d)")
_HANDLE = re.compile(
    r"\b(?:snap|insta|ig|tiktok|face|fb)(?: is| es| as| soy)? (?P<on>(?=[\w.]*[_\d.])[a-z][\w.]{3,}\w)"
    r"|\btiktok soy (?P<soy>[a-z]\w{5,})"
    r"|\b(?:im|soy) (?P<im>[a-z]\w{4,})(?= (?:on|en) (?:snap|insta|ig|tiktok|fb))|\b(?P<low>[a-z]{3,}_[a-z0-9_]+)\b"
    r"|\bas (?P<as>[a-z]+\.[a-z]\.\d+)",
)
_AGE = re.compile(
    r"(?:^|\bi )was (?P<was>\d{1,2})(?= (?:first|when)\b)|\bshes (?P<she>\d{1,2})$|\b(?:first|hit) at (?P<at>1\d)\b"
    r"|\bsince i was (?P<since>\d{1,2})\b|\bat (?P<then>1[1-9])(?= i )|\b(?:girl|nena|niño|niña|boy) (?:is"
    r"|tiene) (?P<kid>\d{1,2})(?= (?:she|he)\b|$)"
)
_KINDS = ((_HANDLE, MarkKind.HANDLE), (_PHONE, MarkKind.PHONE), (_NUMBER, MarkKind.NUMBER), (_AGE, MarkKind.AGE),
          (_PLACE, MarkKind.PLACE), (_NAME, MarkKind.NAME))  # fmt: skip


def typed(line: str) -> Iterator[Find]:
    for pattern, kind in _KINDS:
        for found in pattern.finditer(line):
            yield Find(kind, *found.span(found.lastgroup or 0))
