"""A street, bar, church or shop by its name, typed in a hurry and in Spanish: "calle nogal", "en la 5 con la 10"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.privacy.mark import Find, MarkKind
from facilitator.privacy.place_typed import any_of

_ONE_OF_MANY = any_of(
    """
    de del que y con donde me no es se a en por para sin hay ya cuando porque pero principal oscur[ao] general
    nuev[ao] cerca sol[ao] la el los las mi su o esta estaba fue era privad[ao] barat[ao] cristian[ao] catolic[ao]
    public[ao] primaria evangelica pentecostal mormona metodista cerrad[ao] abiert[ao] viej[ao] grande chic[ao]
    llen[ao] vaci[ao] lejos siempre todos toda hasta desde otra otro tambien nocturna vacacional ilegal familiar
    comunitari[ao] local clandestina? gay abajo arriba siguiente entera sobre venden tiene huele antes despues lleno
    psiquiatrico civil como solo nada mas ni infantil dental gratis movil ahora cada sabado domingo viernes quiero
    suena queda cierra abre ayuda hoy ayer
    """
)
_KIND = any_of(
    """
    calle avenida parque (?<=el_)hotel clinica escuela iglesia primaria secundaria prepa hogar albergue barrio caserio
    residencial urbanizacion parroquia capilla (?<=el_)hospital (?<=la_)plaza (?<=el_)motel
    """
)
_SHOP = any_of("cantina bar taqueria motel fonda colmado tienda")
_ANY_SHOP = any_of("otra otro noche misma gente primera esquina semana")
_TYPED = re.compile(
    rf"""
    \b{_KIND}[ ](?:(?:sant?[ao]?|nuev[ao]|la|el|los|las)[ ])?(?!{_ONE_OF_MANY}\b)[a-zñ]{{4,}}\b
        (?:[ ](?:juarez|alborada|nuev[ao]|\d{{1,5}})\b)?
    | \b{_SHOP}[ ](?:el|la|los|las)[ ](?!{_ANY_SHOP}\b)[a-zñ]{{4,}}\b
    | \bcolonia[ ]del?[ ](?:la[ ])?[a-zñ]{{4,}}\b
    | \ben[ ]la[ ](?P<corner>\d{{1,3}}[ ](?:con|y)[ ](?:la[ ])?[a-z0-9]+)
    """,
    re.VERBOSE,
)


def typed_places_in_spanish(line: str) -> Iterator[Find]:
    return (Find(MarkKind.PLACE, *found.span(found.lastgroup or 0)) for found in _TYPED.finditer(line))
