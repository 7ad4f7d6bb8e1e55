"""What stands in the middle of the room screen: one thing at a time."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.room.breathing import Breathing
from ui.room.dot_row import DotRow
from ui.room.hand import Hand
from ui.room.motion import Moment
from ui.room.question import Question
from ui.room.told import DrawnSlip, Told
from ui.room.view import RoomView


class Middle(Protocol):
    def draw(self, painter: QPainter, moment: Moment) -> None:
        """As it is at that moment, in its place."""


def middle_of(view: RoomView, room: QRectF, hand: Hand) -> Middle:
    """What was asked for just now comes before what the step shows by itself."""
    if view.slip:
        return DrawnSlip(view.slip, room, hand)
    if view.dots:
        return DotRow(view.dots, room, hand)
    if view.pacer:
        return Breathing(view.pacer, view.show, room, hand)
    if view.show:
        return Told(view.show, room, hand)
    return Question(view, room, hand)
