"""The legal hold of a client: why it stands, set and lifted. While it stands the client cannot be forgotten."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction

from facilitator.dates import full_day
from facilitator.language import Explained
from facilitator.people.hold import Hold
from ui.parts.action import action
from ui.parts.asked_line import AskedLine
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.words import words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class HoldCard(Card):
    put_wanted = Signal(str)  # why
    lift_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Legal hold"))
        named(self, "hold-card")
        spaced(self.body, SPACE.snug)
        self._says = named(words("", wraps=True), "hold-says")
        self._why = AskedLine("hold-why", self.tr("Why, in a line"), hint=self.tr("letter of the court, March 3"))
        self._opens = self._act("set-hold", self.tr("Set a legal hold…"), self._open)
        self._puts = self._act("put-hold", self.tr("Set it"), self._put)
        self._leaves = self._act("leave-hold", self.tr("Cancel"), self.leave)
        self._lifts = self._act("lift-hold", self.tr("Lift the hold"), self.lift_wanted.emit)
        self._why.entered.connect(self._put)
        self.body.addWidget(self._says)
        self.body.addWidget(self._why)
        row = spaced(Flow(), SPACE.snug)
        for act in (self._opens, self._puts, self._leaves, self._lifts):
            row.addWidget(Button(act, primary=act is self._puts))
        self.body.addLayout(row)
        self.show_hold(None)

    @property
    def is_open(self) -> bool:
        return not self._why.isHidden()

    def show_hold(self, hold: Hold | None) -> None:
        if hold is None:
            self._says.setText(self.tr("None. While one stands, this client cannot be forgotten."))
        else:
            since = self.tr("Since {day}.").format(day=full_day(hold.since))
            self._says.setText(" ".join(filter(None, (since, hold.why))))
        self._show(is_held=hold is not None, is_open=self.is_open and hold is None)

    def refuse(self, problem: Explained) -> None:
        self._why.refuse(problem)

    def leave(self) -> None:
        """What is typed stays for the next time."""
        had_focus = self._why.isAncestorOf(self.window().focusWidget() or self)
        self._show(is_held=False, is_open=False)
        if had_focus:
            self.setFocus()

    def forget(self) -> None:
        """Another client now."""
        self._why.field.clear()
        self._why.accept()
        self._show(is_held=False, is_open=False)

    def _open(self) -> None:
        self._show(is_held=False, is_open=True)
        self._why.setFocus()

    def _put(self) -> None:
        self.put_wanted.emit(self._why.field.text())

    def _show(self, *, is_held: bool, is_open: bool) -> None:
        self._why.setVisible(is_open)
        for act, is_shown in (
            (self._opens, not is_held and not is_open),
            (self._puts, is_open),
            (self._leaves, is_open),
            (self._lifts, is_held),
        ):
            act.setVisible(is_shown)
            act.setEnabled(is_shown)

    def _act(self, name: str, text: str, do: Callable[[], object]) -> QAction:
        made = action(self, name, text)
        made.triggered.connect(lambda _=False: do())
        return made
