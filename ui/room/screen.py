"""Opens and closes the room window as displays come and go.

By itself only on a display that is there when the session begins, on one it was on before, and on the one chosen for it.
Another one that is plugged in later is offered.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from ui.room.colors import CALM, RoomColors
from ui.room.displays import Display, Displays, RoomDisplay, room_display
from ui.room.motion import wants_stillness
from ui.room.view import RoomView
from ui.room.window import RoomWindow

Choice = Callable[[], str]  # the display chosen for the room before, by name
Wear = Callable[[], RoomColors]


class RoomScreen(QObject):
    """`private` is a widget of the facilitator's window: its display is never the room's."""

    changed = Signal()  # open or closed, elsewhere, mirrored or no longer

    def __init__(
        self,
        private: QWidget,
        displays: Displays,
        chosen: Choice,
        colors: Callable[[], RoomColors] = lambda: CALM,
        is_still: Callable[[], bool] = wants_stillness,
    ) -> None:
        super().__init__(private)
        self._private, self._displays, self._chosen, self._colors = private, displays, chosen, colors
        self._is_still = is_still
        self._window: RoomWindow | None = None
        self._view = RoomView(is_blank=True)
        self._is_wanted = True
        self._is_in_use = False
        self._found = RoomDisplay(None)
        self._known: set[str] = set()  # displays that were there when it began, or that it was on: they get it back
        self._declined: set[str] = set()
        displays.changed.connect(self._plugged)

    @property
    def is_open(self) -> bool:
        return self._window is not None

    @property
    def is_mirrored(self) -> bool:
        """The other display shows the facilitator's own screen."""
        return self._found.is_mirrored

    @property
    def display(self) -> Display | None:
        """Where it is full-screen; None when closed or an ordinary window."""
        return self._found.display if self._window and self._window.isFullScreen() else None

    @property
    def window(self) -> RoomWindow | None:
        return self._window

    @property
    def offered(self) -> Display | None:
        """One that was plugged in and does not get the room screen unasked."""
        other = self._found.display
        if not self._is_in_use or other is None or other == self.display or self._may_open_on(other):
            return None
        return None if other.name in self._declined else other

    def decline(self) -> None:
        """Not on the one that is offered."""
        if other := self.offered:
            self._declined.add(other.name)
            self.changed.emit()

    def others(self) -> list[Display]:
        """Displays to choose from."""
        private = self._displays.of(self._private)
        return [each for each in self._displays.all() if private and each.name != private.name and not each.mirrors(private)]

    def is_plugged(self, name: str) -> bool:
        return any(each.name == name for each in self._displays.all())

    def begin(self) -> None:
        """The session runs: open on the second display, if there is one."""
        self._is_in_use = True
        self._known |= {display.name for display in self._displays.all()}
        self._follow()

    def end(self) -> None:
        self._is_in_use = False
        self._close()

    def toggle(self) -> None:
        """Asked for: on, also as an ordinary window where there is one display; or off."""
        if other := self.offered:
            self._known.add(other.name)
            self._is_wanted = True
        else:
            self._is_wanted = not self.is_open
        self._follow()
        if self._is_wanted and not self.is_open and self._is_in_use:
            self._open(None)
        self.changed.emit()

    def show_view(self, view: RoomView) -> None:
        self._view = view
        if self._window:
            self._window.wear(self._colors())
            self._window.show_view(view)

    def go_black(self) -> None:
        self.show_view(RoomView(is_blank=True))

    def private_moved(self) -> None:
        """Onto the room's display: then the room screen goes, and does not take the facilitator's old place unasked."""
        if self.display and self.display == self._displays.of(self._private):
            self._is_wanted = False
        self._follow()

    def choose_again(self) -> None:
        """Another display was chosen."""
        self._is_wanted = True
        self._follow()

    def _plugged(self) -> None:
        self._follow()
        self.changed.emit()  # there may be more to choose from now

    def _follow(self) -> None:
        """Where things are now: a display that went away takes the room window with it, a new one gets it."""
        before = (self.is_open, self._found)
        was_full = self.display
        self._found = room_display(self._displays.all(), self._displays.of(self._private), self._chosen())
        if was_full and was_full != self._found.display:
            self._close()
        if not self._is_wanted or not self._is_in_use:
            self._close()
        elif self._found.display and self.display is None and self._may_open_on(self._found.display):
            self._close()
            self._open(self._found.display)
        if before != (self.is_open, self._found):
            self.changed.emit()

    def _may_open_on(self, display: Display) -> bool:
        return display.name in self._known or display.name == self._chosen()

    def _open(self, display: Display | None) -> None:
        window = RoomWindow(self._colors(), is_still=self._is_still)
        window.show_view(self._view)
        window.closed.connect(self._closed_by_hand)
        self._window = window
        active = QApplication.activeWindow()
        screen = self._displays.screen(display) if display else None
        if screen:
            window.open_on(screen)
        else:
            window.open_beside()
        if active:
            active.activateWindow()  # some systems give a new window the focus though it does not want it

    def _close(self) -> None:
        """Without a word, and without touching the focus."""
        if window := self._window:
            self._window = None
            window.blockSignals(True)
            window.close()
            window.deleteLater()

    def _closed_by_hand(self) -> None:
        self._is_wanted = False
        self._close()
        self.changed.emit()
