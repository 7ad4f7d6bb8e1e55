"""Names out of what stands under a plan's "people": "my sister Ana", "Denise - sponsor", "Odell (neighbor) 555 0133"."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from facilitator.privacy import name_words as english
from facilitator.privacy import name_words_es as spanish
from facilitator.privacy.name_context import Token, key_of, tokens
from facilitator.privacy.name_words import listed
from facilitator.privacy.well_known import EVERYWHERE

_KIN = spanish.KIN | listed(
    """
    brother brothers sister sisters cousin cousins uncle aunt auntie mother father mom dad mama papa grandma grandpa
    grandmother grandfather nephew niece son daughter husband wife stepdad stepmom stepson stepbrother stepsister
    brother-in-law sister-in-law
    """
)
# What a line of such a list begins with, with a capital, and is nobody's name.
_NOBODY = listed(
    """
    church family hotline crisis line center centre program programme group meeting meetings home office help friends
    neighbors neighbours staff team somebody someone nobody anyone anybody everyone people old sober online call text
    go talk ask tell visit emergency outreach recovery support clinic hospital school work night day next front other
    another best good first second house choir gym library shelter bible study chat room phone warm peer worker
    workers case social parole probation drug court primary care local health nobody iglesia familia amigos vecinos
    grupo linea crisis centro ayuda nadie alguien gente hablar llamar trabajo hospital clinica padrinos companeros
    sobrio apoyo
    """
)
_NEVER = (
    _NOBODY, EVERYWHERE, english.NO_NAMES, english.RELATIONS, english.DETERMINERS, english.OURS, english.TITLES,
    spanish.NO_NAMES, spanish.RELATIONS, spanish.DETERMINERS, spanish.OURS, spanish.TITLES,
)  # fmt: skip


@dataclass(frozen=True)
class PeopleInPlans:
    """`kin`: those of `names` whom the plan calls a relative."""

    names: tuple[str, ...] = ()
    kin: tuple[str, ...] = ()


def people_named(texts: Iterable[str], known: Iterable[str] = ()) -> PeopleInPlans:
    """A word with a capital is a name, unless a list like this may well begin with it; so is a name that everybody knows
    (`known`) in any case. What nobody could tell from a word ("smiley") stays untold."""
    common = {key_of(name) for name in known}
    names: list[str] = []
    kin: list[str] = []
    for text in texts:
        found = tokens(text)
        named = [text[token.start : token.end] for token in found if _is_name(token, found, common)]
        names += named
        if any(token.key in _KIN for token in found):
            kin += named
    return PeopleInPlans(tuple(dict.fromkeys(names)), tuple(dict.fromkeys(kin)))


def _is_name(token: Token, found: Sequence[Token], known: Collection[str]) -> bool:
    if any(token.key in words for words in _NEVER) or len(token.key) < 2 or (token.is_all_capitals and len(token.key) <= 4):
        return False
    if not token.is_capital:
        return token.key in known
    if not token.begins or token.key in known or len(found) == 1:
        return True
    after = found[found.index(token) + 1 :]
    return not after or after[0].gap != " " or after[0].is_capital
