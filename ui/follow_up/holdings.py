"""What the card of copies says: each holder with the copy it has, and what may be done about an older one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

from facilitator.care.consent import Consent, in_force_among
from facilitator.care.copy import Copy, Holding
from facilitator.dates import full_day, short_day_with_year
from facilitator.people.client import ClientId
from facilitator.vocabulary import CopyHolder, GivenBy
from facilitator.workspace.workspace import Workspace
from ui.copies import holder_words, standing_words, tr


class Next(Enum):
    """What may be done about a copy."""

    NOTHING = auto()
    ENTER = auto()  # that a newer one was given
    GIVE = auto()  # by the program, under a consent in force
    ASK = auto()  # for a consent first


@dataclass(frozen=True)
class Told:
    """`who` is "" for the client's own copy and the case file."""

    holder: CopyHolder
    who: str
    title: str
    state: str
    next: Next = Next.NOTHING
    does: str = ""
    is_held: bool = True


class Holdings:
    """`newest` is the number of the plan's newest revision, 0 while there is none."""

    def __init__(self, ws: Workspace, client: ClientId, newest: int) -> None:
        self.ws, self.client, self.newest = ws, client, newest
        self._today = ws.now().date()
        self._consents = ws.consents.of(client)

    def told(self) -> list[Told]:
        """The client's own copy and the case file always, once there is a plan; then others by name."""
        held = {(each.copy.holder, each.copy.who): each for each in self.ws.copies.held(self.client)}
        firsts = [(holder, "") for holder in (CopyHolder.OWN, CopyHolder.CASE_FILE)] if self.newest else []
        missing = {key: None for key in firsts if key not in held}
        order = [*firsts, *(key for key in held if key not in firsts)]
        return [self._missing(key[0]) if key in missing else self._held(held[key]) for key in order]

    def expired(self) -> Iterator[str]:
        """Consents that ran out lately and that no newer one has followed."""
        today = self.ws.now().date()
        for consent in self.ws.consents.expired(today):
            if consent.client == self.client and not in_force_among(self._consents, consent.recipient, today):
                day = full_day(consent.until) if consent.until else ""
                yield tr("The consent for {who} ended on {day}.").format(who=consent.recipient, day=day)

    def _missing(self, holder: CopyHolder) -> Told:
        does = tr("Give revision {number}").format(number=self.newest)
        return Told(holder, "", holder_words(holder), tr("not given yet"), Next.ENTER, does, is_held=False)

    def _held(self, holding: Holding) -> Told:
        copy = holding.copy
        parts = [self._has(holding)]
        under = self._under(copy)
        if copy.holder is CopyHolder.SOMEONE:
            parts.insert(0, self._allowed(under) if copy.given_by is GivenBy.PROGRAM else tr("given by the client"))
        what, does = self._next(holding, under)
        return Told(copy.holder, copy.who, holder_words(copy.holder, copy.who), " · ".join(filter(None, parts)), what, does)

    def _has(self, holding: Holding) -> str:
        number, day = holding.copy.revision, short_day_with_year(holding.copy.on)
        told = tr("has revision {number}, since {day}") if holding.is_older else tr("given {day}, revision {number}")
        return told.format(number=number, day=day)

    def _next(self, holding: Holding, under: Consent | None) -> tuple[Next, str]:
        if not holding.is_older:
            return Next.NOTHING, ""
        give = tr("Give revision {number}").format(number=self.newest)
        if holding.copy.holder is not CopyHolder.SOMEONE:
            return Next.ENTER, give
        if holding.copy.given_by is GivenBy.CLIENT:
            return Next.ENTER, tr("Client gave revision {number}").format(number=self.newest)
        if under and under.is_in_force(self._today):
            return Next.GIVE, f"{give}…"
        return Next.ASK, tr("Ask for a consent…")

    def _under(self, copy: Copy) -> Consent | None:
        """The one that holds now for this holder, else the one that it was given under."""
        if copy.consent is None:
            return None
        given = next((each for each in self._consents if each.id == copy.consent), None)
        return in_force_among(self._consents, copy.who, self._today) or given

    def _allowed(self, consent: Consent | None) -> str:
        return standing_words(consent, self._today) if consent else ""

    @cached_property
    def _consents(self) -> list[Consent]:
        """Read once: every holder asks for them."""
        return self.ws.consents.of(self.client)
