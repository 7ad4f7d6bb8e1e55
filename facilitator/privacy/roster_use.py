"""A client's own name, typed in a hurry: marked always, unless it is seen to be the ordinary word it also is.

For a client's name a false alarm costs less than a name (docs/screening.md), so here the ordinary use has to show itself:
"i will", "mark my words", "que bello día". Everybody else's ordinary names are judged the other way round (name_use.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise

from facilitator.privacy import name_words as english
from facilitator.privacy import name_words_es as spanish
from facilitator.privacy import ordinary_words as ordinary
from facilitator.privacy.name_context import Spot
from facilitator.privacy.name_use import is_thing
from facilitator.privacy.name_words import listed

_SIGN = re.compile(r"[:=+/&–—]|-|\d")
_TO_PEOPLE = listed("w with ask asked tell told text txt texted call called from to for and or saw hug b4 abt con y e a le")
_BESIDE_PEOPLE = listed("w with ask asked tell txt text texted")
_TALKED = listed("talk talked talking spoke next sit sat go went write wrote listen listened said close back thanks thx")
_BEFORE = english.ARTICLES | english.PRONOUNS | listed("who what so very too more most of any some full his own its")
_SPENT = listed(
    "say said saying says by in give gave giving need needs find show amazing saving have had feel lost lose losing asking some"
)
_MARKED = listed("check question black birth bench water high half day days month year mile week hour minute trade book")
_OBJECTS = listed("my it the that this your you me us them our their every each his down off")
_WILL_HAVE = listed("at free strong gods good ill own more less against")
_PAST = listed("got left came went took had told said brought slept felt lost gave made kept saw did fell ran broke")
_ADVERBS = listed("always sometimes miss pass stress discuss guess dress focus process confess obsess impress cross press kiss")
_NATURE = listed("gin berry berries tree trees bush oil tea nest feather feathers stone wood on by in flew flies sings leaves")
_SEEN_IN_NATURE = listed("some two three four many wild young tall")
_FELT = listed(
    """
    thinking think thought thinks proud afraid scared jealous dreaming dreamed dreamt reminded reminds heard instead
    ahead outside front because care sick tired worried speaking talking acorde acuerdo acorde acordarme orgullosa
    orgulloso celosa celoso miedo hablando hablamos hablan cerca lejos delante detras
    """
)
_ITS = listed("a an my his her our some the money space")
_GIVEN = listed(
    """
    gave give gives giving owe owes bought handed told asked showed sent lent paid brought got cost buy offer offered
    tell ask show
    """
)
_MET = listed("misses miss missed love loves of by about than like saw met hugged hate behind beside near")
_SAT = listed("sitting sat sit sits stood standing stand walk walking walked live lives drove parked works work stay stayed")
_THEIR_OWN = listed("po plan week turn card ride story goal score sponsor check day name craving cravings urges birthday job")
_UNKNOWN_SURNAMES = (_PAST | english.HAPPENS) - {"is", "was", "has", "had", "talks", "talked", "walks", "drinks"}

_ADJECTIVES = listed("tan que muy mas lo color era es esta todo oso pelo ojos cafe no sin gusta ni")
_TO_PEOPLE_IN_SPANISH = listed("a de con y e para por dile dice pa w o le entre va vi")
_AFTER_PAIN = listed("de del en por musculares fuertes muy crueles estomacales menstruales benz y fisicos viejo vieja")
_THINGS_IN_SPANISH = listed("dia lugar paisaje momento gesto recuerdo sueno")
_NOT_A = spanish.ARTICLES | listed("el la los las mi mis tu tus su sus sin muchos tengo tener hay tantos dan dieron quita")

_STOP = listed(
    """
    gra grac ale all and arm art ash ball bar bell bill black call came can car card casa con court cristo dia dio don
    dot flor gas gin god has hay her home just lado lake las let lot mad made mama mano mar mas mass mind more olive
    one pal park pin por que rain ran ray rich river roja rosa sad sal sand santo saw she shell sin six solo son step
    sun tan tele ten the tia van ven ver vida war way white will dolor merced man mel bet cat cha chat chris cla col
    cor cris dan dar dark day der des eli ems eno era est fer fran gen gil grand gray had ham hand hen hero hol hon
    hope isa jan jar jen jer jul kat ken kit lad lea leo lid lin liz log lor luc mag mal mark mat med mes mic min mis
    mon nat nor off pan par pas pat per phil pre pri ram red ren rob rod roll ros rum sam sat sha shan sher sol stan
    star sta ste stella sus tab tam tar tea teach ted tel thea theo tho tim tom tra tri val vic vin wal wall wend win
    win yes yol real regal early mari marca marce jose juan juani alma alto alta ande anda anto ante amo ama are ari
    arma con cami camil cand cande est espe este feli gab gui guía gua hila igna ine ini jac jaz joy lau leti lui
    magda mano marina mira nora ola paz pedro pila rub sara sele seba tere veron vale
    """
)
_NEVER_NICK = (
    _STOP, english.SPEAKS, spanish.SPEAKS, english.HAPPENS, spanish.SAYS, spanish.SEEN, english.NOBODY, spanish.NO_NAMES,
    english.ORDINARY_SURNAMES, english.OURS, spanish.OURS, english.PLACES, spanish.PLACES,
)  # fmt: skip
_ENDINGS = ("co", "chis", "ito", "ita", "s")
_NOT_INITIALS = frozenset("aeiouwyx")
SHORTEST_NICK, LONGEST_NICK, LEAST_NAME = 3, 6, 5


@dataclass(frozen=True)
class Roster:
    """What one can call a client by: given names, code names, what is short for one ("xio"), a first letter after it."""

    given: frozenset[str] = frozenset()
    surnames: frozenset[str] = frozenset()
    code: frozenset[str] = frozenset()
    code_pairs: frozenset[tuple[str, str]] = frozenset()
    nicks: frozenset[str] = frozenset()
    initials: frozenset[tuple[str, str]] = frozenset()
    spanish_words: frozenset[str] = frozenset()  # names that are words there
    near: frozenset[str] = frozenset()  # names with a letter left out

    def is_nick(self, key: str) -> bool:
        if key in self.nicks:
            return True
        if key in self.given or key in self.surnames:
            return False
        return any(
            key.endswith(end) and len(key) - len(end) >= SHORTEST_NICK and key[: -len(end)] in self.nicks for end in _ENDINGS
        )

    def is_misspelled(self, key: str) -> bool:
        """A letter more, less, other or two in the wrong order: "siobahn", "kwami"; only of a word that nobody knows."""
        if len(key) < LEAST_NAME - 1:
            return False
        return any(letters in self.near for letters in _one_left_out(key)) or self._is_pet_name(key)

    def _is_pet_name(self, key: str) -> bool:
        """ "rafi", "xiomi"."""
        return any(key.endswith(end) and key[: -len(end)] in self.nicks for end in ("i", "y", "ie", "is"))

    def is_initialled(self, spot: Spot) -> bool:
        """ "mark d", "teo v": the one word or the other."""
        key, before, after = spot.token.key, spot.key(-1), spot.key(1)
        if (key, after) in self.initials or (before, key) in self.initials:
            return True
        is_letter = len(key) == 1 and key not in _NOT_INITIALS and spot.token.gap == " "
        return is_letter and self.is_nick(before) and any(letter == key for _, letter in self.initials)


def roster_of(
    names: Iterable[Iterable[str]], codes: Iterable[Iterable[str]], english_words: frozenset[str], spanish_words: frozenset[str]
) -> Roster:
    """`names`, `codes`: the words of each. The words are names too, and so no nickname of this roster."""
    known = english_words | spanish_words
    given, surnames, initials, pairs, code = set[str](), set[str](), set[tuple[str, str]](), set[tuple[str, str]](), set[str]()
    for each in names:
        parts = tuple(each)
        given.update(parts[:-1] or parts)
        surnames.update(parts[1:][-1:])
        initials.update((part, later[0]) for part, later in combinations(parts, 2))
    for each in codes:
        parts = tuple(each)
        pairs.update(pairwise(parts))
        code.update(parts if len(parts) == 1 else ())
    nicks = {
        name[:long]
        for name in given
        if len(name) >= LEAST_NAME
        for long in range(SHORTEST_NICK, min(len(name), LONGEST_NICK + 1))
    }
    nicks = {nick for nick in nicks - known if not any(nick in words for words in _NEVER_NICK)}
    near = {letters for name in given | surnames if len(name) >= LEAST_NAME for letters in _one_left_out(name)}
    return Roster(
        frozenset(given),
        frozenset(surnames - given),
        frozenset(code),
        frozenset(pairs),
        frozenset(nicks),
        frozenset(initials),
        spanish_words,
        frozenset(near),
    )


def _one_left_out(word: str) -> Iterator[str]:
    """And the word itself; the first letter stays, for people mistype the later ones."""
    yield word
    yield from (word[:place] + word[place + 1 :] for place in range(1, len(word)))


def is_somebody(spot: Spot, roster: Roster) -> bool:
    """Of a roster's name that is an ordinary word as well."""
    key = spot.token.key
    if is_thing(spot) and not (_is_felt(spot) or spot.key(-1) in _BESIDE_PEOPLE):
        return False
    if key in roster.code:
        return _is_code(spot)
    if (key, spot.key(1)) in roster.code_pairs or (spot.key(-1), key) in roster.code_pairs:
        first = spot if (key, spot.key(1)) in roster.code_pairs else Spot(spot.tokens, spot.index - 1, spot.tongue)
        return _is_code(first)
    if key not in roster.given and key not in roster.surnames:
        return False
    if _is_noted(spot):
        return True
    if spot.tongue.is_spanish:
        return key not in roster.spanish_words or not _is_word_in_spanish(spot)
    if key not in roster.given:
        return spot.token.begins and spot.key(1) in _UNKNOWN_SURNAMES
    return not _is_word(spot)


