"""Whether a line uses an ordinary English word as somebody's name: "mark called" and not "mark my words"."""

from __future__ import annotations

from facilitator.privacy import name_words as words
from facilitator.privacy import ordinary_words as ordinary
from facilitator.privacy.name_context import Spot

LEAST = 3  # letters of a part of a name that is looked for in any case; a shorter one needs its capital


def is_used_as_name(spot: Spot) -> bool:
    """Whatever its case: "my friend rose", "rose and me", "rose’s place", "with bob", "mark called"."""
    if is_thing(spot) or (_is_modal(spot) and not _is_no_modal(spot)):
        return False
    if spot.is_my_friend() or spot.owns_a_place():
        return True
    key = spot.token.key
    if key in words.MONTHS:
        return False
    is_adjective = not spot.token.is_capital and key in words.ORDINARY_SURNAMES - ordinary.ORDINARY_NAMES  # "long and I …"
    if (spot.is_and_me() and not is_adjective) or _says_something(spot) or _happens(spot):
        return True
    return key in words.MOSTLY_NAMES and (spot.is_with() or spot.was_met())


def is_of_roster(spot: Spot, has_capital: bool) -> bool:
    """A code name, or a client's name that is an ordinary word: its capital is enough, but for "Will I …", "a Mercedes"."""
    if is_thing(spot):
        return False
    key, before = spot.token.key, spot.key(-1)
    if has_capital and before not in {"a", "an"} and not (key == "mercedes" and before in ordinary.WHEELS):
        return not spot.token.begins or _begins_with_name(spot)
    if is_used_as_name(spot) or (len(spot.tokens) == 1 and key in ordinary.COUNTED - words.MODALS):
        return True
    if len(key) < LEAST or (key in words.MODALS and not _is_no_modal(spot)):
        return False
    if spot.was_met() or (spot.token.is_possessive and before not in words.ARTICLES):
        return True
    return (spot.is_with() or (before in ordinary.BESIDE and key in ordinary.COUNTED)) and key not in ordinary.UNCOUNTED


def is_capital_name(spot: Spot) -> bool:
    """A capital inside the sentence; not "the Rose", nor a month, a faith or a country."""
    return (
        spot.token.key not in words.CAPITAL_ANYWAY
        and spot.token.key not in ordinary.NEVER_BY_CAPITAL
        and spot.key(-1) not in words.ARTICLES
        and not is_thing(spot)
    )


def is_thing(spot: Spot) -> bool:
    """ "grace period", "free will"."""
    key = spot.token.key
    return (key, spot.key(1)) in ordinary.THINGS or (spot.key(-1), key) in ordinary.THINGS


def _begins_with_name(spot: Spot) -> bool:
    """With the capital that any first word has."""
    key, after = spot.token.key, spot.key(1)
    if key in words.ORDINARY_SURNAMES - ordinary.ORDINARY_NAMES:  # "Long talks about nothing"
        return spot.is_and_me() or spot.token.is_possessive or after in words.SAYS
    if spot.is_and_me() or spot.token.is_possessive or after in words.HAPPENS | {"from"}:
        return True
    if key in words.MODALS:
        return False
    return after not in words.PRONOUNS and not (key in ordinary.ORDINARY_NAMES and after in ordinary.THINGS_AFTER)


def _is_modal(spot: Spot) -> bool:
    return spot.token.key in words.MODALS and not spot.token.is_capital and bool(spot.key(1))


def _is_no_modal(spot: Spot) -> bool:
    """ "when will comes": after the modal the verb would be "come". "saw will at": before it there would be who will."""
    if spot.key(-1) in words.DETERMINERS | words.PRONOUNS:
        return False
    if spot.key(1) in words.HAPPENS or spot.is_and_me():
        return True
    return (spot.was_met() or spot.key(-1) in ordinary.BESIDE) and spot.key(1) in ordinary.NO_VERBS


def _says_something(spot: Spot) -> bool:
    """ "faith called", and not "faith keeps me going"."""
    return spot.says_something() and (spot.token.key not in ordinary.UNCOUNTED or spot.key(1) in ordinary.BY_PEOPLE)


def _happens(spot: Spot) -> bool:
    """ "mark looks at me": without an article only a person does anything."""
    is_from = spot.token.is_capital and spot.key(1) == "from"  # "Ruby from work"
    if spot.key(1) == "who" and spot.key(-1) in {"is", "was", "its"}:
        return True
    if spot.token.key not in ordinary.COUNTED or not (is_from or spot.key(1) in words.HAPPENS):
        return False
    return spot.token.begins or spot.key(-1) in words.CLAUSES | {"way", "how", "time"}
