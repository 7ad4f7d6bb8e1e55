"""Finds what may point at a person in a line: names, numbers, addresses, dates, ages. A help, not a guarantee."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from facilitator.privacy.age import ages
from facilitator.privacy.contact import contacts
from facilitator.privacy.day import days
from facilitator.privacy.day_es import spanish_days
from facilitator.privacy.everyday import ALL_WORDS
from facilitator.privacy.mark import Find, Mark, MarkKind
from facilitator.privacy.name import NOBODY, Names
from facilitator.privacy.neutral_noun import NEUTRAL, OFFERED
from facilitator.privacy.own_words import OwnPhrases, OwnWords
from facilitator.privacy.place_typed import typed_places
from facilitator.privacy.place_typed_es import typed_places_in_spanish
from facilitator.privacy.plan_people import PeopleInPlans
from facilitator.privacy.rewording import applied, edits
from facilitator.privacy.street import streets
from facilitator.privacy.street_es import spanish_streets
from facilitator.privacy.typed import typed

__all__ = ["Mark", "MarkKind", "OwnWords", "PeopleInPlans", "Screening", "neutralized"]

LONGEST_SCREENED = 2_000  # a line has 300 at most; what is longer was pasted and is looked at up to here
MOST_ROUNDS = 5
NOTHING = OwnWords()


class Screening:
    """Roster names reach it as an argument: `names` are names that people are called by (each part of them counts).

    A real first name is marked in any spelling of case and accents. `code_names` are words like Heron: marked when they are
    capitalised, or where the line uses them as a name. `common_names` are always marked; `ambiguous_names` are ordinary words
    too (so is many a surname) and are marked only in a name's context: capitalised inside the sentence, with ’s before a
    place, after "my friend", before "and me" …; `ambiguous_spanish` are so in a Spanish line. `plans`: whom clients' plans name.
    `own`: what the facilitator told it to look out for. `everyday`: words that are in a dictionary; `common_words`: those of them
    that people write often, and so mistype. What is in none of the lists may be a name (unfamiliar.py).
    """

    def __init__(
        self,
        names: Iterable[str],
        common_names: Iterable[str] = (),
        ambiguous_names: Iterable[str] = (),
        *,
        code_names: Iterable[str] = (),
        ambiguous_spanish: Iterable[str] = (),
        plans: PeopleInPlans = NOBODY,
        own: OwnWords = NOTHING,
        everyday: Container[str] = ALL_WORDS,
        common_words: Container[str] = (),
    ) -> None:
        self._names = Names(
            names,
            code_names,
            common_names,
            ambiguous_names,
            ambiguous_spanish=ambiguous_spanish,
            plans=plans,
            staff=own.staff,
            everyday=everyday,
            common_words=common_words,
        )
        self._own = OwnPhrases(own)

    def marks(self, line: str) -> list[Mark]:
        """In the order of the line, not overlapping. Takes under a millisecond."""
        finds = self._finds(line)
        offered = edits(line, finds, OFFERED)
        return [Mark(find.kind, find.start, find.end, applied(line, [edit])) for find, edit in zip(finds, offered, strict=True)]

    def reworded(self, line: str) -> str:
        """The line with every mark replaced by its neutral words."""
        for _ in range(MOST_ROUNDS):
            finds = self._finds(line)
            if not finds:
                break
            line = applied(line, edits(line, finds, OFFERED, together=True))
        return line

    def _finds(self, line: str) -> list[Find]:
        """What was found first wins where two overlap: a name inside a mail address is part of the address."""
        looked_at = line[:LONGEST_SCREENED]
        taken: list[Find] = []
        for find in self._looked_for(looked_at):
            if all(find.end <= other.start or other.end <= find.start for other in taken):
                taken.append(find)
        return sorted(taken, key=lambda find: find.start)

    def _looked_for(self, line: str) -> Iterator[Find]:
        yield from contacts(line)
        yield from self._own.of(line)
        yield from spanish_days(line)
        yield from days(line)
        yield from ages(line)
        yield from streets(line)
        yield from spanish_streets(line)
        yield from typed_places(line)
        yield from typed_places_in_spanish(line)
        yield from typed(line)
        yield from self._names.of(line)


def neutralized(line: str, marks: Iterable[Mark]) -> str:
    """For a session that nobody sealed: "a person", "a place", "a day", "a number" in place of each mark (DESIGN section 4)."""
    finds = [Find(mark.kind, mark.start, mark.end) for mark in sorted(marks, key=lambda mark: mark.start)]
    return applied(line, edits(line, finds, NEUTRAL))
