"""The displays during a session: how the room screen stands, one that is plugged in, one that mirrors, a computer that slept."""

from __future__ import annotations

from collections.abc import Callable
from time import time

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication

from facilitator.session.clock import Clock
from ui.keys import key_name, keyed
from ui.parts.action import action
from ui.parts.banner import Banner
from ui.session.deeds import on
from ui.session.display_menu import DisplayMenu
from ui.session.tool import Bench, Tool

ASLEEP = 60  # seconds without a tick: nobody looked at either screen
OUT_OF_SIGHT = (Qt.ApplicationState.ApplicationSuspended, Qt.ApplicationState.ApplicationHidden)


class DisplayTool(Tool):
    """`wall` is the computer's own clock, which goes on while it sleeps."""

    def __init__(self, bench: Bench, wall: Callable[[], float] = time) -> None:
        super().__init__(bench)
        self._wall = wall
        self._last_tick: float | None = None
        self._is_confirmed = self._is_asked = self._was_mirrored = False
        self._was_on: str | None = None
        live, stage = bench.live, bench.stage
        self._only_me = keyed(live, "only-i-see", words=self.tr("Only I can see this"))
        covered = live.findChild(QAction, "covered-words")
        self._mirrored = Banner("mirrored", "", *([covered] if covered else []), self._only_me, warns=True)
        self._accept = action(live, "accept-display", "")
        self._decline = action(live, "decline-display", self.tr("Not there"))
        self._offer = Banner("offered-display", "", self._accept, self._decline)
        for banner in (self._mirrored, self._offer):
            banner.hide()
            stage.put_banner(banner)
        on(self._only_me, self._decide)
        on(self._accept, bench.room.screen.toggle)
        on(self._decline, bench.room.screen.decline)
        on(stage.which_display, self._choose)
        stage.roomy_changed.connect(self.show_room)
        bench.room.changed.connect(self.show_room)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._follow_state)

    def begin(self) -> None:
        self._last_tick = None
        self.show_room()

    def tick(self, clock: Clock) -> None:
        """A computer that slept wakes up to a blank room screen: who sits there now is not known."""
        now = self._wall()
        slept = self._last_tick is not None and now - self._last_tick > ASLEEP
        self._last_tick = now
        if slept and not self.bench.room.is_blank:
            self._blank(self.tr("The computer was asleep, so the room screen is blank. {key} shows it again."))

    def show_room(self) -> None:
        """Chips and banners, as things are."""
        room, stage = self.bench.room, self.bench.stage
        chip = stage.deeds.room_screen
        chip.setText(room.words(is_short=not stage.is_roomy).replace("&", "&&"))
        chip.setChecked(room.screen.is_open and not room.is_blank)
        stage.blank.setText(self.tr("Show again") if room.is_blank else self.tr("Blank"))
        stage.which_display.setVisible(len(room.screen.others()) > 1)
        self._show_private()
        self._show_offer()

    # mirrored ---------------------------------------------------------------------

    def _decide(self) -> None:
        """Only the facilitator can know who sees this display; one key says so, or hides what is private by hand."""
        if self.bench.stage.private.is_hidden:
            self._is_confirmed, self._is_asked = True, False
        else:
            self._is_confirmed, self._is_asked = False, True
        self._show_private()
        self.bench.go_home()

    def _show_private(self) -> None:
        is_mirrored = self.bench.room.screen.is_mirrored
        if is_mirrored != self._was_mirrored:
            self._was_mirrored = is_mirrored
            self._is_confirmed = False
        is_hidden = self._is_asked or (is_mirrored and not self._is_confirmed)
        self.bench.stage.private.hide(is_hidden)
        self._only_me.setText(self.tr("Only I can see this") if is_hidden else self.tr("Hide what is private"))
        self._mirrored.say(self._said_of_mirror(is_mirrored, is_hidden))
        self._mirrored.setVisible(is_mirrored or is_hidden)

    def _said_of_mirror(self, is_mirrored: bool, is_hidden: bool) -> str:
        if not is_mirrored:
            return self.tr("Names, the round, hard moments and words that may name somebody are hidden here, as you asked.")
        if is_hidden:
            return self.tr(
                "Your displays show the same picture, so the group may see what you see. Names, the round and hard moments are "
                "hidden, and words that may name somebody. Set the displays to “extend” in your computer’s settings; then the "
                "room screen has one for itself."
            )
        return self.tr("Your displays show the same picture. You said that only you can see it.")

    # plugged in, unplugged, chosen --------------------------------------------------

    def _show_offer(self) -> None:
        screen = self.bench.room.screen
        other = screen.offered
        if other:
            name = other.label or other.name
            self._offer.say(self.tr("Another display was plugged in: {display}").replace("{display}", name))
            self._accept.setText(self.tr("Room screen there ({key})").format(key=key_name("room-screen")))
        self._offer.setVisible(other is not None)
        is_on = screen.display.name if screen.display else None
        if self._was_on and is_on is None and not screen.is_plugged(self._was_on):
            self.bench.desk.doing.say(self.tr("The room’s display is gone: the group sees nothing until it is plugged in again."))
        self._was_on = is_on

    def _choose(self) -> None:
        head = self.bench.stage.head
        menu = DisplayMenu(self.bench.live, self.bench.room.screen.others())
        menu.chosen.connect(self.bench.room.choose)
        menu.popup(head.mapToGlobal(QPoint(head.width() // 2, head.height())))

    # asleep, or out of sight ----------------------------------------------------------

    def _follow_state(self, state: Qt.ApplicationState) -> None:
        """Where the system tells that it sleeps or hides the program."""
        if state in OUT_OF_SIGHT and self.bench.live.isVisible() and not self.bench.room.is_blank:
            self._blank(self.tr("The program was out of sight, so the room screen is blank. {key} shows it again."))

    def _blank(self, sentence: str) -> None:
        self.bench.room.blank(True)
        self.bench.desk.doing.say(sentence.format(key=key_name("blank")))