def is_owner(spot: Spot, roster: Roster) -> bool:
    """ "wills truck", "marks po"."""
    key = spot.token.key
    if key.endswith("s") and key[:-1] in roster.surnames and spot.key(-1) in roster.given:
        return True
    return (
        key.endswith("s")
        and key[:-1] in roster.given | roster.code
        and spot.key(1) in english.PLACES | english.RELATIONS | _THEIR_OWN
    )


def _is_noted(spot: Spot) -> bool:
    """As notes are: "will - payday", "mark + grace", "grace 0 cravings"; not "mark 90 days on …" after a word."""
    after = spot.index + 1
    if after < len(spot.tokens) and _SIGN.search(spot.tokens[after].gap):
        return spot.token.begins or bool(_SIGN.search(spot.token.gap))
    return "+" in spot.token.gap


def _is_code(spot: Spot) -> bool:
    """A code name is a thing as well, so it has an article, a number or another bird beside it where it is one."""
    before, after = spot.key(-1), spot.key(1)
    if before in spot.tongue.determiners | _SEEN_IN_NATURE or after in _NATURE:
        return _is_noted(spot)
    if before == "like":
        return spot.tells()
    return before not in {"of", "de"} or _is_felt(spot) or _is_theirs(spot)


def _is_felt(spot: Spot) -> bool:
    """ "proud of grace", "thinking of heron", "me acorde de dolores": what one feels for somebody."""
    return spot.key(-1) in {"of", "de", "about"} and spot.key(-2) in _FELT


