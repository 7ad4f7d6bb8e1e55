"""Words that are offered for a consent: taken whole with one key, changed freely, never filled in by themselves."""

from __future__ import annotations

from dataclasses import dataclass, fields

from PySide6.QtCore import QCoreApplication

from facilitator.care.consent import Consent
from facilitator.dates import full_day


@dataclass(frozen=True)
class Typed:
    """What stands in the fields, as typed."""

    recipient: str = ""
    information: str = ""
    purpose: str = ""
    until: str = ""
    until_event: str = ""
    how_to_revoke: str = ""
    signed_on: str = ""

    @classmethod
    def of(cls, consent: Consent) -> Typed:
        until = full_day(consent.until) if consent.until else ""
        said = consent.recipient, consent.information, consent.purpose
        return cls(*said, until, consent.until_event, consent.how_to_revoke)

    def filled_with(self, offered: Typed) -> Typed:
        """What is typed stays; what is empty takes the words offered."""
        return Typed(*(getattr(self, each.name) or getattr(offered, each.name) for each in fields(self)))

    def without(self, taken: Typed) -> Typed:
        """Empty where the words are still those that were taken from an offer."""
        pairs = ((getattr(self, each.name), getattr(taken, each.name)) for each in fields(self))
        return Typed(*("" if now == was else now for now, was in pairs))


@dataclass(frozen=True)
class Offered:
    name: str
    words: str
    typed: Typed


def offers() -> tuple[Offered, ...]:
    plan = tr("My plan, and each later change to it: my warning signs, what I do then, my people, and what to do if I slip.")
    in_treatment = tr("That I am in treatment for substance use.")
    end = tr("when my treatment here ends")
    return (
        Offered(
            "providers",
            tr("Treatment team"),
            Typed(tr("My treating providers"), f"{plan}\n{in_treatment}", tr("My treatment"), until_event=end),
        ),
        Offered(
            "doctor",
            tr("A doctor"),
            Typed("", f"{plan}\n{in_treatment}\n{tr('Which medicines I take for it.')}", tr("My health care"), until_event=end),
        ),
        Offered(
            "family",
            tr("Somebody in the family"),
            Typed("", f"{plan}\n{in_treatment}", tr("So that this person can help me with my plan"), tr("6 months")),
        ),
    )


def usual_way_back() -> str:
    from facilitator.handouts.consent_words import REVOKE_HOW

    return QCoreApplication.translate("Sentence", REVOKE_HOW.text)


def tr(text: str) -> str:
    return QCoreApplication.translate("Consents", text)
