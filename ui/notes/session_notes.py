"""The notes of one session: who came, one client's note as a form or signed, and beside it what to look at and the plain text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.language import Explained
from facilitator.notes.remarks import Beside, remarks
from facilitator.notes.signature import NothingToSign, Role
from facilitator.people.client import ClientId
from facilitator.vocabulary import NoteFormat
from ui.desk import Desk
from ui.notes.beside_note import beside
from ui.notes.client_head import ClientHead
from ui.notes.deeds import Deeds
from ui.notes.note_files import Outlets
from ui.notes.note_form import NoteForm
from ui.notes.preview_card import PreviewCard
from ui.notes.remarks_card import RemarksCard
from ui.notes.shared_card import SharedCard
from ui.notes.sign_bar import SignBar
from ui.notes.signed_view import SignedView
from ui.notes.standing import Room, Standing
from ui.notes.who_came import WhoCame
from ui.notes.writing import Writing
from ui.parts.scroll import Scroll
from ui.secret_clipboard import SecretClipboard
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE

LOOKED_AFTER = 300  # milliseconds without a key
SOON = 20  # milliseconds: the note itself is seen first
ROOMY = 56  # em: what is beside the note fits beside it, not only under it


class SessionNotes(QWidget):
    reread_wanted = Signal()

    def __init__(self, desk: Desk, page: QWidget, clipboard: SecretClipboard, outlets: Outlets) -> None:
        super().__init__()
        self._desk, self._clipboard = desk, clipboard
        self._room: Room | None = None
        self._client: ClientId | None = None
        self._beside: Beside | None = None
        self._on_clipboard = ""
        self._who = WhoCame(page)
        self._shared = SharedCard(page)
        self._client_head = ClientHead()
        self._form = NoteForm()
        self._signed = SignedView()
        self._remarks, self._preview = RemarksCard(), PreviewCard()
        self._bar = SignBar(page)
        self._writing = Writing(desk, self._form)
        self._deeds = Deeds(desk, page, clipboard, outlets)
        self._looking = QTimer(self, interval=LOOKED_AFTER, singleShot=True)
        self._soon = QTimer(self, interval=SOON, singleShot=True)
        for timer in (self._looking, self._soon):
            timer.timeout.connect(self._look)
        self._lay_out()
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
        self._shared.show_shared(room.shared)
        self._show_list(chooses=True)
        self._show_note()

    def take_focus(self) -> None:
        standing = self._standing
        if standing and (standing.signed or standing.note.is_elsewhere):
            self._who.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._form.begin()

    def leave_note(self) -> None:
        """What is typed is kept if it may be."""
        if self._room:
            self._writing.keep()

    def put_away(self) -> None:
        """Nothing is read any more: the workspace is about to close."""
        self.leave_note()
        self._writing.close()
        self._looking.stop()
        self._soon.stop()
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

    # its parts ---------------------------------------------------------------------

    def _lay_out(self) -> None:
        middle = QWidget()
        left = spaced(QVBoxLayout(middle), SPACE.near)
        for part in (self._client_head, self._form, self._signed):
            left.addWidget(part)
        left.addStretch()
        aside = QWidget()
        right = spaced(QVBoxLayout(aside), SPACE.near)
        right.addWidget(self._remarks)
        right.addWidget(self._preview)
        right.addStretch()
        page = QWidget()
        whole = spaced(QVBoxLayout(page), SPACE.near, across=SPACE.far, down=SPACE.apart)
        whole.addWidget(self._shared)
        self._sides = spaced(QBoxLayout(QBoxLayout.Direction.LeftToRight), SPACE.apart)
        self._sides.addWidget(middle, 5)
        self._sides.addWidget(aside, 3)
        whole.addLayout(self._sides)
        whole.addStretch()
        self._scroll = Scroll(page)
        body = spaced(QVBoxLayout())
        body.addWidget(self._scroll, 1)
        body.addWidget(self._bar)
        row = spaced(QHBoxLayout(self))
        row.addWidget(self._who)
        row.addLayout(body, 1)

    def _connect(self) -> None:
        self._who.chosen.connect(self._choose)
        self._who.entered.connect(self.take_focus)
        self._who.names.toggled.connect(lambda _: self._show_again())
        self._shared.wanted.connect(self._write_shared)
        self._client_head.format_wanted.connect(self._put_format)
        self._client_head.minutes_wanted.connect(self._put_minutes)
        self._form.changed.connect(self._looking.start)
        self._form.finished.connect(lambda: self._bar.sign_asked.emit())
        self._writing.kept.connect(self._was_kept)
        self._remarks.reworded.connect(self._form.reword)
        self._signed.added.connect(self._add)
        self._clipboard.changed.connect(self._tell_clipboard)
        bar = self._bar
        bar.sign_asked.connect(lambda: self._ask(Role.AUTHOR))
        bar.countersign_asked.connect(lambda: self._ask(Role.SECOND))
        bar.sign_wanted.connect(self._sign)
        bar.countersign_wanted.connect(self._countersign)
        bar.copy_wanted.connect(self._copy)
        bar.save_wanted.connect(self._save)
        bar.elsewhere_wanted.connect(self._put_elsewhere)
        bar.addendum_wanted.connect(self._signed.write)
        bar.left.connect(self._leave_signing)
        bar.resized.connect(self._keep_toast_off)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._keep_in_sight)

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

    def _show_again(self) -> None:
        self._show_list()
        self._show_head()

    def _choose(self, client: ClientId) -> None:
        if client == self._client or self._room is None:
            return
        self._writing.keep()
        self._bar.show_usual()
        self._client = client
        self._reread(client)
        self._show_note()
        self._scroll.verticalScrollBar().setValue(0)

    def _show_note(self) -> None:
        standing = self._standing
        if standing is None or self._room is None:
            return
        self._form.setVisible(self._is_written)
        self._signed.setVisible(standing.signed is not None)
        self._shared.setVisible(standing.signed is None)
        self._show_head()
        if standing.signed:
            self._writing.close()
            self._signed.show_signed(standing.signed, self._room.program.signer, self._desk.ws.now().tzinfo)
        else:
            self._writing.open(standing.note)
        self._beside = None
        self._show_bar()
        self._show_text()
        self._remarks.hide()
        self._soon.start()

    def _show_head(self) -> None:
        if (standing := self._standing) and self._room:
            name = standing.client.code_name
            if self._who.names.isChecked() and standing.client.real_name:
                name = f"{standing.client.real_name} ({name})"
            self._client_head.show_note(name, standing.note, self._room.shared.minutes)

    def _show_bar(self) -> None:
        if standing := self._standing:
            step = standing.owed.step if standing.owed and not standing.is_done else None
            is_unkept = standing.client.id in self._writing.unkept()
            kept = self.tr("Not kept yet: see beside the field.") if is_unkept else self.tr("Kept as you write.")
            self._bar.show_step(
                step, is_signed=bool(standing.signed), is_elsewhere=standing.note.is_elsewhere,
                kept="" if standing.signed or standing.note.is_elsewhere else kept,
            )  # fmt: skip

    def _look(self) -> None:
        """Off the typing path: the remarks, and the plain text of what stands in the form."""
        self._looking.stop()
        self._soon.stop()
        self._show_text()
        standing, room = self._standing, self._room
        if standing is None or room is None or not self._is_written:
            self._remarks.show_remarks([])
            return
        if self._beside is None:
            self._beside = beside(self._desk.ws, room, standing)
        self._remarks.show_remarks(remarks(self._form.pieces(), self._beside, self._desk.ws.words.person_first))

    def _show_text(self) -> None:
        standing, room = self._standing, self._room
        self._preview.setVisible(self._is_written)
        if standing and room and self._is_written:
            typed = replace(standing, note=replace(standing.note, pieces=self._form.pieces()))
            self._preview.show_text(self._deeds.text(room, typed))

    @property
    def _is_written(self) -> bool:
        """Here, and not signed yet."""
        standing = self._standing
        return standing is not None and standing.signed is None and not standing.note.is_elsewhere

    def _was_kept(self) -> None:
        """One line of the list, and the foot; nothing else has changed."""
        if self._client is not None:
            self._reread(self._client)
        self._show_list()
        self._show_bar()
        self._looking.start()

    def _reread(self, client: ClientId) -> None:
        """What is stored about one client, and what is owed."""
        room = self._room
        if room is None:
            return
        owed = {each.client: each for each in self._desk.ws.owed_work.all() if each.session == room.shared.session}
        notes = self._desk.ws.notes.of_session(room.shared.session)
        self._room = replace(
            room,
            standings=tuple(
                replace(each, note=notes.get(each.client.id, each.note), owed=owed.get(each.client.id)) for each in room.standings
            ),
        )

    # what is done ----------------------------------------------------------------------

    def _put_format(self, format: NoteFormat) -> None:
        self._writing.keep()
        if self._room:
            self._try(lambda room, _: self._deeds.put_format(room, format))

    def _put_minutes(self, minutes: int) -> None:
        try:
            self._writing.change(lambda note: replace(note, minutes_present=minutes))
        except Explained as problem:
            self._desk.explain(problem)

    def _write_shared(self, words: str) -> None:
        room = self._room
        if room is None:
            return
        if words.strip() == room.shared.interventions.strip():
            self._shared.was_kept()
            return
        try:
            self._deeds.write_shared(room, words)
        except Explained as problem:
            self._shared.refuse(problem)
            return
        self._shared.was_kept()

    def _ask(self, role: Role) -> None:
        """What is in the fields is kept first; what is refused has the focus instead."""
        if self._room is None or not self._writing.keep():
            return
        self._look()
        program = self._room.program
        signer = program.signer if role is Role.AUTHOR else program.second_signer
        self._bar.ask(role, signer, self._remarks.count)

    def _sign(self, by: str) -> None:
        self._signing(lambda room, standing: self._deeds.sign(room, standing, by))

    def _countersign(self, by: str) -> None:
        self._signing(lambda room, standing: self._deeds.countersign(standing, by))

    def _leave_signing(self) -> None:
        self._bar.show_usual()
        self.take_focus()

    def _add(self, text: str) -> None:
        try:
            if standing := self._standing:
                self._deeds.add(standing, text)
                self._signed.was_added()
        except Explained as problem:
            self._signed.refuse(problem)

    def _copy(self) -> None:
        """Then the next client comes up who is not in yet."""
        if not self._writing.keep():
            return
        standing = self._standing
        if standing is None or standing.note.is_elsewhere or self._room is None:
            return
        self._on_clipboard = standing.client.code_name
        self._try(self._deeds.copy)
        self._go_on(standing)

    def _save(self) -> None:
        self._writing.keep()
        if self._room and (standing := self._standing):
            self._deeds.save(self._room, [standing])

    def _put_elsewhere(self, is_elsewhere: bool) -> None:
        self._writing.keep()
        self._try(lambda room, standing: self._deeds.elsewhere(standing, is_elsewhere=is_elsewhere))
        self.take_focus()

    def _try(self, verb: Callable[[Room, Standing], object]) -> None:
        room, standing = self._room, self._standing
        if room is None or standing is None:
            return
        try:
            verb(room, standing)
        except Explained as problem:
            self._desk.explain(problem)
        self.reread_wanted.emit()

    def _signing(self, verb: Callable[[Room, Standing], object]) -> None:
        room, standing = self._room, self._standing
        if room is None or standing is None:
            return
        try:
            verb(room, standing)
        except NothingToSign as problem:
            self._bar.show_usual()
            self._form.refuse("response", problem)
            self._form.go_to("response")
            return
        except Explained as problem:
            self._bar.refuse(problem)
            return
        self._bar.show_usual()
        self.reread_wanted.emit()
        self._bar.focus_next()

    def _go_on(self, done: Standing) -> None:
        """To the next who is not in yet; with the last one everything is."""
        if self._room is None:
            return
        clients = [each.client.id for each in self._room.standings]
        place = clients.index(done.client.id) + 1
        waiting = {each.client.id for each in self._room.standings if each.owed and not each.is_done and not each.note.pasted_at}
        following = next((client for client in clients[place:] + clients[:place] if client in waiting - {done.client.id}), None)
        if following is not None:
            self._who.choose(following)
            self.take_focus()

    # its place -------------------------------------------------------------------------

    def _tell_clipboard(self) -> None:
        self._who.show_held(self._on_clipboard if self._clipboard.holds else "")

    def _keep_in_sight(self, _: QWidget | None, now: QWidget | None) -> None:
        """Enter goes on to fields that are further down."""
        if now and self._form.isAncestorOf(now):
            self._scroll.ensureWidgetVisible(now, 0, em(SPACE.far))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_roomy = self.width() - self._who.width() >= em(ROOMY)
        self._sides.setDirection(QBoxLayout.Direction.LeftToRight if is_roomy else QBoxLayout.Direction.TopToBottom)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._keep_toast_off()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._writing.keep()
        self._desk.doing.keep_off(0)

    def _keep_toast_off(self) -> None:
        if self.isVisible():
            self._desk.doing.keep_off(self._bar.height())
