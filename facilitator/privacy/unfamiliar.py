"""A word that no dictionary has, where a name may stand: "w brielle", "bogdan breaks out the vodka", "brittney oyelaran".

What is listed as a name needs none of this, and what is an everyday word is judged by its use (name_use.py). What is neither is
a name, slang, a brand, a slip of the fingers. So an article, "my" or "of" before it says that it is a thing, unless the words
around it say that it is somebody.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from functools import cache
from string import ascii_lowercase

from facilitator.privacy import name_words as english
from facilitator.privacy import name_words_es as spanish
from facilitator.privacy.name_context import Spot
from facilitator.privacy.name_words import listed
from facilitator.privacy.well_known import EVERYWHERE

LEAST = 3
LEAST_MISTYPED = 6
_VOWELS = frozenset("aeiouy")
_ENGLISH_ENDINGS = listed("s es d ed r er ers in ing y ish ly less ness like able")
_SPANISH_ENDINGS = listed("s es ito ita itos itas cito cita citos citas azo azos ote ota isimo isima aso ado ada illo illa")
_CLITICS = listed("me te se lo la le nos los las les melo mela selo sela telo tela noslo selos selas")
_VERBS = ("ar", "er", "ir", "ando", "endo", "arme", "erme", "irme")
# Typed short, or spoken so, and in no dictionary.
_SPOKEN = listed(
    """
    abt alot asap bday bdays bff bfs biz btw comp cuz def deff dont gfs hmu idk imo info irl kno lil lmao lol lowkey
    mgmt msg msgs nite nvm omg outta pls plz prob probs prolly rehab smh sux tbh temp tho thru thx tmrw tonite ttyl
    txt txts wanna whatev enuf bux dopesick bro bruh bros fam benz xanny xannys loosie loosies perc percs oxys fetty
    tranq suboxones addys shrooms blunts vape vapes vaping juul weed molly wasap guasap wifi selfie selfies app apps
    meme memes podcast podcasts playlist compa compas compi refri tele finde cumple cumples bici moto depa micha
    michas chela chelas caguama caguamas gandules janguear jangueo jevo jeva corillo pana panas nota mota perico fili
    chavos guagua bochinche
    """
)
_THING_BEFORE = listed(
    """
    a an the this that these those some any every each no my your his her our their its whose of to more less very so
    too i you he she it we they who not on in into by per un una unos unas el la los las lo al del este esta estos
    estas ese esa esos esas mi mis tu tus su sus de en por para sin mas muy que se me te le nos les no ya tan otro
    otra puro pura
    """
)
_PEOPLE_BEFORE = listed(
    """
    w with ask asked tell told text txt texted call called calling hug hugged miss thank thanks vs named from for c
    con llama llamaba llamado llamada apodado apodada
    """
)
_PLACE_BEFORE = listed("at near outside behind past beside")  # "at ocallahans": what is called so points at somebody as well


class Unfamiliar:
    """`everyday`: what is in a dictionary. `common`: what people write often, and so mistype."""

    def __init__(self, everyday: Container[str], common: Container[str] = ()) -> None:
        self._everyday = everyday
        self._common = common
        self.is_word = cache(self._is_word)  # the same line is looked at with each letter
        self._is_mistyped = cache(self._is_near_a_word)

    def _is_word(self, key: str) -> bool:
        """No everyday word, nor an ending away from one."""
        if len(key) < LEAST or not key.isascii() or not key.isalpha() or not _VOWELS & set(key):
            return False
        if key in _SPOKEN or key in EVERYWHERE or key in english.OURS or key in spanish.OURS:
            return False
        return not any(stem in self._everyday for stem in _stems(key))

    def is_name(self, spot: Spot, *, is_beside_name: bool) -> bool:
        key = spot.token.key
        if not self.is_word(key):
            return False
        if is_beside_name or is_somebody_s(spot) or spot.key(-1) in _PEOPLE_BEFORE:
            return True
        return _may_stand(spot) and not self._is_mistyped(key)

    def _is_near_a_word(self, key: str) -> bool:
        """ "tommorow", "freind", "anxity", "definately": one letter from an everyday word."""
        return len(key) >= LEAST_MISTYPED and any(other in self._common for other in _mistyped(key))


def _may_stand(spot: Spot) -> bool:
    key, before = spot.token.key, spot.key(-1)
    if before in _PLACE_BEFORE:
        return True
    if key.endswith(_VERBS) and spot.tongue.is_spanish:
        return False
    return before not in _THING_BEFORE and not (key.endswith("s") and before)


def is_somebody_s(spot: Spot) -> bool:
    """The words around it belong to a person, whatever the word is."""
    return (
        spot.is_my_friend()
        or spot.is_with()
        or spot.is_and_me()
        or spot.was_met()
        or spot.owns_a_place()
        or (spot.says_something() and spot.key(-1) not in _THING_BEFORE)
        or _is_whom(spot)
    )


def _is_whom(spot: Spot) -> bool:
    """ "bloqueé a yamilka", and not "fui a naguabo"."""
    if not spot.tongue.is_spanish or spot.key(-1) != "a":
        return False
    return not any(spot.key(steps) in spanish.TO_A_PLACE for steps in (-2, -3, -4))


def _mistyped(key: str) -> Iterator[str]:
    for place in range(1, len(key) + 1):
        head, tail = key[:place], key[place:]
        yield from (head + letter + tail for letter in ascii_lowercase)
        if tail:
            yield head + tail[1:]
            yield from (head + vowel + tail[1:] for vowel in "aeiou" if tail[0] in _VOWELS)
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]


def _stems(key: str) -> Iterator[str]:
    yield key
    for ending in (*_ENGLISH_ENDINGS, *_SPANISH_ENDINGS):
        stem = key.removesuffix(ending)
        if stem != key and len(stem) >= LEAST:
            yield from (stem, stem + "e", stem + "o", stem + "a")
            if stem[-1] == stem[-2]:
                yield stem[:-1]
    for clitic in _CLITICS:
        stem = key.removesuffix(clitic)
        if stem != key and len(stem) > LEAST:
            yield stem
