"""Words that the line may become: of tonight's board, names of themes and what the packs show. Taken by a key, never by Enter."""

from __future__ import annotations

from PySide6.QtCore import Qt

from facilitator.board.completion import Completions
from facilitator.workspace.completing import completions
from ui.keys import keyed
from ui.session.deeds import on
from ui.session.tool import Bench, Tool


class CompletionTool(Tool):
    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._completions = Completions(())
        self._line = bench.stage.capture.line
        take = keyed(self._line, "complete")
        take.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        take.setEnabled(False)
        on(take, self._line.take)
        self._line.can_complete.connect(take.setEnabled)
        bench.stage.capture.typed.connect(self._offer)  # after the sharing, which has looked at it then

    def begin(self) -> None:
        self._completions = completions(self.bench.desk.ws)
        self._offer(self._line.text())

    def _offer(self, typed: str) -> None:
        """Never while somebody may be named; and no line of the board that may name somebody."""
        if self.bench.sharing.marks:
            self._line.offer(())
            return
        board = self.bench.stage.board.model.rows
        self._line.offer(self._completions.of(typed, [shared.line.wording for shared in board if not shared.marks]))
