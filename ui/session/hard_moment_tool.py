"""When it gets hard: one key lays the words for it over the facilitator's screen, and the room screen goes blank."""

from __future__ import annotations

from collections import defaultdict

from facilitator.care.word_afterwards import About
from facilitator.people.client import ClientId
from facilitator.workspace.recap import toggle_word
from ui.keys import key_name
from ui.session.crisis_words import crisis_words
from ui.session.deeds import on
from ui.session.hard_moments import HardMoments
from ui.session.tool import Bench, Tool


class HardMomentTool(Tool):
    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        ws = bench.desk.ws
        country = ws.crisis_lines.of(bench.desk.preferences().country)
        topic = bench.evening.run.agenda.topic
        self._moments = HardMoments(ws.library.hard_moments(topic), crisis_words(country))
        self._moments.setParent(bench.live)
        self._moments.hide()
        self._moments.left.connect(self._leave)
        self._moments.word_toggled.connect(self._toggle_word)
        on(bench.stage.hard_moment, self._toggle)

    def _toggle(self) -> None:
        if self._moments.isVisible():
            self._leave()
            return
        self._read()
        self.bench.room.blank(True)
        self.bench.lay_over(self._moments)
        self._moments.open()

    def _read(self) -> None:
        here = [client for client, is_here in self.bench.evening.people() if is_here]
        noted: dict[str, set[ClientId]] = defaultdict(set)
        for word in self.bench.desk.ws.words_afterwards.of(self.bench.evening.session.id):
            noted[word.about].add(word.client)
        self._moments.show_people(here, noted)

    def _toggle_word(self, moment: str, client: ClientId) -> None:
        """Noted, or no longer; seen at once, so without a toast."""
        toggled = toggle_word(self.bench.desk.ws, self.bench.evening, client, About(moment))
        self.bench.desk.doing.did(self.tr("A word afterwards."), toggled.take_back, toggled.do_again, quietly=True)
        self._read()

    def _leave(self) -> None:
        """The room screen stays blank until it is wanted again."""
        self.bench.lay_over(None)
        if self.bench.room.screen.is_open:
            still = self.tr("The room screen is still blank. {key} shows it again.")
            self.bench.desk.doing.say(still.format(key=key_name("blank")))
