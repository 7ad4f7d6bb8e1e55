"""The board that figures are measured on is what the product would have made of it."""

from __future__ import annotations

from facilitator.themes.period import Period, Span
from facilitator.themes.placement import How
from facilitator.themes.settling import is_settled
from facilitator.workspace.opening import close_workspace
from tests.benchmarks.made_board import MONTHS, made_board
from tests.benchmarks.made_practice import now


def test_it_has_as_many_entries_as_asked_over_ten_years_and_agrees_with_itself(tmp_path):
    ws = made_board(tmp_path / "board", 1_000)
    months = ws.reviews.periods()
    placed = {how for theme in ws.themes.all() for _, how in ws.placements.of(theme.id, months)}

    assert ws.entries.count() == 1_000
    assert len(months) == MONTHS
    assert len({entry.group for entry in ws.entries.of(None, months)}) == 2
    assert placed == set(How)
    assert 0 < ws.placements.waiting_count() < 100
    assert ws.rollups.disagreements() == []
    assert is_settled(ws.vault)
    assert ws.reviews.of(Period.of(now().date(), Span.YEAR), now().date()).recurring
    close_workspace(ws, backup=False)
