"""One topic whole, as it will run: steps, minutes, what is said and asked, what to listen for, what to ask if it goes quiet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.curriculum.prompt import Part, Prompt
from facilitator.curriculum.step import Step
from facilitator.curriculum.topic import Topic
from ui.parts.card import Card
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE

WIDEST = 52  # em: lines that are still easy to read
TOP = Qt.AlignmentFlag.AlignTop


class Reading(QWidget):
    """`is_short` shows the minutes of the plan of 60; steps and prompts it leaves out are said to be left out."""

    def __init__(self, topic: Topic, *, is_short: bool) -> None:
        super().__init__()
        named(self, "reading", topic.title)
        self._is_short = is_short
        self.setMaximumWidth(em(WIDEST))
        self._column = spaced(QVBoxLayout(self), SPACE.near, down=SPACE.near)
        self._column.addWidget(words(topic.title, Tone.DISPLAY, wraps=True))
        self._column.addWidget(words(topic.aim, Tone.STRONG, wraps=True))
        self._column.addWidget(words(topic.use_when, Tone.QUIET, wraps=True))
        self._column.addWidget(self._before(topic))
        for step in topic.step:
            self._column.addWidget(self._step(step))
        self._column.addWidget(self._strategies(topic))
        self._column.addStretch()

    def _before(self, topic: Topic) -> Card:
        card = Card(self.tr("Before the group"))
        for line in topic.prepare:
            card.body.addWidget(words(f"• {line}", wraps=True))
        card.body.addWidget(words(self.tr("Take care"), Tone.LABEL))
        for line in topic.caution:
            card.body.addWidget(words(f"• {line}", wraps=True))
        card.body.addWidget(words(self.tr("If it turns into a war story, say"), Tone.LABEL))
        card.body.addWidget(words(f"“{topic.redirect}”", wraps=True))
        return card

    def _step(self, step: Step) -> Card:
        card = Card()
        head = spaced(QHBoxLayout(), SPACE.near)
        head.addWidget(words(step.title, Tone.TITLE, wraps=True), 1)
        head.addWidget(words(self._minutes(step.minutes.short if self._is_short else step.minutes.ideal), Tone.QUIET), 0, TOP)
        card.body.addLayout(head)
        if self._is_short:
            card.body.addWidget(words(step.when_short, Tone.QUIET, wraps=True))
        card.body.addWidget(words(step.say.strip(), wraps=True))
        for prompt in step.prompt:
            card.body.addWidget(self._prompt(prompt))
        for part in step.part:
            card.body.addWidget(self._part(part))
        if step.relaxation:
            lines = "\n".join(line.say for line in step.relaxation.line)
            card.body.addWidget(words(lines, wraps=True))
        for note in step.note:
            card.body.addWidget(words(note, Tone.QUIET, wraps=True))
        return card

    def _prompt(self, prompt: Prompt) -> Card:
        card = Card(tone="small")
        minutes = prompt.minutes.short if self._is_short else prompt.minutes.ideal
        card.body.addLayout(self._headed(prompt.question, minutes))
        rows = spaced(QGridLayout(), SPACE.tight)
        rows.setColumnStretch(1, 1)
        cues = [
            (self.tr("Listen for"), prompt.listen_for),
            (self.tr("If it goes quiet"), "\n".join(prompt.if_quiet)),
            (self.tr("Take care"), prompt.caution),
            (self.tr("To turn it"), prompt.redirect or ""),
            (self.tr("Deeper"), prompt.deeper or ""),
        ]
        cues += [(variant.condition, f"{variant.ask}\n{variant.note}") for variant in prompt.co_occurring]
        for row, (label, text) in enumerate((label, text) for label, text in cues if text):
            heading = words(label, Tone.LABEL, wraps=True)
            heading.setFixedWidth(em(8))
            rows.addWidget(heading, row, 0, TOP)
            rows.addWidget(words(text, Tone.QUIET, wraps=True), row, 1, TOP)
        card.body.addLayout(rows)
        return card

    def _part(self, part: Part) -> Card:
        card = Card(tone="small")
        card.body.addLayout(self._headed(part.title, part.minutes.short if self._is_short else part.minutes.ideal))
        card.body.addWidget(words(part.say.strip(), wraps=True))
        if part.note:
            card.body.addWidget(words(part.note, Tone.QUIET, wraps=True))
        return card

    def _strategies(self, topic: Topic) -> Card:
        card = Card(self.tr("Things to practice"))
        for strategy in topic.strategy:
            card.body.addWidget(words(strategy.text, Tone.STRONG, wraps=True))
            card.body.addWidget(words(f"{strategy.how} {strategy.when}", Tone.QUIET, wraps=True))
        return card

    def _headed(self, title: str, minutes: int) -> QHBoxLayout:
        row = spaced(QHBoxLayout(), SPACE.near)
        row.addWidget(words(title, Tone.STRONG, wraps=True), 1)
        row.addWidget(words(self._minutes(minutes), Tone.SMALL), 0, TOP)
        return row

    def _minutes(self, minutes: int) -> str:
        return self.tr("{minutes} min").format(minutes=minutes) if minutes else self.tr("left out")
