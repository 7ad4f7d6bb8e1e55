"""The board with its title: how many lines, how they are shown, and the cards."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.board.line import LineId
from facilitator.vocabulary import EntryKind
from facilitator.workspace.evening import Shared
from ui.parts.action import action
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.session.board_model import BoardModel
from ui.session.board_view import BoardView
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE


class BoardPanel(QWidget):
    """`put` paints a shared line before it returns; the rest follows as usual."""

    reword_typed = Signal(object, str)  # a line's id, new words typed in its place
    chip_clicked = Signal(str, object)  # "reword" or "keep", a line's id

    def __init__(self) -> None:
        super().__init__()
        named(self, "board-panel")
        self.model = BoardModel(self)
        self.view = BoardView(self.model)
        self.model.reworded.connect(self.reword_typed)
        self.view.cards.chip_clicked.connect(self.chip_clicked)
        self._here = 0
        self._detail = named(words("", Tone.QUIET), "board-detail")
        self._detail.setMinimumWidth(1)
        column = spaced(QVBoxLayout(self), SPACE.snug)
        self._title = self._make_title()
        column.addWidget(self._title)
        column.addWidget(self.view, 1)
        for signal in (self.model.rowsInserted, self.model.rowsRemoved):
            signal.connect(self._tell)
        self._tell()

    def show_lines(self, lines: list[Shared]) -> None:
        self.model.sync(lines)

    def put(self, shared: Shared) -> None:
        """On the board, chosen, in sight, and painted: the hand may already be on the next line."""
        is_new = self.model.row_of(shared.line.id) is None
        if is_new and self._kind not in (None, shared.line.kind):
            self._by_situation.trigger()
        self.model.put(shared)
        if is_new:
            self.view.choose(shared.line.id)
            self.view.paint_chosen()

    def choose(self, line: LineId | None) -> None:
        self.view.choose(line)

    def show_here(self, count: int) -> None:
        """How many people are in the room."""
        if count != self._here:
            self._here = count
            self._tell()

    def be_tight(self, is_tight: bool) -> None:
        """Where the window is low the cards take the title's place."""
        self._title.setVisible(not is_tight)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._tell()

    def _make_title(self) -> QWidget:
        title = QWidget()
        row = spaced(QHBoxLayout(title), SPACE.near)
        row.addWidget(words(self.tr("The board"), Tone.STRONG), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._detail, 1, Qt.AlignmentFlag.AlignVCenter)
        self._chips = chips = spaced(Flow(at_end=True), SPACE.snug)
        self._kind: EntryKind | None = None
        group = QActionGroup(self)
        for name, text, kind in (
            ("by-situation", self.tr("By situation"), None),
            ("show-triggers", self.tr("Triggers"), EntryKind.TRIGGER),
            ("show-signs", self.tr("Warning signs"), EntryKind.WARNING_SIGN),
            ("show-helps", self.tr("What helps"), EntryKind.COPING_IDEA),
        ):
            shows = action(self, name, text, checkable=True, checked=kind is None)
            shows.triggered.connect(lambda _=False, kind=kind: self._show_kind(kind))
            group.addAction(shows)
            chips.addWidget(Chip(shows))
        self._by_situation = group.actions()[0]
        row.addLayout(chips)
        return title

    def _show_kind(self, kind: EntryKind | None) -> None:
        self._kind = kind
        self.view.show_kind(kind)

    def _tell(self) -> None:
        """As much as there is room for; the number of lines always."""
        shared = self.tr("{count} shared").format(count=self.model.rowCount())
        here = (
            self.tr("1 person in the room") if self._here == 1 else self.tr("{count} people in the room").format(count=self._here)
        )
        room = self.width() - self._chips.sizeHint().width() - em(7)
        whole = " · ".join((shared, here, self.tr("no names kept")))
        self._detail.setText(whole if self._detail.fontMetrics().horizontalAdvance(whole) < room else shared)
