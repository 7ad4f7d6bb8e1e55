"""Handouts of one session: whose, as they will look, printed or saved with progress and a way to stop."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.dates import short_day, short_day_with_year
from facilitator.handouts import batch
from facilitator.handouts.sheet import ClientSheet
from facilitator.language import Explained
from facilitator.people.client import ClientId
from facilitator.progress import Report
from facilitator.session.session import SessionId
from facilitator.storage.access_log import Access
from ui.background import in_background
from ui.desk import Desk
from ui.handouts.head import Head
from ui.handouts.letters_card import LettersCard
from ui.handouts.one_each import save_one_each
from ui.handouts.outlets import Outlets
from ui.handouts.sheets import Handout, handouts
from ui.handouts.whose import Whose
from ui.page import Page
from ui.parts.action import action
from ui.parts.empty_state import EmptyState
from ui.parts.enters_at import enters_at
from ui.parts.named import named
from ui.parts.pdf_preview import PdfPreview
from ui.parts.work_bar import WorkBar
from ui.printing import paper_size, send
from ui.saving import file_name, may_replace, save_file
from ui.style.spacing import spaced

MAKING = 0.3  # the share of printing that making the pages takes
Work = Callable[[Report], Any]


class HandoutsPage(Page):
    """`open_about(session=…)`: of that session, for everybody who came; with `client=…` that one alone is ticked, and seen.

    `back="follow-up"` is the place that it is left for, where that is not Today.
    """

    rooms = frozenset({"people", "session", "care", "handouts"})

    def __init__(self, desk: Desk, outlets: Outlets | None = None) -> None:
        super().__init__(desk)
        named(self, "handouts-page", self.tr("Handouts"))
        self._outlets = outlets or Outlets()
        self._session: SessionId | None = None
        self._all: list[Handout] = []
        self._about: tuple[SessionId, ClientId | None] | None = None
        self._one_alone: ClientId | None = None  # until its row is there to be ticked
        self._back_to = "today"
        self._seen: ClientSheet | None = None  # the sheet in the preview, or on its way there
        self._after_letters: Callable[[], object] | None = None
        self._head = Head(self)
        self._whose = Whose(self)
        self._letters = LettersCard()
        self._preview = PdfPreview("handout-preview", self.tr("What will be printed"))
        self._work = WorkBar()
        self._lay_out()
        self._connect()
        enters_at(self, self._whose)

    def open_about(self, **what: Any) -> None:
        about = what["session"], what.get("client")
        if about != self._about:
            self._session, self._one_alone = self._about = about
            self._whose.forget()
        self._back_to = what.get("back", "today")
        self._head.says_back_to(self._back_to)
        self._leave_letters()
        self._whose.names.setChecked(False)  # turned on for this page and this visit only

    def read_again(self) -> None:
        if self._session is None:
            return
        ws, country = self.desk.ws, self.desk.preferences().country
        self._all = handouts(ws, self._session, country=country, with_names=self._whose.names.isChecked())
        session = ws.sessions.get(self._session)
        about = (ws.groups.get(session.group).name, short_day(session.on), session.title)
        self._head.show_about(" · ".join(part for part in about if part))
        self._whose.show_handouts(self._all)
        if self._one_alone is not None:
            self._whose.take_only(self._one_alone)
            self._one_alone = None
        self._nobody.setVisible(not self._all)
        self._head.notes.setVisible(bool(self._all))
        self._sheets.setVisible(bool(self._all))
        self._count()
        self._show_sheet()
        if not self._whose.isAncestorOf(self.focusWidget()):
            self._whose.setFocus()

    def put_away(self) -> None:
        self._work.abandon()
        self._seen = None
        self._preview.show_pdf(b"")

    # what is shown ---------------------------------------------------------------

    def _lay_out(self) -> None:
        right = spaced(QVBoxLayout())
        right.addWidget(self._letters)
        right.addLayout(self._work.over_foot_of(self._preview), 1)
        self._sheets = QWidget()
        row = spaced(QHBoxLayout(self._sheets))
        row.addWidget(self._whose)
        row.addLayout(right, 1)
        today = action(self, "leave-empty", self.tr("Back to Today"))
        today.triggered.connect(lambda: self.desk.go("today"))
        sentence = self.tr("A handout is made for each client who was marked as here.")
        self._nobody = EmptyState("groups", self.tr("Nobody came to this session"), sentence, today)
        column = spaced(QVBoxLayout(self))
        column.addWidget(self._head)
        column.addWidget(self._sheets, 1)
        column.addWidget(self._nobody, 1)

    def _connect(self) -> None:
        self._whose.names.toggled.connect(self.read_again)
        self._head.whole.toggled.connect(self._preview.show_whole)
        self._head.leave.triggered.connect(self._leave)
        self._head.notes.triggered.connect(lambda: self.desk.go("notes", session=self._session))
        self._head.print.triggered.connect(lambda: self._once_letters_are_known(self._print))
        self._head.save.triggered.connect(lambda: self._once_letters_are_known(self._save))
        self._head.save_each.triggered.connect(lambda: self._once_letters_are_known(self._save_each))
        self._whose.chosen.connect(self._show_sheet)
        self._whose.ticked.connect(self._count)
        self._letters.gone_on.connect(self._go_on)
        self._letters.left.connect(self._leave_letters)

    def _show_sheet(self) -> None:
        """Of the client that is chosen in the list; drawn again only if something on it has changed."""
        sheet = next((each.sheet for each in self._all if each.client.id == self._whose.client()), None)
        if sheet == self._seen:
            return
        self._seen = sheet
        if sheet is None:
            self._preview.show_pdf(b"")
            return
        paper = self._paper()

        def show(pdf: bytes) -> None:
            if self._seen is sheet:
                self._preview.show_pdf(pdf)

        task = in_background(self, lambda report: batch.pdf([sheet], paper), show, self.desk.explain)
        task.finished.connect(task.deleteLater)

    def _count(self) -> None:
        self._head.show_count(len(self._chosen()), can_act=not self._work.is_busy)

    def _chosen(self) -> list[Handout]:
        ticked = set(self._whose.ticked_clients())
        return [each for each in self._all if each.client.id in ticked]

    def _paper(self) -> batch.Paper:
        return batch.Paper(self.desk.preferences().paper)

    # letters that no font has ------------------------------------------------------

    def _once_letters_are_known(self, then: Callable[[], object]) -> None:
        if letters := batch.unprintable([each.sheet for each in self._chosen()]):
            self._after_letters = then
            self._letters.ask(letters)
        else:
            then()

    def _go_on(self) -> None:
        then, self._after_letters = self._after_letters, None
        self._whose.setFocus()
        if then:
            then()

    def _leave_letters(self) -> None:
        self._after_letters = None
        self._letters.hide()
        self._whose.setFocus()

    def _leave(self) -> None:
        """Escape takes away what was asked first."""
        if self._letters.isVisible():
            self._leave_letters()
        else:
            self.desk.go(self._back_to)

    # where they go -------------------------------------------------------------------

    def _print(self) -> None:
        paper, chosen = self._paper(), self._chosen()
        printer = self._outlets.printer(self, paper_size(paper.size))
        if printer is None:
            return
        sheets = [each.sheet for each in chosen]

        def work(report: Report) -> None:
            pdfs = batch.one_each(sheets, paper, lambda share: report(share * MAKING))
            send(printer, pdfs, lambda share: report(MAKING + share * (1 - MAKING)))

        one, more = self.tr("1 handout went to the printer."), self.tr("{count} handouts went to the printer.")
        stopped = self.tr("Printing was stopped. Nothing is marked as printed, though some pages may have come out.")
        told = (one if len(chosen) == 1 else more).format(count=len(chosen))
        self._start(work, self.tr("Printing…"), chosen, Access.PRINTED, told, stopped)

    def _save(self) -> None:
        paper, chosen = self._paper(), self._chosen()
        file = self._outlets.file(self, f"{file_name(self.tr('Handouts {day}').format(day=self._day()))}.pdf")
        if file is None or not may_replace(self, file, self.desk.ask):
            return
        sheets = [each.sheet for each in chosen]

        def work(report: Report) -> None:
            save_file(file, batch.pdf(sheets, paper, report))

        told = self.tr("Saved as {file}.").format(file=file.name)
        self._start(work, self.tr("Saving…"), chosen, Access.SAVED, told, self.tr("Saving was stopped. No file was made."))

    def _save_each(self) -> None:
        """By code names, also while names are shown: a folder is seen by others."""
        paper, chosen = self._paper(), self._chosen()
        folder = self._outlets.folder(self)
        if folder is None:
            return
        sheets, names = [each.sheet for each in chosen], [f"{each.client.code_name}, {self._day()}" for each in chosen]
        work = partial(save_one_each, folder, sheets, names, paper)
        told = self.tr("{count} files are saved in “{folder}”.").format(count=len(chosen), folder=folder.name)
        stopped = self.tr("Saving was stopped. The files that were made by then are gone again.")
        self._start(work, self.tr("Saving…"), chosen, Access.SAVED, told, stopped)

    def _start(self, work: Work, doing: str, chosen: Sequence[Handout], how: Access, told: str, stopped: str) -> None:
        def done(_: object) -> None:
            self._mark([each.client.id for each in chosen], how)
            self.desk.doing.say(told)

        task = in_background(self, work, done, self.desk.explain, lambda: self.desk.doing.say(stopped))
        self._work.follow(task, doing)
        for ended in (task.finished, task.failed, task.canceled):
            ended.connect(self._count)
        self._count()

    def _mark(self, clients: Sequence[ClientId], how: Access) -> None:
        assert self._session is not None
        try:
            self.desk.ws.printed.mark(self._session, clients)
            self.desk.ws.access_log.note(how, len(clients))
        except Explained as problem:
            self.desk.explain(problem)

    def _day(self) -> str:
        assert self._session is not None
        return short_day_with_year(self.desk.ws.sessions.get(self._session).on)
