"""After a client was forgotten: what stayed, whether all is cleared, and the older copies that can be removed now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from facilitator.workspace.forgetting import Forgotten
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE

WIDEST = 44  # em


class ForgottenCard(Card):
    remove_wanted = Signal()
    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "forgotten-card", self.tr("Forgotten"))
        spaced(self.body, SPACE.near)
        self.setMaximumWidth(em(WIDEST))
        self._title = named(words("", Tone.TITLE, wraps=True), "forgotten-title")
        self._says = named(words("", wraps=True), "forgotten-says")
        self._older = named(words("", wraps=True), "older-copies")
        self._elsewhere = words(
            self.tr("Copies of your practice that you made elsewhere, saved files and paper are yours to destroy."),
            Tone.QUIET, wraps=True,
        )  # fmt: skip
        self._removes = action(self, "remove-copies", "")
        self._removes.triggered.connect(self.remove_wanted)
        leave = action(self, "leave-forgotten", self.tr("Done"))
        leave.triggered.connect(self.done)
        row = spaced(Flow(), SPACE.snug)
        self._leave = Button(leave, primary=True)
        row.addWidget(self._leave)
        row.addWidget(Button(self._removes))
        for shown in (self._title, self._says, self._older, self._elsewhere):
            self.body.addWidget(shown)
        self.body.addLayout(row)

    def show_forgotten(self, forgotten: Forgotten, copies: Sequence[str]) -> None:
        self._title.setText(self.tr("{name} is forgotten").format(name=forgotten.client.code_name))
        self._says.setText(" ".join((self._stayed(forgotten.kept), self._cleared(forgotten))))
        self.show_copies(copies)
        self._leave.setFocus()

    def show_copies(self, copies: Sequence[str]) -> None:
        """When each older copy was made; none: there is no other in this folder."""
        told = "\n".join(f"•  {copy}" for copy in copies)
        title = self.tr("Older copies in this folder still hold the client:")
        self._older.setText(f"{title}\n{told}" if copies else self.tr("No older copy in this folder holds the client."))
        one, many = self.tr("Remove this copy"), self.tr("Remove these {count} copies")
        self._removes.setText(one if len(copies) == 1 else many.format(count=len(copies)))
        self._removes.setVisible(bool(copies))
        self._removes.setEnabled(bool(copies))

    def _stayed(self, kept: int) -> str:
        if not kept:
            return self.tr("Nothing about this client is held in your practice any more.")
        if kept == 1:
            return self.tr("1 signed note stays, and whose it is, as your program’s rule asks.")
        return self.tr("{count} signed notes stay, and whose they are, as your program’s rule asks.").format(count=kept)

    def _cleared(self, forgotten: Forgotten) -> str:
        if forgotten.is_clear:
            return self.tr("What was deleted is in no free space, no log and not in the newest backup.")
        return self.tr("What is left in the file could not be cleared yet; it is done when you open your practice next.")
