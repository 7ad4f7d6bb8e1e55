"""A lapse: one event, mapped back over the small decisions before it. Information for the plan; nothing is ever counted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from random import Random
from typing import NewType

import msgspec
from sqlalchemy import BigInteger, Column, ColumnElement, Date, ForeignKey, Named, Table, TypedColumns, literal_column, select
from sqlalchemy.exc import IntegrityError

from facilitator.care.plan import LONGEST_ITEM, TRIGGERS, Plan
from facilitator.language import Explained
from facilitator.people.client import ClientId, ClientUnknown
from facilitator.privacy.plain import LONGEST_FIELD, one_line, paragraphs
from facilitator.privacy.sameness import folded
from facilitator.storage.rows import put_row
from facilitator.storage.schema import Words, vault_tables
from facilitator.storage.vault import Vault
from facilitator.vocabulary import Coping

LapseId = NewType("LapseId", int)

MOST_DECISIONS = 40


class LapseColumns(TypedColumns):
    id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    client: Named[int] = Column(BigInteger, ForeignKey("client.id", ondelete="RESTRICT"))
    on: Named[date] = Column(Date)
    what_happened: Named[str] = Column(Words)
    decisions: Named[str] = Column(Words)  # JSON
    came_back: Named[str] = Column(Words)


lapse_table = Table("lapse", vault_tables, LapseColumns)


@dataclass(frozen=True)
class Decision:
    """A small step on the way, and what the client could do at that point another time."""

    words: str
    instead: str = ""


@dataclass(frozen=True)
class Lapse:
    """`decisions` from the nearest to the event back to the first; `came_back`: what helped to stop or to tell."""

    id: LapseId
    client: ClientId
    on: date
    what_happened: str
    decisions: tuple[Decision, ...] = ()
    came_back: str = ""


@dataclass(frozen=True)
class Suggestion:
    """What the plan could learn from a lapse: a trigger (perhaps one it has), and what to do about it. Offered, not filled in."""

    trigger: str
    strategy: str
    how: Coping = Coping.COPE


class LapseEmpty(Explained):
    def __init__(self) -> None:
        super().__init__("Write in a few words what happened. Nothing was changed.")


class LapseTooLong(Explained):
    def __init__(self, longest: int, length: int) -> None:
        super().__init__(
            "This can have {longest} letters here; it has {length}. Nothing was changed. Make it shorter.",
            longest=longest,
            length=length,
        )


class TooManyDecisions(Explained):
    def __init__(self) -> None:
        super().__init__(
            "The way to a lapse can have {most} steps. Nothing was changed. Put some of them together.", most=MOST_DECISIONS
        )


class LapseGone(Explained):
    def __init__(self) -> None:
        super().__init__("What was written here is no longer there. Nothing was changed. Open this client's page again.")


class Lapses:
    """The caller has asked the wall about the words."""

    def __init__(self, vault: Vault, rng: Random) -> None:
        self._vault = vault
        self._rng = rng

    def of(self, client: ClientId) -> list[Lapse]:
        """Newest first."""
        return self._read(lapse_table.c.client == client)

    def record(self, client: ClientId, on: date, what_happened: str) -> Lapse:
        """Raises ClientUnknown, LapseTooLong, LapseEmpty."""
        recorded = _cleaned(Lapse(LapseId(self._rng.getrandbits(63)), client, on, what_happened))
        self.put(recorded)
        return recorded

    def put(self, lapse: Lapse) -> Lapse | None:
        """In place of the one with its id; return it as it was (None when it was not there): edits, and undo of `remove`.

        A step without words is left out. Raises as `record` does, and TooManyDecisions.
        """
        kept = _cleaned(lapse)
        with self._vault.write("care") as connection:
            before = next(iter(self._read(lapse_table.c.id == kept.id)), None)
            try:
                put_row(connection, lapse_table, _row(kept))
            except IntegrityError:
                raise ClientUnknown from None
        return before

    def remove(self, lapse: LapseId) -> Lapse:
        """Return it, for undo. Raises LapseGone."""
        this = lapse_table.c.id == lapse
        with self._vault.write("care") as connection:
            for removed in self._read(this):
                connection.execute(lapse_table.delete().where(this))
                return removed
            raise LapseGone

    def _read(self, where: ColumnElement[bool]) -> list[Lapse]:
        written: ColumnElement[int] = literal_column("lapse.rowid")  # the only order within a day: ids are random
        newest = (lapse_table.c.on.desc(), written.desc())
        with self._vault.read() as connection:
            return [
                Lapse(LapseId(new), ClientId(client), on, what, msgspec.json.decode(decisions, type=tuple[Decision, ...]), back)
                for new, client, on, what, decisions, back in connection.execute(
                    select(lapse_table).where(where).order_by(*newest)
                )
            ]


def suggested(lapse: Lapse, plan: Plan) -> list[Suggestion]:
    """One for each decision that has an `instead` which the plan does not hold yet.

    The trigger is the decision; in the plan's own words where the plan has it.
    """
    held = {folded(words) for words in plan.words()}
    triggers = {folded(item.words): item.words for item in plan.of(*TRIGGERS)}
    offered: dict[str, Suggestion] = {}
    for decision in lapse.decisions:
        if decision.instead and (said := folded(decision.instead)) not in held:
            trigger = triggers.get(folded(decision.words), decision.words)
            offered.setdefault(said, Suggestion(trigger, decision.instead))
    return list(offered.values())


def _row(lapse: Lapse) -> dict[str, object]:
    return {
        "id": lapse.id,
        "client": lapse.client,
        "on": lapse.on,
        "what_happened": lapse.what_happened,
        "decisions": msgspec.json.encode(lapse.decisions).decode(),
        "came_back": lapse.came_back,
    }


def _cleaned(lapse: Lapse) -> Lapse:
    what, back = paragraphs(lapse.what_happened), paragraphs(lapse.came_back)
    steps = (Decision(one_line(each.words), one_line(each.instead)) for each in lapse.decisions)
    decisions = tuple(step for step in steps if step.words or step.instead)
    if not what:
        raise LapseEmpty
    if len(decisions) > MOST_DECISIONS:
        raise TooManyDecisions
    lines = [words for step in decisions for words in (step.words, step.instead)]  # what the plan may take over
    for longest, texts in ((LONGEST_FIELD, [what, back]), (LONGEST_ITEM, lines)):
        if (length := max(map(len, texts), default=0)) > longest:
            raise LapseTooLong(longest, length)
    return replace(lapse, what_happened=what, decisions=decisions, came_back=back)
