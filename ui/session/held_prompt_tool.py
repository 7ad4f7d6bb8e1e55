"""An own prompt that may name somebody who joined since: off the room screen until it is reworded, or kept on purpose."""

from __future__ import annotations

from dataclasses import replace

from facilitator.session.agenda import Agenda
from facilitator.workspace.held_prompt import HeldPrompt
from ui.keys import keyed
from ui.parts.banner import Banner
from ui.room.view import RoomView
from ui.session.deeds import on
from ui.session.tool import Bench, Tool
from ui.session.word_cover import dotted


class HeldPromptTool(Tool):
    """After whatever chooses what the room sees: it takes the prompt out of that."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._prompt = HeldPrompt(bench.desk.ws, bench.evening)
        self._reword = keyed(bench.live, "question-reword")
        self._keep = keyed(bench.live, "question-keep", words=self.tr("Show it as it is"))
        said = self.tr("This question may name somebody by now: it is not on the room screen.")
        self._banner = Banner("held-prompt", said, self._reword, self._keep, warns=True)
        bench.stage.put_banner(self._banner)
        on(self._reword, self._use_other_words)
        on(self._keep, self._show_as_it_is)
        bench.sharing.names_changed.connect(self.show_place)
        bench.stage.private.words_changed.connect(self._cover)
        self._show(False)

    def show_place(self) -> None:
        self._show(self._prompt.is_held_back)
        self._cover()

    def _cover(self) -> None:
        """Where the group may see this display."""
        prompt = self.bench.steering.run.prompt
        if prompt is None:
            return
        covered = dotted(prompt.question, self.bench.evening.pointing(prompt.question))
        if self._prompt.is_held_back and self.bench.stage.private.covers_words:
            self.bench.stage.prompt.cover_question(prompt.question, covered)
        else:
            self.bench.stage.prompt.cover_question(covered, prompt.question)

    def dress(self, view: RoomView) -> RoomView:
        prompt = self.bench.steering.run.prompt
        if prompt and view.prompt == prompt.question and self._prompt.is_held_back:
            return replace(view, prompt="", fill_in="")
        return view

    def _show(self, is_held: bool) -> None:
        self._banner.setVisible(is_held)
        for deed in (self._reword, self._keep):
            deed.setEnabled(is_held)
        if is_held:
            self._reword.setText(f"“{self._prompt.other_words}”".replace("&", "&&"))

    def _use_other_words(self) -> None:
        self._put(self._prompt.reword(), self.tr("The question has other words."))

    def _show_as_it_is(self) -> None:
        self._put(self._prompt.keep(), self.tr("The question is shown as it is."))

    def _put(self, agenda: Agenda, sentence: str) -> None:
        steering = self.bench.steering
        steering.put_agenda(agenda, sentence)
        self.bench.go_home()
