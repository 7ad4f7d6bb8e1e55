"""Help: every key, and what this program is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction

from ui.help.parts_used import our_version
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.words import Tone, words
from ui.settings.section import Section
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class AboutSection(Section):
    keys_wanted = Signal()
    about_wanted = Signal()

    def __init__(self, title: str) -> None:
        super().__init__("help", title)
        keys = action(self, "open-keys", self.tr("Show the keys"))
        keys.triggered.connect(self.keys_wanted)
        about = action(self, "open-about", self.tr("About…"))
        about.triggered.connect(self.about_wanted)
        all_keys = self.tr("What is done often has a key. One of them shows them all, on every page.")
        self.column.addWidget(_card(self.tr("Keys"), all_keys, keys))
        version = self.tr("Version {version}. License, parts it is made of, what it is for and what it is not.")
        self.column.addWidget(_card(self.tr("About"), version.format(version=our_version()), about))


def _card(heading: str, sentence: str, opens: QAction) -> Card:
    card = Card(heading)
    spaced(card.body, SPACE.snug)
    card.body.addWidget(words(sentence, Tone.QUIET, wraps=True))
    card.body.addWidget(Button(opens), 0, Qt.AlignmentFlag.AlignLeading)
    return card
