"""When it gets hard: what to say and do, over the facilitator's screen alone. The room screen goes blank while it is open."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.curriculum.hard_moment import HardMoment
from facilitator.people.client import Client, ClientId
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.named import named
from ui.parts.panel import Panel
from ui.parts.scroll import Scroll
from ui.parts.title_list import Titled, TitleList
from ui.parts.words import Tone, words
from ui.session.speech import speech
from ui.session.word_chips import WordChips
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

Lines = Sequence[str]


class HardMoments(Panel):
    left = Signal()
    word_toggled = Signal(str, object)  # the moment, ClientId

    def __init__(self, moments: Sequence[HardMoment], crisis_lines: Lines) -> None:
        super().__init__("over")
        named(self, "hard-moments", self.tr("When it gets hard"))
        self._moments = {moment.id: moment for moment in moments}
        self._list = TitleList("hard-moment-list", self.tr("What happens"), width=24)
        self._list.show_rows([Titled(moment.id, moment.what_happens) for moment in moments])
        self._list.chosen.connect(self._show)
        back = action(self, "back-to-the-group", self.tr("Back to the group"))
        back.triggered.connect(self.left)
        self._say = words("", wraps=True)
        self._say.setProperty("tone", "speech")
        self._do, self._avoid = words("", wraps=True), words("", wraps=True)
        self._words = WordChips(self)
        self._words.toggled.connect(self._toggle)
        self._people: Sequence[Client] = ()
        self._noted: Mapping[str, Collection[ClientId]] = {}
        column = spaced(QVBoxLayout(self), SPACE.apart, across=SPACE.far, down=SPACE.apart)
        head = spaced(QHBoxLayout(), SPACE.near)
        head.addWidget(words(self.tr("When it gets hard"), Tone.TITLE), 1)
        head.addWidget(Button(back))
        column.addLayout(head)
        row = spaced(QHBoxLayout(), SPACE.apart)
        row.addWidget(self._list)
        row.addWidget(Scroll(self._page(crisis_lines)), 1)
        column.addLayout(row, 1)

    def open(self) -> None:
        self._list.choose_first()
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def show_people(self, people: Sequence[Client], noted: Mapping[str, Collection[ClientId]]) -> None:
        """Who is here; `noted` by moment: with whom a word is wanted about it."""
        self._people, self._noted = people, noted
        self._words.show_people(people, noted.get(str(self._list.key()), ()))

    def _toggle(self, client: object) -> None:
        self.word_toggled.emit(str(self._list.key()), client)

    def _page(self, crisis_lines: Lines) -> QWidget:
        page = QWidget()
        column = spaced(QVBoxLayout(page), SPACE.near)
        for heading, label, tone in (
            (self.tr("Say"), self._say, "next"),
            (self.tr("Do"), self._do, ""),
            (self.tr("Avoid"), self._avoid, ""),
        ):
            card = Card(heading, tone=tone)
            card.body.addWidget(label)
            column.addWidget(card)
        column.addWidget(self._words)
        if crisis_lines:
            card = named(Card(self.tr("Numbers"), tone="advice"), "crisis-lines")
            card.body.addWidget(words("\n".join(crisis_lines), wraps=True))
            column.addWidget(card)
        column.addStretch()
        return page

    def _show(self, key: object) -> None:
        moment = self._moments.get(key)  # type: ignore[call-overload]
        if moment:
            self._say.setText(speech(moment.say))
            self._do.setText("\n".join(f"• {line}" for line in moment.do))
            self._avoid.setText("\n".join(f"• {line}" for line in moment.avoid))
            self.show_people(self._people, self._noted)
