"""Lines and themes: what waits, with a new theme proposed; what is in doubt; the lines of a theme, several chosen."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.board.line import Line, LineId
from facilitator.board.seal import seal
from facilitator.themes.rollup import Cell, count_anew
from facilitator.vocabulary import EntryKind
from facilitator.workspace.workspace import Workspace
from ui.grouping.line_list import LineList
from ui.grouping.page import GroupingPage
from ui.grouping.proposal_card import ProposalCard
from ui.played.evening import PlayedEvening

LONGEST = ("A line of three hundred letters that somebody typed without a stop because the talk went on and on " * 4)[:300]
WAITING = (
    ("The custody hearing is on Monday", "مريم تمشي إلى البيت"),
    ("My lawyer called about custody", LONGEST),
    ("Scared that I lose custody again", "<b>Bold</b> {0} & 😀"),
)


def go_through_grouping(evening: PlayedEvening, take: Callable[..., None]) -> None:
    hands = evening.hands
    _let_wait(evening.ws)
    evening.go("themes")
    hands.do("to-grouping")
    page = hands.control("grouping-page")
    assert isinstance(page, GroupingPage)
    hands.until(lambda: hands.find(LineList, "lines") is not None, "No line waits")
    hands.control("proposed-theme")
    take("grouping-waiting")
    while hands.find(ProposalCard, "proposed-theme"):
        hands.do("refuse-theme")
        hands.settle()
    long = [line.entry.id for line in page._lines.values() if line.entry.wording == LONGEST]
    hands.control("lines").choose_keys(long)
    take("grouping")
    hands.do("lines-maybe")
    hands.settle()
    hands.control("keep-there")
    take("grouping-maybe")
    page.open_about(theme=evening.ws.themes.get("passing-old-places").id)
    page.read_again()
    hands.settle()
    hands.control("to-waiting")
    hands.press("Shift+Down")
    hands.press("Shift+Down")
    take("grouping-theme")
    evening.go("themes")


def _let_wait(ws: Workspace) -> None:
    """Each pair in a meeting of its own."""
    group = ws.groups.all()[0].id
    for said in WAITING:
        with ws.vault.write("themes") as connection:
            lines = [Line(LineId(at), words, EntryKind.TRIGGER, (), None, 1) for at, words in enumerate(said)]
            seal(connection, lines, group, "2026-10", True, ws.rng)
            count_anew(connection, [Cell("2026-10", group)])
