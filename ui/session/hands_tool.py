"""Ctrl+Enter, “5”, Enter: shared, and the hands that went up counted, in one go and one step of undo."""

from __future__ import annotations

from PySide6.QtCore import Qt

from facilitator.board.line import LineId
from ui.keys import keyed
from ui.session.deeds import on
from ui.session.tool import Bench, Tool


class HandsTool(Tool):
    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._of: LineId | None = None  # whose hands are asked for
        self._with_share = False
        self._capture = bench.stage.capture
        share = keyed(self._capture.line, "share-and-count")
        share.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        on(share, self._share)
        hands = self._capture.voices.hands
        hands.counted.connect(self._count)
        hands.left.connect(self._leave)
        hands.typed.connect(self._go_on)
        bench.sharing.changed.connect(self._look)

    def put_away(self) -> None:
        self._of = None
        self._capture.ask_hands(False)

    def _share(self) -> None:
        """With nothing typed, the hands of the chosen line: the one just shared, until another is."""
        self._with_share = bool(self._capture.text.strip())
        if self._with_share:
            self._capture.enter()
            if self._capture.text.strip():  # not stored: what is wrong is said beside it
                return
        if chosen := self.bench.stage.board.view.chosen:
            self._of = chosen.line.id
            self._capture.ask_hands(True)

    def _count(self, voices: int) -> None:
        if (line := self._of) is not None:
            self._leave()
            self.bench.sharing.count_hands(line, voices, with_share=self._with_share)

    def _leave(self) -> None:
        if self._of is not None:
            self._of = None
            self._capture.ask_hands(False)

    def _go_on(self, letter: str) -> None:
        """The next line has begun."""
        self._leave()
        self._capture.insert(letter)

    def _look(self) -> None:
        """Taken back meanwhile: there is nothing to count."""
        if self._of is not None and self.bench.stage.board.model.row_of(self._of) is None:
            self._leave()
