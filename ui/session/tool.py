"""What helps at one kind of moment of a session: the round, the hat, hard moments … Each is a tool in a file of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from facilitator.session.clock import Clock
from facilitator.workspace.evening import Evening
from ui.desk import Desk
from ui.room.view import RoomView
from ui.session.room_link import RoomLink
from ui.session.sharing import Sharing
from ui.session.stage import Stage
from ui.session.steering import Steering


@dataclass(frozen=True)
class Bench:
    """What a tool may take hold of. `live` owns its keys; `go_home` leads back to the line, whatever was open."""

    live: QWidget
    desk: Desk
    evening: Evening
    stage: Stage
    steering: Steering
    sharing: Sharing
    room: RoomLink
    go_home: Callable[[], None]
    lay_over: Callable[[QWidget | None], None]
    """A widget over the whole screen, in place of the one before; None takes it away."""

    def offer(self, *deeds: QAction) -> None:
        """Beside the agenda, and in the menu while that is out of the way."""
        self.stage.offer(*deeds)


class Tool(QObject):
    """A tool changes nothing in `__init__` but its own parts."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench.live)
        self.bench = bench

    def begin(self) -> None:
        """The session runs: from now, or from where it was."""

    def show_place(self) -> None:
        """Another prompt or step, or told now; also when people came or went."""

    def tick(self, clock: Clock) -> None:
        """Four times a second: touch only what says something else."""

    def dress(self, view: RoomView) -> RoomView:
        """What the room sees, with what this tool has to show there. Never called while it is blank."""
        return view

    def put_away(self) -> None:
        """What is being typed is kept; the session is left or over."""
