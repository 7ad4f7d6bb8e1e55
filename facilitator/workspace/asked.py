"""A measure that was answered, and the note of danger that its answer may bring up: both or neither."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.care.measure import Measured, MeasureId, asks_about_safety
from facilitator.care.safety import Danger
from facilitator.people.client import ClientId
from facilitator.workspace.workspace import Workspace


@dataclass(frozen=True)
class Answered:
    """`danger` is None where nothing came up, or where one is open already."""

    measured: Measured
    danger: Danger | None = None


def answer(ws: Workspace, client: ClientId, measure: MeasureId, answers: Sequence[int]) -> Answered:
    """Raises as `Measures.record` does."""
    with ws.vault.write("care"):
        measured = ws.measures.record(client, measure, answers)
        is_new = asks_about_safety(measured) and client not in ws.safety.open_of_each([client])
        return Answered(measured, ws.safety.note(client) if is_new else None)


def take_back(ws: Workspace, answered: Answered) -> None:
    """Undo of `answer`. Raises MeasuredGone, DangerGone."""
    with ws.vault.write("care"):
        ws.measures.remove(answered.measured.id)
        if answered.danger:
            ws.safety.remove(answered.danger.id)


def put_back(ws: Workspace, answered: Answered) -> None:
    """Undo of `take_back`. Raises ClientUnknown."""
    with ws.vault.write("care"):
        ws.measures.put(answered.measured)
        if answered.danger:
            ws.safety.put(answered.danger)
