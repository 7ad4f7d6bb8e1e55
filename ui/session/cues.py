"""What only the facilitator reads beside a question or a speech: always there, or one key further."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.session.agenda import Agenda
from facilitator.session.agenda_step import AgendaPrompt, AgendaStep, Variants
from ui.parts.card import Card
from ui.parts.columns import Columns
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

tr = partial(QCoreApplication.translate, "Cues")

Cue = tuple[str, str]  # heading, sentence
NARROWEST = 18.0


class Cues(QWidget):
    """Cards side by side, as many as there is something to say. The same cards are used again."""

    def __init__(self, name: str, tone: str = "") -> None:
        super().__init__()
        named(self, name)
        self._tone = tone
        self._cards: list[_CueCard] = []
        self._columns = spaced(Columns(NARROWEST), SPACE.near)
        column = spaced(QVBoxLayout(self))
        column.addLayout(self._columns)

    def show_cues(self, cues: Sequence[Cue]) -> None:
        while len(self._cards) < len(cues):
            self._cards.append(_CueCard(self._tone))
            self._columns.addWidget(self._cards[-1])
        for number, card in enumerate(self._cards):
            card.setVisible(number < len(cues))
            if number < len(cues):
                card.show_cue(*cues[number])
        self._columns.invalidate()


class _CueCard(Card):
    def __init__(self, tone: str) -> None:
        super().__init__(tone=tone)
        self._heading = words("", Tone.STRONG, wraps=True)
        self._sentence = words("", Tone.QUIET, wraps=True)
        self.body.addWidget(self._heading)
        self.body.addWidget(self._sentence)
        self.body.addStretch()

    def show_cue(self, heading: str, sentence: str) -> None:
        self._heading.setText(heading)
        self._sentence.setText(sentence)
        self.setAccessibleName(heading)


def asking(prompt: AgendaPrompt) -> list[Cue]:
    quiet = " · ".join(f"“{question}”" for question in prompt.if_quiet)
    return _said((tr("Listen for"), prompt.listen_for), (tr("If it goes quiet"), quiet), (tr("For you"), prompt.note))


def asking_more(prompt: AgendaPrompt, step: AgendaStep, agenda: Agenda) -> list[Cue]:
    return [
        *_said(
            (tr("Take care"), prompt.caution),
            (tr("To bring it back"), prompt.redirect or agenda.redirect),
            (tr("To go deeper"), prompt.deeper),
        ),
        *_variants(prompt.variants),
        *_said((tr("When time is short"), step.when_short)),
    ]


def telling(step: AgendaStep) -> list[Cue]:
    return _said((tr("For you"), "\n".join(step.notes)), (tr("When time is short"), step.when_short))


def telling_more(step: AgendaStep, agenda: Agenda, *, is_first: bool) -> list[Cue]:
    before = ((tr("Prepare"), "\n".join(agenda.prepare)), (tr("Take care in this topic"), "\n".join(agenda.cautions)))
    back = ((tr("To bring it back"), agenda.redirect),)
    return [*_said(*(before if is_first else ()), *back), *_variants(step.variants)]


def _variants(variants: Variants) -> list[Cue]:
    return [(condition, f"“{ask}” {note}".strip()) for condition, ask, note in variants]


def _said(*cues: Cue) -> list[Cue]:
    return [(heading, sentence) for heading, sentence in cues if sentence]
