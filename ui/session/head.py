"""Which group and topic, the room screen, the clock, pause and end."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator.dates import clock_time, minutes_and_seconds
from facilitator.session.run import Clock
from ui.parts.button import Button
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.panel import Panel
from ui.parts.words import Tone, words
from ui.session.polish import repolished
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

RIGHT = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


class Head(Panel):
    """Chips first, then the clock between what blanks and what pauses."""

    def __init__(self, title: str, topic: str, chips: list[QAction], buttons: list[QAction]) -> None:
        super().__init__("head")
        named(self, "session-head")
        self._name = QWidget()
        name = spaced(QVBoxLayout(self._name), SPACE.hair)
        name.addStretch()
        for line, tone in ((title, Tone.TITLE), (self.tr("Topic: {topic}").format(topic=topic), Tone.QUIET)):
            label = words(line, tone, wraps=True)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            name.addWidget(label)
        name.addStretch()
        self._elapsed = named(words("", Tone.TITLE), "clock")
        self._ends = named(words("", Tone.SMALL), "ends")
        clock = spaced(QVBoxLayout())
        clock.addWidget(self._elapsed, 0, RIGHT)
        clock.addWidget(self._ends, 0, RIGHT)
        doing = spaced(Flow(at_end=True), SPACE.near)
        self._with_key: list[Button] = [*(Chip(chip) for chip in chips), *(Button(button) for button in buttons[:-1])]
        for chip in self._with_key[: len(chips) + 1]:
            doing.addWidget(chip)
        doing.addLayout(clock)
        for button in (*self._with_key[len(chips) + 1 :], Button(buttons[-1], shows_key=False)):
            doing.addWidget(button)
        row = spaced(QHBoxLayout(self), SPACE.apart)
        row.addWidget(self._name, 1)
        row.addLayout(doing, 2)

    def show_clock(self, clock: Clock, *, is_paused: bool) -> None:
        """What stays the same is not touched."""
        elapsed = minutes_and_seconds(clock.elapsed // 1)
        whole = round(clock.whole / 60)
        if is_paused:
            elapsed = self.tr("Paused · {time}").format(time=elapsed)
        ends = self.tr("of {minutes} min · ends {time}").format(minutes=whole, time=clock_time(clock.ends_at))
        for label, text in ((self._elapsed, elapsed), (self._ends, ends)):
            if label.text() != text:
                label.setText(text)
        repolished(self._elapsed, "paused", is_paused)

    def be_roomy(self, is_roomy: bool, is_slim: bool) -> None:
        """Where it is narrow, what is known already gives way; then the pictures of the keys."""
        self._name.setVisible(is_roomy)
        self._ends.setVisible(is_roomy)
        for button in self._with_key:
            button.show_key(not is_slim)
