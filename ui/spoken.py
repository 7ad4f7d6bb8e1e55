"""The words of the field as screens say them, short enough for a chip."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator.privacy.screening import MarkKind
from facilitator.vocabulary import EntryKind, Situation

SITUATIONS: dict[Situation, str] = {
    Situation.UNPLEASANT_EMOTIONS: "Unpleasant emotions",
    Situation.PHYSICAL_DISCOMFORT: "Physical discomfort",
    Situation.PLEASANT_EMOTIONS: "Pleasant emotions",
    Situation.TESTING_PERSONAL_CONTROL: "Testing myself",
    Situation.URGES_AND_TEMPTATIONS: "Urges & temptations",
    Situation.CONFLICT_WITH_OTHERS: "Conflict with others",
    Situation.SOCIAL_PRESSURE_TO_USE: "Social pressure",
    Situation.PLEASANT_TIMES_WITH_OTHERS: "Pleasant times with others",
}

KINDS: dict[EntryKind, str] = {
    EntryKind.TRIGGER: "Trigger",
    EntryKind.WARNING_SIGN: "Warning sign",
    EntryKind.COPING_IDEA: "Coping idea",
}

MARKS: dict[MarkKind, str] = {
    MarkKind.NAME: "A name",
    MarkKind.PLACE: "A place",
    MarkKind.PHONE: "A phone number",
    MarkKind.MAIL: "A mail address",
    MarkKind.WEB: "A web address",
    MarkKind.HANDLE: "A user name",
    MarkKind.DATE: "A date",
    MarkKind.AGE: "An age",
    MarkKind.NUMBER: "A number",
}


def situation_words(situation: Situation) -> str:
    return QCoreApplication.translate("Spoken", SITUATIONS[situation])


def kind_words(kind: EntryKind) -> str:
    return QCoreApplication.translate("Spoken", KINDS[kind])


def mark_words(kind: MarkKind) -> str:
    return QCoreApplication.translate("Spoken", MARKS[kind])
