"""The facilitator's own prompts in a step of a planned agenda, and the order of all its prompts. Pure.

The caller has screened the words and asked the wall (workspace.preparing): a prompt may be shown to the room.
"""

from __future__ import annotations

from msgspec.structs import replace

from facilitator.language import Explained
from facilitator.privacy.plain import one_line
from facilitator.session.agenda import Agenda, AgendaPrompt, AgendaStep
from facilitator.session.agenda_edit import place_of, unique, with_changed
from facilitator.session.retiming import shared_out
from facilitator.vocabulary import StepKind, Way

LONGEST_PROMPT = 140  # letters, as a pack's question has
MOST_PROMPTS = 20
OWN = "own"


class PromptMissing(Explained):
    def __init__(self) -> None:
        super().__init__("There is no prompt yet. Nothing was changed. Type it first.")


class PromptTooLong(Explained):
    def __init__(self, length: int) -> None:
        super().__init__(
            "A prompt can have {longest} letters; this one has {length}. Nothing was changed. Make it shorter.",
            longest=LONGEST_PROMPT,
            length=length,
        )


class TooManyPrompts(Explained):
    def __init__(self) -> None:
        super().__init__("A step can have {most} prompts. Nothing was changed. Take one out first.", most=MOST_PROMPTS)


class StepOnlySpoken(Explained):
    def __init__(self) -> None:
        super().__init__(
            "In this step the group only breathes and listens. Nothing was changed. Choose another step for the prompt."
        )


def cleaned(text: str) -> str:
    """Raises PromptMissing, PromptTooLong."""
    text = one_line(text)
    if not text:
        raise PromptMissing
    if len(text) > LONGEST_PROMPT:
        raise PromptTooLong(len(text))
    return text


def with_prompt(agenda: Agenda, step: str, text: str) -> tuple[Agenda, str]:
    """The last of the step, with a fair share of its minutes; and its id.

    Raises PromptMissing, PromptTooLong, TooManyPrompts, StepOnlySpoken.
    """
    text, into = cleaned(text), agenda.steps[place_of(agenda, step)]
    if into.kind is StepKind.RELAX:
        raise StepOnlySpoken
    if len(into.prompts) >= MOST_PROMPTS:
        raise TooManyPrompts
    whole = sum(each.minutes for each in into.prompts) or into.minutes
    id_ = unique(OWN, (each.id for each in into.prompts))
    own = AgendaPrompt(id=id_, question=text, minutes=max(whole // (len(into.prompts) + 1), 1), is_own=True)
    return with_changed(agenda, step, lambda was: replace(was, prompts=_sharing((*was.prompts, own), whole))), id_


def with_words(agenda: Agenda, step: str, prompt: str, text: str) -> Agenda:
    """Of an own prompt; a pack's stays as it is. Raises PromptMissing, PromptTooLong."""
    text = cleaned(text)

    def changed(was: AgendaStep) -> AgendaStep:
        prompts = (replace(each, question=text) if each.id == prompt and each.is_own else each for each in was.prompts)
        return replace(was, prompts=tuple(prompts))

    return with_changed(agenda, step, changed)


def with_way(agenda: Agenda, step: str, prompt: str, way: Way | None) -> Agenda:
    """How an own prompt runs; None: asked into the group. A pack's stays as it is."""

    def changed(was: AgendaStep) -> AgendaStep:
        prompts = (replace(each, way=way) if each.id == prompt and each.is_own else each for each in was.prompts)
        return replace(was, prompts=tuple(prompts))

    return with_changed(agenda, step, changed)


def without_prompt(agenda: Agenda, step: str, prompt: str) -> Agenda:
    """Own or the pack's; what it took goes to the others."""

    def changed(was: AgendaStep) -> AgendaStep:
        others = tuple(each for each in was.prompts if each.id != prompt)
        return replace(was, prompts=_sharing(others, sum(each.minutes for each in was.prompts)))

    return with_changed(agenda, step, changed)


def with_prompt_moved(agenda: Agenda, step: str, prompt: str, to: int) -> Agenda:
    """It stands at the place `to` of its step then."""

    def changed(was: AgendaStep) -> AgendaStep:
        others = [each for each in was.prompts if each.id != prompt]
        others[max(to, 0) : max(to, 0)] = [each for each in was.prompts if each.id == prompt]
        return replace(was, prompts=tuple(others))

    return with_changed(agenda, step, changed)


def own_prompts(agenda: Agenda) -> list[str]:
    """The facilitator's own words in it."""
    return [prompt.question for step in agenda.steps for prompt in step.prompts if prompt.is_own]


def _sharing(prompts: tuple[AgendaPrompt, ...], whole: int) -> tuple[AgendaPrompt, ...]:
    """So many minutes among them, in the proportion they had; none has less than one."""
    shares = shared_out(max(whole - len(prompts), 0), [each.minutes for each in prompts]) if prompts else []
    return tuple(replace(each, minutes=1 + share) for each, share in zip(prompts, shares, strict=True))
