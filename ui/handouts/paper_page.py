"""Any PDF on its way to paper, such as the plan of a topic: seen, printed, saved, and back."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from facilitator.language import Explained
from facilitator.storage.access_log import Access
from ui.background import in_background
from ui.desk import Desk
from ui.handouts.outlets import Outlets
from ui.keys import keyed
from ui.page import Page
from ui.parts.button import Button
from ui.parts.chip import Chip
from ui.parts.enters_at import enters_at
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.panel import Panel
from ui.parts.pdf_preview import PdfPreview
from ui.parts.words import Tone, words
from ui.parts.work_bar import WorkBar
from ui.printing import LoadedPdf, send
from ui.saving import file_name, may_replace, save_file
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class PaperPage(Page):
    """`open_about(pdf=…, name=…, back=…)`: what is shown, what it is called, and the place to go back to.

    `is_clients=True` for a client's own paper: the access log notes that it was printed or saved.
    """

    def __init__(self, desk: Desk, outlets: Outlets | None = None) -> None:
        super().__init__(desk)
        named(self, "paper-page", self.tr("Paper"))
        self._outlets = outlets or Outlets()
        self._pdf, self._name, self._back_to = b"", "", "today"
        self._is_clients = False
        self._preview = PdfPreview("paper-preview", self.tr("What will be printed"))
        self._work = WorkBar()
        self._title = words("", Tone.TITLE, wraps=True)
        column = spaced(QVBoxLayout(self))
        column.addWidget(self._head())
        column.addLayout(self._work.over_foot_of(self._preview), 1)
        enters_at(self, self._preview)

    def open_about(self, **what: Any) -> None:
        self._pdf, self._name, self._back_to = what["pdf"], what["name"], what.get("back", "today")
        self._is_clients = what.get("is_clients", False)
        self._title.setText(self._name)
        self._preview.show_pdf(self._pdf)
        self._preview.setFocus()

    def put_away(self) -> None:
        self._work.abandon()
        self._preview.show_pdf(b"")

    def _head(self) -> Panel:
        head = Panel("head")
        row = spaced(QHBoxLayout(head), SPACE.apart)
        self._print = keyed(self, "print")
        self._save = keyed(self, "save-pdf")
        back = keyed(self, "leave-page", words=self.tr("Back"))
        whole = keyed(self, "whole-page", checkable=True)
        self._print.triggered.connect(self._print_it)
        self._save.triggered.connect(self._save_it)
        back.triggered.connect(lambda: self.desk.go(self._back_to))
        whole.toggled.connect(self._preview.show_whole)
        doing = spaced(Flow(at_end=True), SPACE.near)
        for shown in (Chip(whole), Button(back), Button(self._save), Button(self._print, primary=True)):
            doing.addWidget(shown)
        row.addWidget(self._title, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(doing, 3)
        return head

    def _print_it(self) -> None:
        if self._work.is_busy:
            return
        printer = self._outlets.printer(self, LoadedPdf(self._pdf).page_size)
        if not printer:
            return
        pdf, name = self._pdf, self._name
        task = in_background(
            self,
            lambda report: send(printer, [pdf], report),
            lambda _: self._done(Access.PRINTED, self.tr("“{name}” went to the printer.").format(name=name)),
            self.desk.explain,
            lambda: self.desk.doing.say(self.tr("Printing was stopped. A page may have come out.")),
        )
        self._work.follow(task, self.tr("Printing…"))

    def _save_it(self) -> None:
        file = self._outlets.file(self, f"{file_name(self._name)}.pdf")
        if not file or not may_replace(self, file, self.desk.ask):
            return
        try:
            save_file(file, self._pdf)
        except Explained as problem:
            self.desk.explain(problem)
        else:
            self._done(Access.SAVED, self.tr("Saved as {file}.").format(file=file.name))

    def _done(self, what: Access, sentence: str) -> None:
        if self._is_clients:
            self.desk.ws.access_log.note(what, 1)
        self.desk.doing.say(sentence)
