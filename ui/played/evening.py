"""One evening on the real windows, in small verbs. Each returns when what it does is seen, or raises DidNotHappen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox

from facilitator.workspace.evening import Evening
from facilitator.workspace.workspace import Workspace
from ui.house import House
from ui.parts.pdf_preview import PdfPreview
from ui.parts.work_bar import WorkBar
from ui.played.closing import PlayedClose
from ui.played.hands import DidNotHappen, Hands
from ui.played.pictures import has_ink
from ui.program import Program
from ui.session.live import Live
from ui.session.page import SessionPage

TRIES = 3


class PlayedEvening:
    """`hands` say whether it goes by mouse or by keys alone."""

    def __init__(self, program: Program, hands: Hands) -> None:
        self.program = program
        self.hands = hands

    # before ----------------------------------------------------------------------

    def open_rehearsal(self) -> None:
        """By the first door, or from the unlock screen."""
        self.hands.do("try-an-evening")
        self.hands.until(lambda: self.program.house is not None, "The rehearsal did not open")
        self._until_at("today")

    def unlock(self, passphrase: str) -> None:
        self.hands.write("passphrase", passphrase)
        self.hands.do("unlock-now")
        self.hands.until(lambda: self.program.house is not None, "The practice was not unlocked")
        self._until_at("today")

    def go(self, place: str) -> None:
        self.hands.go(place)
        self._until_at(place)

    # in the room -------------------------------------------------------------------

    def start_session(self) -> None:
        """From Today or from Session."""
        self.hands.do("start-session")
        self.hands.until(lambda: self._session_page().live is not None, "The session did not start")
        self.hands.settle()

    def mark_here(self, *code_names: str) -> None:
        """One key a person, or one click; everybody where none is named."""
        wanted = code_names or tuple(client.code_name for client, _ in self.evening.people())
        self.hands.enter_strip()
        for name in wanted:
            self._mark(name)
        self.hands.leave_strip()

    def _mark(self, code_name: str) -> None:
        was_here = self._is_here(code_name)
        self.hands.do(f"person-{code_name}")
        self.hands.until(lambda: self._is_here(code_name) != was_here, f"{code_name} was not marked")

    def walk_in(self, code_name: str) -> None:
        self.hands.enter_strip()
        self.hands.do("walk-in")
        self.hands.type(code_name)
        self.hands.press("Return")
        self.hands.until(lambda: self._is_here(code_name), f"{code_name} did not walk in")

    def next_prompt(self) -> None:
        self.hands.do("next")

    def back(self) -> None:
        self.hands.do("back")

    def share(self, wording: str) -> None:
        """Typed and entered: it is on the board."""
        before = self._count()
        self.type_line(wording)
        self.enter_line()
        self.hands.until(lambda: self._count() == before + 1, f"“{wording}” did not come onto the board")

    def type_line(self, wording: str) -> None:
        """The line has the focus, whatever was done before."""
        line = self.live.stage.capture.line
        self.hands.until(line.hasFocus, "The capture line does not have the focus")
        self.hands.type(wording)
        self.hands.until(lambda: line.text().endswith(wording), f"“{wording}” was typed, and does not stand in the line")
        self.hands.settle()  # what is found in it is seen, and the buttons stand where they will be clicked

    def enter_line(self) -> None:
        self.hands.do("share")

    def reword(self) -> None:
        """The words that are offered in place of what points at a person."""
        self.hands.do("reword")

    def park(self, thought: str) -> None:
        self.hands.do("park")
        self.hands.write("park-line-field", thought)
        self.hands.press("Return")
        self.hands.until(lambda: thought in self.evening.parking.thoughts(), "The thought was not parked")

    def pause(self) -> None:
        """Or go on."""
        was_paused = self.evening.run.is_paused
        self.hands.do("pause")
        self.hands.until(lambda: self.evening.run.is_paused != was_paused, "The pause key did nothing")

    def blank(self) -> None:
        """Or show it again."""
        was_blank = self.live.room.is_blank
        self.hands.do("blank")
        self.hands.until(lambda: self.live.room.is_blank != was_blank, "The room screen did not change")

    def open_hard_moments(self) -> None:
        self.hands.do("hard-moment")
        self.hands.control("hard-moment-list")

    def leave_hard_moments(self) -> None:
        self.hands.do("back-to-the-group")
        self.hands.until(self.live.stage.isEnabled, "The session did not come back")

    def end(self) -> PlayedClose:
        """To the page that closes the session."""
        session = self.evening.session.id
        self.hands.do("end-session")
        self.hands.until(lambda: self._session_page().live is None, "The session did not end")
        self.hands.control("close-page")
        return PlayedClose(self, session)

    # afterwards --------------------------------------------------------------------

    def save_handouts(self, file: Path) -> None:
        """As one PDF, where the file dialog is told."""
        self.hands.when_asked(*self.answering_with(file))
        self.hands.do("save-pdf")
        self.hands.until(file.exists, "The handouts were not saved")
        self.hands.until(lambda: self.hands.find(WorkBar, "work-bar") is None, "Saving never came to its end")

    def answering_with(self, file: Path) -> tuple[type[QFileDialog], Callable[[QFileDialog], None]]:
        """What the hands do when the dialog asks for a file."""
        return QFileDialog, lambda dialog: self._answer_with(dialog, file)

    def until_preview(self) -> None:
        """The first page is drawn: QtPdf does that in a thread of its own."""
        preview = self.hands.control("handout-preview")
        assert isinstance(preview, PdfPreview)
        self.hands.until(lambda: preview.pages > 0 and has_ink(preview.grab().toImage()), "The preview stays empty")

    def close_window(self) -> None:
        self.program.window.close()
        self.hands.until(lambda: not self.program.window.isVisible(), "The window did not close")

    # what is there --------------------------------------------------------------------

    @property
    def ws(self) -> Workspace:
        if self.program.ws is None:
            raise DidNotHappen("No practice is open.")
        return self.program.ws

    @property
    def house(self) -> House:
        if self.program.house is None:
            raise DidNotHappen("The program is not unlocked.")
        return self.program.house

    @property
    def live(self) -> Live:
        live = self._session_page().live
        if live is None:
            raise DidNotHappen("No session is running.")
        return live

    @property
    def evening(self) -> Evening:
        return self.live.evening

    def _session_page(self) -> SessionPage:
        page = self.house.page("session")
        assert isinstance(page, SessionPage)
        return page

    def _until_at(self, place: str) -> None:
        self.hands.until(lambda: self.house.place == place, f"“{place}” did not open")
        self.hands.settle()

    def _count(self) -> int:
        return self.live.stage.board.model.rowCount()

    def _is_here(self, code_name: str) -> bool:
        return any(client.code_name == code_name and is_here for client, is_here in self.evening.people())

    def _answer_with(self, dialog: QFileDialog, file: Path) -> None:
        """The name at once, as it is pasted; the first Enter may go to what the dialog offers."""
        self.hands.press("Ctrl+A")
        self.hands.paste(str(file))
        complaint = self.hands.when_asked(QMessageBox, lambda box: box.reject())
        for _ in range(TRIES):
            if dialog.isVisible():
                self.hands.press("Return")
        complaint.stop()
        if not dialog.isVisible():
            return
        dialog.reject()
        raise DidNotHappen(f"The file dialog did not take “{file}”.")
