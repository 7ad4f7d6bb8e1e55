"""The notes of one session: who came, one client's note, and what can be done with it. What is typed is kept by Writing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.language import Explained
from facilitator.notes.owed import Step
from facilitator.notes.signature import NothingToSign, Role
from facilitator.people.client import ClientId
from facilitator.vocabulary import NoteFormat
from ui.desk import Desk
from ui.notes.deeds import Deeds
from ui.notes.note_files import Outlets
from ui.notes.note_view import NoteView
from ui.notes.sign_bar import SignBar
from ui.notes.standing import Room, Standing
from ui.notes.who_came import WhoCame
from ui.notes.writing import Writing
from ui.secret_clipboard import SecretClipboard
from ui.style.spacing import spaced

Verb = Callable[[Room, Standing], object]


class SessionNotes(QWidget):
    reread_wanted = Signal()  # something could not be done, and what is shown may not be so

    def __init__(self, desk: Desk, page: QWidget, clipboard: SecretClipboard, outlets: Outlets) -> None:
        super().__init__()
        self._desk, self._clipboard = desk, clipboard
        self._room: Room | None = None
        self._client: ClientId | None = None
        self._on_clipboard = ""
        self._deeds = Deeds(desk, page, clipboard, outlets)
        self._who, self._bar = WhoCame(page), SignBar(page)
        self._view = NoteView(desk, page, self._deeds)
        self._writing = Writing(desk, self._view.form)
        body = spaced(QVBoxLayout())
        body.addWidget(self._view, 1)
        body.addWidget(self._bar)
        row = spaced(QHBoxLayout(self))
        row.addWidget(self._who)
        row.addLayout(body, 1)
        self._connect()

    @property
    def is_storing(self) -> bool:
        return self._writing.is_storing

    def begin(self, client: ClientId | None) -> None:
        """Of another session, or the same one again, at that client or the first with something to do."""
        self._room, self._client = None, client
        self._bar.show_usual()
        self._who.names.setChecked(False)  # turned on for this page and this visit only

    def show_room(self, room: Room) -> None:
        """As it is stored now; what is being typed stays."""
        self._room = room
        if room.of(self._client) is None:
            first = next((each for each in room.standings if not each.is_done), room.standings[0])
            self._client = first.client.id
        self._show_list(chooses=True)
        self._show_note()

    def take_focus(self) -> None:
        if self._standing and not self._standing.is_open:
            self._who.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._view.form.begin()

    def leave_note(self) -> None:
        """What is typed is kept if it may be."""
        if self._room:
            self._writing.keep()

    def put_away(self) -> None:
        """Nothing is read any more: the workspace is about to close."""
        self.leave_note()
        self._writing.close()
        self._view.put_away()
        self._room = None

    def leave_question(self) -> bool:
        """Escape takes away what was asked first. False where nothing was."""
        if self._bar.is_asking:
            self._leave_signing()
            return True
        return False

    def save_all(self) -> None:
        self._writing.keep()
        if room := self._room:
            self._deeds.save(room, [each for each in room.standings if not each.note.is_elsewhere] or room.standings)

    def _connect(self) -> None:
        who, view, bar = self._who, self._view, self._bar
        who.chosen.connect(self._choose)
        who.entered.connect(self.take_focus)
        who.names.toggled.connect(self._show_names)
        view.shared.wanted.connect(self._write_shared)
        view.head.format_wanted.connect(self._put_format)
        view.head.minutes_wanted.connect(self._put_minutes)
        view.form.finished.connect(lambda: self._ask(Role.AUTHOR))
        view.signed.added.connect(self._add)
        self._writing.kept.connect(self._was_kept)
        self._clipboard.changed.connect(self._tell_clipboard)
        bar.sign_asked.connect(lambda: self._ask(Role.AUTHOR))
        bar.countersign_asked.connect(lambda: self._ask(Role.SECOND))
        bar.sign_wanted.connect(lambda by: self._sign(lambda room, standing: self._deeds.sign(room, standing, by)))
        bar.countersign_wanted.connect(lambda by: self._sign(lambda _, standing: self._deeds.countersign(standing, by)))
        bar.copy_wanted.connect(self._copy)
        bar.save_wanted.connect(self._save)
        bar.elsewhere_wanted.connect(self._put_elsewhere)
        bar.addendum_wanted.connect(view.signed.write)
        bar.left.connect(self._leave_signing)
        bar.resized.connect(self._keep_toast_off)

    @property
    def _standing(self) -> Standing | None:
        return self._room.of(self._client) if self._room else None

    # what is shown -------------------------------------------------------------------

    def _show_list(self, *, chooses: bool = False) -> None:
        """Showing it leads to nobody else: where somebody goes is told by the list itself."""
        if self._room:
            self._who.blockSignals(True)
            self._who.show_standings(self._room.standings, self._writing.unkept(), self._room.shared.on)
            if chooses:
                self._who.choose(self._client)
            self._who.blockSignals(False)

    def _show_names(self, is_on: bool) -> None:
        self._show_list()
        self._view.show_head(with_names=is_on)

    def _choose(self, client: ClientId) -> None:
        if client != self._client and self._room is not None:
            self._writing.keep()
            self._bar.show_usual()
            self._client = client
            self._show_note()

    def _show_note(self) -> None:
        if self._room is None or (standing := self._standing) is None:
            return
        if standing.signed:
            self._writing.close()
        else:
            self._writing.open(standing.note)
        self._view.show_standing(self._room, standing, with_names=self._who.names.isChecked())
        self._show_bar()

    def _show_bar(self) -> None:
        if (standing := self._standing) is None:
            return
        is_unkept = standing.client.id in self._writing.unkept()
        kept = self.tr("Not kept yet: see beside the field.") if is_unkept else self.tr("Kept as you write.")
        self._bar.show_step(
            standing.owed.step if standing.owed and not standing.is_done else None,
            is_signed=bool(standing.signed), is_elsewhere=standing.note.is_elsewhere, kept=kept if standing.is_open else "",
        )  # fmt: skip

    def _was_kept(self) -> None:
        """One line of the list, and the foot; nothing else has changed, and nothing else is read again."""
        if self._room is None or (note := self._writing.note) is None:
            return
        step = Step.SIGN if note.pieces.is_written else Step.WRITE
        self._room = replace(
            self._room,
            standings=tuple(
                replace(each, note=note, owed=replace(each.owed, step=step) if each.owed else None)
                if each.note.id == note.id
                else each
                for each in self._room.standings
            ),
        )
        self._show_list()
        self._show_bar()

    # what is done ----------------------------------------------------------------------

    def _put_format(self, format: NoteFormat) -> None:
        self._writing.keep()
        self._try(lambda room, _: self._deeds.put_format(room, format))

    def _put_minutes(self, minutes: int) -> None:
        self._try(lambda *_: self._writing.change(lambda note: replace(note, minutes_present=minutes)))

    def _write_shared(self, words: str) -> None:
        room, shared = self._room, self._view.shared
        try:
            if room and words.strip() != room.shared.interventions.strip():
                self._deeds.write_shared(room, words)
        except Explained as problem:
            shared.refuse(problem)
            return
        shared.was_kept()

    def _ask(self, role: Role) -> None:
        """What is in the fields is kept first; what is refused has the focus instead."""
        if not self._writing.keep() or self._room is None:
            return
        self._view.look()
        program = self._room.program
        signer = program.signer if role is Role.AUTHOR else program.second_signer
        self._bar.ask(role, signer, self._view.remarks.count)

    def _leave_signing(self) -> None:
        self._bar.show_usual()
        self.take_focus()

    def _sign(self, verb: Verb) -> None:
        """What was typed since it was asked is kept first, and signed with the rest."""
        if not self._writing.keep() or self._room is None or (standing := self._standing) is None:
            self._bar.show_usual()
            return
        try:
            verb(self._room, standing)
        except NothingToSign as problem:
            self._bar.show_usual()
            self._view.form.refuse("response", problem)
            self._view.form.go_to("response")
            return
        except Explained as problem:
            self._bar.refuse(problem)
            return
        self._bar.show_usual()
        self._bar.focus_next()

    def _add(self, text: str) -> None:
        if (standing := self._standing) is None:
            return
        try:
            self._deeds.add(standing, text)
        except Explained as problem:
            self._view.signed.refuse(problem)
            return
        self._view.signed.was_added()

    def _copy(self) -> None:
        """Then the next client comes up who is not in yet."""
        if self._writing.keep() and (standing := self._standing) and not standing.note.is_elsewhere:
            client = standing.client
            self._on_clipboard = (self._who.names.isChecked() and client.real_name) or client.code_name
            self._try(self._deeds.copy)
            self._go_on(standing)

    def _save(self) -> None:
        self._writing.keep()
        self._try(lambda room, standing: self._deeds.save(room, [standing]))

    def _put_elsewhere(self, is_elsewhere: bool) -> None:
        self._bar.show_usual()
        self._writing.keep()
        self._try(lambda _, standing: self._deeds.elsewhere(standing, is_elsewhere=is_elsewhere))
        self.take_focus()

    def _try(self, verb: Verb) -> None:
        try:
            if self._room and (standing := self._standing):
                verb(self._room, standing)
        except Explained as problem:
            self._desk.explain(problem)
            self.reread_wanted.emit()

    def _go_on(self, done: Standing) -> None:
        """To the next who is not in yet; with the last one everything is."""
        standings = self._room.standings if self._room else ()
        place = 1 + next((number for number, each in enumerate(standings) if each.note.id == done.note.id), 0)
        waiting = (each for each in standings[place:] + standings[:place] if each.owed and not each.is_done)
        following = next((each for each in waiting if not each.note.pasted_at and each.note.id != done.note.id), None)
        if following:
            self._who.choose(following.client.id)
            self.take_focus()

    # its place -------------------------------------------------------------------------

    def _tell_clipboard(self) -> None:
        self._who.show_held(self._on_clipboard if self._clipboard.holds else "")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._keep_toast_off()

    def hideEvent(self, event: QHideEvent) -> None:
        """The field that had the focus is not told."""
        super().hideEvent(event)
        self._writing.keep()
        self._desk.doing.keep_off(0)

    def _keep_toast_off(self) -> None:
        if self.isVisible():
            self._desk.doing.keep_off(self._bar.height())
