"""A record on its way out: seen and printed, saved as PDF, saved as JSON. Made in the background, noted in the access log."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from facilitator.handouts.client_record import ClientRecord
from facilitator.storage.access_log import Access
from ui.background import in_background
from ui.desk import Desk
from ui.keys import keyed
from ui.page import Page
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.work_bar import WorkBar
from ui.saving import ChooseFile, file_name, may_replace, save_file


class RecordPaper(QObject):
    """`show_record` says which; without one there is nothing to take out."""

    def __init__(self, page: Page, desk: Desk, work: WorkBar, choose_file: ChooseFile) -> None:
        super().__init__(page)
        self._page, self._desk, self._work, self._choose_file = page, desk, work, choose_file
        self._record: ClientRecord | None = None
        self._json = action(page, "save-json", self.tr("Save as JSON…"))
        self._pdf = keyed(page, "save-pdf", words=self.tr("Save as PDF…"))
        self._print = keyed(page, "print", words=self.tr("Print…"))
        self._json.triggered.connect(lambda: self._save("json", self._as_json))
        self._pdf.triggered.connect(lambda: self._save("pdf", self._as_pdf))
        self._print.triggered.connect(self._see)

    def buttons(self) -> list[Button]:
        return [Button(self._json), Button(self._pdf, shows_key=False), Button(self._print, primary=True, shows_key=False)]

    def show_record(self, record: ClientRecord | None) -> None:
        self._record = record
        for act in (self._json, self._pdf, self._print):
            act.setEnabled(record is not None)

    def _see(self) -> None:
        """On the page for paper: seen first, printed from there."""
        record = self._record
        if record is None or self._work.is_busy:
            return
        from facilitator.handouts.record_sheet import unprintable

        def show(made: tuple[bytes, str]) -> None:
            pdf, letters = made
            self._desk.go("paper", pdf=pdf, name=self._title(record), back="record", is_clients=True)
            if letters:
                told = self.tr("These signs cannot be printed; a dot stands in their place: {letters}")
                self._desk.doing.say(told.format(letters=letters))

        def work(report: object) -> tuple[bytes, str]:
            return self._as_pdf(record), " ".join(sorted(unprintable(record)))

        self._work.follow(in_background(self, work, show, self._desk.explain), self.tr("Making it…"))

    def _save(self, ending: str, made: Callable[[ClientRecord], bytes]) -> None:
        record = self._record
        if record is None or self._work.is_busy:
            return
        file = self._choose_file(self._page, f"{file_name(self._title(record))}.{ending}")
        if not file or not may_replace(self._page, file, self._desk.ask):
            return
        task = in_background(
            self, lambda report: save_file(file, made(record)), lambda _: self._saved(file), self._desk.explain
        )  # fmt: skip
        self._work.follow(task, self.tr("Saving…"))

    def _saved(self, file: Path) -> None:
        self._desk.ws.access_log.note(Access.SAVED_RECORD)
        self._desk.doing.say(self.tr("Saved as {file}.").format(file=file.name))

    def _title(self, record: ClientRecord) -> str:
        return self.tr("Record of {name}").format(name=record.client.code_name)

    def _as_pdf(self, record: ClientRecord) -> bytes:
        from facilitator.handouts.batch import Paper
        from facilitator.handouts.record_sheet import record_sheet

        paper = Paper(self._desk.preferences().paper)
        return record_sheet(record, record.client.code_name, paper, is_rehearsal=self._desk.ws.is_rehearsal)

    def _as_json(self, record: ClientRecord) -> bytes:
        from facilitator.handouts.record_json import as_json

        return as_json(record)
