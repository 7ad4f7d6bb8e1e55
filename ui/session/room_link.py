"""The live screen's side of the room screen: what it shows, blank or not, and how the chip in the head says so."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.preferences import Theme
from ui.room.colors import CALM, HIGH_CONTRAST, RoomColors
from ui.room.displays import Displays
from ui.room.motion import wants_stillness
from ui.room.screen import RoomScreen
from ui.room.view import BLANK, RoomView

log = logging.getLogger(__name__)


class RoomLink(QObject):
    """`view` builds what the room sees now, given whether it is blank."""

    changed = Signal()
    shown = Signal(object)  # a RoomView: what the group sees, or would see were the room screen on

    def __init__(self, desk: Desk, private: QWidget, displays: Displays, view: Callable[[bool], RoomView]) -> None:
        super().__init__(private)
        self._desk, self._view = desk, view
        self._is_blank = False
        self.screen = RoomScreen(private, displays, lambda: desk.preferences().room_display, self.colors, self.is_still)
        self.screen.changed.connect(self._tell)

    @property
    def is_blank(self) -> bool:
        return self._is_blank

    def begin(self) -> None:
        self.show_now()
        self.screen.begin()
        self.changed.emit()

    def show_now(self) -> None:
        """As things are; black on any error, which says nothing of words."""
        try:
            view = self._view(self._is_blank)
        except Exception as problem:
            log.error("what the room sees could not be made, it is black: %s", type(problem).__name__)
            view = BLANK
        self.screen.show_view(view)
        self.shown.emit(view)

    def blank(self, is_blank: bool) -> None:
        self._is_blank = is_blank
        self._tell()

    def toggle_blank(self) -> None:
        self.blank(not self._is_blank)

    def choose(self, name: str) -> None:
        """Another display, remembered for the next time."""
        self._desk.prefer(replace(self._desk.preferences(), room_display=name))
        self.screen.choose_again()
        self._tell()

    def words(self, *, is_short: bool) -> str:
        """For the chip. Never words of the session."""
        if is_short:
            return (
                self.tr("Room: blank") if self._is_blank else self.tr("Room: on") if self.screen.is_open else self.tr("Room: off")
            )
        if not self.screen.is_open:
            return self.tr("Room screen: off")
        if self._is_blank:
            return self.tr("Room screen: blank")
        display = self.screen.display
        if display is None:
            return self.tr("Room screen: on, in a window")
        return self.tr("Room screen: on · {display}").format(display=display.label or display.name)

    def _tell(self) -> None:
        self.show_now()
        self.changed.emit()

    def is_still(self) -> bool:
        return self._desk.preferences().less_motion or wants_stillness()

    def colors(self) -> RoomColors:
        return HIGH_CONTRAST if self._desk.preferences().theme is Theme.HIGH_CONTRAST else CALM
