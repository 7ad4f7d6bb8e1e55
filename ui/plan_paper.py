"""One revision of a client's plan on its way to paper: seen first. What goes to somebody from the program carries the law."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from facilitator.people.client import ClientId
from ui.background import in_background
from ui.desk import Desk

if TYPE_CHECKING:
    from facilitator.handouts.notice import Enclosed


def show_plan_on_paper(
    owner: QWidget,
    desk: Desk,
    client: ClientId,
    number: int | None = None,
    *,
    enclosed: Enclosed | None = None,
    back: str = "follow-up",
) -> None:
    """Of the newest revision unless `number` says which. Made in the background, then seen before it is printed.

    Letters no font has are named. Without a plan: nothing. Raises RevisionUnknown.
    """
    from facilitator.handouts.batch import Paper
    from facilitator.handouts.plan_sheet import plan_sheet, unprintable

    ws = desk.ws
    revision = ws.plans.newest(client) if number is None else ws.plans.revision(client, number)
    if revision is None:
        return
    known, preferences = ws.clients.get(client), desk.preferences()
    here = replace(revision, head=replace(revision.head, saved_at=revision.head.saved_at.astimezone(ws.now().tzinfo)))
    name = _tr("Plan of {name}, revision {number}").format(name=known.code_name, number=revision.head.number)
    letters = " ".join(sorted(unprintable(revision.plan, known.code_name, enclosed)))

    def show(pdf: bytes) -> None:
        desk.go("paper", pdf=pdf, name=name, back=back, is_clients=True)
        if letters:
            desk.doing.say(_tr("These signs cannot be printed; a dot stands in their place: {letters}").format(letters=letters))

    in_background(
        owner,
        lambda report: plan_sheet(
            here, known.code_name, Paper(preferences.paper), country=ws.crisis_lines.of(preferences.country),
            large_print=known.large_print, is_rehearsal=ws.is_rehearsal, enclosed=enclosed,
        ),
        show,
        desk.explain,
    )  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("PlanPaper", text)
