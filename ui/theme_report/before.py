"""What a report will say, for who has not made one yet; and the one thing to know before."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from ui.parts.card import Card
from ui.parts.named import named
from ui.parts.words import words
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE

WIDEST = 44  # em


class Before(Card):
    def __init__(self) -> None:
        super().__init__(self.tr("What will stand in it"))
        named(self, "before-report", self.tr("What will stand in it"))
        self.setMaximumWidth(em(WIDEST))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column = spaced(QVBoxLayout(), SPACE.snug)
        for sentence in (
            self.tr(
                "Themes that came up in some, in many or in most sessions of five people or more: no numbers, no words of anyone."
            ),
            self.tr("Topics that were led in that quarter, and topics that are planned now."),
            self.tr(
                "If you need the report on all groups, make that one first. Each report is silent about what it would give away "
                "beside the others, so one that is made later can say less."
            ),
        ):
            column.addWidget(words(sentence, wraps=True))
        self.body.addLayout(column)
