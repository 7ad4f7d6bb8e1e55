"""Slips for the hat: what clients wrote on paper, one a line, or those of the topic. On the facilitator’s screen only."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from facilitator.board.hat import Slip
from facilitator.language import Explained
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.panel import Panel
from ui.parts.several_lines import SeveralLines
from ui.parts.title_list import Titled, TitleList
from ui.parts.words import Tone, words
from ui.said import said
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class SlipsPanel(Panel):
    left = Signal()
    put_in = Signal(list)  # of wordings
    take_out = Signal(object)  # a Slip

    def __init__(self, of_topic: Sequence[str]) -> None:
        super().__init__("over")
        named(self, "slips-panel", self.tr("Slips for the hat"))
        self._of_topic = list(of_topic)
        self._slips: dict[object, Slip] = {}
        self._is_open = False
        back = action(self, "leave-slips", self.tr("Back to the group"))
        back.triggered.connect(self.left)
        self._field = named(SeveralLines(), "slips-field", self.tr("Slips, one a line"))
        self._field.setPlaceholderText(self.tr("What stands on the slips, one a line. No names."))
        self._field.textChanged.connect(lambda: self._say(""))
        self._problem = named(words("", Tone.WARN, wraps=True), "slips-problem")
        self._list = TitleList("slip-list", self.tr("In the hat"), width=30)
        put = action(self, "put-slips", self.tr("Put them in the hat"), "Ctrl+Return")
        put.triggered.connect(lambda: self.put_in.emit(self._field.toPlainText().splitlines()))
        topic = action(self, "topic-slips", self.tr("Use the topic’s slips"))
        topic.triggered.connect(lambda: self.put_in.emit(self._of_topic))
        topic.setVisible(bool(of_topic))
        out = action(self, "take-slip-out", self.tr("Take it out"), "Del")
        out.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        out.triggered.connect(self._out)
        self._list.addAction(out)
        self._take_out = out
        self._lay_out(Button(back), Button(put, primary=True), Button(topic), Chip(out))

    @property
    def typed(self) -> str | None:
        """None before it was ever opened."""
        return self._field.toPlainText() if self._is_open else None

    def open(self, draft: str) -> None:
        if not self._is_open:
            self._is_open = True
            self._field.setPlainText(draft)

    def take_focus(self) -> None:
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_slips(self, slips: Sequence[Slip]) -> None:
        self._slips = {slip.id: slip for slip in slips}
        drawn = self.tr("drawn")
        self._list.show_rows([Titled(slip.id, slip.wording, note=drawn if slip.is_drawn else "") for slip in slips])
        self._take_out.setEnabled(bool(slips))

    def done(self) -> None:
        self._field.setPlainText("")

    def refuse(self, problem: Explained) -> None:
        """What was typed stays."""
        self._say(said(problem))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _say(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _out(self) -> None:
        if slip := self._slips.get(self._list.key()):
            self.take_out.emit(slip)

    def _lay_out(self, back: Button, put: Button, topic: Button, out: Chip) -> None:
        head = spaced(QHBoxLayout(), SPACE.near)
        head.addWidget(words(self.tr("Slips for the hat"), Tone.TITLE), 1)
        head.addWidget(back)
        writing = spaced(QVBoxLayout(), SPACE.snug)
        hint = self.tr("They are drawn one by one, in random order. What is not shared on the board is gone with the seal.")
        deeds = spaced(Flow(), SPACE.snug)
        deeds.addWidget(put)
        deeds.addWidget(topic)
        for shown in (words(hint, Tone.QUIET, wraps=True), self._field, self._problem):
            writing.addWidget(shown)
        self._problem.hide()
        writing.addLayout(deeds)
        inside = spaced(QVBoxLayout(), SPACE.snug)
        inside.addWidget(words(self.tr("In the hat"), Tone.LABEL))
        inside.addWidget(self._list, 1)
        inside.addWidget(out, 0, Qt.AlignmentFlag.AlignLeading)
        row = spaced(QHBoxLayout(), SPACE.apart)
        row.addLayout(writing, 1)
        row.addLayout(inside, 1)
        column = spaced(QVBoxLayout(self), SPACE.apart, across=SPACE.far, down=SPACE.apart)
        column.addLayout(head)
        column.addLayout(row, 1)
