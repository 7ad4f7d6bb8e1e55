"""The whole plan of a client on its way to paper: the newest saved revision, as the client keeps it."""

from __future__ import annotations

from dataclasses import replace

from facilitator.people.client import ClientId
from ui.background import in_background
from ui.page import Page


def show_plan_on_paper(page: Page, client: ClientId) -> None:
    """Made in the background, then seen before it is printed. Letters no font has are named. Without a plan: nothing."""
    from facilitator.handouts.batch import Paper
    from facilitator.handouts.plan_sheet import plan_sheet, unprintable

    desk, ws = page.desk, page.desk.ws
    revision = ws.plans.newest(client)
    if revision is None:
        return
    known, preferences = ws.clients.get(client), desk.preferences()
    here = replace(revision, head=replace(revision.head, saved_at=revision.head.saved_at.astimezone(ws.now().tzinfo)))
    name = page.tr("Plan of {name}").format(name=known.code_name)
    letters = " ".join(sorted(unprintable(revision.plan, known.code_name)))

    def show(pdf: bytes) -> None:
        desk.go("paper", pdf=pdf, name=name, back="follow-up", is_clients=True)
        if letters:
            desk.doing.say(
                page.tr("These signs cannot be printed; a dot stands in their place: {letters}").format(letters=letters)
            )

    in_background(
        page,
        lambda report: plan_sheet(
            here, known.code_name, Paper(preferences.paper), country=ws.crisis_lines.of(preferences.country),
            large_print=known.large_print, is_rehearsal=ws.is_rehearsal,
        ),
        show,
        desk.explain,
    )  # fmt: skip
