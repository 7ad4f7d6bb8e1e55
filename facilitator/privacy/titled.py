"""Title and name: "Dr. Ames", "mrs ortiz", "Uncle Ray"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from facilitator.privacy.name_context import Spot, Token
from facilitator.privacy.tongue import Tongue

Span = tuple[int, int]


def titled(found: Sequence[Token], tongue: Tongue, protected: Sequence[Span]) -> list[Span]:
    """With "my" before it, "my uncle Ray" is a relation."""
    spans: list[Span] = []
    for index, token in enumerate(found[:-1]):
        is_my = Spot(found, index).key(-1) in tongue.determiners
        if token.key not in tongue.titles or (token.key in tongue.relations and is_my and Spot(found, index).key(-1) != "the"):
            continue
        if token.gap == "-":  # "great-aunt Mildred": a relation
            continue
        last = index
        while last + 1 < len(found) and _is_titled(found[last + 1], token, is_my, tongue):
            last += 1
        if last > index and is_free(token, protected) and is_free(token, spans):
            spans.append((token.start, found[last].end))
    return spans


def _is_titled(token: Token, title: Token, is_my: bool, tongue: Tongue) -> bool:
    """The name after a title; in lower case after "mr", and after "dr" unless it is "my dr"."""
    if token.gap not in {" ", ". ", "."} or len(token.key) < 2 or token.key in tongue.never_after_title:
        return False
    follows = token.start - title.end <= len(token.gap)
    return token.is_capital or (follows and title.key in tongue.short_titles and not (is_my and title.key == "dr"))


def is_free(token: Token, spans: Iterable[Span]) -> bool:
    return all(token.end <= start or end <= token.start for start, end in spans)
