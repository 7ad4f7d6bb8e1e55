"""What to look at before a note is signed: said beside it as it is written, never in the way of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from facilitator.notes.likeness import likeness
from facilitator.notes.others_names import OthersNames
from facilitator.notes.person_first import finder
from facilitator.notes.pieces import Pieces
from facilitator.notes.sentences import Said, sentences

COMPARED = ("response", "practice", "brought", "risk", "plan")
OTHERWISE = ("goal",)


class RemarkKind(StrEnum):
    LIKE_ANOTHERS = "like-anothers"  # another client's note of this session
    LIKE_THE_LAST = "like-the-last"  # this client's own last ones
    NAMES_ANOTHER = "names-another"  # name or code name of another client
    NOTHING_INDIVIDUAL = "nothing-individual"
    WORD = "word"  # that puts a person down; with the person-first word


@dataclass(frozen=True)
class Remark:
    kind: RemarkKind
    piece: str  # name of Pieces' field; "" for the whole
    says: str = ""  # the sentence or word, as it stands in the note
    instead: str = ""  # person-first; "" where there is nothing to offer
    percent: int = 0  # how much of the individual part says the same
    on: date | None = None  # of the earlier note


@dataclass(frozen=True)
class Beside:
    """What a note is compared with. `others`: individual parts of this session's other notes; `last`: this client's last."""

    others: Sequence[str] = ()
    last: Sequence[tuple[date, str]] = ()
    names: Sequence[str] = field(default=(), repr=False)  # of other clients: code names and real names
    ordinary: Sequence[str] = field(default=(), repr=False)  # names that are ordinary words too (ws.words.ambiguous_names)


def remarks(pieces: Pieces, beside: Beside, words: Iterable[tuple[str, str]]) -> list[Remark]:
    """`words`: what puts people down and what to say instead (`person_first.read`). Some 5 ms for a note among 12.

    The goal is not compared: it stays the same from note to note, and many share one. What stands between quotation marks is
    the client's own language and stays; only straight and curly double ones and « » count, not an apostrophe.
    """
    texts = {piece: text for piece in COMPARED + OTHERWISE if (text := getattr(pieces, piece))}
    said = _sentences(texts)
    return [
        *_nothing_individual(pieces),
        *_names(texts, beside),
        *_like_others(said, beside.others),
        *_like_the_last(said, beside.last),
        *_words(texts, words),
    ]


def _nothing_individual(pieces: Pieces) -> Iterator[Remark]:
    if not (pieces.participation or pieces.response or pieces.practice or pieces.brought):
        yield Remark(RemarkKind.NOTHING_INDIVIDUAL, "")


def _names(texts: Mapping[str, str], beside: Beside) -> Iterator[Remark]:
    others = OthersNames(texts.values(), beside.names, beside.ordinary)
    for piece, text in texts.items():
        for name in dict.fromkeys(others.of(text)):
            yield Remark(RemarkKind.NAMES_ANOTHER, piece, name)


def _like_others(said: Mapping[Said, str], others: Sequence[str]) -> Iterator[Remark]:
    found = likeness(list(said), others)
    for alike in found.alike:
        yield Remark(RemarkKind.LIKE_ANOTHERS, said[alike.said], alike.said.text, percent=found.percent)


def _like_the_last(said: Mapping[Said, str], last: Sequence[tuple[date, str]]) -> Iterator[Remark]:
    found = likeness(list(said), [text for _, text in last])
    for alike in found.alike:
        on = last[alike.other][0]
        yield Remark(RemarkKind.LIKE_THE_LAST, said[alike.said], alike.said.text, percent=found.percent, on=on)


def _sentences(texts: Mapping[str, str]) -> dict[Said, str]:
    """Each once, with the piece in which it stands first."""
    found: dict[Said, str] = {}
    for piece in COMPARED:
        for said in sentences(texts.get(piece, "")):
            found.setdefault(said, piece)
    return found


def _words(texts: Mapping[str, str], words: Iterable[tuple[str, str]]) -> Iterator[Remark]:
    found_in = finder(tuple(words))
    for piece, text in texts.items():
        for says, instead in dict.fromkeys(found_in(text)):
            yield Remark(RemarkKind.WORD, piece, says, instead)
