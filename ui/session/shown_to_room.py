"""The one place where an evening becomes what the room sees: lines only screened or kept on purpose, and no person anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from math import ceil

from PySide6.QtCore import QCoreApplication

from facilitator.session.run import Run
from facilitator.vocabulary import StepKind
from facilitator.workspace.evening import Shared
from ui.room.view import Pacer, RoomEntry, RoomView

tr = partial(QCoreApplication.translate, "Room")


def shown_to_room(run: Run, lines: Sequence[Shared], *, is_telling: bool, is_blank: bool) -> RoomView:
    """While a step is told its own lines are shown; at a prompt the question and the board; while it relaxes a breath."""
    if is_blank:
        return RoomView(is_blank=True)
    step, prompt, clock = run.step, run.prompt, run.clock()
    is_asking = prompt is not None and not is_telling
    left = clock.prompt_left if is_asking else clock.step_left
    return RoomView(
        topic=run.agenda.title,
        prompt=prompt.question if prompt and is_asking else "",
        minutes_left=_minutes(left),
        entries=entries(lines) if is_asking else (),
        show=() if is_asking else step.show or (step.title,),
        ground_rules=tr("What is shared here stays here. No names are kept. You may pass at any time."),
        pacer=Pacer(*step.pacer) if step.pacer and step.kind is StepKind.RELAX and not is_asking else None,
        is_paused=run.is_paused,
    )


def entries(lines: Sequence[Shared]) -> tuple[RoomEntry, ...]:
    return tuple(RoomEntry(shared.line.wording, shared.line.voices) for shared in lines if shared.line.may_be_shown)


def _minutes(left: float | None) -> int | None:
    """Whole minutes; when the time is over the room is not pressed."""
    return ceil(left / 60) if left is not None and left > 0 else None
