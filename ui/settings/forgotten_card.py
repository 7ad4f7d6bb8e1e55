"""What is left after clients were forgotten: signed notes that have to stay, and copies of the practice from before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal

from facilitator.dates import full_day
from facilitator.storage.older_copies import OlderCopy
from facilitator.workspace.forgetting import KeptOf
from ui.keeping.backup_words import when
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.deed import Deed, Told
from ui.parts.deed_rows import DeedRows
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

SEE = "see-kept"


class ForgottenCard(Card):
    """Not there while nothing is left."""

    see_wanted = Signal(object)  # the client
    let_go_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("After forgetting"))
        named(self, "forgotten-left")
        spaced(self.body, SPACE.snug)
        self._rows = DeedRows("kept-of")
        self._rows.wanted.connect(lambda client, _: self.see_wanted.emit(client))
        self._copies = named(words("", Tone.QUIET, wraps=True), "copies-from-before")
        self._goes = action(self, "let-go", self.tr("Let go what need not stay any more…"))
        self._goes.triggered.connect(self.let_go_wanted)
        self._removes = action(self, "remove-copies-from-before", self.tr("Remove these copies…"))
        self._removes.triggered.connect(self.remove_wanted)
        buttons = spaced(Flow(), SPACE.snug)
        for each in (self._goes, self._removes):
            buttons.addWidget(Button(each))
        self.body.addWidget(self._rows)
        self.body.addWidget(self._copies)
        self.body.addLayout(buttons)
        self.hide()

    def show_left(self, kept: Sequence[KeptOf], copies: Sequence[OlderCopy], now: datetime) -> None:
        self._rows.show_rows([self._told(each) for each in kept])
        told = "\n".join(f"•  {when(copy.made_at, now)}" for copy in copies)
        title = self.tr("Copies of your practice from before a client was forgotten; they may still hold the client:")
        self._copies.setText(f"{title}\n{told}")
        self._copies.setVisible(bool(copies))
        for act, is_shown in ((self._goes, any(each.until is None for each in kept)), (self._removes, bool(copies))):
            act.setVisible(is_shown)
            act.setEnabled(is_shown)
        self.setVisible(bool(kept or copies))

    def _told(self, kept: KeptOf) -> Told:
        count = self.tr("1 signed note") if kept.notes == 1 else self.tr("{count} signed notes").format(count=kept.notes)
        if kept.until:
            state = self.tr("{notes}, kept until {day}").format(notes=count, day=full_day(kept.until))
        else:
            state = self.tr("{notes}; the time your program keeps them is over").format(notes=count)
        return Told(kept.client, kept.code_name, state, deeds=(Deed(SEE, self.tr("See what is kept")),))
