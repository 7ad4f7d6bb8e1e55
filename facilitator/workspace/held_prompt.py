"""The own prompt that a running session is at: the room does not see it while it may name somebody who is known by now."""

from __future__ import annotations

from msgspec.structs import replace

from facilitator.session.agenda import Agenda, AgendaPrompt
from facilitator.workspace.evening import Evening
from facilitator.workspace.workspace import Workspace


class HeldPrompt:
    """Names change while a session runs: what was looked through when it began is looked at again, whenever it is asked."""

    def __init__(self, ws: Workspace, evening: Evening) -> None:
        self._ws, self._evening = ws, evening

    @property
    def is_held_back(self) -> bool:
        prompt = self._evening.run.prompt
        if prompt is None or not prompt.is_own or prompt.is_kept or self._ws.wall.is_everybodys(prompt.question):
            return False
        return bool(self._evening.pointing(prompt.question))

    @property
    def other_words(self) -> str:
        """Without what may name somebody."""
        prompt = self._evening.run.prompt
        return self._evening.reworded(prompt.question) if prompt else ""

    def reword(self) -> Agenda:
        """The agenda with the other words in place of the prompt's, for `run.replace_agenda`."""
        return self._with(question=self.other_words)

    def keep(self) -> Agenda:
        """The agenda with the prompt shown as it is, on purpose."""
        return self._with(is_kept=True)

    def _with(self, **changes: object) -> Agenda:
        run = self._evening.run
        step, place = run.step, run.position.prompt
        prompts: list[AgendaPrompt] = list(step.prompts)
        prompts[place] = replace(prompts[place], **changes)
        steps = list(run.agenda.steps)
        steps[run.position.step] = replace(step, prompts=tuple(prompts))
        return replace(run.agenda, steps=tuple(steps))
