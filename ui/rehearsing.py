"""A planned session is rehearsed as it was prepared: from Prepare, from Today, and once more when its rehearsal is over."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator.session.session import SessionId
from facilitator.workspace.rehearsed_plan import plan_of
from ui.desk import Desk


def rehearse(desk: Desk, session: SessionId) -> None:
    """Leaves what is open for it. What is no longer planned is said, and nothing is left."""
    if plan := plan_of(desk.ws, session):
        desk.rehearse(plan)
    else:
        desk.doing.say(QCoreApplication.translate("Rehearsing", "This plan is no longer there. Nothing was changed."))


def what_it_is() -> str:
    """For whoever asks what the button does."""
    return QCoreApplication.translate(
        "Rehearsing", "With a made-up group that answers. Nothing of it is kept. What is open now is closed first."
    )
