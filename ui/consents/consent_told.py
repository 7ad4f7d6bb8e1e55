"""What is said of a consent, and what can be done with it where it stands."""

from __future__ import annotations

from datetime import date

from facilitator.care.consent import Consent, Standing
from facilitator.dates import short_day_with_year
from ui.consents.offered import tr
from ui.parts.deed import Deed, Told


def consents_told(consents: list[Consent], on: date) -> list[Told]:
    """In force first; then those to be signed, those that ended, those revoked, each with its heading."""
    order = list(Standing)
    placed = sorted(((each.standing(on), each) for each in consents), key=lambda pair: order.index(pair[0]))
    headed = [standing for standing, _ in placed]
    return [
        _told(each, standing, on, _headings()[standing] if headed.index(standing) == number else "")
        for number, (standing, each) in enumerate(placed)
    ]


def _told(consent: Consent, standing: Standing, on: date, heading: str) -> Told:
    is_over = standing in (Standing.EXPIRED, Standing.REVOKED)
    what = "" if is_over else "\n".join((consent.information, tr("For: {purpose}").format(purpose=consent.purpose)))
    state = " · ".join(filter(None, (_signed(consent), _end(consent, standing), _revoked(consent))))
    return Told(consent.id, consent.recipient, state, what, _warning(consent, standing, on), heading, _deeds(standing))


def _signed(consent: Consent) -> str:
    if consent.signed_on is None:
        return ""
    return tr("signed {day}").format(day=short_day_with_year(consent.signed_on))


def _end(consent: Consent, standing: Standing) -> str:
    until = ""
    if consent.until:
        sentence = tr("ended {day}") if standing is Standing.EXPIRED else tr("until {day}")
        until = sentence.format(day=short_day_with_year(consent.until))
    event = tr("ends: {event}").format(event=consent.until_event) if consent.until_event else ""
    return " · ".join(filter(None, (until, event)))


def _revoked(consent: Consent) -> str:
    return tr("revoked {day}").format(day=short_day_with_year(consent.revoked_on)) if consent.revoked_on else ""


def _warning(consent: Consent, standing: Standing, on: date) -> str:
    if standing is Standing.EXPIRED:
        return tr("The program gives no more copies under it.")
    if standing is Standing.TO_SIGN and consent.until and consent.until < on:
        return tr("Its day is over before it was signed. Change the day first.")
    return ""


def _headings() -> dict[Standing, str]:
    return {
        Standing.IN_FORCE: tr("In force"),
        Standing.TO_SIGN: tr("To be signed"),
        Standing.EXPIRED: tr("Ended"),
        Standing.REVOKED: tr("Revoked"),
    }


def _deeds(standing: Standing) -> tuple[Deed, ...]:
    match standing:
        case Standing.IN_FORCE:
            return Deed("print", tr("Print it…")), Deed("revoke", tr("Client revokes it"))
        case Standing.TO_SIGN:
            return (
                Deed("sign", tr("Signed today"), is_first=True),
                Deed("print", tr("Print it to sign…")),
                Deed("change", tr("Change…")),
                Deed("remove", tr("Remove")),
            )
        case _:
            return (Deed("again", tr("Ask for it again…")),)
