"""The group of a rehearsal: each thing that comes, over the line. In a session it comes when it likes, here in turn."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.workspace.played_script import Happening, What
from ui.played.evening import PlayedEvening
from ui.session.played_row import PlayedRow

LONG = (
    "my probation office is two blocks from where I copped, and on the days when I have to be there at nine in the morning "
    "I am already at it in my head while I brush my teeth, مريم تمشي, <b>bold</b> {0}"
)


def go_through_played_group(evening: PlayedEvening, take: Callable[..., None]) -> None:
    row = evening.hands.control("played-row")
    assert isinstance(row, PlayedRow)
    who = evening.evening.people()[0][0]
    for name, happening in (
        ("says", Happening(What.SAYS, 0, who=who, words="walking past my old block")),
        ("says-much", Happening(What.SAYS, 0, who=who, words=LONG)),
        ("knock", Happening(What.KNOCKS, 0, who=who)),
        ("quiet", Happening(What.QUIET, 0)),
        ("goes-on", Happening(What.GOES_ON, 0)),
    ):
        row.show_happening(happening)
        evening.hands.settle()
        take(f"session-played-{name}")
    row.listen()
