"""What this program is, what it is not, and what it stands on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.help.over import Over
from ui.help.parts_used import our_version, parts_used
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

WIDE = 46  # em


class About(Over):
    def __init__(self, window: QWidget) -> None:
        super().__init__(window, "about", QCoreApplication.translate("About", "About Facilitator"), WIDE)
        version = self.tr("Version {version} · Apache License 2.0").format(version=our_version())
        self.body.addWidget(words(version, Tone.QUIET, wraps=True))
        for title, sentence in self._sentences():
            self.body.addLayout(_titled(title, words(sentence, wraps=True)))
        stands_on = QWidget()
        _parts(spaced(QGridLayout(stands_on), SPACE.tight))
        self.body.addLayout(_titled(self.tr("What it stands on"), stands_on))
        self.body.addStretch()

    def _sentences(self) -> tuple[tuple[str, str], ...]:
        return (
            (
                self.tr("What it is for"),
                self.tr(
                    "A help for the trained person who leads a relapse-prevention group: a plan before it, "
                    "prompts and a clock in it, handouts after it."
                ),
            ),
            (
                self.tr("What it is not"),
                self.tr(
                    "It does not diagnose, it gives no risk scores, and it does not decide anything about a person. "
                    "Its screening of names and numbers is a help, not a guarantee: read a line before the room sees it."
                ),
            ),
            (
                self.tr("What is kept"),
                self.tr(
                    "What the group shares is not linked to a person, and after the seal its order is gone. "
                    "Which meeting a line came from can often be worked out, and the people in the room heard each other."
                ),
            ),
            (
                self.tr("In a crisis"),
                self.tr(
                    "This program calls nobody and watches nobody. If someone is in danger, call your emergency number; "
                    "the lines for your country are in Settings."
                ),
            ),
        )


def _titled(title: str, held: QWidget) -> QVBoxLayout:
    column = spaced(QVBoxLayout(), SPACE.hair)
    column.addWidget(words(title, Tone.STRONG, wraps=True))
    column.addWidget(held)
    return column


def _parts(table: QGridLayout) -> None:
    table.setColumnStretch(2, 1)
    for row, part in enumerate(parts_used()):
        table.addWidget(words(part.name), row, 0)
        table.addWidget(words(part.version, Tone.QUIET), row, 1)
        table.addWidget(words(part.license, Tone.QUIET, wraps=True), row, 2, Qt.AlignmentFlag.AlignVCenter)
