"""What is typed without capitals and shows by its shape: "lil ray", "el tuercas", "ig nena_85", "apt 2C"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.privacy.mark import Find, MarkKind

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
        |es[ ]mi)[ ](?:daughter|niece|ex|wife|sister|sponsor|mom|girl|cousin|mujer|hija|esposa|hermana|prima)\b)""",
    re.VERBOSE,
)
_NICK = re.compile(
    r"\b(?!bye|ha|no|so|very|yes|now|cha|blah|knock|chop|hush|poco|bla|ya|my|real|too|way|night|late|big|long|really|good|bad|sick|far"
    r"|muy|mas|que|si|da|casi)(?P<twice>(?P<once>(?=[b-z]?[b-z]?[aeiouy])[a-z]{2,4})[ -](?P=once))\b"
    r"|\b(?<![’'])(?P<letter>[b-hj-rt-z][ -](?:bone|dog|dogg|money|rex|mac|roc|loc|bo|boy|love|town|baby|dub|mone))\b"
    r"|\b(?!T-Mobile|X-|U-Haul|U-Turn|E-|A-|B-Day|C-Section|V-|K-|L-|G-|I-|O-)(?P<capital>[A-Z]-[A-Z][a-z]+)\b"
    r"|\b(?:guy|dude|boy|girl|woman|man|dealer|cousin|friend|kid|lady|chick) (?:named|called) "
    r"(?P<named>(?!me|him|her|out|back|the|a|my)[a-z]{3,})\b"
    r"|\b(?:le dicen|le decimos|le llaman|apodado|apodada) (?P<apodo>(?:(?:el|la) )?(?!que|no|a|por)[a-zñáéíóú]{3,})\b"
)
_NUMBER = re.compile(
    r"\b\d{2,4}-?[a-z]{2,4}-?\d{3,6}\b|(?:\bplates?|\bplacas?) (?:was|were|eran|era) (?P<plate>[a-z]{2,4}[ -]?\d{3,4})\b"
    r"|\bplate (?P<other>\d[a-z]{3}\d{3})\b|\bexpediente (?P<file>\d+/\d+)"
    r"|\b(?:room|rm|dorm|cell|bldg|building|cuarto|celda|habitacion|habitación) #?(?P<room>\d{3,4}[a-z]?|\d{1,2}[a-h])\b"
    r"|\b(?:en|at|in) (?:el )?(?P<flat>\d{1,3}[a-h])\b",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<![\w.,/-])(?:\d{3} \d\d \d\d|\d\d(?: \d\d){4}|\d\d \d{4} \d{4})(?![\w/]|[.,-]\d)")
_HANDLE = re.compile(
    r"\b(?:snap|insta|ig|tiktok|face|fb)(?: is| es| as| soy)? (?P<on>(?=[\w.]*[_\d.])[a-z][\w.]{3,}\w)"
    r"|\btiktok soy (?P<soy>[a-z]\w{5,})"
    r"|\b(?:im|soy) (?P<im>[a-z]\w{4,})(?= (?:on|en) (?:snap|insta|ig|tiktok|fb))|\b(?P<low>[a-z]{3,}_[a-z0-9_]+)\b"
    r"|\bas (?P<as>[a-z]+\.[a-z]\.\d+)",
)
_KINDS = (
    (_HANDLE, MarkKind.HANDLE),
    (_PHONE, MarkKind.PHONE),
    (_NUMBER, MarkKind.NUMBER),
    (_NAME, MarkKind.NAME),
    (_NICK, MarkKind.NAME),
)


def typed(line: str) -> Iterator[Find]:
    for pattern, kind in _KINDS:
        for found in pattern.finditer(line):
            yield Find(kind, *found.span(found.lastgroup or 0))
