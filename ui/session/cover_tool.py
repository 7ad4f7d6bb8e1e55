"""Where the group may see this display, words that may name somebody are covered: in the line, on the board, in a question."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from ui.keys import keyed
from ui.session.deeds import on
from ui.session.tool import Bench, Tool
from ui.session.word_cover import WordCover


class CoverTool(Tool):
    """The line is read as it grows, word by word: each once it is whole and nothing is marked in it."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._private = bench.stage.private
        self._cover = WordCover(bench.stage.capture.line)
        self.look = keyed(bench.live, "covered-words", words=self.tr("Covered words"), checkable=True)
        on(self.look, self._look)
        bench.sharing.looked.connect(self._cover.show_marks)
        self._private.words_changed.connect(self._show)
        self._show()

    def _look(self) -> None:
        self._private.look(self.look.isChecked())
        self.bench.go_home()

    def _show(self) -> None:
        covers = self._private.covers_words
        self.look.setEnabled(self._private.is_hidden)
        self.look.setVisible(self._private.is_hidden)
        self.look.setChecked(self._private.is_hidden and not covers)
        self._cover.cover(covers)
        self.bench.stage.board.view.cards.cover(covers)
        echo = QLineEdit.EchoMode.Password if covers else QLineEdit.EchoMode.Normal
        self.bench.stage.park_line.field.setEchoMode(echo)  # a thought is not looked through before it is parked
