"""Above a note: whose it is, in which format, and how many minutes the client was there."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from facilitator.notes.progress_note import ProgressNote
from facilitator.vocabulary import NoteFormat
from ui.notes.piece import format_words
from ui.parts.action import action
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.indented import indented
from ui.parts.named import named
from ui.parts.still import still
from ui.parts.words import Tone, words
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE


class ClientHead(QWidget):
    format_wanted = Signal(object)  # NoteFormat
    minutes_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        named(self, "client-head")
        self._name = named(words("", Tone.TITLE, wraps=True), "note-of")
        self._formats = {}
        self._choices = QWidget()
        flow = spaced(Flow(self._choices), SPACE.tight)
        for each in NoteFormat:
            letters, says = format_words(each)
            made = self._formats[each] = action(self, f"format-{each}", letters, checkable=True)
            made.triggered.connect(lambda _=False, each=each: self._choose(each))
            chip = Chip(made)
            chip.setToolTip(says)
            flow.addWidget(chip)
        self._minutes = still(indented(named(QSpinBox(), "minutes-present", self.tr("Minutes present"))))
        self._minutes.setKeyboardTracking(False)
        self._minutes.setMinimum(1)
        self._minutes.setMinimumWidth(em(5))
        self._minutes.valueChanged.connect(self.minutes_wanted)
        self._of = words("", Tone.QUIET)
        self._present = QWidget()
        minutes = spaced(QHBoxLayout(self._present), SPACE.tight)
        minutes.addWidget(self._minutes)
        minutes.addWidget(self._of)
        choices = spaced(Flow(), SPACE.apart)
        choices.addWidget(self._choices)
        choices.addWidget(self._present)
        column = spaced(QVBoxLayout(self), SPACE.tight)
        column.addWidget(self._name)
        column.addLayout(choices)

    def show_note(self, name: str, note: ProgressNote, most: int) -> None:
        self._name.setText(name)
        for each, made in self._formats.items():
            made.setChecked(each is note.format)
        self._minutes.blockSignals(True)
        self._minutes.setMaximum(max(most, note.minutes_present))
        self._minutes.setValue(note.minutes_present)
        self._minutes.blockSignals(False)
        self._of.setText(self.tr("of {minutes} minutes present").format(minutes=most))
        for changes in (self._choices, self._present):
            changes.setVisible(not note.is_signed and not note.is_elsewhere)

    def _choose(self, format: NoteFormat) -> None:
        for each, made in self._formats.items():
            made.setChecked(each is format)
        self.format_wanted.emit(format)
