"""The prompt above, the board below it: the prompt takes what it needs, as long as some of the board stays in sight."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.parts.scroll import Scroll
from ui.session.prompt_panel import PromptPanel
from ui.style.spacing import em
from ui.style.tokens import SPACE

ASKING, TELLING, TIGHT = 7.5, 4.5, 3.6  # em that the board keeps
HALF = 0.58  # of the height, for what stands in its place


class Middle(QWidget):
    """Where room is short the letters of the prompt are a size smaller; while a long speech is told the board waits unseen."""

    replaced = Signal(object)  # a panel about people stands in place of the board from now

    def __init__(self, prompt: PromptPanel, board: QWidget) -> None:
        super().__init__()
        self._prompt, self._board = prompt, board
        self._usual = board
        self._is_telling = self._is_tight = self._board_is_wanted = False
        self._scroll = Scroll(prompt)
        self._scroll.setParent(self)
        board.setParent(self)
        prompt.installEventFilter(self)

    def show_place(self, *, is_telling: bool) -> None:
        """Another prompt is read from its beginning."""
        self._is_telling, self._board_is_wanted = is_telling, False
        self._scroll.verticalScrollBar().setValue(0)
        self._fit()

    def put_in_place_of_board(self, panel: QWidget | None) -> None:
        """What this moment needs more than the lines; None shows the lines again."""
        wanted = panel or self._usual
        if wanted is self._board:
            return
        self._board.hide()
        self._board = wanted
        if wanted.parentWidget() is not self:
            wanted.setParent(self)
        if panel:
            self.replaced.emit(panel)
        self._fit()

    def want_board(self) -> None:
        """A line came while something was told: it must be seen."""
        if not self._board_is_wanted:
            self._board_is_wanted = True
            self._arrange()

    def be_tight(self, is_tight: bool) -> None:
        if is_tight != self._is_tight:
            self._is_tight = is_tight
            self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def _fit(self) -> None:
        self._prompt.be_dense(False)
        if self._wanted() > self._left_by(self._kept()):
            self._prompt.be_dense(True)
        self._arrange()

    def _arrange(self) -> None:
        keeps = self._kept()
        wanted = self._wanted()
        if self._is_telling and self._board is self._usual and not self._board_is_wanted and wanted > self._left_by(keeps):
            keeps = 0
        across, edge, gap = em(SPACE.far), em(SPACE.near), self._gap()
        width, height = self.width() - 2 * across, self.height() - edge
        tall = min(wanted, max(em(6), height - gap - keeps))
        self._scroll.setGeometry(across, edge, width, tall)
        self._board.setGeometry(across, edge + tall + gap, width, max(0, height - tall - gap))
        self._board.setVisible(keeps > 0)

    def _kept(self) -> int:
        if self._board is not self._usual:
            return round(self.height() * HALF)  # a round is worked in: what stands above it can be scrolled
        return em(TIGHT if self._is_tight else TELLING if self._is_telling else ASKING)

    def _gap(self) -> int:
        return em(SPACE.snug if self._is_tight else SPACE.apart)

    def _left_by(self, board: int) -> int:
        return self.height() - em(SPACE.near) - self._gap() - board

    def _wanted(self) -> int:
        return self._prompt.heightForWidth(self.width() - 2 * em(SPACE.far))
