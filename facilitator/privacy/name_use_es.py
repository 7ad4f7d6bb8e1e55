"""Whether a Spanish line uses an ordinary word as somebody's name: "dolores me llamó" and not "dolores de espalda"."""

from __future__ import annotations

from facilitator.privacy import name_words_es as words
from facilitator.privacy.name_context import Spot
from facilitator.privacy.name_use import LEAST

_NO_SUBJECT = words.ARTICLES | frozenset(
    {"el", "la", "los", "las", "al", "del", "sin", "mi", "mis", "su", "sus", "tu", "de", "con", "en"}
)


def is_used_as_name(spot: Spot, has_capital: bool) -> bool:
    """Whatever its case: "mi amiga rosa", "rosa y yo", "la casa de cruz", "rosa me llamó", "con Paz", "vi a Luz"."""
    key, before = spot.token.key, spot.key(-1)
    if (before in words.ARTICLES | words.PRODUCTS and not spot.is_my_friend()) or (
        not spot.token.is_capital and len(key) < LEAST
    ):
        return False
    if spot.is_my_friend() or spot.is_and_me():
        return True
    if has_capital and not spot.token.begins:
        return _may_be_capital_name(spot)
    if not has_capital and key in words.WEEKDAYS | words.MONTHS:
        return spot.token.begins and spot.tells() and key not in words.UNCOUNTED
    if spot.was_met() or (spot.owns_a_place() and spot.key(-2) in words.PLACES and key not in words.UNCOUNTED):
        return True
    if spot.tells() and before not in _NO_SUBJECT:
        return spot.token.begins or spot.key(-1) in words.CLAUSES
    return spot.is_with() and spot.token.key not in words.UNCOUNTED and bool(spot.tongue.conjunctions & {spot.key(1)})


def is_of_roster(spot: Spot, has_capital: bool) -> bool:
    """A client's name that is an ordinary word: its capital is enough where no article stands before it, and nothing after it
    says that it is the thing."""
    if is_used_as_name(spot, has_capital):
        return True
    if has_capital and spot.token.begins:
        return bool(spot.key(1)) and spot.key(1) not in words.THINGS_AFTER
    return not has_capital and spot.token.key not in words.UNCOUNTED and (spot.is_with() or spot.owns_a_place())


def is_unknown_name(spot: Spot) -> bool:
    """In Spanish hardly any word but a name has a capital inside the sentence: not so after "en", "un", "fui a"."""
    token, before = spot.token, spot.key(-1)
    if token.begins:
        return spot.is_and_me() or (spot.tells() and token.key not in words.SAYS | words.SEEN)
    if spot.is_my_friend() or spot.is_with() or spot.is_and_me() or spot.was_met():
        return True
    if before in words.IN_A_PLACE | words.CLITICS | {"mi", "mis", "tu", "su", "sus"} or before in words.PRODUCTS:
        return False
    if before == "a":
        return not any(spot.key(steps) in words.TO_A_PLACE for steps in (-2, -3, -4))
    if before in {"de", "del"}:
        return spot.owns_a_place() or spot.key(-2) in words.SPOKEN_OF
    return before in words.THE or before in words.CLAUSES | words.SAYS


def _may_be_capital_name(spot: Spot) -> bool:
    return (
        spot.token.key not in words.CAPITAL_ANYWAY
        and spot.key(-1) not in words.IN_A_PLACE
        and spot.key(-1) not in words.PLURAL_THE
    )
