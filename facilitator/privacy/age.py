"""How old somebody is or was, as it is typed in a hurry: "my son is 7", "zuri turned 2", "yo tenia 8", "when i was fourteen"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.privacy.mark import Find, MarkKind
from facilitator.privacy.place_typed import any_of

_SOMEBODY = any_of(
    """
    son daughter kid baby girl boy niece nephew sister brother cousin grandson granddaughter grandbaby stepson
    stepdaughter godson goddaughter oldest youngest twins mom dad mother father grandma grandpa husband wife hijo hija
    nene nena niño niña nino nina bebe bebé sobrino sobrina nieto nieta hermano hermana hermanito hermanita chamaco
    chamaca menor mayor abuela abuelo mama mamá papa papá
    """
)
_IS = any_of(
    """
    is was just_turned turned turns turning is_turning is_about_to_be will_be tiene tenia tenía cumplio cumplió cumple
    va_a_cumplir
    """
)
_COUNTED = any_of(
    """
    % / : years?_(?:sober|clean) days? weeks? hours? minutes? miles? dollars bucks times beers? shots? drinks? pills?
    mg grams? steps? people kids feet inches pounds lbs am pm out_of de_la dias días semanas horas minutos cervezas
    pesos veces pastillas hijos points? calls? texts? months?_(?:sober|clean)
    """
)
_NO_AGE = rf"(?![ ]*{_COUNTED})"
_SPELLED = any_of(
    """
    five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen cinco
    seis siete ocho nueve diez once doce trece catorce quince dieciseis dieciséis diecisiete dieciocho diecinueve
    """
)
_ADULT = any_of("señor señora senor senora hombre mujer muchacho muchacha man woman guy lady girl boy")
_AGES = re.compile(
    rf"""\b{_SOMEBODY}(?:[ ](?!is\b|was\b)[a-zñáéíóú'’]+)?[ ]{_IS}[ ](?P<child>\d{{1,2}}|{_SPELLED})\b{_NO_AGE}
    | \b(?:[a-zñ]+|he|she)[ ](?:just[ ])?(?:turned|turns|cumplio|cumplió|cumple)[ ](?P<turned>\d{{1,2}})\b{_NO_AGE}
    | \b(?:about[ ]to[ ]be|gonna[ ]be|going[ ]to[ ]be|voy[ ]a[ ]cumplir)[ ](?P<soon>\d{{2}})\b{_NO_AGE}
    | \b(?:tenía|tenia)[ ](?:como[ ]|apenas[ ]|solo[ ])?(?P<had>\d{{1,2}})\b(?=$|[,.;]|[ ](?:y|cuando|años|anos|la|el)\b)
    | \b(?:when|since|until|till|before)[ ](?:i|he|she)[ ](?:was|turned)[ ](?:like[ ]|about[ ]|only[ ])?
        (?P<when>\d{{1,2}}|{_SPELLED})\b{_NO_AGE}
    | \b(?:cuando|desde[ ]que)[ ](?:yo[ ])?(?:tenía|tenia)[ ](?P<cuando>\d{{1,2}}|{_SPELLED})\b{_NO_AGE}
    | \b(?:desde|a)[ ]los[ ](?P<desde>1[0-9]|[89]|{_SPELLED})\b{_NO_AGE}(?![ ](?:a[ñn]os[ ]de[ ]sobri|de\b|hermanos|amigos|demas))
    | \bat[ ](?:age[ ])?(?P<at>1[1-9]|{_SPELLED})\b(?=[ ](?:i|he|she|my)\b)(?![ ]?(?:am|pm)\b)
    | \b(?:first|hit|started|drinking|using|smoking|drunk|high)[ ]at[ ](?P<began>1\d|{_SPELLED})\b{_NO_AGE}
    | \b(?:shes|hes)[ ](?P<theirs>\d{{1,2}})\b{_NO_AGE}(?=$|[,.;]|[ ](?:and|now|but|with|already|years)\b)
    | (?:^|\bi[ ])was[ ](?P<was>\d{{1,2}})(?=[ ](?:first|when)\b)
    | \b{_ADULT}[ ](?:de|of)[ ](?P<old>\d{{2}})\b{_NO_AGE}
    | \b(?P<bare>\d{{1,2}}[ ](?:anos|años)[ ]de[ ]edad)\b""",
    re.VERBOSE | re.IGNORECASE,
)


def ages(line: str) -> Iterator[Find]:
    return (Find(MarkKind.AGE, *found.span(found.lastgroup or 0)) for found in _AGES.finditer(line))
