"""What is said of a copy in the ledger, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from facilitator.care.consent import Consent, ConsentId
from facilitator.care.copy import Copy
from facilitator.dates import short_day_with_year
from facilitator.vocabulary import CopyHolder, GivenBy
from ui.consents.offered import tr
from ui.copies import holder_words, standing_words
from ui.parts.deed import Deed, Told


def copies_told(copies: Sequence[Copy], consents: Sequence[Consent], newest: int, held: set[object], on: date) -> list[Told]:
    """Newest first. `held` are the copies that their holders have now: of these it is said that the plan is newer."""
    by_id = {each.id: each for each in consents}
    return [_told(each, by_id, newest if each.id in held else 0, on) for each in copies]


def _told(copy: Copy, consents: dict[ConsentId, Consent], newest: int, on: date) -> Told:
    under = consents.get(copy.consent) if copy.consent is not None else None
    state = [tr("revision {number}, {day}").format(number=copy.revision, day=short_day_with_year(copy.on))]
    if copy.holder is CopyHolder.SOMEONE:
        state.append(tr("given by the program") if copy.given_by is GivenBy.PROGRAM else tr("given by the client"))
    if under:
        state.append(standing_words(under, on))
    if copy.taken_back_on:
        state.append(tr("taken back {day}").format(day=short_day_with_year(copy.taken_back_on)))
    older = tr("The plan has revision {number} by now.").format(number=newest) if copy.revision < newest else ""
    return Told(copy.id, holder_words(copy.holder, copy.who), " · ".join(state), warning=older, deeds=_deeds(copy))


def _deeds(copy: Copy) -> tuple[Deed, ...]:
    shown = Deed("print", tr("Print revision {number}…").format(number=copy.revision))
    if copy.taken_back_on:
        return (shown,)
    return shown, Deed("take-back", tr("Taken back")), Deed("remove", tr("Remove the entry"))
