"""The words for holders of copies and for where a consent stands, on every screen that shows them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from facilitator.care.consent import Consent
from facilitator.dates import short_day_with_year
from facilitator.vocabulary import CopyHolder


def holder_words(holder: CopyHolder, who: str = "") -> str:
    return {CopyHolder.OWN: tr("Own copy"), CopyHolder.CASE_FILE: tr("Case file")}.get(holder, who)


def standing_words(consent: Consent, on: date) -> str:
    """ "consent until May 14, 2027"."""
    if consent.revoked_on and consent.revoked_on <= on:
        return tr("consent revoked {day}").format(day=short_day_with_year(consent.revoked_on))
    if consent.until and consent.until < on:
        return tr("consent ended {day}").format(day=short_day_with_year(consent.until))
    if consent.until:
        return tr("consent until {day}").format(day=short_day_with_year(consent.until))
    return tr("consent, ends: {event}").format(event=consent.until_event)


def tr(text: str) -> str:
    return QCoreApplication.translate("Copies", text)
