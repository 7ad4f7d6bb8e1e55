"""A theme proposed from lines that wait: its name, which can be changed, and its lines, of which some can be left out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from facilitator.board.entry import Entry
from facilitator.language import Explained
from facilitator.privacy.sameness import folded
from facilitator.themes.proposal import Proposal
from facilitator.themes.theme import LONGEST_THEME_NAME
from ui.keys import keyed
from ui.parts.action import action
from ui.parts.asked_line import AskedLine
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.title_list import Titled, TitleList
from ui.parts.words import Tone, words
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE

HIGHEST = 12  # em: of its lines; what is more scrolls


class ProposalCard(Card):
    """Not seen while nothing is proposed. What was typed and left out stays while a theme of that name is proposed."""

    accepted = Signal(str, object)  # the name, and the lines that stay in it: tuple[Entry, ...]
    refused = Signal()
    left = Signal()  # nothing more is proposed, and the focus was in here

    def __init__(self) -> None:
        super().__init__(self.tr("Perhaps a new theme"), tone="advice")
        named(self, "proposed-theme", self.tr("Perhaps a new theme"))
        self._lines: dict[object, list[Entry]] = {}  # by what they say: said again and again it is one row
        self._shown: Proposal | None = None
        self._left_out: set[object] = set()
        self._why = words(
            self.tr("These lines wait and are like each other. Its name is made of their words."), Tone.QUIET, wraps=True
        )
        self._name = AskedLine("proposed-name", self.tr("Its name"))
        self._name.field.setMaxLength(2 * LONGEST_THEME_NAME)
        self._name.entered.connect(self._accept)
        self._list = TitleList("proposed-lines", self.tr("Its lines, in no order"), width=24)
        self._leave_out = keyed(self._list, "leave-line-out", words=self.tr("Leave this line out"))
        self._leave_out.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._leave_out.triggered.connect(self._drop)
        self._make = action(self, "accept-theme", self.tr("Make it a theme"))
        self._make.triggered.connect(self._accept)
        self._not_now = action(self, "refuse-theme", self.tr("Not now"))
        self._not_now.triggered.connect(self.refused)
        deeds = spaced(Flow(), SPACE.snug)
        for shown in (Button(self._make, primary=True), Button(self._not_now), Chip(self._leave_out)):
            deeds.addWidget(shown)
        for part in (self._why, self._name, self._list):
            self.body.addWidget(part)
        self.body.addLayout(deeds)
        self.hide()

    @property
    def name_field(self) -> QLineEdit:
        return self._name.field

    def show_proposal(self, proposal: Proposal | None) -> None:
        if proposal == self._shown:
            return
        if proposal is None or self._shown is None or proposal.name != self._shown.name:
            self._name.accept()
            self._name.field.setText(proposal.name if proposal else "")
            self._left_out.clear()
        self._shown = proposal
        self._lines = {}
        for line in proposal.lines if proposal else ():
            if folded(line.wording) not in self._left_out:
                self._lines.setdefault(folded(line.wording), []).append(line)
        self._show_lines()
        focused = self.window().focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self.setVisible(proposal is not None)
        if had_focus and proposal is None:
            self.left.emit()

    def refuse_name(self, problem: Explained) -> None:
        """What was typed stays."""
        self._name.refuse(problem)

    def _show_lines(self) -> None:
        times = self.tr("{count} times")
        rows = [
            Titled(key, "", lines[0].wording, times.format(count=len(lines)) if len(lines) > 1 else "")
            for key, lines in self._lines.items()
        ]
        self._list.show_rows(rows)
        self._list.choose_first()
        self._leave_out.setEnabled(len(self._lines) > 1)
        height = sum(self._list.sizeHintForRow(row) for row in range(len(rows)))
        self._list.setFixedHeight(min(height + 2 * self._list.frameWidth() + 2, em(HIGHEST)))

    def _drop(self) -> None:
        """Out of what is proposed: it goes on waiting."""
        row = self._list.currentIndex().row()
        self._left_out.add(self._list.key())
        self._lines.pop(self._list.key(), None)
        self._show_lines()
        left = list(self._lines)
        self._list.choose(left[min(row, len(left) - 1)])

    def _accept(self) -> None:
        self.accepted.emit(self._name.field.text(), tuple(line for lines in self._lines.values() for line in lines))
