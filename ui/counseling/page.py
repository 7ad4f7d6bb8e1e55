"""Counseling notes about one client: two lines on what belongs here, the note being written, and those that are in the drawer."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.dates import long_day
from facilitator.language import Explained
from facilitator.notes.counseling_note import CounselingNote, CounselingNoteId
from facilitator.people.client import ClientId
from facilitator.progress import Report
from ui.background import in_background
from ui.counseling.head import Head
from ui.counseling.kept import Kept
from ui.counseling.locked import Locked
from ui.counseling.passphrase_form import PassphraseForm
from ui.counseling.write_card import WriteCard
from ui.desk import Desk
from ui.page import Page
from ui.parts.card import Card
from ui.parts.deed import Deed, Told
from ui.parts.deed_rows import DeedRows
from ui.parts.named import named
from ui.parts.scroll import Scroll
from ui.parts.tab_order import in_order
from ui.parts.words import Tone, words
from ui.said import sentence_of
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE

WIDEST = 46  # em
LONG_WORD = re.compile(r"\S{30}")


class CounselingPage(Page):
    """`open_about(client=…)`. A drawer with a passphrase is locked whenever the page is left."""

    rooms = frozenset({"notes", "people"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        named(self, "counseling-page", self.tr("Counseling notes"))
        self._drawer = desk.ws.drawer
        self._client: ClientId | None = None
        self._changing: CounselingNote | None = None
        self._form: PassphraseForm | None = None
        self._refused: dict[ClientId, str] = {}  # typed, and not to be kept as it is
        self._kept = Kept(desk, self)
        self._head = Head(self)
        self._locked, self._write, self._rows = Locked(), WriteCard(), DeedRows("counseling-note")
        self._lay_out()
        self._connect()

    def open_about(self, **what: Any) -> None:
        client = what.get("client", self._client)
        if client != self._client:
            self._keep_typed()
            self._client, self._changing = client, None
            self._write.show_text(self._refused.pop(client, "") if client else "", "", is_change=False)
        self._close_form()

    def read_again(self) -> None:
        if self._client is None:
            return
        has_passphrase, is_locked = self._drawer.has_passphrase, self._drawer.is_locked
        name = self.desk.ws.clients.get(self._client).code_name
        self._head.show_drawer(name, has_passphrase=has_passphrase, is_locked=is_locked)
        self._locked.setVisible(is_locked)
        self._locked.show_count(self._drawer.count(self._client))
        is_open = not is_locked and self._form is None
        self._write.setVisible(is_open)
        self._show_about()
        notes = [] if is_locked else self._drawer.of(self._client)
        self._rows.show_rows([self._told(note) for note in notes])
        self._drawn.setVisible(is_open and bool(notes))
        if self._form:
            in_order(self._head, self._form)
        in_order(self._head, self._write, *self._rows.stops)
        if not self.isAncestorOf(self.focusWidget() or self.window()):
            (self._locked if is_locked else self._write).setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """The program locks: what is typed is kept, without lines that may not be."""
        self._keep_typed(is_last=True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._lock()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            QTimer.singleShot(0, self, self._fit)

    # what is shown ---------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._held = held = QWidget()
        self._fit()
        inside = spaced(QVBoxLayout(held), SPACE.near, across=SPACE.far, down=SPACE.apart)
        belongs = self.tr(
            "Yours alone: what you make of what was said, alone or in the group. It goes into no note, no print, no search, "
            "no export, and needs a consent of its own to be shared."
        )
        does_not = self.tr(
            "Not here: when it began and ended, what was done and how often, tests, diagnosis, plan, symptoms, progress. "
            "These belong in the progress note."
        )
        self._form_place = spaced(QVBoxLayout())
        inside.addWidget(words(belongs, wraps=True))
        inside.addWidget(words(does_not, Tone.QUIET, wraps=True))
        inside.addWidget(self._locked)
        inside.addLayout(self._form_place)
        inside.addWidget(self._write)
        self._drawn = Card(self.tr("In the drawer"))
        self._drawn.body.addWidget(self._rows)
        inside.addWidget(self._drawn)
        inside.addStretch()
        column = spaced(QVBoxLayout(self))
        column.addWidget(self._head)
        column.addWidget(Scroll(held), 1)

    def _fit(self) -> None:
        """Again when the letters have another size."""
        self._held.setMaximumWidth(em(WIDEST))

    def _connect(self) -> None:
        self._head.leave.triggered.connect(self._leave)
        self._head.lock.triggered.connect(self._lock_by_key)
        self._head.set_passphrase.triggered.connect(lambda: self._open_form(takes_off=False))
        self._head.take_off.triggered.connect(lambda: self._open_form(takes_off=True))
        self._locked.tried.connect(self._unlock)
        self._write.wanted.connect(self._keep)
        self._write.left.connect(self._leave_change)
        self._rows.wanted.connect(self._do)

    def _told(self, note: CounselingNote) -> Told:
        deeds = (Deed("change", self.tr("Change…")), Deed("remove", self.tr("Remove")))
        return Told(note.id, long_day(note.on), detail=_breakable(note.text), deeds=deeds)

    def _show_about(self) -> None:
        day = long_day(self._changing.on if self._changing else self.desk.ws.now().date())
        sentence = self.tr("The note of {day}") if self._changing else self.tr("A note of today, {day}")
        self._write.show_about(sentence.format(day=day), is_change=self._changing is not None)

    # what is done ------------------------------------------------------------------------

    def _keep(self, text: str) -> None:
        """Refused words stay in their field, with the sentence beside it."""
        assert self._client is not None
        try:
            self._store(text)
        except Explained as problem:
            self._write.refuse(problem)
            return
        self._write.setFocus()

    def _store(self, text: str) -> None:
        assert self._client is not None
        if self._changing:
            self._kept.change(self._changing, text)
        else:
            self._kept.write(self._client, text)
        self._refused.pop(self._client, None)
        self._leave_change()

    def _leave_change(self) -> None:
        self._changing = None
        self._write.show_text("", "", is_change=False)
        self._show_about()

    def _do(self, note: CounselingNoteId, verb: str) -> None:
        assert self._client is not None
        found = next((each for each in self._drawer.of(self._client) if each.id == note), None)
        if found is None:
            self.read_again()
        elif verb == "remove":
            self._kept.remove(note)
        else:
            self._keep_typed()
            self._changing = found
            self._write.show_text(found.text, "", is_change=True)
            self._show_about()
            self._write.setFocus()

    def _keep_typed(self, *, is_last: bool = False) -> None:
        """What was typed and not entered becomes a note all the same; what is refused waits here while the program runs."""
        text = self._write.text
        if self._client is None or not text.strip() or self._drawer.is_locked:
            return
        if self._changing and self._changing.text == text:
            self._leave_change()
            return
        try:
            self._store(self._kept.what_passes(text) if is_last else text)
        except Explained as problem:
            self._refused[self._client] = text
            self.desk.explain(problem)

    def _leave(self) -> None:
        if self._form:
            self._close_form()
            self.read_again()
        else:
            self.desk.go("follow-up", client=self._client)

    # its lock ----------------------------------------------------------------------------

    def _lock_by_key(self) -> None:
        self._lock()
        self.read_again()
        self._locked.setFocus()

    def _lock(self) -> None:
        self._keep_typed()
        self._close_form()
        if self._drawer.has_passphrase:
            self._drawer.lock()
            self._kept.forget()
            self._rows.show_rows([])  # no note stays on a page that is only hidden

    def _unlock(self, passphrase: str) -> None:
        def opened(_: object) -> None:
            self._locked.clear()
            self._show_open()

        def refused(problem: Exception) -> None:
            self._locked.show_problem(sentence_of(problem))

        in_background(self, lambda report: self._drawer.unlock(passphrase), opened, refused)

    def _show_open(self) -> None:
        if self.isVisible():
            self.read_again()
            self._write.setFocus()
        else:
            self._drawer.lock()  # the page was left meanwhile

    def _open_form(self, *, takes_off: bool) -> None:
        self._close_form()
        form = self._form = PassphraseForm(has_old=self._drawer.has_passphrase, takes_off=takes_off)
        form.left.connect(self._leave)
        form.submitted.connect(self._change_passphrase)
        self._form_place.addWidget(form)
        self.read_again()
        form.show()
        form.setFocus()

    def _close_form(self) -> None:
        form, self._form = self._form, None
        if form:
            self._form_place.removeWidget(form)
            form.hide()
            form.deleteLater()

    def _change_passphrase(self, old: str, new: str) -> None:
        form = self._form

        def work(report: Report) -> None:
            self._drawer.unlock(old)  # an open drawer alone is not enough
            self._drawer.set_passphrase(new)

        def done(_: object) -> None:
            self._close_form()
            self.desk.doing.say(
                self.tr("The drawer has its own passphrase now.") if new else self.tr("The drawer opens with your practice now.")
            )
            self._show_open()

        def failed(problem: Exception) -> None:
            if form and form is self._form:
                form.show_problem(sentence_of(problem))

        in_background(self, work, done, failed)


def _breakable(text: str) -> str:
    """What has no spaces, such as an address of a page, goes on in the next line."""
    return LONG_WORD.sub("\\g<0>\u200b", text)
