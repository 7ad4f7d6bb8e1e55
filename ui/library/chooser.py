"""For which meeting the topic is chosen, and how long it is to be."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QWidget

from facilitator.dates import short_day
from facilitator.groups.schedule import Meeting
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.panel import Panel
from ui.parts.words import Tone, words
from ui.rehearsing import what_it_is
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class Chooser(Panel):
    """`chosen` carries the meeting; without one that can be planned there is only reading and printing."""

    chosen = Signal(object)  # Meeting
    meeting_changed = Signal()
    length_changed = Signal(bool)  # is it the short one
    print_wanted = Signal()
    rehearse_wanted = Signal()
    prepare_wanted = Signal()  # what is planned for the meeting

    def __init__(self) -> None:
        super().__init__("head")
        self._meetings: list[Meeting] = []
        row = spaced(Flow(self), SPACE.near)
        self._label = words(self.tr("For"), Tone.QUIET)
        self._which = named(QComboBox(), "meeting", self.tr("For which meeting"))
        self._which.activated.connect(lambda _: self.meeting_changed.emit())
        self._use = action(self, "use-topic", self.tr("Use this topic"))
        self._use.triggered.connect(lambda: self.chosen.emit(self._meetings[self._which.currentIndex()]))
        paper = action(self, "print-plan", self.tr("Paper plan…"))
        paper.triggered.connect(self.print_wanted)
        self._prepare = action(self, "prepare", self.tr("Prepare…"))
        self._prepare.triggered.connect(lambda: self.prepare_wanted.emit())
        self._rehearse = action(self, "rehearse-topic", self.tr("Rehearse this topic"))
        self._rehearse.setToolTip(what_it_is())
        self._rehearse.triggered.connect(lambda: self.rehearse_wanted.emit())
        use, prepare, rehearse = Button(self._use, primary=True), Button(self._prepare), Button(self._rehearse)
        for shown in (self._label, self._which, use, *self._lengths(), prepare, rehearse, Button(paper)):
            row.addWidget(shown)

    @property
    def meeting(self) -> Meeting | None:
        """The one that is chosen for."""
        at = self._which.currentIndex()
        return self._meetings[at] if 0 <= at < len(self._meetings) else None

    def offer(self, meetings: Sequence[Meeting], first: Meeting | None) -> None:
        """The meetings that can be planned, soonest first; `first` is chosen, or else the one that is."""
        first = first or self.meeting
        self._meetings = list(meetings)
        self._which.clear()
        self._which.addItems([f"{each.group.name}, {short_day(each.on)}" for each in meetings])
        if first in self._meetings:
            self._which.setCurrentIndex(self._meetings.index(first))
        for shown in (self._label, self._which):
            shown.setVisible(bool(meetings))
        self._use.setEnabled(bool(meetings))
        self._use.setVisible(bool(meetings))

    def show_planned(self, is_planned: bool) -> None:
        """Whether something is planned for the chosen meeting, so that it can be prepared."""
        self._prepare.setVisible(is_planned)

    def set_short(self, is_short: bool) -> None:
        (self._short if is_short else self._long).setChecked(True)

    def _lengths(self) -> list[QWidget]:
        self._long = action(self, "long-plan", self.tr("90 minutes"), checkable=True, checked=True)
        self._short = action(self, "short-plan", self.tr("60 minutes"), checkable=True)
        chips = [Chip(self._long), Chip(self._short)]
        group = QButtonGroup(self)
        for chip in chips:
            group.addButton(chip)
        self._long.triggered.connect(lambda: self._say_length(False))
        self._short.triggered.connect(lambda: self._say_length(True))
        return list(chips)

    def _say_length(self, is_short: bool) -> None:
        self._short.setChecked(is_short)
        self._long.setChecked(not is_short)
        self.length_changed.emit(is_short)
