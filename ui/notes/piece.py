"""What the pieces of a note are called, and what each is for."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from facilitator.notes.owed import Step
from facilitator.vocabulary import NoteFormat

TEXTS = ("goal", "response", "practice", "brought", "risk", "plan")  # the pieces that are written; participation is ticked


@dataclass(frozen=True)
class Says:
    label: str
    hint: str = ""


def tr(text: str) -> str:
    return QCoreApplication.translate("Notes", text)


def says_of(piece: str) -> Says:
    return {
        "goal": Says(tr("Of this client’s plan, in a line"), tr("In the client’s own words")),
        "participation": Says(tr("How the client took part")),
        "response": Says(tr("What the client took from it, said or showed")),
        "practice": Says(tr("Practice since last time"), tr("What was tried, and how it went")),
        "brought": Says(tr("For the one-on-one"), tr("What the client takes there")),
        "risk": Says(tr("Risk"), tr("Only where something was said or seen. Empty is written as nothing.")),
        "plan": Says(tr("What is practiced next"), tr("What, where, with whom; the next one-on-one")),
    }[piece]


def format_words(format: NoteFormat) -> tuple[str, str]:
    """Its letters, and what they stand for."""
    return {
        NoteFormat.GIRP: ("GIRP", tr("Goal, intervention, response, plan")),
        NoteFormat.DAP: ("DAP", tr("Data, assessment, plan")),
        NoteFormat.BIRP: ("BIRP", tr("Behavior, intervention, response, plan")),
        NoteFormat.SOAP: ("SOAP", tr("Subjective, objective, assessment, plan")),
    }[format]


def step_words(step: Step) -> str:
    return {
        Step.WRITE: tr("to write"),
        Step.SIGN: tr("to sign"),
        Step.COUNTERSIGN: tr("second signature"),
        Step.PASTE: tr("to paste"),
    }[step]
