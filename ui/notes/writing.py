"""Keeps what is typed in a note: after a pause, and when a piece is left. What the wall refuses waits as it was typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.language import Explained
from facilitator.notes.pieces import Pieces
from facilitator.notes.progress_note import LONGEST_PIECE, NoteTooLong, ProgressNote
from facilitator.people.client import ClientId
from facilitator.privacy.plain import one_line, paragraphs
from facilitator.workspace.open_lines import check_lines
from ui.desk import Desk
from ui.notes.note_form import NoteForm
from ui.notes.piece import TEXTS

KEPT_AFTER = 800  # milliseconds without a key
AT_LATEST = 5_000  # milliseconds, also while somebody types on


class Writing(QObject):
    kept = Signal()  # what is stored has changed, or what could not be

    def __init__(self, desk: Desk, form: NoteForm, kept_after: int = KEPT_AFTER, at_latest: int = AT_LATEST) -> None:
        super().__init__(form)
        self._desk, self._form = desk, form
        self._note: ProgressNote | None = None  # as it is stored
        self._began: ProgressNote | None = None  # as it was when this piece was begun: undo goes back to it
        self._unkept: dict[ClientId, dict[str, str]] = {}
        self._is_typed = False  # since it was kept last
        self.is_storing = False  # what is heard meanwhile of the vault is our own doing
        self._timer = QTimer(self, interval=kept_after, singleShot=True)
        self._latest = QTimer(self, interval=at_latest, singleShot=True)
        for timer in (self._timer, self._latest):
            timer.timeout.connect(self._keep_quietly)
        form.changed.connect(self._hear)
        form.left.connect(self.keep)

    @property
    def note(self) -> ProgressNote | None:
        return self._note

    def unkept(self) -> set[ClientId]:
        return {client for client, texts in self._unkept.items() if texts}

    def open(self, note: ProgressNote) -> None:
        """In the form; what was typed before and refused stands in it again."""
        if self._note is not None and self._note.id == note.id:
            self._follow(note)
            return
        self._note = self._began = note
        self._is_typed = False
        self._form.show_note(note)
        for piece, text in self._unkept.get(note.client, {}).items():
            self._form.type(piece, text)

    def close(self) -> None:
        """Nobody's note is in the form. Call `keep` first."""
        self._rest()
        self._note = self._began = None
        self._is_typed = False

    def keep(self) -> bool:
        """What stands in the form, with a way back. False where something was refused, which is said beside its field."""
        self._rest()
        note = self._note
        if note is None or note.is_signed or not (self._is_typed or self._unkept.get(note.client)):
            return True
        is_kept = self._store(self._form.refuse)
        self._is_typed = False
        self._remember()
        return is_kept

    def change(self, change: Callable[[ProgressNote], ProgressNote]) -> None:
        """What is not typed: the minutes. Raises what Notes.write raises."""
        self.keep()
        assert self._note is not None
        self._write(change(self._note))
        self._remember()

    def _follow(self, note: ProgressNote) -> None:
        """It was changed elsewhere: taken back, say."""
        assert self._note is not None
        if note != self._note:
            self._form.show_again(self._note.pieces, note.pieces)
            self._form.arrange(note.format)
            self._note = self._began = note

    def _hear(self) -> None:
        self._is_typed = True
        self._timer.start()
        if not self._latest.isActive():
            self._latest.start()

    def _rest(self) -> None:
        self._timer.stop()
        self._latest.stop()

    def _keep_quietly(self) -> None:
        """In the middle of typing nothing is refused yet."""
        self._rest()
        if self._note is not None and not self._note.is_signed:
            self._store(lambda piece, problem: None)

    def _store(self, refuse: Callable[[str, Explained], object]) -> bool:
        assert self._note is not None
        stored, unkept = self._note.pieces, {}
        texts = {}
        for piece in TEXTS:
            before, typed = getattr(stored, piece), self._form.text(piece)
            texts[piece] = before
            try:
                texts[piece] = self._passed(piece, typed, before)
            except Explained as problem:
                unkept[piece] = typed
                refuse(piece, problem)
        self._unkept[self._note.client] = unkept
        now = replace(self._note, pieces=Pieces(participation=self._form.pieces().participation, **texts))
        try:
            self._write(now)
        except Explained as problem:
            self._desk.explain(problem)
            return False
        return not unkept

    def _passed(self, piece: str, typed: str, before: str) -> str:
        """What stands there already has passed the wall before."""
        text = one_line(typed) if piece == "goal" else paragraphs(typed)
        if text == before:
            return before
        if len(text) > LONGEST_PIECE:
            raise NoteTooLong(LONGEST_PIECE, len(text))
        check_lines(self._desk.ws, text)
        return text

    def _write(self, now: ProgressNote) -> None:
        if now == self._note:
            self.kept.emit()
            return
        self.is_storing = True
        try:
            self._desk.ws.notes.write(now)
            self._note = self._desk.ws.notes.get(now.id)
        finally:
            self.is_storing = False
        self.kept.emit()

    def _remember(self) -> None:
        """One step back for all that was typed since the piece was begun."""
        before, now = self._began, self._note
        self._began = now
        if before is None or now is None or (before.pieces, before.minutes_present) == (now.pieces, now.minutes_present):
            return
        name = self._desk.ws.clients.get(now.client).code_name
        sentence = self.tr("The note of {name} is kept.").format(name=name)
        notes = self._desk.ws.notes
        self._desk.doing.did(sentence, lambda: notes.put(before), lambda: notes.put(now), quietly=True)
