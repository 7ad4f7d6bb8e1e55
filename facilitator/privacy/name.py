"""Names of people in a line: known ones, ordinary words used as one, and unknown ones that stand where a name stands."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from facilitator.privacy import name_use, name_use_es, ordinary_words, roster_use, well_known
from facilitator.privacy import name_words as words
from facilitator.privacy import name_words_es as spanish
from facilitator.privacy.everyday import ALL_WORDS
from facilitator.privacy.mark import Find, MarkKind
from facilitator.privacy.name_context import Spot, Token, capitals_say_nothing, key_of, tokens, tongue_in
from facilitator.privacy.name_use import LEAST
from facilitator.privacy.plan_people import PeopleInPlans
from facilitator.privacy.roster_use import Roster, roster_of
from facilitator.privacy.titled import Span, is_free, titled
from facilitator.privacy.tongue import ENGLISH, SPANISH, Tongue
from facilitator.privacy.unfamiliar import Unfamiliar

_PART = re.compile("[^\\W\\d_][\u0300-\u036f\\w’'ʼ]*")
_NO_SPACES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,}")
_OURS = words.OURS | spanish.OURS
NOBODY = PeopleInPlans()


@dataclass(frozen=True)
class Known:
    """What one tongue makes of the names: those that are no words in it are always marked, the others where they are used so."""

    tongue: Tongue
    of_clients: frozenset[str]
    listed: frozenset[str]  # common names, the same for all
    of_roster: frozenset[str]
    ambiguous: frozenset[str]
    with_s: frozenset[str]  # "mikes": of the roster, and long enough to be no other word
    pairs: frozenset[tuple[str, str]]  # first name and surname of one client, which together are nobody else
    roster: Roster
    unfamiliar: Unfamiliar

    def is_whole(self, spot: Spot) -> bool:
        """First name and surname of somebody known stand beside each other: then it is no brand, whatever is called so."""
        return (spot.token.key, spot.key(1)) in self.pairs or (spot.key(-1), spot.token.key) in self.pairs

    def is_always(self, key: str) -> bool:
        """No word of this tongue."""
        return key in self.of_clients or (key in self.listed and key not in self.ambiguous and key not in _OURS)

    def may_be(self, key: str) -> bool:
        return key in self.of_roster or self.is_always(key) or self.roster.is_nick(key)


class Names:
    """Made once for a roster; `of` takes some microseconds a word.

    `ambiguous` are ordinary English words too, `ambiguous_spanish` Spanish ones. In the other tongue they are names. On a board a
    client's own name is marked unless its ordinary use shows; `in_notes`, in whole sentences, only where it shows as a name.
    """

    def __init__(
        self,
        real: Iterable[str],
        code: Iterable[str],
        common: Iterable[str],
        ambiguous: Iterable[str],
        *,
        ambiguous_spanish: Iterable[str] = (),
        plans: PeopleInPlans = NOBODY,
        staff: Iterable[str] = (),
        in_notes: bool = False,
        everyday: Container[str] = ALL_WORDS,
        common_words: Container[str] = (),
    ) -> None:
        real, code, staff = tuple(real), tuple(code), tuple(_without_titles(staff))
        who = dict.fromkeys(_parts(plans.kin), "relative") | dict.fromkeys(_parts(staff), "staff")
        self._who_is = {part: who[part] for part in who.keys() - set(_parts(real))}
        clients = [tuple(_parts([name])) for name in real]
        real = (*real, *plans.names, *staff)
        code_parts = frozenset(_parts(code))
        real_parts = frozenset(_parts(real)) - code_parts
        listed = frozenset(key_of(name) for name in common)
        english, other = frozenset(map(key_of, ambiguous)), frozenset(map(key_of, ambiguous_spanish))
        ordinary = english | words.ORDINARY_SURNAMES
        pairs = frozenset(pair for name in real for pair in pairwise(_parts([name])))
        if in_notes:
            roster = roster_of((), (), english, other)
        else:
            roster = roster_of(filter(None, clients), [tuple(_parts([name])) for name in code], english, other)
        unfamiliar = Unfamiliar(everyday, common_words)
        self._english = _known(ENGLISH, code_parts, real_parts, listed, ordinary, english, pairs, roster, unfamiliar)
        both = english & (other | spanish.ALSO_WORDS)
        self._spanish = _known(SPANISH, code_parts, real_parts, listed, other | both, other | english, pairs, roster, unfamiliar)
        self._without_spaces = tuple(found for name in (*real, *code) for found in _NO_SPACES.findall(name))

    def of(self, line: str) -> Iterator[Find]:
        found = tokens(line)
        known = self._spanish if tongue_in(line, found).is_spanish else self._english
        protected = [*_together(line, found), *_of_shops(found)]
        flat = capitals_say_nothing(found)
        spans = [*titled(found, known.tongue, protected), *self._written_without_spaces(line)]
        for index, token in enumerate(found):
            spot = Spot(found, index, known.tongue)
            if not is_free(token, spans) or not (is_free(token, protected) or known.is_whole(spot)):
                continue
            if _is_name(spot, flat, known) or (not flat and _is_listed(spot, spans, known)):
                spans.append((token.start, token.end if flat else _with_surname(spot)))
        spans += _said_again(found, spans)
        return (Find(MarkKind.NAME, start, end, self._who(line[start:end])) for start, end in _joined(sorted(spans), line))

    def _who(self, text: str) -> str:
        """A relative whom a plan names is offered as one; so is somebody of the staff."""
        return next(
            (who for part in _parts([text]) if (who := self._who_is.get(part) or self._who_is.get(part.removesuffix("s")))), ""
        )

    def _written_without_spaces(self, line: str) -> Iterator[Span]:
        """In scripts that put no spaces between words a name is found inside."""
        for name in self._without_spaces:
            yield from (match.span() for match in re.finditer(re.escape(name), line))


def _known(
    tongue: Tongue,
    code: frozenset[str],
    real: frozenset[str],
    listed: frozenset[str],
    ordinary: frozenset[str],
    ambiguous: frozenset[str],
    pairs: frozenset[tuple[str, str]],
    roster: Roster,
    unfamiliar: Unfamiliar,
) -> Known:
    of_clients = frozenset(part for part in real if len(part) >= LEAST) - ordinary - _OURS
    with_s = frozenset(f"{part}s" for part in of_clients if len(part) > LEAST) - ordinary
    return Known(tongue, of_clients, listed, code | (real - of_clients), ambiguous, with_s, pairs, roster, unfamiliar)


def _is_name(spot: Spot, flat: bool, known: Known) -> bool:
    token = spot.token
    if token.key in well_known.TOWNS and _is_gone_to(spot):
        return False
    if known.is_always(token.key) or known.is_whole(spot):
        return True
    if known.roster.is_initialled(spot) or known.roster.is_nick(token.key):
        return True
    if not token.is_capital and token.key in _OURS:
        return False
    has_capital = token.is_capital and not flat
    use = name_use_es if known.tongue.is_spanish else name_use
    if token.key in known.of_roster:
        return use.is_of_roster(spot, has_capital) or _is_beside_name(spot, known) or roster_use.is_somebody(spot, known.roster)
    if token.key in known.ambiguous:
        return _is_used_as_name(spot, has_capital) or _is_tied_to_name(spot, known) or _is_owner_of_place(spot)
    if _is_without_apostrophe(spot, known) or roster_use.is_owner(spot, known.roster):
        return True
    if has_capital and _is_unknown_name(spot):
        return True
    is_beside = _is_sure(spot.key(-1), known) or _is_beside_name(spot, known)
    return known.unfamiliar.is_name(spot, is_beside_name=is_beside) or (
        known.unfamiliar.is_word(token.key) and known.roster.is_misspelled(token.key)
    )


def _is_gone_to(spot: Spot) -> bool:
    """ "moved to orlando", "se fue a Orlando"."""
    before = spot.key(-1)
    is_there = before == "a" and any(spot.key(steps) in spanish.TO_A_PLACE for steps in (-2, -3))
    return before in well_known.TO_A_TOWN or is_there


def _is_beside_name(spot: Spot, known: Known) -> bool:
    """ "mark, grace and me": tied to what is a name, or may be one."""
    after, ties = spot.index + 1, spot.tongue.conjunctions
    if after < len(spot.tokens) and spot.tokens[after].gap in {", ", " & "} and known.may_be(spot.tokens[after].key):
        return True
    if spot.token.gap in {", ", " & "} and known.may_be(spot.tokens[spot.index - 1].key):
        return True
    return any(spot.key(step) in ties and _is_sure(_beyond(spot, 2 * step), known) for step in (1, -1))


def _is_tied_to_name(spot: Spot, known: Known) -> bool:
    """ "rob and jian", "rose and denise"."""
    if spot.token.key in words.MODALS or name_use.is_thing(spot) or spot.key(-1) in spot.tongue.determiners:
        return False
    return spot.key(1) in spot.tongue.conjunctions and _is_sure(spot.key(2), known)


def _is_owner_of_place(spot: Spot) -> bool:
    """ "robs garage": of names that are ordinary words and are mostly names."""
    key = spot.token.key.removesuffix("s")
    return key != spot.token.key and key in words.MOSTLY_NAMES and spot.key(1) in words.PLACES | words.RELATIONS


def _beyond(spot: Spot, step: int) -> str:
    """The word so many steps away; before it where it is an initial: "rafael q and will"."""
    key = spot.key(step)
    return spot.key(step - 1) if step < 0 and len(key) == 1 else key


def _is_sure(key: str, known: Known) -> bool:
    return known.is_always(key) or known.roster.is_nick(key) or known.unfamiliar.is_word(key)


def _said_again(found: Sequence[Token], spans: Sequence[Span]) -> list[Span]:
    """ "his old boss sal still talks, sal always has some": who was somebody once is so in the whole line."""
    marked = {token.key for token in found if (token.start, token.end) in spans} - words.MODALS
    return [(token.start, token.end) for token in found if token.key in marked and is_free(token, spans)]


def _without_titles(names: Iterable[str]) -> Iterator[str]:
    """ "Dr. Hollis Brandt" is found as "Hollis" and as "Brandt", not in every "dr"."""
    for name in names:
        yield " ".join(part for part in name.split() if key_of(part.rstrip(".")) not in SPANISH.titles)


def _is_used_as_name(spot: Spot, has_capital: bool) -> bool:
    if spot.tongue.is_spanish:
        return name_use_es.is_used_as_name(spot, has_capital)
    return name_use.is_used_as_name(spot) or (has_capital and not spot.token.begins and name_use.is_capital_name(spot))


def _is_without_apostrophe(spot: Spot, known: Known) -> bool:
    """ "mikes place"; of a client, whatever comes after it."""
    key = spot.token.key
    if known.tongue.is_spanish or not key.endswith("s"):
        return False
    if key in known.with_s:
        return True
    is_family = spot.token.is_capital and spot.key(-1) == "the"  # "the Hendersons"
    if not known.is_always(key[:-1]):
        return False
    return is_family or spot.key(1) in words.PLACES or known.unfamiliar.is_word(key)


def _parts(names: Iterable[str]) -> Iterator[str]:
    """Each word of each name."""
    for name in names:
        for part in _PART.findall(name):
            key = key_of(part)
            if len(key) > 1 and key not in words.PARTICLES:
                yield key


def _is_unknown_name(spot: Spot) -> bool:
    token = spot.token
    if not _may_be_unknown(spot):
        return False
    if spot.tongue.is_spanish:
        return name_use_es.is_unknown_name(spot)
    if token.begins:
        says = spot.says_something() and spot.key(1) in ordinary_words.BY_PEOPLE and not token.key.endswith("ing")
        return (spot.owns_a_place() or spot.is_and_me() or says) and spot.tongue.may_begin_with_name(token.key)
    return spot.is_my_friend() or spot.is_with() or spot.is_and_me() or spot.was_met() or token.is_possessive


def _with_surname(spot: Spot) -> int:
    """Where a name ends: the capital words right after it belong to it."""
    last = spot.token
    for index in range(spot.index + 1, len(spot.tokens)):
        token = spot.tokens[index]
        if (
            last.is_possessive
            or token.gap != " "
            or not token.is_capital
            or not _may_be_unknown(Spot(spot.tokens, index, spot.tongue))
        ):
            break
        last = token
    return last.end


def _is_listed(spot: Spot, spans: Sequence[Span], known: Known) -> bool:
    """In "Pete and Quill", after Pete: a capital, or what may be a name, that "and" or a comma ties to a name."""
    token, found, index = spot.token, spot.tokens, spot.index
    may_be = token.key in known.ambiguous and token.key not in words.MODALS and not name_use.is_thing(spot)
    if not (may_be or (token.is_capital and not token.begins and _may_be_unknown(spot))):
        return False
    ties = spot.tongue.conjunctions
    before = index - 2 if token.gap == " " and found[index - 1].key in ties else index - 1 if token.gap in {", ", " & "} else -1
    return before >= 0 and any(found[before].end == end for _, end in spans)


def _may_be_unknown(spot: Spot) -> bool:
    """A word that could be a name: not "I", not a holiday, not a word in capitals."""
    token = spot.token
    return len(token.key) > 1 and spot.tongue.may_be_name(token.key) and not token.is_all_capitals


def _together(line: str, found: Sequence[Token]) -> Iterator[Span]:
    """What is nobody, though each of its words may be a name: "Jack Daniels"."""
    if len(found) > 1:
        yield from (match.span() for match in well_known.TOGETHER.finditer(line))


def _of_shops(found: Sequence[Token]) -> Iterator[Span]:
    """ "Wendy’s" alone is a shop, and "Wendy’s place" is hers."""
    for index, token in enumerate(found):
        if token.key in well_known.SHOPS_OF_SOMEBODY and token.is_possessive and token.is_capital:
            spot = Spot(found, index)
            if spot.key(1) not in words.PLACES | words.RELATIONS:
                yield token.start, token.end


def _joined(spans: list[Span], line: str) -> list[Span]:
    """ "Ana Reyes", "Mary-Jane" and "J. Reyes" are one name."""
    joined: list[Span] = []
    for start, end in spans:
        if joined and line[joined[-1][1] : start] in {" ", "-", "‐", "‑", ". "}:
            start = joined.pop()[0]
        joined.append((start, end))
    return joined
