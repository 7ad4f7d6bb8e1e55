"""What to look at before signing, beside the note as it is written; a person-first word takes its place with a click."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.dates import short_day
from facilitator.notes.remarks import Remark, RemarkKind
from ui.notes.piece import says_of
from ui.parts.action import action
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.emptied import empty
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

MOST = 6  # are shown at once


class RemarksCard(Card):
    """Nothing in it stops anybody from signing."""

    reworded = Signal(str, str, str)  # in which piece, the word, what stands there instead

    def __init__(self) -> None:
        super().__init__(tone="advice")
        named(self, "remarks", self.tr("Worth a look before signing"))
        self._remarks: list[Remark] | None = None
        self.body.addWidget(words(self.tr("Worth a look before signing"), Tone.LABEL, wraps=True))
        self._rows = spaced(QVBoxLayout(), SPACE.snug)
        self.body.addLayout(self._rows)

    @property
    def count(self) -> int:
        return len(self._remarks or ())

    def show_remarks(self, remarks: Sequence[Remark]) -> None:
        self.setVisible(bool(remarks))
        if list(remarks) == self._remarks:
            return
        self._remarks = list(remarks)
        empty(self._rows)
        for number, remark in enumerate(remarks[:MOST]):
            self._rows.addWidget(self._row(number, remark))
        if len(remarks) > MOST:
            self._rows.addWidget(words(self.tr("And {count} more.").format(count=len(remarks) - MOST), Tone.QUIET))

    def _row(self, number: int, remark: Remark) -> QWidget:
        row = QWidget()
        column = spaced(QVBoxLayout(row), SPACE.hair)
        column.addWidget(named(words(sentence_of(remark), wraps=True), f"remark-{number}"))
        if remark.says and remark.kind in (RemarkKind.LIKE_ANOTHERS, RemarkKind.LIKE_THE_LAST):
            column.addWidget(words(remark.says, Tone.QUIET, wraps=True))
        if remark.kind is RemarkKind.WORD and remark.instead:
            take = action(row, f"instead-{number}", self.tr("Write “{words}”").format(words=remark.instead))
            take.triggered.connect(lambda: self.reworded.emit(remark.piece, remark.says, remark.instead))
            column.addWidget(Chip(take, primary=True), 0, Qt.AlignmentFlag.AlignLeading)
        return row


def sentence_of(remark: Remark) -> str:
    """Which piece it is in, and what."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("Remarks", text)

    match remark.kind:
        case RemarkKind.LIKE_ANOTHERS:
            said = tr("{percent} % of this says the same as another note of this session.").format(percent=remark.percent)
        case RemarkKind.LIKE_THE_LAST:
            day = short_day(remark.on) if remark.on else ""
            said = tr("{percent} % of this says the same as the note of {day}.").format(percent=remark.percent, day=day)
        case RemarkKind.NAMES_ANOTHER:
            said = tr("“{says}” is another client’s name. Nobody else is named in a note.").format(says=remark.says)
        case RemarkKind.NOTHING_INDIVIDUAL:
            return tr("Nothing here is about this client alone yet. A line of what the client took from it is enough.")
        case RemarkKind.WORD:
            said = tr("“{says}” puts a person down.").format(says=remark.says)
    piece = says_of(remark.piece).label if remark.piece else ""
    return f"{piece}: {said}" if piece else said
