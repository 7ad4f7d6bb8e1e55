"""Before the group comes: which display is whose, how the room screen looks there, a test card on it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtGui import QAction, QHideEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.display_check.plan import Plan
from ui.display_check.told import read_from, sample, told_of, warned
from ui.keys import key_name, keyed
from ui.page import Page
from ui.parts.action import action
from ui.parts.banner import Banner
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.panel import Panel
from ui.parts.scroll import Scroll
from ui.parts.words import Tone, words
from ui.preferences import Theme
from ui.room.colors import CALM, HIGH_CONTRAST, RoomColors
from ui.room.displays import Display, Displays, room_display
from ui.room.screen import RoomScreen
from ui.room.view import RoomView
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

TRIAL = RoomView(is_test=True)


class DisplayCheckPage(Page):
    """`open_about(back=…)`: the page it was asked for from. The room's display is remembered by its name."""

    def __init__(self, desk: Desk, displays: Displays | None = None) -> None:
        super().__init__(desk)
        named(self, "display-check-page", self.tr("Display check"))
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._displays = displays or Displays(app)
        self._displays.changed.connect(self.read_again)
        self._back_to = "today"
        self._screen = RoomScreen(self, self._displays, lambda: desk.preferences().room_display, self._colors)
        self._screen.changed.connect(self._show_trial)
        self._card = keyed(self, "test-card", words=self.tr("Show the test card"), checkable=True)
        self._card.triggered.connect(self._toggle_trial)
        leave = keyed(self, "leave-page", words=self.tr("Back"))
        leave.triggered.connect(self._leave)
        self._warning = Banner("display-warning", "", warns=True)
        self._plan = Plan()
        self._which = Card(self.tr("Which display is the room’s?"))
        self._choices: dict[str, QAction] = {}
        self._chips = spaced(Flow(), SPACE.snug)
        self._which.body.addLayout(self._chips)
        self._yours, self._rooms, self._distance = (named(words("", wraps=True), name) for name in ("yours", "rooms", "distance"))
        self._arrange(leave)

    def open_about(self, **what: Any) -> None:
        self._back_to = what.get("back", self._back_to)

    def read_again(self) -> None:
        displays, private = self._displays.all(), self._displays.of(self)
        found = room_display(displays, private, self.desk.preferences().room_display)
        self._plan.show_displays(displays, private, found.display)
        self._plan.show_view(TRIAL if self._card.isChecked() else sample(), self._colors())
        self._say_yours(private)
        self._say_rooms(found.display)
        warning = warned(is_mirrored=found.is_mirrored, is_alone=found.display is None)
        self._warning.say(warning)
        self._warning.setVisible(bool(warning))
        self._show_choices(displays, private, found.display)

    def put_away(self) -> None:
        self._end_trial()

    def hideEvent(self, event: QHideEvent) -> None:
        """A test card is no surprise for the group that comes later."""
        self._end_trial()

    # what is said -------------------------------------------------------------------

    def _say_yours(self, private: Display | None) -> None:
        yours = self.tr("Yours: {display}").replace("{display}", _name(private)) if private else self.tr("Yours: not found")
        self._yours.setText(f"{yours} · {told_of(private)}" if private else yours)

    def _say_rooms(self, room: Display | None) -> None:
        if room is None:
            self._rooms.setText(
                self.tr("The room’s: none. In a session {key} opens an ordinary window.").format(key=key_name("room-screen"))
            )
            self._distance.setText(
                self.tr("Share that window in a video call; it shows what the room screen would, and nothing else.")
            )
            return
        self._rooms.setText(self.tr("The room’s: {display}").replace("{display}", _name(room)) + f" · {told_of(room)}")
        self._distance.setText(read_from(room, self.font()))

    def _show_choices(self, displays: list[Display], private: Display | None, room: Display | None) -> None:
        others = [each for each in displays if private and each.name != private.name and not each.mirrors(private)]
        if [each.name for each in others] != list(self._choices):
            for chip in self._which.findChildren(Chip):
                self._chips.removeWidget(chip)
                chip.deleteLater()
            for choice in self._choices.values():
                choice.deleteLater()
            self._choices = {each.name: self._choice(each) for each in others}
        for name, choice in self._choices.items():
            choice.setChecked(room is not None and name == room.name)
        self._which.setVisible(len(others) > 1)

    def _choice(self, display: Display) -> QAction:
        choice = action(self._which, f"room-is-{display.name}", _name(display), checkable=True)
        choice.triggered.connect(lambda: self._choose(display.name))
        self._chips.addWidget(Chip(choice))
        return choice

    # what is done -------------------------------------------------------------------

    def _choose(self, name: str) -> None:
        self.desk.prefer(replace(self.desk.preferences(), room_display=name))
        self._screen.choose_again()
        self.read_again()

    def _toggle_trial(self) -> None:
        if self._screen.is_open:
            self._end_trial()
            return
        self._screen.show_view(TRIAL)
        self._screen.begin()
        if not self._screen.is_open:
            self._screen.toggle()
        self._show_trial()

    def _end_trial(self) -> None:
        self._screen.end()
        self._show_trial()

    def _show_trial(self) -> None:
        self._card.setChecked(self._screen.is_open)
        self._card.setText(self.tr("Take the test card away") if self._screen.is_open else self.tr("Show the test card"))
        self.read_again()

    def _leave(self) -> None:
        self._end_trial()
        self.desk.go(self._back_to)

    def _colors(self) -> RoomColors:
        return HIGH_CONTRAST if self.desk.preferences().theme is Theme.HIGH_CONTRAST else CALM

    def _arrange(self, leave: QAction) -> None:
        head = Panel("head")
        row = spaced(QHBoxLayout(head), SPACE.near)
        row.addWidget(words(self.tr("Display check"), Tone.TITLE), 1)
        row.addWidget(Button(leave))
        row.addWidget(Button(self._card, primary=True))
        inner = QWidget()
        column = spaced(QVBoxLayout(inner), SPACE.near, across=SPACE.far, down=SPACE.far)
        for part in (self._warning, self._yours, self._rooms, self._distance):
            column.addWidget(part)
        column.addWidget(self._plan, 1)
        column.addWidget(self._which)
        whole = spaced(QVBoxLayout(self))
        whole.addWidget(head)
        whole.addWidget(Scroll(inner), 1)


def _name(display: Display) -> str:
    return display.label or display.name
