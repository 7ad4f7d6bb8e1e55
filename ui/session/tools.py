"""The tools of a running session, all at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from facilitator.session.clock import Clock
from ui.room.view import RoomView
from ui.session.completion_tool import CompletionTool
from ui.session.cover_tool import CoverTool
from ui.session.display_tool import DisplayTool
from ui.session.face_tool import FaceTool
from ui.session.hands_tool import HandsTool
from ui.session.hard_moment_tool import HardMomentTool
from ui.session.held_prompt_tool import HeldPromptTool
from ui.session.names_tool import NamesTool
from ui.session.paste_tool import PasteTool
from ui.session.quiet_tool import QuietTool
from ui.session.round_tool import RoundTool
from ui.session.tool import Bench, Tool
from ui.session.way_tool import WayTool

MAKE: Sequence[Callable[[Bench], Tool]] = (
    HardMomentTool,
    RoundTool,
    QuietTool,
    CompletionTool,
    HandsTool,
    PasteTool,
    WayTool,
    CoverTool,
    DisplayTool,
    FaceTool,
    HeldPromptTool,
    NamesTool,
)
"""In the order in which they are offered; the last one has the last word about what the room sees."""


class Tools:
    def __init__(self, bench: Bench) -> None:
        self._all = [make(bench) for make in MAKE]
        if played := bench.desk.ws.played:
            from ui.session.played_tool import PlayedTool  # of no use to a practice

            self._all.append(PlayedTool(bench, played))

    def begin(self) -> None:
        for tool in self._all:
            tool.begin()

    def show_place(self) -> None:
        for tool in self._all:
            tool.show_place()

    def tick(self, clock: Clock) -> None:
        for tool in self._all:
            tool.tick(clock)

    def dress(self, view: RoomView) -> RoomView:
        """What is blank stays as it is."""
        for tool in () if view.is_blank else self._all:
            view = tool.dress(view)
        return view

    def put_away(self) -> None:
        for tool in self._all:
            tool.put_away()
