"""Whom the page is about: the code name, and in one quiet line the group, the sessions and the plan."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.workspace.follow_up import About
from ui.parts.action import action
from ui.parts.chip import Chip
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class Head(QWidget):
    print_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._name = named(words("", Tone.DISPLAY, wraps=True), "code-name")
        self._about = named(words("", Tone.QUIET, wraps=True), "about-client")
        column = spaced(QVBoxLayout(self), SPACE.tight)
        column.addWidget(self._name)
        column.addWidget(self._about)
        printed = action(self, "print-plan", self.tr("Print the plan…"))
        printed.triggered.connect(self.print_wanted)
        self._print = Chip(printed)
        column.addWidget(self._print, 0, Qt.AlignmentFlag.AlignLeading)

    def show_about(self, about: About) -> None:
        self._print.setVisible(about.revision is not None)
        self._name.setText(about.client.code_name)
        groups = ", ".join(about.groups) or self.tr("on no roster today")
        self._about.setText(" · ".join((groups, self._sessions(about), self._plan(about))))

    def _sessions(self, about: About) -> str:
        if not about.held:
            return self.tr("no session yet")
        if about.held == 1:
            return self.tr("{came} of 1 session").format(came=about.came)
        return self.tr("{came} of {held} sessions").format(came=about.came, held=about.held)

    def _plan(self, about: About) -> str:
        if about.revision is None:
            return self.tr("no plan saved yet")
        sentence = self.tr("plan revision {number}, reviewed {days} days ago")
        if about.reviewed_days_ago == 0:
            sentence = self.tr("plan revision {number}, reviewed today")
        if about.reviewed_days_ago == 1:
            sentence = self.tr("plan revision {number}, reviewed yesterday")
        return sentence.format(number=about.revision, days=about.reviewed_days_ago)
