"""A photographed whiteboard, typed up: many lines are pasted, looked through and shared in one step. Kept until then."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from facilitator.board.draft import Field
from facilitator.board.pasted import from_draft, split
from facilitator.language import Explained
from facilitator.themes.guess import ThemeId
from ui.keys import keyed
from ui.said import said
from ui.session.capture import KEPT_EVERY
from ui.session.deeds import on
from ui.session.pasted_lines import PastedLines
from ui.session.pasted_panel import PastedPanel
from ui.session.tool import Bench, Tool


class PasteTool(Tool):
    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._lines = PastedLines(bench.evening.look_over)
        self._panel: PastedPanel | None = None
        self._open_key = keyed(bench.live, "paste-lines", words=self.tr("Many lines…"))
        on(self._open_key, self._toggle)
        bench.offer(self._open_key)
        bench.stage.capture.line.lines_pasted.connect(self._paste)
        bench.sharing.names_changed.connect(self._look_again)
        self._keeping = QTimer(self, interval=KEPT_EVERY, singleShot=True)
        self._keeping.timeout.connect(self._keep)

    def begin(self) -> None:
        self._lines = PastedLines(self.bench.evening.look_over, from_draft(self.bench.evening.board.draft(Field.PASTED)))
        self._tell()
        if self._lines.rows:
            self.bench.desk.doing.say(self._waiting())

    def put_away(self) -> None:
        self._keep()
        self._close()
        if self._lines.rows and self.bench.evening.run.is_closed:
            self.bench.desk.doing.say(self._waiting())

    # opened and closed ------------------------------------------------------------

    def _toggle(self) -> None:
        if self._panel:
            self._leave()
        elif self._lines.rows:
            self._open()
        else:
            self._paste_clipboard()

    def _paste_clipboard(self) -> None:
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self._paste(text)
        else:
            self._open()

    def _paste(self, text: str) -> None:
        """After what is looked through already."""
        try:
            first = self._lines.add(split(text))
        except Explained as problem:
            self._open()
            self._refuse(said(problem))
            return
        self._keep()
        self._open(first)

    def _open(self, choose: int = 0) -> None:
        if self._panel:
            self._panel.show_all(choose)
            return
        panel = self._panel = PastedPanel(self._lines, self._theme_name, lambda text: self.bench.evening.look(text)[1])
        panel.left.connect(self._leave)
        panel.share_wanted.connect(self._share)
        panel.dropped.connect(self._drop)
        panel.pasted.connect(self._paste)
        panel.paste_wanted.connect(self._paste_clipboard)
        panel.changed.connect(self._keeping.start)
        self.bench.lay_over(panel)
        panel.show_all(choose)
        panel.take_focus()

    def _leave(self) -> None:
        self._keep()
        self._close()
        self._tell()
        if self._lines.rows:
            self.bench.desk.doing.say(self._waiting())

    def _close(self) -> None:
        if self._panel:
            self.bench.lay_over(None)
            self._panel.hide()
            self._panel.deleteLater()
            self._panel = None

    # what is done with the lines -----------------------------------------------------

    def _share(self) -> None:
        """All that can be, exactly as shown. What is too long stays, and is said."""
        if not self.bench.sharing.share_all(self._lines.said(), self._lines.draft_of_left()):
            self._refuse(self.bench.stage.capture.problem)
            return
        self._lines.shared()
        if self._lines.rows and self._panel:
            self._panel.show_all(0)
        else:
            self._leave()

    def _drop(self, number: int) -> None:
        if not 0 <= number < len(self._lines.rows):
            return
        row = self._lines.rows[number]

        def drop() -> None:
            if row in self._lines.rows:
                self._lines.rows.remove(row)
            self._show(number)

        def put_again() -> None:
            self._lines.rows.insert(number, row)
            self._show(number)

        drop()
        self.bench.desk.doing.did(self.tr("A pasted line was dropped."), put_again, drop)

    def _show(self, number: int) -> None:
        self._keep()
        self._tell()
        if self._panel:
            self._panel.show_all(number)

    def _keep(self) -> None:
        """In the open file, and gone with it."""
        self._keeping.stop()
        self.bench.evening.board.keep_draft(self._lines.draft(), Field.PASTED)

    def _look_again(self) -> None:
        self._lines.look_again()
        if self._panel:
            self._panel.look_again()

    # what is shown -----------------------------------------------------------------

    def _refuse(self, sentence: str) -> None:
        if self._panel:
            self._panel.refuse(sentence)

    def _tell(self) -> None:
        count = len(self._lines.rows)
        self._open_key.setText(self.tr("Pasted lines: {count}…").format(count=count) if count else self.tr("Many lines…"))

    def _waiting(self) -> str:
        waiting = self.tr("Pasted lines that are not shared yet: {count}. {key} shows them.")
        return waiting.format(count=len(self._lines.rows), key=self._open_key.shortcut().toString())

    def _theme_name(self, theme: ThemeId) -> str:
        return self.bench.desk.ws.guesses.known.names.get(theme, theme)
