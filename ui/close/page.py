"""After the session: what it keeps, what each client takes home, and the seal. Sits in the place of the session."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator.workspace.evening import Evening
from facilitator.workspace.evening_board import Shared
from facilitator.workspace.sealing import Sealed
from ui.background import in_background
from ui.close.backing_up import back_up
from ui.close.client_form import ClientForm
from ui.close.clients_card import ClientsCard
from ui.close.deeds import Deeds
from ui.close.keeping import Keeping
from ui.close.offers import Offers
from ui.close.parked_card import ParkedCard
from ui.close.recap import RecapCards
from ui.close.seal_bar import SealBar
from ui.close.takeaways_card import TakeawaysCard
from ui.close.taking_home import TakingHome
from ui.desk import Desk
from ui.parts.enters_at import enters_at
from ui.parts.named import named
from ui.parts.panel import Panel
from ui.parts.scroll import Scroll
from ui.parts.words import Tone, words
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE

ROOMY = 64  # em: what the session keeps fits beside what clients take home
ROOMS = frozenset({"people", "session", "care"})


class Close(QWidget):
    """Every choice is stored when its field or row is left, and can be taken back. What is refused stays as it was typed."""

    sealed = Signal(object)  # SessionId
    reopened = Signal()
    canceled = Signal()  # nobody came

    def __init__(self, desk: Desk, evening: Evening) -> None:
        super().__init__()
        named(self, "close-page", self.tr("After the session"))
        self.desk, self.evening = desk, evening
        shared = evening.lines()
        self._lines = [each.line.wording for each in shared]
        topic = desk.ws.library.topic(evening.session.topic) if evening.session.topic else None
        offers = Offers(desk.ws.library, topic, _themes_by_voices(shared))
        self._deeds = Deeds(self, desk.doing, self.read_again)
        self._takeaways, self._parked = TakeawaysCard(offers), ParkedCard()
        self._form = ClientForm(offers, self._check, desk.ws.now)
        self._clients = ClientsCard(self._form)
        self._keeping = Keeping(desk, evening, self._takeaways, self._parked, self._deeds, self._check)
        self._taking_home = TakingHome(desk, evening, self._form, self._clients, self._deeds, self)
        self._recap = RecapCards(desk, evening, self._deeds)
        self._bar = SealBar(self)
        self._lay_out()
        self._connect()
        self.read_again()
        enters_at(self, self._recap.account or self._takeaways)

    def read_again(self) -> None:
        """As it is stored now; what is being typed stays. While it is sealed there is nothing to read any more."""
        if not self._body.isEnabled():
            return
        self._keeping.read_again()
        self._recap.read_again()
        self._form.offer(self._keeping.kept())
        self._taking_home.read_again()
        self._bar.offer_nobody_came(self._taking_home.nobody_came and not self._lines)

    def put_away(self) -> None:
        """The workspace is about to close: what is in the fields is stored if it may be."""
        if self._body.isEnabled():
            self._takeaways.keep_draft()
            self._taking_home.store_open()

    def _check(self, text: str) -> str:
        """Raises SaysABoardLine."""
        return self.desk.ws.wall.check(text, self._lines)

    # its parts ---------------------------------------------------------------------

    def _lay_out(self) -> None:
        kept = QWidget()
        column = spaced(QVBoxLayout(kept), SPACE.apart)
        for card in (*self._recap.first, self._takeaways, self._parked, *self._recap.about_the_group):
            column.addWidget(card)
        column.addStretch()
        taken_home = QWidget()
        beside = spaced(QVBoxLayout(taken_home), SPACE.apart)
        for card in (self._clients, *self._recap.for_the_record):
            beside.addWidget(card)
        beside.addStretch()
        self._body = QWidget()
        sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._body)
        self._sides = spaced(sides, SPACE.apart, across=SPACE.far, down=SPACE.apart)
        for side in (kept, taken_home):  # what is in them says nothing about how wide they are
            side.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._sides.addWidget(kept, 2)
        self._sides.addWidget(taken_home, 3)
        self._scroll = Scroll(self._body)
        whole = spaced(QVBoxLayout(self))
        whole.addWidget(self._head())
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self._bar)

    def _head(self) -> Panel:
        session, head = self.evening.session, Panel("head")
        column = spaced(QVBoxLayout(head), SPACE.hair)
        number = self.tr("session {number}").format(number=self.desk.ws.sessions.number(session.id))
        about = (self.evening.group.name, number, session.title)
        column.addWidget(words(self.tr("After the session"), Tone.TITLE))
        column.addWidget(words(" · ".join(part for part in about if part), Tone.QUIET, wraps=True))
        return head

    def _connect(self) -> None:
        self._takeaways.wanted.connect(lambda _: self._form.offer(self._keeping.kept()))  # as it was stored just before
        self._takeaways.finished.connect(lambda: self._form.setFocus(Qt.FocusReason.TabFocusReason))
        self._taking_home.finished.connect(self._bar.focus_seal)
        if self._recap.account:
            self._recap.account.chosen.connect(lambda: self._takeaways.setFocus(Qt.FocusReason.TabFocusReason))
        self._bar.reopen_wanted.connect(self._reopen)
        self._bar.nobody_came.connect(self._cancel)
        self._bar.later_wanted.connect(self._seal_later)
        self._bar.seal_asked.connect(self._ask_seal)
        self._bar.seal_wanted.connect(self._seal)
        self._bar.resized.connect(self._keep_toast_off)
        self.desk.changes.changed.connect(self._hear)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._keep_in_sight)

    def _hear(self, rooms: frozenset[str]) -> None:
        """What was taken back, or changed elsewhere."""
        if self.isVisible() and self._body.isEnabled() and not self._deeds.is_storing and rooms & ROOMS:
            self.read_again()

    def _keep_in_sight(self, _: QWidget | None, now: QWidget | None) -> None:
        """Enter goes on to fields that are further down. Nothing moves under a pressed button: the click would be lost."""
        is_by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if now and not is_by_mouse and self._body.isAncestorOf(now):
            self._scroll.ensureWidgetVisible(now, 0, em(SPACE.far))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_roomy = self.width() >= em(ROOMY)
        self._sides.setDirection(QBoxLayout.Direction.LeftToRight if is_roomy else QBoxLayout.Direction.TopToBottom)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._keep_toast_off()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.desk.doing.keep_off(0)

    def _keep_toast_off(self) -> None:
        if self.isVisible():
            self.desk.doing.keep_off(self._bar.height())

    # over, or not yet -----------------------------------------------------------------

    def _reopen(self) -> None:
        self._taking_home.store_open()
        if self._deeds.tried(self.evening.reopen, self.desk.explain):
            self.reopened.emit()

    def _seal_later(self) -> None:
        """Today says that it waits."""
        if self._taking_home.store_open(self._form.refuse):
            self.desk.go("today")

    def _cancel(self) -> None:
        evening, sessions, why = self.evening, self.desk.ws.sessions, self.tr("Nobody came")
        if self._deeds.tried(lambda: evening.cancel(why), self.desk.explain):
            self._body.setEnabled(False)  # its open file is gone
            self.desk.doing.forget()
            session, group, on = evening.session.id, evening.group.id, evening.session.on
            told = self.tr("Nobody came: the meeting did not take place.")
            self.desk.doing.did(told, lambda: sessions.uncancel(session), lambda: sessions.cancel(group, on, why))
            self.canceled.emit()
            self.desk.go("today")

    def _ask_seal(self) -> None:
        """What is still in the fields is stored first; what is refused has the focus instead."""
        if self._takeaways.store_pending() and self._taking_home.store_open(self._form.refuse):
            self._bar.explain(self._notes())

    def _notes(self) -> list[str]:
        """What this seal does besides: each with its number, and only where there is something to say."""
        marked = sum(not each.line.may_be_shown for each in self.evening.lines())
        left_out, unsaved = self._keeping.count_left_out(), self._taking_home.unsaved()
        notes = []
        if marked:
            sentence = self.tr("Lines still marked: {count}. Neutral words will stand in for what is marked in them.")
            notes.append(sentence.format(count=marked))
        if left_out:
            notes.append(self.tr("Parked thoughts that say a board line: {count}. They are left out.").format(count=left_out))
        if unsaved:
            notes.append(self.tr("Not saved, and then gone: what is typed for {names}.").format(names=", ".join(unsaved)))
        return notes

    def _seal(self) -> None:
        if not self._taking_home.store_open(self._form.refuse):
            self._bar.show_usual()
            return
        self._body.setEnabled(False)
        self._bar.show_busy()
        task = in_background(self, self.evening.seal, self._was_sealed, self._was_not_sealed)
        task.progressed.connect(self._bar.show_share)

    def _was_sealed(self, told: Sealed) -> None:
        sentence = self.tr("Sealed. Lines kept, not linked to a person: {count}.").format(count=told.entries)
        if told.left_out:
            sentence += " " + self.tr("Left out, because a client’s record says the same: {count}.").format(count=told.left_out)
        self.desk.doing.forget()
        self.desk.doing.say(sentence)
        back_up(self.desk)
        self.sealed.emit(self.evening.session.id)

    def _was_not_sealed(self, problem: Exception) -> None:
        self._body.setEnabled(True)
        self._bar.show_usual()
        self.desk.explain(problem)


def _themes_by_voices(shared: list[Shared]) -> list[str]:
    voices = Counter[str]()
    for each in shared:
        if each.theme:
            voices[each.theme] += each.line.voices
    return [theme for theme, _ in voices.most_common()]
