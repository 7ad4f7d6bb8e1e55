"""The words of the field as screens say them, short enough for a chip."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator.privacy.screening import MarkKind
from facilitator.themes.course import Course
from facilitator.vocabulary import EntryKind, Situation, Stage

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

STAGES: dict[Stage, str] = {
    Stage.EMOTIONAL: "Emotional",
    Stage.MENTAL: "Mental",
    Stage.PHYSICAL: "Physical",
}

COURSES: dict[Course, str] = {
    Course.RISING: "rising",
    Course.NEW: "new",
    Course.STEADY: "steady",
    Course.EASING: "easing",
    Course.TOO_LITTLE: "too little to tell",
}
"""In the order in which a table sorts them."""

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
    MarkKind.OWN: "Words on your own list",
}


def situation_words(situation: Situation) -> str:
    return QCoreApplication.translate("Spoken", SITUATIONS[situation])


def kind_words(kind: EntryKind) -> str:
    return QCoreApplication.translate("Spoken", KINDS[kind])


def stage_words(stage: Stage) -> str:
    return QCoreApplication.translate("Spoken", STAGES[stage])


def course_words(course: Course) -> str:
    return QCoreApplication.translate("Spoken", COURSES[course])


def mark_words(kind: MarkKind) -> str:
    return QCoreApplication.translate("Spoken", MARKS[kind])
