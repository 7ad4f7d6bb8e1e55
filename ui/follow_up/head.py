"""Whom the page is about: the code name, the group, the sessions and the plan in a line, and the ways to its other pages."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.workspace.follow_up import About
from ui.keys import keyed
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class Head(QWidget):
    """Its actions belong to `owner`, the page: their keys work wherever the focus is."""

    print_wanted = Signal()
    danger_wanted = Signal()
    meeting_wanted = Signal(str)  # a page about the last meeting, as `desk.go` calls it
    page_wanted = Signal(str)  # a page about the client

    def __init__(self, owner: QWidget) -> None:
        super().__init__()
        self._owner = owner
        self._name = named(words("", Tone.DISPLAY, wraps=True), "code-name")
        self._about = named(words("", Tone.QUIET, wraps=True), "about-client")
        self._handout, self._notes = keyed(owner, "client-handout"), keyed(owner, "client-notes")
        self._handout.triggered.connect(lambda: self.meeting_wanted.emit("handouts"))
        self._notes.triggered.connect(lambda: self.meeting_wanted.emit("notes"))
        self._print = action(owner, "print-plan", self.tr("Plan on paper…"))
        self._print.triggered.connect(self.print_wanted)
        titles = spaced(QVBoxLayout(), SPACE.tight)
        titles.addWidget(self._name)
        titles.addWidget(self._about)
        titles.addStretch()
        top = spaced(QHBoxLayout(), SPACE.apart)
        top.addLayout(titles, 1)
        top.addLayout(self._often(), 1)
        column = spaced(QVBoxLayout(self), SPACE.snug)
        column.addLayout(top)
        column.addLayout(self._seldom())

    def show_about(self, about: About) -> None:
        for act in (self._handout, self._notes):
            act.setVisible(about.last_session is not None)
        self._print.setVisible(about.revision is not None)
        self._name.setText(about.client.code_name)
        groups = ", ".join(about.groups) or self.tr("on no roster today")
        self._about.setText(" · ".join((groups, self._sessions(about), self._plan(about))))

    def _often(self) -> Flow:
        flow = spaced(Flow(at_end=True), SPACE.snug)
        flow.addWidget(Button(self._notes, shows_key=False))
        flow.addWidget(Button(self._to("consents", keyed(self._owner, "client-consents")), shows_key=False))
        flow.addWidget(Button(self._handout, primary=True, shows_key=False))
        return flow

    def _seldom(self) -> Flow:
        flow = spaced(Flow(), SPACE.snug)
        flow.addWidget(Chip(self._print))
        flow.addWidget(Chip(self._to("counseling", action(self._owner, "client-counseling", self.tr("Counseling notes")))))
        flow.addWidget(Chip(self._to("record", keyed(self._owner, "client-record")), shows_key=False))
        flow.addWidget(Chip(self._to("lapse", action(self._owner, "client-lapse", self.tr("Write down a lapse…")))))
        danger = action(self._owner, "note-danger", self.tr("A note of danger…"))
        danger.triggered.connect(self.danger_wanted)
        flow.addWidget(Chip(danger))
        return flow

    def _to(self, page: str, act: QAction) -> QAction:
        act.triggered.connect(lambda: self.page_wanted.emit(page))
        return act

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
