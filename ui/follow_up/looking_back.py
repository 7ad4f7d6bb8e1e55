"""What the card shows of a plan's past: the draft against its revision, and each revision against the one before."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.care.plan import Plan
from facilitator.care.revision import RevisionHead
from facilitator.dates import short_day_with_year
from facilitator.people.client import ClientId
from facilitator.workspace.workspace import Workspace
from ui.follow_up.change_lines import change_lines
from ui.follow_up.plan_line import Kind, Line, lines_of
from ui.follow_up.plan_part import tr


@dataclass(frozen=True)
class LookingBack:
    """`numbers` of the revisions to look at, newest first; None stands for the draft."""

    ws: Workspace
    client: ClientId

    def choices(self) -> list[tuple[int | None, str]]:
        heads = self.ws.plans.heads(self.client)
        has_draft = heads and self.ws.plans.draft(self.client)
        draft = [(None, tr("What changed since revision {number}").format(number=heads[0].number))] if has_draft else []
        return [*draft, *((head.number, self._told(head)) for head in heads)]

    def lines(self, number: int | None) -> list[Line]:
        plans = self.ws.plans
        if number is None:
            newest = plans.newest(self.client)
            return change_lines(newest.plan if newest else Plan(), plans.current(self.client))
        revision = plans.revision(self.client, number)
        reason = [Line(Kind.TOLD, revision.head.reason, depth=1)] if revision.head.reason else []
        before = plans.revision(self.client, number - 1).plan if number > 1 else None
        changes = change_lines(before, revision.plan) if before else []
        title = tr("The whole plan in revision {number}").format(number=number)
        return [*reason, *changes, Line(Kind.SECTION, title), *lines_of(revision.plan, is_fixed=True)]

    def _told(self, head: RevisionHead) -> str:
        day = short_day_with_year(head.saved_at.astimezone(self.ws.now().tzinfo).date())
        told = tr("Revision {number}, {day}").format(number=head.number, day=day)
        return " · ".join(filter(None, (told, head.reason)))
