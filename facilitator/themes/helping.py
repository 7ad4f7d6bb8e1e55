"""What groups said helps: coping ideas that are one, in whatever words, with the sessions in which one of them was said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.themes.same_idea import grouped

MOST_COMPARED = 300
"""The most frequent wordings; the others stand alone. Comparing them takes some 10 ms, of so many that no two are one 30."""


@dataclass(frozen=True)
class Help:
    """A coping idea, as a group put it, and the sessions it was said in, in these words or others."""

    idea: str
    sessions: int


@dataclass(frozen=True)
class _Said:
    wording: str
    folded: int
    meetings: frozenset[int]


def counted_helps(ideas: Iterable[tuple[str, int, int]]) -> list[Help]:
    """Of wordings with their fold and meeting, in the order of sessions. In the words that all of them have: the shortest."""
    said = sorted(_said(ideas), key=lambda each: (-len(each.meetings), each.folded))
    compared, alone = said[:MOST_COMPARED], said[MOST_COMPARED:]
    compared.sort(key=lambda each: len(each.wording))
    groups = [*grouped(compared, lambda each: each.wording), *([each] for each in alone)]
    helps = [Help(group[0].wording, len(frozenset().union(*(each.meetings for each in group)))) for group in groups]
    return sorted(helps, key=lambda help: (-help.sessions, help.idea.casefold()))


def _said(ideas: Iterable[tuple[str, int, int]]) -> list[_Said]:
    wordings: dict[int, str] = {}
    meetings: dict[int, set[int]] = defaultdict(set)
    for wording, folded, meeting in ideas:
        wordings[folded] = wording
        meetings[folded].add(meeting)
    return [_Said(wording, folded, frozenset(meetings[folded])) for folded, wording in wordings.items()]
