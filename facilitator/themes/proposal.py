"""New themes proposed from what waits: lines that share words, named in these words. Nothing is made up.

How: words, three together at most, that lines from three meetings use and that say something by themselves; first those of most
lines, of these those whose lines are most like each other. Lines that are as like these come with them. Likeness of letters alone
makes no proposal: tried on phrases of many themes, it said too little. What one person said once becomes no name, for names pass
the wall.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from facilitator.board.entry import Entry, EntryId
from facilitator.curriculum.library import Library
from facilitator.privacy.plain import one_line
from facilitator.privacy.sameness import bare_words, folded
from facilitator.progress import Report
from facilitator.themes.likeness import NGramLikeness
from facilitator.themes.theme import LONGEST_THEME_NAME

MOST_LOOKED_AT = 400  # lines: each is compared with each, under a second
LEAST = 3  # lines with the words of the name, and meetings that they come from
MOST_WORDS, LEAST_LETTERS = 3, 3  # of a name
SHARE_OF_THEMES = 1 / 12  # words that so many themes of the packs use say nothing by themselves: "my", "when", "first"
TOGETHER = 0.2  # so like each other are lines that share a rare word, and a line that comes with them
SHARE_KNOWN = 1 / 2  # of the words are in the packs: these speak the language of the lines, and tell its words that say nothing

OF_EACH_THEME = 4  # wordings: enough to tell common words from rare ones
BACKGROUND = "packs"

IsSaid = Callable[[str], bool]
"""Whether somebody said these words: a group as a line, or a client."""

Phrase = tuple[str, ...]  # words as compared


@dataclass(frozen=True)
class Proposal:
    """The lines in no order that means anything."""

    name: str
    lines: tuple[Entry, ...]

    @property
    def entries(self) -> frozenset[EntryId]:
        return frozenset(line.id for line in self.lines)


class Proposals:
    """For one visit: what was refused in it is not proposed again, nor a part of it."""

    def __init__(self, library: Library, is_said: IsSaid) -> None:
        self._wordings = [wording for theme in library.themes for wording in theme.wordings[:OF_EACH_THEME]]
        self._known = {word for theme in library.themes for wording in theme.wordings for word in _bare(wording)}
        self._often = _words_of_many_themes(library)
        self._is_said = is_said
        self._refused: list[frozenset[EntryId]] = []

    def refuse(self, proposal: Proposal) -> None:
        self._refused.append(proposal.entries)

    def take_back(self, proposal: Proposal) -> None:
        """It may be proposed again."""
        self._refused = [entries for entries in self._refused if entries != proposal.entries]

    def of(self, waiting: Sequence[Entry], names: Collection[str], report: Report) -> list[Proposal]:
        """Those of lines that wait, most lines first. `names`: of the themes there are. In the background; cancelable."""
        lines = sorted(waiting, key=lambda line: line.id)[:MOST_LOOKED_AT]
        alike = _Alike(lines, self._wordings)
        taken = {folded(name) for name in names}
        left = set(range(len(lines)))
        found = []
        for phrase, users in self._phrases_of(lines, alike, report):
            report(1.0)
            some = [at for at in users if at in left]
            name = _spelled(phrase, [lines[at].wording for at in some])
            if not _is_enough([lines[at] for at in some]) or not self._is_free(name, taken):
                continue
            some += _that_come_with(some, left.difference(some), alike)
            left.difference_update(some)
            taken.add(folded(name))
            proposal = Proposal(name, tuple(lines[at] for at in sorted(some)))
            if not any(proposal.entries <= refused for refused in self._refused):
                found.append(proposal)
        return sorted(found, key=lambda proposal: (-len(proposal.lines), proposal.name))

    def _phrases_of(self, lines: Sequence[Entry], alike: _Alike, report: Report) -> list[tuple[Phrase, list[int]]]:
        """That may be a name, with the lines that use them: those of most lines first, of these those most like each other."""
        users: dict[Phrase, list[int]] = defaultdict(list)
        for at, line in enumerate(lines):
            report(at / len(lines))
            for phrase in dict(_phrases(line.wording)):
                users[phrase].append(at)
        fit = [
            (phrase, some)
            for phrase, some in users.items()
            if _is_enough([lines[at] for at in some]) and self._says_something(phrase, some, lines, alike)
        ]
        return sorted(fit, key=lambda each: (-len(each[1]), -alike.of(each[1], each[1]), -len(each[0]), each[0]))

    def _says_something(self, phrase: Phrase, some: Sequence[int], lines: Sequence[Entry], alike: _Alike) -> bool:
        if {phrase[0], phrase[-1]} & self._often or sum(map(str.isalpha, "".join(phrase))) < LEAST_LETTERS:
            return False
        some = list({folded(lines[at].wording): at for at in some}.values())  # one line said often is as like itself as can be
        others = [word for at in some for word in _bare(lines[at].wording) if word not in phrase]
        is_known = sum(word in self._known for word in others) >= SHARE_KNOWN * len(others) > 0
        return is_known or alike.of(some, some) >= TOGETHER

    def _is_free(self, name: str, taken: Collection[str]) -> bool:
        return len(name) <= LONGEST_THEME_NAME and folded(name) not in taken and not self._is_said(name)


class _Alike:
    """How like a line is to each other one, when it is asked. What `wordings` of the packs often say counts as little."""

    def __init__(self, lines: Sequence[Entry], wordings: Sequence[str]) -> None:
        self._lines = lines
        self._likeness = NGramLikeness({str(at): (line.wording,) for at, line in enumerate(lines)} | {BACKGROUND: wordings})
        self._rows: dict[int, list[float]] = {}

    def row(self, at: int) -> list[float]:
        if at not in self._rows:
            nearest = dict(self._likeness.nearest(self._lines[at].wording, len(self._lines) + 1))
            self._rows[at] = [nearest[str(other)] for other in range(len(self._lines))]
        return self._rows[at]

    def of(self, some: Sequence[int], others: Sequence[int]) -> float:
        """On the whole; a line is not compared with itself."""
        pairs = [self.row(one)[other] for one in some for other in others if one != other]
        return sum(pairs) / len(pairs) if pairs else 0.0


def _that_come_with(some: Sequence[int], others: Collection[int], alike: _Alike) -> list[int]:
    """At most as many as there are: half of the lines have the words of the name."""
    near = sorted((-likeness, at) for at in others if (likeness := alike.of(some, [at])) >= TOGETHER)
    return [at for _, at in near[: len(some)]]


def _spelled(phrase: Phrase, wordings: Sequence[str]) -> str:
    """As it was said first, with a capital letter."""
    said = next((said[phrase] for wording in wordings if phrase in (said := dict(_phrases(wording)))), "")
    return said[:1].upper() + said[1:]


def _is_enough(lines: Collection[Entry]) -> bool:
    """One line said again and again is one wording, and no name is made of it."""
    return min(len({line.meeting for line in lines}), len({folded(line.wording) for line in lines})) >= LEAST


def _phrases(wording: str) -> Iterator[tuple[Phrase, str]]:
    """Each run of a few words but the whole line, as compared and as it was said."""
    said = [word.strip("“”‘’\"'.,;:!?…()-–—¿¡") for word in one_line(wording).split()]
    pairs = [(bare, word) for word in said if len(bare := bare_words(word.replace("’", "").replace("'", ""))) == 1]
    for size in range(1, MOST_WORDS + 1):
        for at in range(len(pairs) - size + 1):
            if size < len(pairs):
                yield tuple(bare[0] for bare, _ in pairs[at : at + size]), " ".join(word for _, word in pairs[at : at + size])


def _words_of_many_themes(library: Library) -> frozenset[str]:
    counts: dict[str, int] = defaultdict(int)
    for theme in library.themes:
        for word in {word for wording in theme.wordings for word in _bare(wording)}:
            counts[word] += 1
    return frozenset(word for word, count in counts.items() if count > SHARE_OF_THEMES * len(library.themes) and count > 1)


def _bare(wording: str) -> frozenset[str]:
    return frozenset(bare_words(wording.replace("’", "").replace("'", "")))
