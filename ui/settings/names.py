"""Names to look out for: staff, places and other words of the facilitator's own, which the screening of lines marks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from facilitator.language import Explained
from facilitator.people.own_name import OwnName, OwnNameKind
from ui.parts.asked_text import AskedText
from ui.parts.card import Card
from ui.parts.words import Tone, words
from ui.settings.section import Section
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

LINES = 4


class NamesSection(Section):
    """A list is kept when it is left. `wanted` says what of a kind is to be on it from now on."""

    wanted = Signal(object, list)  # OwnNameKind, words

    def __init__(self, title: str) -> None:
        about = self.tr(
            "On the board the names of clients are marked by themselves, and those whom plans name. Write here who and what else "
            "would point at somebody, one a line. Kept in your practice, encrypted."
        )
        super().__init__("names", title, about)
        self._shown: dict[OwnNameKind, list[str]] = {}
        self._fields = {
            OwnNameKind.STAFF: AskedText("own-staff", self.tr("Staff, one a line"), lines=LINES),
            OwnNameKind.PLACE: AskedText("own-places", self.tr("Places that people from here know"), lines=LINES),
            OwnNameKind.OTHER: AskedText("own-other", self.tr("Other words: nicknames, a crew"), lines=LINES),
        }
        card = Card(self.tr("On your own list"))
        spaced(card.body, SPACE.snug)
        for kind, field in self._fields.items():
            card.body.addWidget(field)
            field.left.connect(lambda kind=kind: self._want(kind))
        how = self.tr(
            "Staff is found by each part of a name. A place with “the” is marked as “the Anchor” and as “Anchor”, not as “an "
            "anchor”. The next session that starts or goes on knows what you add."
        )
        card.body.addWidget(words(how, Tone.SMALL, wraps=True))
        self.column.addWidget(card)

    def show_names(self, names: Sequence[OwnName]) -> None:
        """What is being typed stays as it is typed."""
        for kind, field in self._fields.items():
            self._shown[kind] = [name.words for name in names if name.kind is kind]
            if not field.field.hasFocus():
                field.put("\n".join(self._shown[kind]))

    def refuse(self, kind: OwnNameKind, problem: Explained) -> None:
        self._fields[kind].refuse(problem)

    def put_away(self) -> None:
        for kind in self._fields:
            self._want(kind)

    def _want(self, kind: OwnNameKind) -> None:
        lines = [line.strip() for line in self._fields[kind].text().split("\n") if line.strip()]
        if lines != self._shown.get(kind, []):
            self.wanted.emit(kind, lines)
