"""The theme report: the one thing about themes that leaves the program. Made once for a quarter, then seen and taken along."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.language import Explained
from facilitator.progress import Report
from facilitator.storage.access_log import Access
from facilitator.themes.band import Band
from facilitator.themes.period import Period, Span
from facilitator.themes.report import ThemeReport, as_csv
from facilitator.themes.report_sheet import BANDS, report_sheet, unprintable
from facilitator.vocabulary import SessionState
from ui.background import in_background
from ui.desk import Desk
from ui.handouts.outlets import Outlets
from ui.keys import keyed
from ui.page import Page
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.chip import Chip
from ui.parts.empty_state import EmptyState
from ui.parts.enters_at import enters_at
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.panel import Panel
from ui.parts.pdf_preview import PdfPreview
from ui.parts.words import Tone, words
from ui.parts.work_bar import WorkBar
from ui.printing import LoadedPdf, send
from ui.said import said
from ui.saving import file_name, may_replace, save_file
from ui.style.spacing import spaced
from ui.style.tokens import SPACE
from ui.theme_report.before import Before
from ui.theme_report.chooser import Chooser
from ui.theme_report.picture import as_png, picture_of


class ThemeReportPage(Page):
    rooms = frozenset({"themes", "session", "groups"})

    def __init__(self, desk: Desk, outlets: Outlets | None = None) -> None:
        super().__init__(desk)
        named(self, "theme-report-page", self.tr("Theme report"))
        self._outlets = outlets or Outlets()
        self._report: ThemeReport | None = None
        self._pdf = b""
        self._is_visit = False
        self._chooser = Chooser()
        self._chooser.chosen.connect(self._show_chosen)
        self._chooser.make_wanted.connect(self._make)
        self._problem = named(words("", Tone.WARN, wraps=True), "report-problem")
        self._preview = PdfPreview("report-preview", self.tr("The report as it will be printed"))
        self._before = Before()
        self._work = WorkBar()
        self._outs = self._make_outs()
        self._empty = self._first_step()
        column = spaced(QVBoxLayout(self))
        column.addWidget(self._head())
        self._body = QWidget()
        body = spaced(QVBoxLayout(self._body), SPACE.near, across=SPACE.far, down=SPACE.near)
        body.addWidget(self._chooser)
        body.addWidget(self._problem)
        body.addWidget(self._before, 1, Qt.AlignmentFlag.AlignTop)
        body.addLayout(self._work.over_foot_of(self._preview), 1)
        body.addStretch()
        column.addWidget(self._body, 1)
        column.addWidget(self._empty, 1)
        enters_at(self, self._chooser.first)

    def open_about(self, **what: Any) -> None:
        self._problem.hide()
        self._is_visit = True
        self._chooser.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def read_again(self) -> None:
        quarters = self._quarters()
        self._body.setVisible(bool(quarters))
        self._empty.setVisible(not quarters)
        self._chooser.offer(quarters, self.desk.ws.groups.all())
        self._show_chosen()
        if self._is_visit and quarters:
            self._chooser.first.setFocus()
        self._is_visit = False

    def put_away(self) -> None:
        self._work.abandon()
        self._preview.show_pdf(b"")

    # what is shown ---------------------------------------------------------------

    def _quarters(self) -> list[Period]:
        """Those that are over and have something on a board, newest first."""
        today = self.desk.ws.now().date()
        months = self.desk.ws.reviews.periods()
        quarters = {Period.of(date.fromisoformat(f"{month}-01"), Span.QUARTER) for month in months}
        return sorted((each for each in quarters if each.is_over(today)), reverse=True)

    def _show_chosen(self) -> None:
        self._problem.hide()
        quarter = self._chooser.quarter
        self._show(self.desk.ws.theme_reports.made(quarter, self._chooser.group) if quarter else None)

    def _show(self, report: ThemeReport | None) -> None:
        if report is None or report != self._report:
            self._pdf = self._drawn(report) if report else b""
            self._preview.show_pdf(self._pdf)
        self._report = report
        self._chooser.show_made(is_made=report is not None)
        self._preview.setVisible(report is not None)
        self._before.setVisible(report is None)
        for out in self._outs:
            out.setEnabled(report is not None)

    def _drawn(self, report: ThemeReport) -> bytes:
        return report_sheet(report, self.desk.preferences().paper, is_rehearsal=self.desk.ws.is_rehearsal)

    def _head(self) -> Panel:
        head = Panel("head")
        row = spaced(QHBoxLayout(head), SPACE.apart)
        titles = spaced(QVBoxLayout(), SPACE.tight)
        titles.addWidget(words(self.tr("Theme report"), Tone.TITLE, wraps=True))
        sentence = self.tr(
            "For a supervisor or an accreditor: themes of a quarter that is over, without a number and without a line."
        )
        titles.addWidget(words(sentence, Tone.QUIET, wraps=True))
        row.addLayout(titles, 2)
        back = keyed(self, "leave-page", words=self.tr("Back"))
        back.triggered.connect(lambda: self.desk.go("themes"))
        doing = spaced(Flow(at_end=True), SPACE.snug)
        for out in self._outs:
            doing.addWidget(Chip(out))
        doing.addWidget(Button(back))
        row.addLayout(doing, 3)
        row.setAlignment(doing, Qt.AlignmentFlag.AlignVCenter)
        return head

    def _make_outs(self) -> list[QAction]:
        printed = keyed(self, "print")
        printed.triggered.connect(self._print)
        saved = keyed(self, "save-pdf")
        saved.triggered.connect(lambda: self._save(".pdf", lambda: self._pdf))
        picture = action(self, "save-picture", self.tr("Picture…"))
        picture.triggered.connect(lambda: self._save(".png", lambda: as_png(picture_of(self._pdf))))
        table = action(self, "save-table", self.tr("Table…"))
        table.triggered.connect(lambda: self._save(".csv", self._as_table))
        copied = action(self, "copy-picture", self.tr("Copy the picture"))
        copied.triggered.connect(self._copy)
        return [printed, saved, picture, table, copied]

    def _first_step(self) -> EmptyState:
        to_themes = action(self, "to-themes", self.tr("To the themes"))
        to_themes.triggered.connect(lambda: self.desk.go("themes"))
        title = self.tr("No quarter is over yet")
        sentence = self.tr(
            "A report is made of whole quarters, so that no single meeting can be seen in it. Sealed sessions count."
        )
        return EmptyState("themes", title, sentence, to_themes)

    # what is done ----------------------------------------------------------------

    def _make(self) -> None:
        quarter, group, ws = self._chooser.quarter, self._chooser.group, self.desk.ws
        if quarter is None or self._work.is_busy:
            return
        planned = self._planned()

        def work(report: Report) -> ThemeReport:
            return ws.theme_reports.make(quarter, ws.now().date(), group, planned)

        def done(made: ThemeReport) -> None:
            self._show(made)
            self._preview.setFocus()
            if letters := unprintable(made):
                sentence = self.tr("These signs cannot be printed; a dot stands in their place: {letters}")
                self.desk.doing.say(sentence.format(letters=" ".join(sorted(letters))))

        self._work.follow(in_background(self, work, done, self._refuse), self.tr("Making the report…"))

    def _refuse(self, problem: Exception) -> None:
        if not isinstance(problem, Explained):
            self.desk.explain(problem)
            return
        self._problem.setText(said(problem))
        self._problem.show()

    def _planned(self) -> tuple[str, ...]:
        """Titles of topics that are planned from today on, each once, soonest first."""
        ws, chosen, today = self.desk.ws, self._chooser.group, self.desk.ws.now().date()
        groups = [chosen] if chosen is not None else [group.id for group in ws.groups.all()]
        ahead = [each for group in groups for each in ws.sessions.of_group(group) if each.on >= today and each.title]
        planned = sorted((each for each in ahead if each.state is SessionState.PLANNED), key=lambda each: each.on)
        return tuple(dict.fromkeys(each.title for each in planned))

    def _as_table(self) -> bytes:
        assert self._report is not None
        bands = {band: BANDS[band].filled() for band in Band}
        return as_csv(self._report, bands, (self.tr("Theme"), self.tr("How often")))

    def _print(self) -> None:
        if self._report is None or self._work.is_busy:
            return
        printer = self._outlets.printer(self, LoadedPdf(self._pdf).page_size)
        if not printer:
            return
        pdf = self._pdf
        task = in_background(
            self,
            lambda report: send(printer, [pdf], report),
            lambda _: self._done(Access.PRINTED, self.tr("The report went to the printer.")),
            self.desk.explain,
            lambda: self.desk.doing.say(self.tr("Printing was stopped. A page may have come out.")),
        )
        self._work.follow(task, self.tr("Printing…"))

    def _save(self, ending: str, content: Callable[[], bytes]) -> None:
        if self._report is None:
            return
        file = self._outlets.file(self, f"{file_name(self.tr('Theme report'))} {_months_of(self._report)}{ending}")
        if not file or not may_replace(self, file, self.desk.ask):
            return
        try:
            save_file(file, content())
        except Explained as problem:
            self.desk.explain(problem)
        else:
            self._done(Access.SAVED, self.tr("Saved as {file}.").format(file=file.name))

    def _copy(self) -> None:
        """The one picture of themes that the clipboard ever gets: it says no more than the paper."""
        if self._report is not None:
            QGuiApplication.clipboard().setImage(picture_of(self._pdf))
            self._done(Access.SAVED, self.tr("The report is on the clipboard, as a picture."))

    def _done(self, what: Access, sentence: str) -> None:
        self.desk.ws.access_log.note(what)
        self.desk.doing.say(sentence)


def _months_of(report: ThemeReport) -> str:
    """As "2026-07 to 09": the first month alone would be taken for all."""
    first, *_, last = Period(report.quarter, Span.QUARTER).months
    return f"{first} to {last[-2:]}"
