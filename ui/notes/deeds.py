"""What is done with a finished note: signed, signed second, added to, copied for the record system, saved, written elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from facilitator.dates import short_day_with_year
from facilitator.language import Explained
from facilitator.notes.note_text import individual_of, text_of
from facilitator.notes.progress_note import ProgressNote
from facilitator.notes.signature import SignerMissing, text_signed
from facilitator.storage.access_log import Access
from facilitator.vocabulary import NoteFormat
from facilitator.workspace.open_lines import check_lines
from ui.background import in_background
from ui.desk import Desk
from ui.notes.note_files import Outlets, save_notes
from ui.notes.piece import format_words
from ui.notes.standing import Room, Standing
from ui.saving import file_name, may_replace
from ui.secret_clipboard import SecretClipboard


class Deeds(QObject):
    """Verbs raise what the rooms raise; what can be taken back is told with a way back."""

    def __init__(self, desk: Desk, page: QWidget, clipboard: SecretClipboard, outlets: Outlets) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self._clipboard, self._outlets = clipboard, outlets

    def text(self, room: Room, standing: Standing) -> str:
        """As it is pasted."""
        zone = self._desk.ws.now().tzinfo
        if standing.signed:
            return text_signed(standing.signed, self.tr, zone)
        return text_of(standing.note, room.shared, self.tr, zone)

    def sign(self, room: Room, standing: Standing, by: str) -> None:
        self._know_signer(by)
        individual = individual_of(standing.note.pieces, self.tr)
        self._desk.ws.signatures.sign(standing.note.id, self.text(room, standing), individual, by)
        self._desk.doing.say(self.tr("Signed: the note of {name}.").format(name=standing.client.code_name))

    def countersign(self, standing: Standing, by: str) -> None:
        self._know_signer(by, is_second=True)
        self._desk.ws.signatures.countersign(standing.note.id, by)
        self._desk.doing.say(self.tr("Signed second: the note of {name}.").format(name=standing.client.code_name))

    def add(self, standing: Standing, text: str) -> None:
        ws = self._desk.ws
        check_lines(ws, text)
        ws.signatures.add(standing.note.id, text, ws.program.get().signer)
        self._desk.doing.say(self.tr("The addendum stands under the note of {name}.").format(name=standing.client.code_name))

    def copy(self, room: Room, standing: Standing) -> None:
        """To the clipboard; the tick says that it is in."""
        self._clipboard.put(self.text(room, standing))
        notes, id_ = self._desk.ws.notes, standing.note.id
        notes.mark_pasted(id_, is_pasted=True)
        sentence = self.tr("Copied: paste it into the chart of {name}.").format(name=standing.client.code_name)
        self._did(sentence, lambda: notes.put(standing.note), lambda: notes.mark_pasted(id_, is_pasted=True))

    def elsewhere(self, standing: Standing, *, is_elsewhere: bool) -> None:
        notes, note = self._desk.ws.notes, standing.note
        notes.mark_elsewhere(note.session, note.client, is_elsewhere=is_elsewhere)
        sentence = self.tr("Written elsewhere: nothing is owed here for {name}.")
        if not is_elsewhere:
            sentence = self.tr("The note of {name} is written here.")
        self._did(
            sentence.format(name=standing.client.code_name),
            lambda: notes.put(note),
            lambda: notes.mark_elsewhere(note.session, note.client, is_elsewhere=is_elsewhere),
        )

    def put_format(self, room: Room, format: NoteFormat) -> None:
        """Of every note of the session that is not signed: one session is written in one format."""
        ws = self._desk.ws
        before = [each.note for each in room.standings if not each.note.is_signed and each.note.format is not format]
        now = [replace(note, format=format) for note in before]
        self._all(ws.notes.write, now)
        sentence = self.tr("{format} for the notes of this session that are not signed.").format(format=format_words(format)[0])
        self._did(sentence, lambda: self._all(ws.notes.put, before), lambda: self._all(ws.notes.write, now))

    def write_shared(self, room: Room, words: str) -> None:
        parts, session = self._desk.ws.shared_parts, room.shared.session
        check_lines(self._desk.ws, words)
        before = parts.write(session, words)
        sentence = self.tr("The shared part is kept for all who came.")
        self._did(sentence, lambda: parts.write(session, before), lambda: parts.write(session, words))

    def save(self, room: Room, standings: Sequence[Standing]) -> None:
        day = short_day_with_year(room.shared.on)
        name = f"{standings[0].client.code_name}, {day}" if len(standings) == 1 else self.tr("Notes {day}").format(day=day)
        file = self._outlets.file(self._page, f"{file_name(name)}.txt")
        if file is None or not may_replace(self._page, file, self._desk.ask):
            return
        texts = [(each.client.code_name, self.text(room, each)) for each in standings]

        def done(_: object) -> None:
            try:
                self._desk.ws.access_log.note(Access.SAVED, len(texts))
            except Explained as problem:
                self._desk.explain(problem)
            self._desk.doing.say(self.tr("Saved as {file}.").format(file=file.name))

        in_background(self, lambda report: save_notes(file, texts), done, self._desk.explain)

    def _know_signer(self, by: str, *, is_second: bool = False) -> None:
        """Who signs here is asked once."""
        program = self._desk.ws.program
        before = program.get()
        if not by.strip():
            raise SignerMissing
        if (before.second_signer if is_second else before.signer) == by:
            return
        now = replace(before, second_signer=by) if is_second else replace(before, signer=by)
        program.put(now)
        sentence = self.tr("“{name}” signs notes here from now on.").format(name=by)
        self._desk.doing.did(sentence, lambda: program.put(before), lambda: program.put(now), quietly=True)

    def _all(self, verb: Callable[[ProgressNote], object], notes: Sequence[ProgressNote]) -> None:
        with self._desk.ws.vault.write("notes"):
            for note in notes:
                verb(note)

    def _did(self, sentence: str, undo: Callable[[], object], redo: Callable[[], object]) -> None:
        self._desk.doing.did(sentence, undo, redo)
