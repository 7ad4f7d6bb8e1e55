"""The file that is open: how it is read, what happens with each row, and how many are put on the roster."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.people.roster_columns import Columns, in_order
from facilitator.people.roster_file import AS_READ, Edited, Row
from facilitator.people.sheet import Sheet
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.focus_kept import focus_kept
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.roster_file.meanings import Meanings
from ui.roster_file.preview_table import PreviewTable
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


@dataclass(frozen=True)
class OpenFile:
    """What was read, and what somebody made of it since."""

    file: Path
    sheet: Sheet
    columns: Columns
    edited: Edited = AS_READ

    def meaning(self, columns: Columns, today: date) -> OpenFile:
        """Another column may hold the days: then their order is told anew, unless it is what was chosen."""
        is_order_chosen = columns.day_first != self.columns.day_first
        return replace(self, columns=columns if is_order_chosen else in_order(self.sheet, columns, today))

    def in_letters(self, sheet: Sheet, columns: Columns) -> OpenFile:
        """The same file read in other letters: what was chosen and mended stays where it is the same table."""
        is_same = (sheet.lines, sheet.width) == (self.sheet.lines, self.sheet.width)
        return replace(self, sheet=sheet) if is_same else OpenFile(self.file, sheet, columns)

    def renamed(self, number: int, code_name: str) -> OpenFile:
        return replace(self, edited=replace(self.edited, code_names=_with(self.edited.code_names, number, code_name)))

    def ticked(self, number: int, is_wanted: bool) -> OpenFile:
        return replace(self, edited=replace(self.edited, wanted=_with(self.edited.wanted, number, is_wanted)))


class SeenFile(QWidget):
    meant = Signal(object)  # Columns
    letters_chosen = Signal(str)
    renamed = Signal(int, str)
    ticked = Signal(int, bool)
    put_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._meanings: Meanings | None = None
        self._read_as = spaced(QVBoxLayout())
        self._table = PreviewTable()
        self._table.rows.renamed.connect(self.renamed)
        self._table.rows.ticked.connect(self.ticked)
        self._sums = named(words("", Tone.QUIET, wraps=True), "row-sums")
        self._put = action(self, "put-in", "")
        self._put.triggered.connect(self.put_wanted)
        self.setFocusProxy(self._table)
        column = spaced(QVBoxLayout(self), SPACE.near, across=SPACE.far, down=SPACE.near)
        column.addLayout(self._read_as)
        column.addWidget(self._table, 1)
        foot = spaced(QHBoxLayout(), SPACE.near)
        foot.addWidget(self._sums, 1)
        foot.addWidget(Button(self._put, primary=True))
        column.addLayout(foot)

    def show_meanings(self, opened: OpenFile, today: date) -> None:
        """Made anew; who was at one of the choices still is."""
        give_focus = focus_kept(self._meanings)
        if self._meanings:
            self._meanings.hide()
            self._meanings.deleteLater()
        self._meanings = shown = Meanings(opened.sheet, opened.columns, today)
        shown.changed.connect(self.meant)
        shown.letters_chosen.connect(self.letters_chosen)
        self._read_as.addWidget(shown)
        shown.show()  # a layout would show it only when the loop comes round
        give_focus(shown)

    def show_rows(self, rows: Sequence[Row], *, with_names: bool) -> None:
        self._table.show_rows(rows, with_names=with_names)
        count = sum(row.is_wanted for row in rows)
        left = len(rows) - count
        sentence = self.tr("Put 1 client on the roster") if count == 1 else self.tr("Put {count} clients on the roster")
        self._put.setText(sentence.format(count=count))
        self._put.setEnabled(bool(count))
        sums = self.tr("1 row is left out.") if left == 1 else self.tr("{count} rows are left out.").format(count=left)
        self._sums.setText(sums if left else self.tr("Every row is put on the roster."))


def _with(changed: Mapping[int, Any], number: int, value: Any) -> dict[int, Any]:
    return {**changed, number: value}
