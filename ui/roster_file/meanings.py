"""How the file is read: its letters, its titles, what each column means. All is guessed, shown, and can be changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from facilitator.dates import full_day
from facilitator.people.roster_columns import Columns, Meaning, read_day
from facilitator.people.sheet import ENCODINGS, Sheet
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE

LONGEST_TITLE = 24  # letters seen of a column's title
LEAST_WIDE = 9  # em of a choice


class Meanings(QWidget):
    """`changed` carries Columns; the order of days is to be told again when another column holds them."""

    changed = Signal(object)
    letters_chosen = Signal(str)

    def __init__(self, sheet: Sheet, columns: Columns, today: date) -> None:
        super().__init__()
        named(self, "how-it-is-read", self.tr("How the file is read"))
        self._sheet, self._columns, self._today = sheet, columns, today
        flow = spaced(Flow(self), SPACE.near)
        for number in range(sheet.width):
            flow.addWidget(_labelled(self._title(number), self._meaning_of(number)))
        if columns.is_order_open:
            flow.addWidget(_labelled(*self._order()))
        flow.addWidget(_labelled(self.tr("Letters"), self._letters()))
        flow.addWidget(_labelled(self.tr("First row"), self._titles()))

    def _title(self, number: int) -> str:
        title = self._sheet.rows[0][number] if self._columns.has_titles else ""
        shown = title if len(title) <= LONGEST_TITLE else f"{title[:LONGEST_TITLE]}…"
        return f"“{shown}”" if shown else self.tr("Column {number}").format(number=number + 1)

    def _meaning_of(self, number: int) -> QComboBox:
        said = {
            Meaning.CODE_NAME: self.tr("Code name"),
            Meaning.REAL_NAME: self.tr("Real name"),
            Meaning.FIRST_NAME: self.tr("First name"),
            Meaning.LAST_NAME: self.tr("Last name"),
            Meaning.JOINED_ON: self.tr("Joins on"),
            Meaning.LARGE_PRINT: self.tr("Large print"),
            Meaning.NOTHING: self.tr("Left out"),
        }
        choice = _choice(f"meaning-{number}", self.tr("What {column} means").format(column=self._title(number)))
        for meaning, words_for_it in said.items():
            choice.addItem(words_for_it, meaning)
        choice.setCurrentIndex(choice.findData(self._columns.meanings[number]))
        choice.activated.connect(lambda _: self._mean(number, Meaning(choice.currentData())))
        return choice

    def _mean(self, number: int, meaning: Meaning) -> None:
        """A column that had the meaning before has none any more."""
        others = [Meaning.NOTHING if means is meaning else means for means in self._columns.meanings]
        others[number] = meaning
        self.changed.emit(replace(self._columns, meanings=tuple(others)))

    def _order(self) -> tuple[str, QComboBox]:
        """Asked with a day of the file that can be read two ways."""
        column = self._columns.meanings.index(Meaning.JOINED_ON)
        cells = [row[column] for row in self._sheet.rows[self._columns.has_titles :]]
        ways = [(cell, [read_day(cell, self._today, day_first=first) for first in (False, True)]) for cell in cells]
        cell, days = next((cell, days) for cell, days in ways if days[0] != days[1])
        choice = _choice("day-order", self.tr("What {day} means").format(day=cell))
        for first, day in enumerate(days):
            choice.addItem(full_day(day) if day else self.tr("no day"), bool(first))
        choice.setCurrentIndex(int(self._columns.day_first))
        choice.activated.connect(lambda index: self.changed.emit(replace(self._columns, day_first=bool(index))))
        return self.tr("Is {day}").format(day=cell), choice

    def _letters(self) -> QComboBox:
        said = {
            "utf-8": self.tr("UTF-8"),
            "utf-16": self.tr("UTF-16"),
            "cp1252": self.tr("Western, Windows"),
            "mac_roman": self.tr("Western, old Mac"),
            "cp437": self.tr("Western, DOS"),
            "cp1250": self.tr("Central European"),
            "cp1251": self.tr("Cyrillic"),
            "cp1253": self.tr("Greek"),
            "cp1254": self.tr("Turkish"),
        }
        choice = _choice("letters", self.tr("In which letters the file is written"))
        for encoding in ENCODINGS:
            choice.addItem(said[encoding], encoding)
        choice.setCurrentIndex(choice.findData(self._sheet.encoding))
        choice.activated.connect(lambda _: self.letters_chosen.emit(choice.currentData()))
        return choice

    def _titles(self) -> QCheckBox:
        box = named(QCheckBox(self.tr("holds titles")), "has-titles")
        box.setChecked(self._columns.has_titles)
        box.toggled.connect(lambda on: self.changed.emit(replace(self._columns, has_titles=on)))
        return box


def _choice(name: str, spoken: str) -> QComboBox:
    choice = named(QComboBox(), name, spoken)
    choice.setMinimumWidth(em(LEAST_WIDE))
    return choice


def _labelled(title: str, control: QWidget) -> QWidget:
    both = QWidget()
    column = spaced(QVBoxLayout(both), SPACE.hair)
    column.addWidget(words(title, Tone.LABEL))
    column.addWidget(control)
    return both
