"""The tongue of one line, told by its little words, and the words that stand around a name in it.

In a bilingual group people mix the two, so whom one is related to and how one is addressed is known in both; what would mean
something else in the other ("son" is a child and "are", "once" is "one time" and eleven) belongs to its own alone.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from facilitator.privacy import name_words as english
from facilitator.privacy import name_words_es as spanish
from facilitator.privacy.well_known import EVERYWHERE


@dataclass(frozen=True)
class Tongue:
    is_spanish: bool
    relations: frozenset[str]
    titles: Mapping[str, str]
    short_titles: frozenset[str]
    never_after_title: frozenset[str]
    places: frozenset[str]
    determiners: frozenset[str]
    articles: frozenset[str]
    me: frozenset[str]
    meetings: frozenset[str]
    says: frozenset[str]
    clauses: frozenset[str]
    conjunctions: frozenset[str]
    together: frozenset[str]  # with
    months: frozenset[str]
    modals: frozenset[str]
    mostly_names: frozenset[str]
    pronouns: frozenset[str]
    capital_anyway: frozenset[str]
    no_names: frozenset[str]
    nobody: frozenset[str]

    def may_be_name(self, key: str) -> bool:
        return not (key in self.no_names or key in EVERYWHERE or key in _OURS)

    def may_begin_with_name(self, key: str) -> bool:
        return self.may_be_name(key) and key not in self.nobody


_SPANISH_ONLY_RELATIONS = spanish.RELATIONS - {"ex", "mama", "papa", "sponsor", "dealer", "supervisor", "doctor"}
_NOT_ENGLISH_AT_ALL = {"son", "sons", "man", "pal", "pops", "kid", "dude"}

_OURS = english.OURS | spanish.OURS

ENGLISH = Tongue(
    is_spanish=False,
    relations=english.RELATIONS | (_SPANISH_ONLY_RELATIONS - {"conecte", "casera", "primo", "mimi", "socio"}),
    titles=spanish.TITLES | english.TITLES,
    short_titles=english.SHORT_TITLES | {"sr", "sra", "srta", "dra", "lic"},
    never_after_title=english.NEVER_AFTER_TITLE,
    places=english.PLACES,
    determiners=english.DETERMINERS | {"mi"},
    articles=english.ARTICLES,
    me=english.ME,
    meetings=english.MEETINGS,
    says=english.SAYS,
    clauses=english.CLAUSES,
    conjunctions=frozenset({"and"}),
    together=frozenset({"with"}),
    months=english.MONTHS,
    modals=english.MODALS,
    mostly_names=english.MOSTLY_NAMES,
    pronouns=english.PRONOUNS,
    capital_anyway=english.CAPITAL_ANYWAY,
    no_names=english.NO_NAMES,
    nobody=english.NOBODY,
)
SPANISH = Tongue(
    is_spanish=True,
    relations=spanish.RELATIONS | (english.RELATIONS - _NOT_ENGLISH_AT_ALL),
    titles=english.TITLES | spanish.TITLES,
    short_titles=spanish.SHORT_TITLES | english.SHORT_TITLES,
    never_after_title=spanish.NEVER_AFTER_TITLE,
    places=spanish.PLACES | english.PLACES,
    determiners=spanish.DETERMINERS,
    articles=spanish.ARTICLES,
    me=spanish.ME,
    meetings=frozenset(),  # in Spanish an "a" stands between: Spot.was_met
    says=spanish.SAYS,
    clauses=spanish.CLAUSES,
    conjunctions=frozenset({"y", "e", "and"}),
    together=frozenset({"con"}),
    months=spanish.MONTHS,
    modals=frozenset(),
    mostly_names=frozenset(),
    pronouns=spanish.PRONOUNS,
    capital_anyway=spanish.CAPITAL_ANYWAY,
    no_names=spanish.NO_NAMES,
    nobody=frozenset(),
)


def tongue_of(keys: Collection[str], *, has_accents: bool) -> Tongue:
    """By the words that only one of them has, then by an accent in a word that is no name; what tells nothing is English."""
    ours = sum((key in spanish.SPEAKS) + (key in spanish.LITTLE) for key in keys)
    theirs = sum((key in english.SPEAKS) + (key in english.LITTLE) for key in keys)
    if ours == theirs:
        ours += has_accents
    return SPANISH if ours > theirs else ENGLISH