def _is_word(spot: Spot) -> bool:
    key, before, after = spot.token.key, spot.key(-1), spot.key(1)
    if _is_felt(spot) or (before in _GIVEN and after in _ITS) or (before == "by" and spot.key(-2) in _SAT):
        return False
    if before in _BEFORE | _MARKED:
        return True
    if key in english.MODALS:
        return _is_modal(spot)
    if before == "to" and spot.key(-2) not in _TALKED and key in ordinary.COUNTED:
        return True
    if key in ordinary.UNCOUNTED and before in _SPENT:
        return True
    return after in _OBJECTS and (spot.token.begins or before in _BEFORE | listed("to lets and ill dont can"))


def _is_modal(spot: Spot) -> bool:
    before, after = spot.key(-1), spot.key(1)
    if before in _BESIDE_PEOPLE:
        return False
    if before in _WILL_HAVE or after in english.PRONOUNS:
        return True
    if after == "too" and spot.token.begins:
        return False
    if not after:
        return not (before in _TO_PEOPLE | _MET or len(spot.tokens) == 1)
    is_third = after.endswith("s") and len(after) > 3 and after not in _ADVERBS
    is_done = len(after) > 4 and after.endswith(("ed", "ing")) and after not in {"need", "speed", "bring", "bleed", "succeed"}
    in_closed = after in ordinary.NO_VERBS or after in english.HAPPENS - {"never", "always", "still"} or after in _PAST
    return not (is_third or is_done or in_closed or len(after) == 1)


def _is_word_in_spanish(spot: Spot) -> bool:
    key, before, after = spot.token.key, spot.key(-1), spot.key(1)
    if _is_felt(spot) or _is_theirs(spot):
        return False
    if before in _NOT_A or before in _ADJECTIVES:
        return True
    if key in spanish.UNCOUNTED | {"mercedes"} and (after in _AFTER_PAIN or before in {"de", "en", "por", "con"}):
        return True
    if spot.token.begins or not before:
        return after in _THINGS_IN_SPANISH
    return before not in _TO_PEOPLE_IN_SPANISH


def _is_theirs(spot: Spot) -> bool:
    """ "la casa de dolores", "el cuñado de mercedes", "hable con dolores", "igual que mercedes"."""
    before, earlier = spot.key(-1), spot.key(-2)
    if before == "de":
        return earlier in spanish.PLACES | spanish.RELATIONS
    return (before == "con" and earlier in spanish.SEEN) or (before == "que" and earlier in {"igual", "mismo", "misma", "lo"})
