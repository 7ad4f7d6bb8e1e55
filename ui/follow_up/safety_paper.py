"""A safety plan to fill in together, on its way to paper: blank but for the numbers and, if wished, the plan's people."""

from __future__ import annotations

from facilitator.people.client import ClientId
from ui.background import in_background
from ui.page import Page


def show_safety_plan_on_paper(page: Page, client: ClientId, *, with_people: bool) -> None:
    """Made in the background, then seen before it is printed. Nothing of it is kept: what is written on it is on paper alone."""
    from facilitator.handouts.batch import Paper
    from facilitator.handouts.plan_parts import people
    from facilitator.handouts.safety_sheet import safety_sheet

    desk, ws = page.desk, page.desk.ws
    known, preferences = ws.clients.get(client), desk.preferences()
    theirs = people(ws.plans.current(client)) if with_people else ()
    country = ws.crisis_lines.of(preferences.country)
    name = page.tr("Safety plan of {name}").replace("{name}", known.code_name)
    in_background(
        page,
        lambda report: safety_sheet(
            known.code_name, Paper(preferences.paper), people=theirs, country=country, large_print=known.large_print,
            is_rehearsal=ws.is_rehearsal,
        ),
        lambda pdf: desk.go("paper", pdf=pdf, name=name, back="follow-up", is_clients=True),
        desk.explain,
    )  # fmt: skip
