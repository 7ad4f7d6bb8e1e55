"""What the page is asked: whose boards, which period, which lines. It stays for the visit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from facilitator.groups.group import GroupId
from facilitator.themes.period import Period, Span
from facilitator.themes.review import Filter

EVERY_LINE = Filter()


@dataclass(frozen=True)
class Asked:
    """`group` None: all of them."""

    period: Period
    group: GroupId | None = None
    only: Filter = EVERY_LINE

    def in_group(self, group: GroupId | None) -> Asked:
        return replace(self, group=group)

    def with_filter(self, only: Filter) -> Asked:
        return replace(self, only=only)

    def with_period(self, period: Period) -> Asked:
        return replace(self, period=period)

    def with_span(self, span: Span, today: date) -> Asked:
        """The period of that length that ends where this one does, or today's where this one goes on."""
        period = self.period
        last = period.months[-1] if period.is_over(today) else f"{today:%Y-%m}"
        return replace(self, period=Period.of(date.fromisoformat(f"{last}-01"), span))
