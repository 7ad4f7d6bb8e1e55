"""What the card of what is left after forgetting does: shows it, lets notes go whose time is over, removes older copies."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.background import InTurn, in_background
from ui.desk import Desk
from ui.parts.work_bar import WorkBar
from ui.settings.forgotten_card import ForgottenCard

if TYPE_CHECKING:
    from facilitator.storage.older_copies import OlderCopy
    from facilitator.workspace.forgetting import KeptOf


class LeftDesk(QObject):
    def __init__(self, card: ForgottenCard, desk: Desk, work: WorkBar, changed: Callable[[], None]) -> None:
        super().__init__(card)
        self._card, self._desk, self._work, self._changed = card, desk, work, changed
        self._copies: list[OlderCopy] = []
        self._readings = InTurn(self, self.read_again)
        card.see_wanted.connect(lambda client: desk.go("record", client=client))
        card.let_go_wanted.connect(self._let_go)
        card.remove_wanted.connect(self._remove)

    def read_again(self) -> None:
        """Off the GUI thread, as the folder may be slow."""
        from facilitator.workspace.forgetting import copies_from_before, kept_of_forgotten

        ws = self._desk.ws
        self._readings.read(
            lambda report: (kept_of_forgotten(ws), copies_from_before(ws)), self._show, self._desk.explain
        )  # fmt: skip

    def _show(self, left: tuple[list[KeptOf], list[OlderCopy]]) -> None:
        kept, self._copies = left
        self._card.show_left(kept, self._copies, self._desk.ws.now())

    def _let_go(self) -> None:
        from facilitator.workspace.forgetting import let_go

        question = self.tr("Let these notes go?")
        meaning = self.tr("Signed notes of the forgotten whose time is over are deleted, with the names. It cannot be undone.")
        if self._work.is_busy or not self._desk.ask(question, meaning, self.tr("Let them go")):
            return
        ws = self._desk.ws
        self._desk.clear_pages()
        task = in_background(self, lambda report: let_go(ws, report), lambda _: self._gone(), self._desk.explain)
        self._work.follow(task, self.tr("Letting go, and clearing what is left…"), can_stop=False)

    def _gone(self) -> None:
        self._desk.doing.forget()
        self._desk.doing.say(self.tr("They are gone."))
        self._changed()

    def _remove(self) -> None:
        from facilitator.storage.older_copies import remove_copies

        copies = self._copies
        question = self.tr("Remove the older copies?")
        meaning = self.tr("What went wrong since then can no longer be brought back from them. The newest backup stays.")
        if not copies or self._work.is_busy or not self._desk.ask(question, meaning, self.tr("Remove them")):
            return
        task = in_background(self, lambda report: remove_copies(copies), lambda _: self._removed(), self._desk.explain)
        self._work.follow(task, self.tr("Removing…"), can_stop=False)

    def _removed(self) -> None:
        self._desk.doing.say(self.tr("The older copies are removed."))
        self._changed()
