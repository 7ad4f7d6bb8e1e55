"""Names of people in a line: known ones, ordinary words used as one, and unknown ones that stand where a name stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from facilitator.privacy import name_words as words
from facilitator.privacy.mark import Find, MarkKind
from facilitator.privacy.name_context import Spot, Token, capitals_say_nothing, key_of, tokens

LEAST = 3  # letters of a part of a name that is looked for in any case; a shorter one needs its capital

_PART = re.compile("[^\\W\\d_][\u0300-\u036f\\w’'ʼ]*")
_NO_SPACES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,}")
_PROTECTED = re.compile(
    r"""\b(?:
      (?:St\.?|Saint)\ Patrick[’']?s?(?:\ Day)? | Patrick[’']s\ Day | Valentine[’']?s\ Day | New\ Year[’']?s?(?:\ Eve|\ Day)?
      | (?:Mother|Father|Veteran|President)[’']?s[’']?\ Day | Martin\ Luther\ King(?:,?\ Jr\.?)?(?:\ Day)? | Cinco\ de\ Mayo
      | Big\ Book | Higher\ Power | Super\ Bowl
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
Span = tuple[int, int]


class Names:
    """Made once for a roster; `of` takes some microseconds a word."""

    def __init__(self, real: Iterable[str], code: Iterable[str], common: Iterable[str], ambiguous: Iterable[str]) -> None:
        self._ambiguous = {key_of(name) for name in ambiguous}
        code_parts = set(_parts(code))
        real_parts = set(_parts(real)) - code_parts
        ordinary = self._ambiguous | words.ORDINARY_SURNAMES | words.OURS
        self._always = {part for part in real_parts if len(part) >= LEAST and part not in ordinary}
        self._always |= {key_of(name) for name in common} - self._ambiguous - words.OURS
        self._of_roster = code_parts | (real_parts - self._always)
        self._without_spaces = tuple(found for name in (*real, *code) for found in _NO_SPACES.findall(name))

    def of(self, line: str) -> Iterator[Find]:
        found = tokens(line)
        protected = [match.span() for match in _PROTECTED.finditer(line)]
        flat = capitals_say_nothing(found)
        spans = [*_titled(found), *self._written_without_spaces(line)]
        for index, token in enumerate(found):
            if not _is_free(token, protected) or not _is_free(token, spans):
                continue
            if self._is_name(Spot(found, index), flat) or (not flat and _is_listed(found, index, spans)):
                spans.append((token.start, token.end if flat else _with_surname(found, index)))
        return (Find(MarkKind.NAME, start, end) for start, end in _joined(sorted(spans), line))

    def _is_name(self, spot: Spot, flat: bool) -> bool:
        token = spot.token
        if token.key in self._always:
            return True
        if not token.is_capital and token.key in words.OURS:
            return False
        has_capital = token.is_capital and not flat
        if token.key in self._of_roster:
            return self._is_of_roster(spot, has_capital)
        if token.key in self._ambiguous:
            return _is_used_as_name(spot) or (has_capital and not token.begins and _may_be_capital_name(spot))
        if self._is_without_apostrophe(spot):
            return True
        return has_capital and _is_unknown_name(spot)

    def _is_of_roster(self, spot: Spot, has_capital: bool) -> bool:
        """A code name, or a client's name that is an ordinary word: its capital is enough, but for "Will I …"."""
        if has_capital and not (spot.token.begins and spot.key(1) in words.PRONOUNS):
            return True
        return _is_used_as_name(spot) or (
            len(spot.token.key) >= LEAST
            and spot.token.key not in words.MODALS
            and (spot.is_with() or spot.was_met() or spot.token.is_possessive)
        )

    def _is_without_apostrophe(self, spot: Spot) -> bool:
        """ "mikes place"."""
        key = spot.token.key
        return key.endswith("s") and key[:-1] in self._always and spot.key(1) in words.PLACES

    def _written_without_spaces(self, line: str) -> Iterator[Span]:
        """In scripts that put no spaces between words a name is found inside."""
        for name in self._without_spaces:
            yield from (match.span() for match in re.finditer(re.escape(name), line))


def _parts(names: Iterable[str]) -> Iterator[str]:
    """Each word of each name."""
    for name in names:
        for part in _PART.findall(name):
            key = key_of(part)
            if len(key) > 1 and key not in words.PARTICLES:
                yield key


def _is_used_as_name(spot: Spot) -> bool:
    """Whatever its case: "my friend rose", "rose and me", "rose’s place", "with bob", "mark called"."""
    key = spot.token.key
    if key in words.MODALS and not spot.token.is_capital and spot.key(1):
        return False
    if spot.is_my_friend() or spot.owns_a_place():
        return True
    if key in words.MONTHS:
        return False
    return spot.is_and_me() or spot.says_something() or (key in words.MOSTLY_NAMES and (spot.is_with() or spot.was_met()))


def _may_be_capital_name(spot: Spot) -> bool:
    """A capital inside the sentence; not "the Rose", nor a month, a faith or a country."""
    return spot.token.key not in words.CAPITAL_ANYWAY and spot.key(-1) not in words.ARTICLES


def _is_unknown_name(spot: Spot) -> bool:
    token = spot.token
    if not _may_be_unknown(token):
        return False
    if token.begins:
        return spot.owns_a_place() and token.key not in words.NOBODY
    return spot.is_my_friend() or spot.is_with() or spot.is_and_me() or spot.was_met() or token.is_possessive


def _titled(found: Sequence[Token]) -> list[Span]:
    """Title and name: "Dr. Ames", "mrs ortiz", "Uncle Ray". With "my" before it, "my uncle Ray" is a relation."""
    spans = []
    for index, token in enumerate(found[:-1]):
        if token.key not in words.TITLES or (token.key in words.RELATIONS and Spot(found, index).key(-1) in words.DETERMINERS):
            continue
        last = index
        is_my = Spot(found, index).key(-1) in words.DETERMINERS
        while last + 1 < len(found) and _is_titled(found[last + 1], token, is_my):
            last += 1
        if last > index:
            spans.append((token.start, found[last].end))
    return spans


def _is_titled(token: Token, title: Token, is_my: bool) -> bool:
    """The name after a title; in lower case after "mr", and after "dr" unless it is "my dr"."""
    if token.gap not in {" ", ". ", "."} or len(token.key) < 2 or token.key in words.NEVER_AFTER_TITLE:
        return False
    follows = token.start - title.end <= len(token.gap)
    return token.is_capital or (follows and title.key in words.SHORT_TITLES and not (is_my and title.key == "dr"))


def _with_surname(found: Sequence[Token], index: int) -> int:
    """Where a name ends: the capital words right after it belong to it."""
    last = found[index]
    for token in found[index + 1 :]:
        if last.is_possessive or token.gap != " " or not token.is_capital or not _may_be_unknown(token):
            break
        last = token
    return last.end


def _is_listed(found: Sequence[Token], index: int, spans: Sequence[Span]) -> bool:
    """In "Pete and Quill", after Pete: a capital that "and" or a comma ties to a name."""
    token = found[index]
    if not token.is_capital or token.begins or not _may_be_unknown(token):
        return False
    before = index - 2 if token.gap == " " and found[index - 1].key == "and" else index - 1 if token.gap in {", ", " & "} else -1
    return before >= 0 and any(found[before].end == end for _, end in spans)


def _may_be_unknown(token: Token) -> bool:
    """A word that could be a name: not "I", not a holiday, not a short word in capitals."""
    return len(token.key) > 1 and token.key not in words.NO_NAMES and not (token.is_all_capitals and len(token.key) <= 4)


def _is_free(token: Token, spans: Iterable[Span]) -> bool:
    return all(token.end <= start or end <= token.start for start, end in spans)


def _joined(spans: list[Span], line: str) -> list[Span]:
    """ "Ana Reyes", "Mary-Jane" and "J. Reyes" are one name."""
    joined: list[Span] = []
    for start, end in spans:
        if joined and line[joined[-1][1] : start] in {" ", "-", "‐", "‑", ". "}:
            start = joined.pop()[0]
        joined.append((start, end))
    return joined
