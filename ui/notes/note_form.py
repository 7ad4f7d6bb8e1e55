"""One client's own part of the note, piece by piece in the order of its format. Nothing is stored here."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.language import Explained
from facilitator.notes.note_text import sections
from facilitator.notes.pieces import Pieces
from facilitator.notes.progress_note import ProgressNote
from facilitator.vocabulary import NoteFormat
from ui.notes.asked_text import AskedText
from ui.notes.participation_row import ParticipationRow
from ui.notes.piece import TEXTS, says_of
from ui.notes.rewording import rewording
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class NoteForm(QWidget):
    """Enter goes from piece to piece. Choosing another format only puts them in another order."""

    changed = Signal()  # by hand
    left = Signal()  # a piece, to go elsewhere
    finished = Signal()  # Enter on the last piece

    def __init__(self) -> None:
        super().__init__()
        named(self, "note-form")
        self._format: NoteFormat | None = None
        self._order: list[str] = []
        self._took_part = ParticipationRow(says_of("participation").label)
        self._texts = {piece: AskedText(piece, says_of(piece).label, says_of(piece).hint) for piece in TEXTS}
        self._grid = spaced(QGridLayout(self), SPACE.near)
        self._grid.setColumnStretch(1, 1)
        self._headings: list[QWidget] = []
        self._took_part.chosen.connect(self.changed)
        self._took_part.chosen.connect(self.left)
        self._took_part.entered.connect(partial(self._go_on, "participation"))
        for piece, asked in self._texts.items():
            asked.field.typed.connect(self.changed)
            asked.field.left.connect(self.left)
            asked.field.entered.connect(partial(self._go_on, piece))

    def show_note(self, note: ProgressNote) -> None:
        self._arrange(note.format)
        self._took_part.put(note.pieces.participation)
        for piece, asked in self._texts.items():
            asked.field.put(getattr(note.pieces, piece))
            asked.accept()

    def show_again(self, before: Pieces, now: Pieces) -> None:
        """What is stored has changed elsewhere: the pieces that did are shown, what is typed in the others stays."""
        for piece, asked in self._texts.items():
            if getattr(before, piece) != getattr(now, piece):
                asked.field.put(getattr(now, piece))
                asked.accept()
        if before.participation != now.participation:
            self._took_part.put(now.participation)

    def arrange(self, format: NoteFormat) -> None:
        self._arrange(format)

    def type(self, piece: str, text: str) -> None:
        """What was typed before and could not be kept."""
        self._texts[piece].field.put(text)

    def pieces(self) -> Pieces:
        """As typed."""
        return Pieces(participation=self._took_part.participation(), **{each: self.text(each) for each in TEXTS})

    def text(self, piece: str) -> str:
        return self._texts[piece].field.text()

    def reword(self, piece: str, says: str, instead: str) -> None:
        field = self._texts[piece].field
        if found := rewording(field.text(), says, instead):
            field.replace(found.start, found.end, found.instead)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> None:
        """Where the hand is first, whatever stands above it: how the client took part."""
        self.go_to("participation")

    def go_to(self, piece: str) -> None:
        if piece in self._texts:
            self._texts[piece].field.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._took_part.setFocus(Qt.FocusReason.TabFocusReason)

    def refuse(self, piece: str, problem: Explained) -> None:
        self._texts[piece].refuse(problem)

    def accept(self) -> None:
        for asked in self._texts.values():
            asked.accept()

    def _go_on(self, piece: str) -> None:
        following = self._order[self._order.index(piece) + 1 :]
        if not following:
            self.finished.emit()
        else:
            self.go_to(following[0])
            if asked := self._texts.get(following[0]):
                asked.field.go_to_end()

    def _arrange(self, format: NoteFormat) -> None:
        """Headings are made anew, the fields move with what stands in them."""
        if format is self._format:
            return
        self._format = format
        for heading in self._headings:
            self._grid.removeWidget(heading)
            heading.hide()
            heading.deleteLater()
        self._headings, self._order = [], []
        row = 0
        for section in sections(format):
            self._head(section.heading.filled(self.tr), row, 0)
            for piece in section.pieces:
                if piece == "shared":
                    self._head(self.tr("The shared part"), row, 1)
                else:
                    self._grid.removeWidget(self._widget(piece))
                    self._grid.addWidget(self._widget(piece), row, 1)
                    self._widget(piece).show()  # a layout would show it only when the loop comes round
                    self._order.append(piece)
                row += 1
        stops = [stop for piece in self._order for stop in self._stops(piece)]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _head(self, says: str, row: int, column: int) -> None:
        heading = words(says, Tone.QUIET if column else Tone.STRONG)
        self._grid.addWidget(heading, row, column, Qt.AlignmentFlag.AlignTop)
        heading.show()
        self._headings.append(heading)

    def _stops(self, piece: str) -> tuple[QWidget, ...]:
        return self._texts[piece].stops if piece in self._texts else (self._took_part,)

    def _widget(self, piece: str) -> QWidget:
        return self._texts.get(piece, self._took_part)
