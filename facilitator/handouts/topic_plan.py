"""The paper plan of a topic: steps, minutes, prompts, what to listen for, what to ask if it goes quiet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from facilitator.curriculum.prompt import Part as SkillPart
from facilitator.curriculum.prompt import PartMinutes, Prompt
from facilitator.curriculum.step import Relaxation, Step, StepMinutes
from facilitator.curriculum.topic import Topic
from facilitator.handouts import plan_words as words
from facilitator.handouts.batch import Paper
from facilitator.handouts.client_words import Say
from facilitator.language import Sentence
from facilitator.paper.document import Document, Leaflet
from facilitator.paper.fit import Fitter, Side, on_sides
from facilitator.paper.look import PLAN, Role
from facilitator.paper.page import Page, narrow_margins
from facilitator.paper.part import Part
from facilitator.paper.parts.noted import Noted
from facilitator.paper.parts.title import Title
from facilitator.paper.parts.words import Words
from facilitator.paper.setting import Setting
from facilitator.paper.text import Run

_MOST_SIDES = 4
# Keeps what is read before the group; is airy; keeps what the screen shows anyway. In this order a long topic does without.
_CHOICES = ((True, True, True), (False, True, True), (False, False, True), (False, False, False))


def topic_plan(topic: Topic, minutes: int, paper: Paper, translate: Callable[[str], str] = str) -> bytes:
    """As PDF, two to four sides. `minutes` chooses between the topic's long plan and its short one, whichever is nearer."""
    say, on = Say(translate), narrow_margins(paper.size)
    fitter = Fitter(Setting(PLAN), on)
    is_short = abs(minutes - topic.lengths.short) < abs(minutes - topic.lengths.ideal)
    leaflet = Leaflet(
        name=topic.title,
        sides=_sides(topic, is_short, say, fitter, on),
        footer=topic.title,
        count=lambda number, count: say(words.page_count(number, count)),
    )
    document = Document(on, topic.title, topic.language)
    document.add(leaflet, fitter.setting)
    return document.finished()


def _sides(topic: Topic, is_short: bool, say: Say, fitter: Fitter, on: Page) -> list[Side]:
    for choice in _CHOICES:
        plan = _Plan(topic, is_short, say, *choice)
        parts = fitter.laid(tuple(plan.parts()))
        if sides := on_sides(parts, on, _MOST_SIDES):
            return sides
    return on_sides(parts, on) or []


@dataclass(frozen=True)
class _Plan:
    topic: Topic
    is_short: bool
    say: Say
    keeps_ready: bool
    is_airy: bool  # what belongs to a prompt has lines of its own
    keeps_show: bool

    def parts(self) -> Iterator[Part]:
        lengths = self.topic.lengths
        yield Title(self.topic.title, self.say(words.length(lengths.short if self.is_short else lengths.ideal)))
        yield Words(self._labeled(words.AIM, self.topic.aim), above=1)
        if self.keeps_ready:
            yield Words(self._labeled(words.PREPARE, " ".join(self.topic.prepare)), above=1)
            yield Words(self._labeled(words.CAUTION, " ".join(self.topic.caution)), above=1)
        yield Words(self._labeled(words.REDIRECT, _quoted(self.topic.redirect)), above=1)
        start = 0
        for step in self.topic.step:
            if minutes := self._minutes(step.minutes):
                yield from self._step(step, start, minutes)
                start += minutes

    def _step(self, step: Step, start: int, minutes: int) -> Iterator[Part]:
        told = Run(self.say(words.step_minutes(minutes)), is_bold=True)
        yield Noted(Words(step.title, Role.HEADING, keeps_next=True, above=PLAN.gap), (told,), Role.BODY)
        clock = self.say(words.from_to(start, start + minutes))
        body = [*self._said(step), *self._asked(step)]
        first, *rest = body
        yield Noted(first, clock)
        yield from (Noted(part) for part in rest)

    def _said(self, step: Step) -> Iterator[Part]:
        if self.keeps_show:
            yield Words(self._labeled(words.SHOW, " / ".join(step.show)), above=1)
        yield from (Words(paragraph, above=3) for paragraph in _paragraphs(step.say))
        if self.is_short:
            yield Words(self._labeled(words.SHORT, step.when_short), above=1)

    def _asked(self, step: Step) -> Iterator[Part]:
        for prompt in step.prompt:
            if self._minutes(prompt.minutes):
                yield from self._prompt(prompt)
        for part in step.part:
            if self._minutes(part.minutes):
                yield from self._skill(part)
        if step.relaxation:
            yield from self._relaxation(step.relaxation)

    def _prompt(self, prompt: Prompt) -> Iterator[Part]:
        yield Words(prompt.question, Role.STRONG, keeps_next=True, above=5)
        behind = (
            self._labeled(words.LISTEN, prompt.listen_for),
            self._labeled(words.QUIET, " ".join(prompt.if_quiet)),
            self._labeled(words.CAUTION, prompt.caution),
        )
        if self.is_airy:
            yield from (Words(runs, above=1) for runs in behind)
        else:
            yield Words(tuple(run for label, text in behind for run in (label, Run(f"{text.text} "))), above=1)

    def _skill(self, part: SkillPart) -> Iterator[Part]:
        told = self.say(words.step_minutes(self._minutes(part.minutes)))
        first, *rest = _paragraphs(part.say)
        yield Words((Run(f"{part.title} · {told}: ", is_bold=True), Run(first)), above=4)
        yield from (Words(paragraph, above=3) for paragraph in rest)

    def _relaxation(self, relaxation: Relaxation) -> Iterator[Part]:
        rounds = self._minutes(relaxation.rounds)
        breaths = words.breaths(rounds, relaxation.breathe_in, relaxation.hold, relaxation.breathe_out)
        lines = [f"{line.say} [{self.say(breaths)}]" if line.pacer else line.say for line in relaxation.line]
        yield Words(" ".join(lines), above=3)

    def _labeled(self, label: Sentence, text: str) -> tuple[Run, Run]:
        return Run(f"{self.say(label)} ", is_bold=True), Run(text)

    def _minutes(self, minutes: StepMinutes | PartMinutes) -> int:
        return minutes.short if self.is_short else minutes.ideal


def _paragraphs(speech: str) -> list[str]:
    """One sentence a line in the file; on paper the sentences of a paragraph run on, and an empty line stays a pause."""
    return [" ".join(paragraph.split()) for paragraph in speech.strip().split("\n\n")]


def _quoted(words_said: str) -> str:
    return f"“{words_said}”"
