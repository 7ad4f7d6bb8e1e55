"""Days, years and ages in a Spanish line. Hours, amounts and how long somebody has not used are none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.privacy.mark import Find, MarkKind

_MONTH = r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre)"
_YEAR = r"(?:19[3-9]\d|20[0-4]\d)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9]|1ro|1\.?º|primero)"
_WRITTEN = re.compile(
    rf"\b{_DAY}(?: de)? {_MONTH}(?:,? del? {_YEAR}| {_YEAR})?\b|\b{_MONTH}(?: del?)? {_YEAR}\b",
    re.IGNORECASE,
)
# "el 24 es …", "el día 15", "hasta el 19": not "el 80 por ciento", "el 2 de la tarde".
_NTH = re.compile(
    rf"\bel (?:día |lunes |martes |miércoles |jueves |viernes |sábado |domingo )?(?P<day>{_DAY})"
    r"(?=[ ]*(?:$|[.,;:!?)”\"]|(?:es|fue|era|me|nos|le|tengo|tiene|cumple|cumplo|salgo|y|o|pero|cuando|en la corte|en corte)\b))",
    re.IGNORECASE,
)
_UNITS = (
    r"(?:veint(?:iun|idos|idós|itres|itrés|icuatro|icinco|iseis|iséis|isiete|iocho|inueve)|once|doce|"
    r"trece|catorce|quince|dieciséis|dieciseis|diecisiete|dieciocho|diecinueve|veinte)"
)
_TENS = (
    r"(?:(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta)(?:[ ]y[ ](?:uno?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve))?)"
)
_SPOKEN = rf"(?:{_UNITS}|{_TENS})"
_ANY = rf"(?:1[0-2]\d|[1-9]\d|\d|{_SPOKEN})"
_GROWN = rf"(?:1[1-9]|[2-9]\d|1[0-2]\d|{_SPOKEN})"
# What is counted in years and is no age.
_CLEAN = (
    r"(?![ ]*(?:limpi|sobri|sin\b|de[ ](?:sobri|casad|no|limpi|recuper|carcel|cárcel|prisi|novi|matrim|"
    r"experiencia)|en\b|que\b|casad|junt|aqu|trabaj|viviendo|usando|tomando|consumiendo|fumando|encerrad|"
    r"yendo|pas))"
)
_OTHERS = (
    r"(?![ ]*(?:%|por[ ]ciento|pesos|dólares|dolares|días|dias|meses|semanas|minutos|horas|hijos|hijas|"
    r"cervezas|hermanos|veces|cuadras|kilos|gramos|pasos|de[ ]la|am\b|pm\b|personas|amigos))"
)
_ENDS = (
    r"(?=[ ]*(?:$|[.,;:!?)”\"]|(?:y|e|o|pero|cuando|ya|con|me|probé|empecé|que|en|no|todavía|todavia|"
    r"apenas|mi|su|la|el|probe|empece|sigo|sigue|pregunta|solo)\b))"
)
_AGE = re.compile(
    rf"""
      \b(?:tengo|tiene|tenía|tenia|tenías|cumplí|cumpli|cumplo|cumplió|cumplio|cumple|a[ ]mis|de)[ ]
        (?P<years>{_ANY}[ ](?:años|anos|añitos)){_CLEAN}
    | \b(?:tengo|tiene|tenía|tenia|a[ ]mis)[ ](?P<grown>{_GROWN}){_OTHERS}{_ENDS}
    | \b(?:cumplí|cumpli|cumplo|cumplió|cumplio|cumple)[ ](?:los[ ])?(?P<turned>{_ANY}){_OTHERS}{_ENDS}
    | \ba[ ]los[ ](?P<then>{_GROWN}|10)(?:[ ]años)?{_OTHERS}{_ENDS}
    | (?<=\bde[ ])(?P<theirs>[2-9]\d)(?=[ ](?:sigue|vive|toma|todavía|que|con|y)\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_IN = re.compile(rf"\b(?:en|desde|hasta|del) (?P<year>{_YEAR})\b", re.IGNORECASE)


def spanish_days(line: str) -> Iterator[Find]:
    for found in _AGE.finditer(line):
        yield Find(MarkKind.AGE, *found.span(found.lastgroup or 0))
    if not any(letter.isdigit() for letter in line) and "primero" not in line:
        return
    yield from (Find(MarkKind.DATE, *found.span()) for found in _WRITTEN.finditer(line))
    yield from (Find(MarkKind.DATE, *found.span("day")) for found in _NTH.finditer(line))
    yield from (Find(MarkKind.DATE, *found.span("year")) for found in _IN.finditer(line))
