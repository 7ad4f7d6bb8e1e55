"""One client's note: the part that all share folded above it, the note as a form or signed, beside it remarks and plain text."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget

from facilitator.notes.remarks import Beside, remarks
from ui.desk import Desk
from ui.notes.beside_note import beside
from ui.notes.client_head import ClientHead
from ui.notes.deeds import Deeds
from ui.notes.note_field import NoteField
from ui.notes.note_form import NoteForm
from ui.notes.preview_card import PreviewCard
from ui.notes.remarks_card import RemarksCard
from ui.notes.shared_card import SharedCard
from ui.notes.signed_view import SignedView
from ui.notes.standing import Room, Standing
from ui.parts.into_view import bring_into_view
from ui.parts.named import named
from ui.parts.scroll import Scroll
from ui.parts.words import Tone, words
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE

LOOKED_AFTER = 300  # milliseconds without a key
SOON = 20  # milliseconds: the note itself is seen first
ROOMY = 56  # em: what is beside the note fits beside it, not only under it


class NoteView(QWidget):
    """What is typed stands in `form`; who keeps it puts it there, and what can be done is up to the page."""

    def __init__(self, desk: Desk, page: QWidget, deeds: Deeds) -> None:
        super().__init__()
        self._desk, self._deeds = desk, deeds
        self._room: Room | None = None
        self._standing: Standing | None = None
        self._beside: Beside | None = None
        self.shared = SharedCard(page)
        self.head = ClientHead()
        self.form = NoteForm()
        self.signed = SignedView()
        elsewhere = self.tr(
            "Written elsewhere, so nothing is owed here. What was typed stays, and is here again when you untick it."
        )
        self._elsewhere = named(words(elsewhere, Tone.QUIET, wraps=True), "is-elsewhere")
        self.remarks, self._preview = RemarksCard(), PreviewCard()
        self.remarks.reworded.connect(self.form.reword)
        self._looking = QTimer(self, interval=LOOKED_AFTER, singleShot=True)
        self._soon = QTimer(self, interval=SOON, singleShot=True)
        for timer in (self._looking, self._soon):
            timer.timeout.connect(self.look)
        self.form.changed.connect(self._looking.start)
        self.form.changed.connect(lambda: QTimer.singleShot(0, self, self._follow_caret))
        self._lay_out()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._keep_in_sight)

    def show_standing(self, room: Room, standing: Standing, *, with_names: bool) -> None:
        """The form has been filled already."""
        before = self._standing
        is_other = before is None or (before.note.id, before.is_open) != (standing.note.id, standing.is_open)
        self._room, self._standing, self._beside = room, standing, None
        self.shared.show_shared(room.shared)
        self.shared.setVisible(standing.is_open)
        self._elsewhere.setVisible(standing.note.is_elsewhere)
        self.form.setVisible(standing.is_open)
        self.signed.setVisible(standing.signed is not None)
        self.show_head(with_names=with_names)
        if standing.signed:
            self.signed.show_signed(standing.signed, room.program.signer, self._desk.ws.now().tzinfo)
        self._show_text()
        if is_other:
            self.remarks.hide()
            self._scroll.verticalScrollBar().setValue(0)
        self._soon.start()

    def show_head(self, *, with_names: bool) -> None:
        if self._standing and self._room:
            client = self._standing.client
            is_named = with_names and bool(client.real_name)
            name = f"{client.real_name} ({client.code_name})" if is_named else client.code_name
            self.head.show_note(name, self._standing.note, self._room.shared.minutes)

    def look(self) -> None:
        """Off the typing path: the remarks, and the plain text of what stands in the form."""
        self._looking.stop()
        self._soon.stop()
        self._show_text()
        if self._room is None or self._standing is None or not self._standing.is_open:
            self.remarks.show_remarks([])
            return
        if self._beside is None:
            self._beside = beside(self._desk.ws, self._room, self._standing)
        self.remarks.show_remarks(remarks(self.form.pieces(), self._beside, self._desk.ws.words.person_first))

    def put_away(self) -> None:
        """Nothing is read any more."""
        self._looking.stop()
        self._soon.stop()
        self._room = self._standing = None

    def _show_text(self) -> None:
        is_open = self._standing is not None and self._standing.is_open
        self._preview.setVisible(is_open)
        if self._standing and self._room and is_open:
            typed = replace(self._standing, note=replace(self._standing.note, pieces=self.form.pieces()))
            self._preview.show_text(self._deeds.text(self._room, typed))

    def _lay_out(self) -> None:
        middle, aside, page = QWidget(), QWidget(), QWidget()
        left = spaced(QVBoxLayout(middle), SPACE.near)
        for part in (self.head, self._elsewhere, self.form, self.signed):
            left.addWidget(part)
        left.addStretch()
        right = spaced(QVBoxLayout(aside), SPACE.near)
        right.addWidget(self.remarks)
        right.addWidget(self._preview)
        right.addStretch()
        self._sides = spaced(QBoxLayout(QBoxLayout.Direction.LeftToRight), SPACE.apart)
        self._sides.addWidget(middle, 5)
        self._sides.addWidget(aside, 3)
        column = spaced(QVBoxLayout(page), SPACE.near, across=SPACE.far, down=SPACE.apart)
        column.addWidget(self.shared)
        column.addLayout(self._sides)
        column.addStretch()
        self._scroll = Scroll(page)
        whole = spaced(QVBoxLayout(self))
        whole.addWidget(self._scroll)

    def _keep_in_sight(self, _: QWidget | None, now: QWidget | None) -> None:
        """Enter goes on to fields that are further down. Nothing moves under a pressed button: the click would be lost."""
        is_by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if now and not is_by_mouse and any(part.isAncestorOf(now) for part in (self.form, self.signed)):
            bring_into_view(now)

    def _follow_caret(self) -> None:
        """A field grows while one types in it, over the foot of what is seen."""
        field, held = QApplication.focusWidget(), self._scroll.widget()
        if held and isinstance(field, NoteField) and held.isAncestorOf(field):
            place = field.viewport().mapTo(held, field.cursorRect().bottomLeft())
            self._scroll.ensureVisible(place.x(), place.y(), 0, em(SPACE.far))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_roomy = self.width() >= em(ROOMY)
        self._sides.setDirection(QBoxLayout.Direction.LeftToRight if is_roomy else QBoxLayout.Direction.TopToBottom)
