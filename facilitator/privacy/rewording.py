"""Neutral words in place of what was marked, so that the line still reads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from facilitator.privacy import name_words as words
from facilitator.privacy import rewording_es
from facilitator.privacy.mark import Find, MarkKind
from facilitator.privacy.name_context import key_of, tokens, tongue_in
from facilitator.privacy.neutral_noun import Wording, noun_for, with_article
from facilitator.privacy.tongue import ENGLISH

_WORD_BEFORE = re.compile(r"([^\W\d_](?:[\w’'ʼ-]*\w)?),? $")
_WORD_AFTER = re.compile(r" ([^\W\d_]+)")
_SENTENCE_BEGINS = re.compile("(?:^|[.!?…][ ”\"’')]+)[“\"‘'(\\[]*$")
_I_AM = re.compile(r"\b(?:i[’']?m|i am|this is|it[’']s|it is|it was) $", re.IGNORECASE)
_TOLD_NAME = re.compile(r" named $|(?<=name)(?: (?:is|was)|[’']s) $", re.IGNORECASE)
_CALLED = re.compile(r"(?:(?<=guy)|(?<=man)|(?<=girl)|(?<=dude)|(?<=lady)|(?<=kid)) called $")
_BIG = re.compile(r"\b(?:Big|Lil[’']?|lil[’']?|Little|Old|Young|OG) $")
_CORNER_OF = re.compile(r"(?<=corner) of $")
_FAR_ENOUGH = 40  # letters that are looked at before a mark
_ANY_ARTICLE = re.compile(r"\b(?:an?|the) $", re.IGNORECASE)
_ARTICLE = re.compile(r"\ban? $", re.IGNORECASE)
_AND = re.compile(r"(?:,|,? (?:and|&)) $")
_WHO_THEY_ARE = frozenset({MarkKind.NUMBER, MarkKind.PHONE})


@dataclass(frozen=True)
class Edit:
    start: int
    end: int
    text: str


def edits(line: str, finds: Sequence[Find], wording: Wording, *, together: bool = False) -> list[Edit]:
    """One for each find, not overlapping. `together`: all will be applied, so a second name is "another friend"."""
    made: list[Edit] = []
    told: dict[str, str] = {}
    is_spanish = bool(finds) and tongue_in(line, tokens(line)).is_spanish
    for find in finds:
        floor = made[-1].end if made else 0
        if is_spanish:
            spanish = rewording_es.said(line, find, has_detail=wording.has_detail)
            edit = Edit(spanish.start, spanish.end, spanish.text)
        elif find.kind is MarkKind.NAME:
            edit = _name(line, find, wording, made)
        else:
            edit = _other(line, find, wording)
        if together and find.kind is MarkKind.NAME:
            edit = _told_apart(edit, key_of(line[find.start : find.end]), told)
        made.append(Edit(max(edit.start, floor), edit.end, _like_its_place(line, find, edit)))
    return made


def applied(line: str, changes: Iterable[Edit]) -> str:
    for edit in sorted(changes, key=lambda edit: -edit.start):
        line = line[: edit.start] + edit.text + line[edit.end :]
    return line


def _name(line: str, find: Find, wording: Wording, made: Sequence[Edit]) -> Edit:
    before, text, before_key = _before(line, find.start), line[find.start : find.end], _key_before(line, find.start)
    title = key_of(text.split()[0].rstrip(".")) if " " in text else ""
    if title in ENGLISH.titles:
        return _titled(line, find, title, wording)
    if {before_key, before_key.rpartition("-")[2]} & ENGLISH.relations:
        return _left_out(line, find)
    if called := _CALLED.search(before):
        return Edit(find.start - len(called.group()), find.end, "")
    if text[0].isupper() and text.endswith("s") and before.endswith(("the ", "The ")):
        return _instead(line, find, "a family I know" if wording.has_detail else "people")
    if nickname := _BIG.search(before):
        find = replace(find, start=find.start - len(nickname.group()))
    if told := _TOLD_NAME.search(before):
        return Edit(find.start - len(told.group()), find.end, "")
    if made and not made[-1].text and (joined := _AND.search(before)) and find.start - len(joined.group()) == made[-1].end:
        return Edit(made[-1].end, find.end, "")
    if _I_AM.search(before):
        return Edit(find.start, find.end, "someone")
    if find.who == "staff" and wording.has_detail:
        return _instead(line, find, "someone on the staff")
    noun = "relative" if find.who and wording.has_detail else wording.nouns[MarkKind.NAME]
    owner, end = _owning(line, find)
    phrase = noun if _has_determiner(line, find.start) else with_article(noun)
    return Edit(find.start, end, phrase + owner)


def _instead(line: str, find: Find, phrase: str) -> Edit:
    """In place of an article as well: "the Anchor" → "a place I know"."""
    article = _ANY_ARTICLE.search(_before(line, find.start))
    return Edit(find.start - (len(article.group()) if article else 0), find.end, phrase)


def _titled(line: str, find: Find, title: str, wording: Wording) -> Edit:
    role = words.TITLES.get(title, "someone I know")
    if _key_before(line, find.start) in ENGLISH.relations | {"po"}:
        return _left_out(line, find)
    if not wording.has_detail:
        role = with_article(wording.nouns[MarkKind.NAME])
    if _has_determiner(line, find.start):
        role = role.split(maxsplit=1)[-1]
    return Edit(find.start, find.end, role)


def _left_out(line: str, find: Find) -> Edit:
    """ "my sister Ana" → "my sister"; "my sister, Ana, said" → "my sister said"."""
    start = find.start - 1
    if line.endswith(",", 0, start):
        start -= 1
        return Edit(start, find.end + line.startswith(", ", find.end), "")
    return Edit(start, find.end, "")


def _owning(line: str, find: Find) -> tuple[str, int]:
    """ "James’ place" and "mikes place" own it as "Mike’s" does: what is added, and where the name ends."""
    after = line[find.end : find.end + 2]
    if after[:1] in {"’", "'"} and not after[1:].isalpha() and line[find.end - 1] in "sS":
        return "’s", find.end + 1
    following = _WORD_AFTER.match(line, find.end)
    if line[find.end - 1] == "s" and following and key_of(following[1]) in ENGLISH.places | ENGLISH.relations:
        return "’s", find.end
    return "", find.end


def _other(line: str, find: Find, wording: Wording) -> Edit:
    text = line[find.start : find.end]
    before_key = _key_before(line, find.start)
    if find.kind is MarkKind.AGE and "old" in text.lower() and (edit := _aged_somebody(line, find)):
        return edit
    if find.kind is MarkKind.DATE and before_key in words.WEEKDAYS:
        return _left_out(line, find)
    if find.kind in _WHO_THEY_ARE and before_key in words.NUMBERED:
        return _left_out(line, find)
    if find.kind is MarkKind.OWN:
        return _instead(line, find, "someone I know" if wording.has_detail else "a person")
    if find.who == "known" and wording.has_detail:
        return _instead(line, find, "a place I know")
    if corner := _CORNER_OF.search(_before(line, find.start)):
        return Edit(find.start - len(corner.group()), find.end, "")
    noun = noun_for(find.kind, text, wording)
    if _has_determiner(line, find.start):
        return Edit(find.start, find.end, noun.split()[-1])
    return Edit(find.start, find.end, with_article(noun))


def _aged_somebody(line: str, find: Find) -> Edit | None:
    """ "a 34-year-old guy" → "a guy"; "my 34-year-old" → "my person"; None for "I am 34 years old"."""
    if not _has_determiner(line, find.start):
        return None
    following = _WORD_AFTER.match(line, find.end)
    if not following:
        return Edit(find.start, find.end, "person")
    article = _ARTICLE.search(_before(line, find.start))
    if not article:
        return Edit(find.start, find.end + 1, "")
    fitting = with_article(following[1]).split()[0]
    return Edit(find.start - len(article.group()), find.end, article.group()[0] + fitting[1:])


def _told_apart(edit: Edit, name: str, told: dict[str, str]) -> Edit:
    """The first is "a friend", another one "another friend", the first again "that friend"."""
    if edit.text == "alguien":
        again = "esa persona" if name in told else "alguien más" if told else edit.text
        told.setdefault(name, again)
        return Edit(edit.start, edit.end, again)
    if not edit.text.startswith("a friend"):
        return edit
    article = "that" if name in told else "another" if told else "a"
    told[name] = article
    return Edit(edit.start, edit.end, article + edit.text.removeprefix("a"))


def _like_its_place(line: str, find: Find, edit: Edit) -> str:
    """With a capital where a sentence begins that had one."""
    if edit.text and line[edit.start].isupper() and _SENTENCE_BEGINS.search(_before(line, edit.start)):
        return edit.text[:1].upper() + edit.text[1:]
    return edit.text


def _key_before(line: str, start: int) -> str:
    found = _WORD_BEFORE.search(_before(line, start))
    return key_of(found[1]) if found else ""


def _before(line: str, start: int) -> str:
    return line[max(0, start - _FAR_ENOUGH) : start]


def _has_determiner(line: str, start: int) -> bool:
    return _key_before(line, start) in words.DETERMINERS and not line.endswith(", ", 0, start)
