"""Packs: where one's own go, and what could not be read: errors first, then what is only noted, folded away."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal

from facilitator.curriculum.problem import PackProblem
from ui.parts.action import action
from ui.parts.chip import Chip
from ui.parts.named import named
from ui.parts.title_list import Titled, TitleList
from ui.parts.words import words
from ui.settings.path_card import PathCard
from ui.settings.section import Section


class PacksSection(Section):
    path_copied = Signal()
    fills = True

    def __init__(self, title: str) -> None:
        super().__init__("packs", title)
        about = self.tr("A pack is a folder of topics and themes. Put yours in here, then start Facilitator again.")
        self._place = PathCard("packs", self.tr("Your own packs"), about)
        self._place.copied.connect(self.path_copied)
        self._says = named(words("", wraps=True), "packs-say")
        self._list = TitleList("pack-problems", self.tr("What is wrong in the packs"), width=16)
        self._notes = action(self, "show-notes", "", checkable=True)
        self._notes.toggled.connect(self._show)
        self._chip = Chip(self._notes)
        self._problems: Sequence[PackProblem] = ()
        for widget in (self._place, self._says, self._chip):
            self.column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeading if widget is self._chip else Qt.AlignmentFlag(0))
        self.column.addWidget(self._list, 1)
        self.column.addStretch()

    def show_packs(self, folder: Path, problems: Sequence[PackProblem]) -> None:
        self._place.show_folder(folder)
        self._problems = problems
        notes = sum(each.is_warning for each in problems)
        self._notes.setText(self.tr("Show 1 note") if notes == 1 else self.tr("Show {count} notes").format(count=notes))
        self._notes.setVisible(bool(notes))
        self._show()

    def _show(self) -> None:
        errors = [each for each in self._problems if not each.is_warning]
        notes = [each for each in self._problems if each.is_warning]
        shown = errors + (notes if self._notes.isChecked() else [])
        self._says.setText(self._sentence(len(errors), len(notes)))
        self._list.show_rows([self._row(number, each) for number, each in enumerate(shown)])
        self._list.setVisible(bool(shown))

    def _sentence(self, errors: int, notes: int) -> str:
        if errors == 1:
            return self.tr("1 file was left out. All the others are in use.")
        if errors:
            return self.tr("{count} mistakes were found. The files they are in were left out; all the others are in use.").format(
                count=errors
            )
        return self.tr("Every file is in use; some have notes.") if notes else self.tr("Every pack was read without a fault.")

    def _row(self, number: int, problem: PackProblem) -> Titled:
        line = self.tr("line {line}").format(line=problem.line) if problem.line else ""
        where = " · ".join(part for part in (problem.file, line, problem.field) if part)
        return Titled(number, problem.problem, where, self.tr("Only a note") if problem.is_warning else "")
