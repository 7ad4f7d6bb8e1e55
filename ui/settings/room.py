"""The room: what helps while a group meets, as a choice."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.parts.card import Card
from ui.parts.words import Tone, words
from ui.preferences import Preferences
from ui.settings.chips import Chips
from ui.settings.section import Section
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

ON, OFF = "on", "off"


class RoomSection(Section):
    sound_chosen = Signal(bool)
    motion_chosen = Signal(bool)  # whether there is to be less

    def __init__(self, title: str) -> None:
        super().__init__("room", title)
        self._add_motion()
        self._sound = Chips("soft-sound", self.tr("Soft sound"), {OFF: self.tr("Off"), ON: self.tr("On")})
        self._sound.chosen.connect(lambda choice: self.sound_chosen.emit(choice == ON))
        sound = Card(self.tr("Soft sound"))
        spaced(sound.body, SPACE.snug)
        sound.body.addWidget(self._sound)
        sound.body.addWidget(words(self.tr("One soft tone when a timer on the room screen is over."), Tone.SMALL, wraps=True))
        self.column.addWidget(sound)

    def _add_motion(self) -> None:
        self._motion = Chips("less-motion", self.tr("Motion"), {OFF: self.tr("As the computer"), ON: self.tr("Less motion")})
        self._motion.chosen.connect(lambda choice: self.motion_chosen.emit(choice == ON))
        motion = Card(self.tr("Motion on the room screen"))
        spaced(motion.body, SPACE.snug)
        motion.body.addWidget(self._motion)
        less = self.tr("With less motion new lines stand there at once, and the breath is told by words and a number.")
        motion.body.addWidget(words(less, Tone.SMALL, wraps=True))
        self.column.addWidget(motion)

    def show_choices(self, preferences: Preferences) -> None:
        self._motion.show_chosen(ON if preferences.less_motion else OFF)
        self._sound.show_chosen(ON if preferences.soft_sound else OFF)
