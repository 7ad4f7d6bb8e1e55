"""Where somebody lives or goes, by its name, as it is said in Spanish: "calle Allende", "el bar Las Palmas", "colonia Obrera"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.privacy.mark import Find, MarkKind

FEMININE = frozenset(
    {
        "avenida",
        "calle",
        "calzada",
        "cantina",
        "capilla",
        "carretera",
        "casa",
        "cerrada",
        "cerveceria",
        "clinica",
        "colonia",
        "escuela",
        "esquina",
        "farmacia",
        "fonda",
        "iglesia",
        "licoreria",
        "panaderia",
        "parroquia",
        "plaza",
        "prepa",
        "preparatoria",
        "primaria",
        "privada",
        "pulqueria",
        "secundaria",
        "taqueria",
        "tienda",
        "unidad",
        "universidad",
        "vecindad",
    }
)
KINDS = (
    r"(?:calle|avenida|av|calzada|privada|cerrada|callejón|callejon|bulevar|blvd|carretera|colonia|col|barrio|fraccionamiento|"
    r"vecindad|parque|plaza|iglesia|parroquia|capilla|templo|escuela|primaria|secundaria|prepa|preparatoria|kínder|kinder|colegio|"
    r"universidad|hospital|clínica|clinica|centro|farmacia|bar|cantina|taquería|taqueria|pulquería|pulqueria|cervecería|cerveceria|"
    r"licorería|licoreria|fonda|restaurante|restaurant|motel|hotel|mercado|grupo|panteón|panteon|penal|reclusorio|albergue|anexo|gimnasio|"
    r"billar|casino|club|rancho)"
)
_NAME = r"(?:(?:de la|de los|de las|del|de|la|las|los|el|y) )?[A-ZÁÉÍÓÚÑ][\w’'-]+"
_LITTLE = r"(?:[Ee]l|[Ll]a|[Ll]os|[Ll]as|[Dd]el?|San|Santa|Santo)"
_HOUSE = r"(?:,? (?:#|n[uú]mero |no\.? )?\d{1,5})?"
_NAMED = re.compile(
    rf"\b(?P<kind>(?i:{KINDS}))\.? (?:{_LITTLE} ){{0,2}}(?!(?:Anónimos|Anonimos|[A-Z]{{2,4}})\b)[A-ZÁÉÍÓÚÑ][\w’'-]+"
    rf"(?: {_NAME}){{0,2}}{_HOUSE}|\b(?i:calle|avenida|av)\.? \d{{1,3}}\b{_HOUSE}"
)
_CORNER = re.compile(
    r"(?<=[Ee]squina de )(?:la )?[A-ZÁÉÍÓÚÑ0-9][\w.]*(?: [A-ZÁÉÍÓÚÑ][\w.]*)?"
    r" (?:y|con) (?:la )?[A-ZÁÉÍÓÚÑ0-9][\w.]*"
    r"|(?<=[Ee]squina con )[A-ZÁÉÍÓÚÑ][\w.]*(?: \d+)?"
)
_LAST_NUMBER = re.compile(r"\b[Dd]epartamento (?:#|n[uú]mero )?\w?\d{1,4}\w?\b|\b[Dd]epto\.? \w?\d{1,4}\w?\b")


def spanish_streets(line: str) -> Iterator[Find]:
    words = line.split()
    if line.isupper() or sum(word[0].isupper() for word in words) > max(2, 0.7 * len(words)):
        return  # capitals say nothing there
    for pattern in (_NAMED, _CORNER, _LAST_NUMBER):
        yield from (Find(MarkKind.PLACE, *found.span()) for found in pattern.finditer(line))
