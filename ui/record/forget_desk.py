"""Forgetting, as it is asked for and done: what goes is read, then it is done, then older copies can be removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facilitator.people.client import ClientId
from facilitator.storage.older_copies import OlderCopy, remove_copies
from facilitator.workspace.forgetting import Forgotten
from facilitator.workspace.what_goes import Forgetting
from ui.background import in_background
from ui.desk import Desk
from ui.parts.work_bar import WorkBar
from ui.record.forget_card import ForgetCard
from ui.record.forget_panel import ForgetPanel
from ui.record.forgetting_words import copies, goes, stays
from ui.record.forgotten_card import ForgottenCard

if TYPE_CHECKING:
    from ui.record.page import RecordPage


class ForgetDesk(QObject):
    """`is_doing` from the moment it is wanted: nothing reads the client then."""

    told = Signal()  # what goes stands in the panel
    forgot = Signal()

    def __init__(self, page: RecordPage, desk: Desk, work: WorkBar) -> None:
        super().__init__(page)
        self._page, self._desk, self._work = page, desk, work
        self.card, self.panel, self.done = ForgetCard(), ForgetPanel(), ForgottenCard()
        self._older: tuple[OlderCopy, ...] = ()
        self._client: ClientId | None = None
        self.is_doing = False
        self.card.asked.connect(self._ask)
        self.panel.wanted.connect(self._forget)
        self.done.remove_wanted.connect(self._remove)

    def _ask(self) -> None:
        """Older copies are opened one after the other to see whether the client stands in them."""
        client = self._page.client
        if client is None or self._work.is_busy:
            return
        from facilitator.workspace.what_goes import what_goes

        ws = self._desk.ws
        self.card.show_problem("")
        self.card.wait(is_waiting=True)
        task = in_background(self, lambda report: what_goes(ws, client), self._show, self._could_not, self._stopped)
        self._work.follow(task, self.tr("Looking what is held…"))

    def _show(self, what: Forgetting) -> None:
        self.card.wait(is_waiting=False)
        if what.client.id != self._page.client:
            return
        self._client = what.client.id
        now = self._desk.ws.now()
        stay = [(self.tr("What stays"), [*stays(what)])]
        if what.older:
            stay.append((self.tr("Older copies with this client: you are asked about them afterwards"), copies(what.older, now)))
        self.panel.show_what_goes(what, ([(self.tr("What goes"), [*goes(what)])], stay))
        self.told.emit()

    def _forget(self) -> None:
        """What other pages hold is put away first, so that nothing of the client is in any of them; nothing can be undone."""
        client = self._client
        if client is None or client != self._page.client or self._work.is_busy:
            return
        from facilitator.workspace.forgetting import forget

        ws = self._desk.ws
        self.is_doing = True
        self._desk.clear_pages()
        self._desk.doing.forget()
        self.panel.setEnabled(False)
        task = in_background(self, lambda report: forget(ws, client, report), self._forgot, self._could_not, self._stopped)
        self._work.follow(task, self.tr("Forgetting, and clearing what is left…"), can_stop=False)

    def leave(self) -> None:
        self._client = None
        self.panel.forget()

    def _forgot(self, forgotten: Forgotten) -> None:
        self._desk.doing.forget()
        self._client, self._older = None, forgotten.older
        self._stopped()
        self.forgot.emit()
        self.done.show_forgotten(forgotten, copies(self._older, self._desk.ws.now()))

    def _could_not(self, problem: Exception) -> None:
        self._stopped()
        self._desk.explain(problem)

    def _stopped(self) -> None:
        self.is_doing = False
        self.panel.setEnabled(True)
        self.card.wait(is_waiting=False)

    def _remove(self) -> None:
        older = self._older
        question = self.tr("Remove the older copies?")
        meaning = self.tr("What went wrong since then can no longer be brought back from them. The newest backup stays.")
        if not older or self._work.is_busy or not self._desk.ask(question, meaning, self.tr("Remove them")):
            return
        task = in_background(self, lambda report: remove_copies(older), lambda _: self._removed(), self._desk.explain)
        self._work.follow(task, self.tr("Removing…"), can_stop=False)

    def _removed(self) -> None:
        self._older = ()
        self.done.show_copies(())
        self._desk.doing.say(self.tr("The older copies are removed."))
